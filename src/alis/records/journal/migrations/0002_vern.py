"""Make the journal append-only in the database itself, on both vendors."""

from django.db import migrations

from alis.records.journal.vern import slipp_journalen, vern_journalen


class Migration(migrations.Migration):
    dependencies = [("journal", "0001_initial")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: vern_journalen(schema_editor.connection),
            lambda apps, schema_editor: slipp_journalen(schema_editor.connection),
        )
    ]
