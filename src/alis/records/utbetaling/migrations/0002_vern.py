"""Pin what is to be paid, on both vendors."""

from django.db import migrations

from alis.records.utbetaling.vern import slipp_utbetalingen, vern_utbetalingen


class Migration(migrations.Migration):
    dependencies = [("utbetaling", "0001_initial")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: vern_utbetalingen(schema_editor.connection),
            lambda apps, schema_editor: slipp_utbetalingen(schema_editor.connection),
        )
    ]
