"""Keep the agreements between kommuner and trusts to where they may go, and what was signed as it was, on both vendors."""

from django.db import migrations

from alis.records.plassering.vern_foretaksavtale import slipp_foretaksavtalene, vern_foretaksavtalene


class Migration(migrations.Migration):
    dependencies = [("plassering", "0003_foretaksavtale")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: vern_foretaksavtalene(schema_editor.connection),
            lambda apps, schema_editor: slipp_foretaksavtalene(schema_editor.connection),
        )
    ]
