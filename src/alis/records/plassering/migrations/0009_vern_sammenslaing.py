"""Keep a need in the kommune of its case, on both vendors."""

from django.db import migrations

from alis.records.plassering.vern_sammenslaing import slipp_behovets_kommune, vern_behovets_kommune


class Migration(migrations.Migration):
    dependencies = [("plassering", "0008_maskinnokkel"), ("utdanning", "0004_vern_sammenslaing")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: vern_behovets_kommune(schema_editor.connection),
            lambda apps, schema_editor: slipp_behovets_kommune(schema_editor.connection),
        )
    ]
