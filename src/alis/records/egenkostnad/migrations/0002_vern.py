"""Keep what was sent and approved, on both vendors."""

from django.db import migrations

from alis.records.egenkostnad.vern import slipp_egenkostnadene, vern_egenkostnadene


class Migration(migrations.Migration):
    dependencies = [("egenkostnad", "0001_initial")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: vern_egenkostnadene(schema_editor.connection),
            lambda apps, schema_editor: slipp_egenkostnadene(schema_editor.connection),
        )
    ]
