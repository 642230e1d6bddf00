"""A learning goal that was documented by mistake can be taken back until the service is confirmed."""

from django.db import migrations

from alis.records.felles.vern import fjern_vern
from alis.records.plassering.vern_tjeneste import MALET, slipp_tjenesten, vern_tjenesten


class Migration(migrations.Migration):
    dependencies = [("plassering", "0014_behov_gjenstar"), ("utdanning", "0005_fravaret_star")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: fjern_vern(
                schema_editor.connection, navn=f"{MALET}_slettes_ikke", tabell=MALET
            ),
            migrations.RunPython.noop,
        ),
        migrations.RunPython(
            lambda apps, schema_editor: slipp_tjenesten(schema_editor.connection),
            lambda apps, schema_editor: vern_tjenesten(schema_editor.connection),
        ),
        migrations.RunPython(
            lambda apps, schema_editor: vern_tjenesten(schema_editor.connection),
            lambda apps, schema_editor: slipp_tjenesten(schema_editor.connection),
        ),
    ]
