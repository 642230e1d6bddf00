from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from alis.records.avtale.vern_signaturer import slipp_signaturene, vern_signaturene


def vern_pa_nytt(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """A database made before takes the guard of registered papers; a new one has it already."""
    slipp_signaturene(schema_editor.connection)
    vern_signaturene(schema_editor.connection)


class Migration(migrations.Migration):

    dependencies = [("avtale", "0008_signatur_har_krav")]

    operations = [migrations.RunPython(vern_pa_nytt, vern_pa_nytt)]
