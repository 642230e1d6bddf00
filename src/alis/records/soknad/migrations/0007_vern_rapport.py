"""Pin what is registered of a delivered report, on both vendors."""

from django.db import migrations

from alis.records.soknad.vern_rapport import slipp_rapportene, vern_rapportene


class Migration(migrations.Migration):
    dependencies = [("soknad", "0006_rapportlevering")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: vern_rapportene(schema_editor.connection),
            lambda apps, schema_editor: slipp_rapportene(schema_editor.connection),
        )
    ]
