import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from alis.records.avtale.vern import slipp_statusbyttet, vern_statusbyttet


def vern(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    vern_statusbyttet(schema_editor.connection)


def slipp(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    slipp_statusbyttet(schema_editor.connection)


class Migration(migrations.Migration):

    dependencies = [("avtale", "0010_tilsidelegging"), ("parter", "0002_fullmakt")]

    operations = [
        migrations.AddField(
            model_name="avtaleversjon", name="status_at", field=models.DateTimeField(null=True)
        ),
        migrations.AddField(
            model_name="avtaleversjon",
            name="status_av",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="parter.person"
            ),
        ),
        migrations.RunPython(vern, slipp),
    ]
