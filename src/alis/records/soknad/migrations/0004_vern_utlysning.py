"""Pin what is written and approved of a call, on both vendors."""

from django.db import migrations

from alis.records.soknad.vern_utlysning import slipp_utlysningene, vern_utlysningene


class Migration(migrations.Migration):
    dependencies = [("soknad", "0003_utlysningsversjon")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: vern_utlysningene(schema_editor.connection),
            lambda apps, schema_editor: slipp_utlysningene(schema_editor.connection),
        )
    ]
