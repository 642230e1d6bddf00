"""What is booked stands, and the balances follow it, on both vendors."""

from django.db import migrations

from alis.records.regnskap.vern import slipp_regnskapet, vern_regnskapet


class Migration(migrations.Migration):
    dependencies = [("regnskap", "0001_initial")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: vern_regnskapet(schema_editor.connection),
            lambda apps, schema_editor: slipp_regnskapet(schema_editor.connection),
        )
    ]
