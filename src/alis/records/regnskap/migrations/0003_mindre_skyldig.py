from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from alis.records.felles.vern import legg_bort_vern

LAGT_BORT: list[str] = []


def legg_bort(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """SQLite makes the table anew, and will not while a trigger asks of it."""
    LAGT_BORT[:] = legg_bort_vern(schema_editor.connection, om="regnskap_bilag")


def sett_tilbake(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for vern in LAGT_BORT:
        schema_editor.connection.cursor().execute(vern)


class Migration(migrations.Migration):

    dependencies = [
        ('regnskap', '0002_vern'),
    ]

    operations = [
        migrations.RunPython(legg_bort, sett_tilbake),
        migrations.RemoveConstraint(
            model_name='bilag',
            name='bilag_art_i_tabellen',
        ),
        migrations.AddConstraint(
            model_name='bilag',
            constraint=models.CheckConstraint(condition=models.Q(('art__in', ['ramme', 'krevd', 'frigitt', 'godkjent', 'utbetalt', 'egen_kostnad', 'forskudd', 'dekket', 'tilbakekrevd', 'innbetalt', 'ettergitt', 'innvilget', 'avkortet', 'mottatt', 'skyldig_stat', 'ikke_skyldig', 'betalt_stat', 'omgjort'])), name='bilag_art_i_tabellen'),
        ),
        migrations.RunPython(sett_tilbake, legg_bort),
    ]
