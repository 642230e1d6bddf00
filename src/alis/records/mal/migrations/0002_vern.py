"""Pin what is published, on both vendors."""

from django.db import migrations

from alis.records.mal.vern import slipp_malene, vern_malene


class Migration(migrations.Migration):
    dependencies = [("mal", "0001_initial")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: vern_malene(schema_editor.connection),
            lambda apps, schema_editor: slipp_malene(schema_editor.connection),
        )
    ]
