"""Pin what the parties have been shown, on both vendors."""

from django.db import migrations

from alis.records.avtale.vern import slipp_avtalen, vern_avtalen


class Migration(migrations.Migration):
    dependencies = [("avtale", "0001_initial")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: vern_avtalen(schema_editor.connection),
            lambda apps, schema_editor: slipp_avtalen(schema_editor.connection),
        )
    ]
