"""Refuse that a doctor has two places at once, on both vendors."""

from django.db import migrations

from alis.records.plassering.vern_samtidig import slipp_samtidig, vern_samtidig


class Migration(migrations.Migration):
    dependencies = [("plassering", "0004_vern_foretaksavtale")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: vern_samtidig(schema_editor.connection),
            lambda apps, schema_editor: slipp_samtidig(schema_editor.connection),
        )
    ]
