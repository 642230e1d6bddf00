"""What someone has been offered stays as it was: a vacancy that is changed after that is another."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from alis.records.felles.vern import legg_bort_vern
from alis.records.plassering.vern import slipp_plasseringen, vern_plasseringen
from alis.records.plassering.vern_endret_plass import slipp_endret_plass, vern_endret_plass

LAGT_BORT: list[str] = []


def legg_bort(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """On the way back SQLite makes the table anew, and will not while a trigger asks of it."""
    LAGT_BORT[:] = legg_bort_vern(schema_editor.connection, om="plassering_ledigplass")


def sett_tilbake(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for vern in LAGT_BORT:
        schema_editor.connection.cursor().execute(vern)


class Migration(migrations.Migration):

    dependencies = [
        ('plassering', '0016_trekkgrunn'),
    ]

    operations = [
        migrations.RunPython(migrations.RunPython.noop, sett_tilbake),
        migrations.AddField(
            model_name='ledigplass',
            name='endret_til',
            field=models.ForeignKey(null=True, on_delete=models.deletion.RESTRICT, related_name='endret_fra', to='plassering.ledigplass'),
        ),
        migrations.RunPython(migrations.RunPython.noop, legg_bort),
        migrations.RunPython(
            lambda apps, schema_editor: slipp_plasseringen(schema_editor.connection),
            migrations.RunPython.noop,
        ),
        migrations.RunPython(
            lambda apps, schema_editor: vern_plasseringen(schema_editor.connection),
            migrations.RunPython.noop,
        ),
        migrations.RunPython(
            lambda apps, schema_editor: vern_endret_plass(schema_editor.connection),
            lambda apps, schema_editor: slipp_endret_plass(schema_editor.connection),
        ),
    ]
