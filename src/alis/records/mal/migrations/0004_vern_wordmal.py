"""Keep a Word template as it was checked, on both vendors."""

from django.db import migrations

from alis.records.mal.vern import slipp_wordmalene, vern_wordmalene


class Migration(migrations.Migration):
    dependencies = [("mal", "0003_wordmal")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: vern_wordmalene(schema_editor.connection),
            lambda apps, schema_editor: slipp_wordmalene(schema_editor.connection),
        )
    ]
