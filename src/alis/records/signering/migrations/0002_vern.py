from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from alis.records.signering.vern import slipp_signeringen, vern_signeringen


def sett(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    vern_signeringen(schema_editor.connection)


def slipp(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    slipp_signeringen(schema_editor.connection)


class Migration(migrations.Migration):

    dependencies = [("signering", "0001_initial")]

    operations = [migrations.RunPython(sett, slipp)]
