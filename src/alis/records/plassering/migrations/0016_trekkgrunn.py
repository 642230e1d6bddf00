"""What kind of reason an offer was taken back for, which until now was known by its words and its time."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps
from django.db.models import F

from alis.records.felles.vern import legg_bort_vern

LAGT_BORT: list[str] = []
ORDENE = "Kommunen endret behovet, og plassen passet ikke lenger."
"""What an offer that fell with a change has been given as its reason, by the program alone."""


def legg_bort(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """SQLite makes the table anew, and will not while a trigger asks of it."""
    LAGT_BORT[:] = legg_bort_vern(schema_editor.connection, om="plassering_plasstilbud")


def sett_tilbake(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for vern in LAGT_BORT:
        schema_editor.connection.cursor().execute(vern)


def kjenn_igjen(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """By what they were known by: the time that the need fell away, then the words; all others the trust withdrew."""
    tilbud = apps.get_model("plassering", "Plasstilbud").objects
    med_behovet = tilbud.filter(status="trukket", trukket_at=F("behov__falt_bort_at"))
    tilbud.filter(pk__in=list(med_behovet.values_list("pk", flat=True))).update(trekkgrunn="behovet_borte")
    resten = tilbud.filter(status="trukket", trekkgrunn="")
    resten.filter(fordi=ORDENE).update(trekkgrunn="behovet_endret")
    resten.exclude(fordi=ORDENE).update(trekkgrunn="foretaket")


class Migration(migrations.Migration):

    dependencies = [
        ('parter', '0004_kommunesammenslaing'),
        ('plassering', '0015_mal_kan_strykes'),
    ]

    operations = [
        migrations.RunPython(legg_bort, sett_tilbake),
        migrations.AddField(
            model_name='plasstilbud',
            name='trekkgrunn',
            field=models.CharField(blank=True, default='', max_length=20),
            preserve_default=False,
        ),
        migrations.RunPython(kjenn_igjen, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name='plasstilbud',
            constraint=models.CheckConstraint(condition=models.Q(('trekkgrunn__in', ['', 'foretaket', 'behovet_endret', 'behovet_borte'])), name='plasstilbud_trekkgrunn_i_tabellen'),
        ),
        migrations.AddConstraint(
            model_name='plasstilbud',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'trukket'), models.Q(('trekkgrunn', ''), _negated=True)), models.Q(models.Q(('status', 'trukket'), _negated=True), ('trekkgrunn', '')), _connector='OR'), name='plasstilbud_trukket_har_trekkgrunn'),
        ),
        migrations.RunPython(sett_tilbake, legg_bort),
    ]
