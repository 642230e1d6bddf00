"""Pin what has been proposed and answered, on both vendors."""

from django.db import migrations

from alis.records.forhandling.vern import slipp_forslagene, vern_forslagene


class Migration(migrations.Migration):
    dependencies = [("forhandling", "0001_initial")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: vern_forslagene(schema_editor.connection),
            lambda apps, schema_editor: slipp_forslagene(schema_editor.connection),
        )
    ]
