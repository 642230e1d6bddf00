"""Keep services, and the absence that follows them, as before."""

from django.db import migrations

from alis.records.plassering.vern_tjeneste import slipp_tjenesten, vern_tjenesten


class Migration(migrations.Migration):
    dependencies = [("plassering", "0012_slipp_fravaret"), ("utdanning", "0005_fravaret_star")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: vern_tjenesten(schema_editor.connection),
            lambda apps, schema_editor: slipp_tjenesten(schema_editor.connection),
        )
    ]
