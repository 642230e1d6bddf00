"""Keep what was sent and decided, on both vendors."""

from django.db import migrations

from alis.records.refusjon.vern import slipp_refusjonen, vern_refusjonen


class Migration(migrations.Migration):
    dependencies = [("refusjon", "0001_initial")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: vern_refusjonen(schema_editor.connection),
            lambda apps, schema_editor: slipp_refusjonen(schema_editor.connection),
        )
    ]
