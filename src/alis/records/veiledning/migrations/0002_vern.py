"""Pin what is gathered and signed, and count an hour once, on both vendors."""

from django.db import migrations

from alis.records.veiledning.vern import slipp_veiledningen, vern_veiledningen


class Migration(migrations.Migration):
    dependencies = [("veiledning", "0001_initial")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: vern_veiledningen(schema_editor.connection),
            lambda apps, schema_editor: slipp_veiledningen(schema_editor.connection),
        )
    ]
