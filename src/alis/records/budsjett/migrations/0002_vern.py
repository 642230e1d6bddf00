"""Freeze the budget with its version, on both vendors."""

from django.db import migrations

from alis.records.budsjett.vern import slipp_budsjettet, vern_budsjettet


class Migration(migrations.Migration):
    dependencies = [("budsjett", "0001_initial")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: vern_budsjettet(schema_editor.connection),
            lambda apps, schema_editor: slipp_budsjettet(schema_editor.connection),
        )
    ]
