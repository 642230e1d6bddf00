"""A call says whether the report comes with an auditor's statement. SQLite makes the table anew, so its triggers go first."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from alis.records.soknad.vern_utlysning import FOR_REVISOR, slipp_utlysningene, vern_utlysningene
from alis.records.soknad.vern_utlysningsretur import slipp_utlysningsreturen, vern_utlysningsreturen


def slipp(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    slipp_utlysningene(schema_editor.connection)
    slipp_utlysningsreturen(schema_editor.connection)


def vern(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    vern_utlysningene(schema_editor.connection)
    vern_utlysningsreturen(schema_editor.connection)


def vern_som_for(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    vern_utlysningene(schema_editor.connection, FOR_REVISOR)
    vern_utlysningsreturen(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("soknad", "0007_vern_rapport")]

    operations = [
        migrations.RunPython(slipp, vern_som_for),
        migrations.AddField(
            model_name="utlysningsversjon",
            name="revisoruttalelse",
            field=models.CharField(default="ukjent", max_length=10),
        ),
        migrations.AddConstraint(
            model_name="utlysningsversjon",
            constraint=models.CheckConstraint(
                condition=models.Q(("revisoruttalelse__in", ["ja", "nei", "ukjent"])),
                name="utlysning_revisor_i_tabellen",
            ),
        ),
        migrations.RunPython(vern, slipp),
    ]
