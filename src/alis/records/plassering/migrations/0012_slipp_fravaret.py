"""Let the absence go while its table is altered (`utdanning.0005`)."""

from django.db import migrations

from alis.records.plassering.vern_tjeneste import slipp_tjenesten, vern_tjenesten


class Migration(migrations.Migration):
    dependencies = [("plassering", "0011_forlengelse_bortfalt"), ("utdanning", "0004_vern_sammenslaing")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: slipp_tjenesten(schema_editor.connection),
            lambda apps, schema_editor: vern_tjenesten(schema_editor.connection),
        )
    ]
