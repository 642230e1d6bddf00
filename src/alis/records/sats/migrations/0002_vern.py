"""Pin what is approved, on both vendors."""

from django.db import migrations

from alis.records.sats.vern import slipp_satsene, vern_satsene


class Migration(migrations.Migration):
    dependencies = [("sats", "0001_initial")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: vern_satsene(schema_editor.connection),
            lambda apps, schema_editor: slipp_satsene(schema_editor.connection),
        )
    ]
