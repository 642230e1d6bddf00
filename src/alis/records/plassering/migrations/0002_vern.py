"""Keep needs, vacancies and offers to where they may go, on both vendors."""

from django.db import migrations

from alis.records.plassering.vern import slipp_plasseringen, vern_plasseringen


class Migration(migrations.Migration):
    dependencies = [("plassering", "0001_initial")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: vern_plasseringen(schema_editor.connection),
            lambda apps, schema_editor: slipp_plasseringen(schema_editor.connection),
        )
    ]
