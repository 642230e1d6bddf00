"""Pin what is written and approved of a call, on both vendors."""

from django.db import migrations

from alis.records.soknad.vern_utlysning import FOR_REVISOR, slipp_utlysningene, vern_utlysningene


class Migration(migrations.Migration):
    dependencies = [("soknad", "0003_utlysningsversjon")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: vern_utlysningene(schema_editor.connection, FOR_REVISOR),
            lambda apps, schema_editor: slipp_utlysningene(schema_editor.connection),
        )
    ]
