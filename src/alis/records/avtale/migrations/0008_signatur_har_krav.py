import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from alis.records.avtale.vern import slipp_avtalen, vern_avtalen
from alis.records.avtale.vern_signaturer import slipp_signaturene, vern_signaturene


def vern(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """SQLite makes a table anew to alter it, and its triggers fall with the old one."""
    slipp_avtalen(schema_editor.connection)
    vern_avtalen(schema_editor.connection)
    vern_signaturene(schema_editor.connection)


def slipp(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    slipp_signaturene(schema_editor.connection)
    slipp_avtalen(schema_editor.connection)


class Migration(migrations.Migration):

    dependencies = [("avtale", "0007_gamle_signaturer_i_planen")]

    operations = [
        migrations.AlterField(
            model_name="signatur",
            name="krav",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT, related_name="signatur", to="avtale.signaturkrav"
            ),
        ),
        migrations.RunPython(vern, slipp),
    ]
