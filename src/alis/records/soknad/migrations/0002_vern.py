"""Keep what was sent, on both vendors."""

from django.db import migrations

from alis.records.soknad.vern import slipp_soknaden, vern_soknaden


class Migration(migrations.Migration):
    dependencies = [("soknad", "0001_initial")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: vern_soknaden(schema_editor.connection),
            lambda apps, schema_editor: slipp_soknaden(schema_editor.connection),
        )
    ]
