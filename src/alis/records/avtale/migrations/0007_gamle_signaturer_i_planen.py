from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from alis.records.avtale.vern import slipp_avtalen, vern_avtalen

PARTER = {"alis_avtale": ("kommune", "alis"), "veilederavtale": ("kommune", "veileder")}


def slipp(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    slipp_avtalen(schema_editor.connection)


def vern(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    vern_avtalen(schema_editor.connection)


def fyll_planene(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """What has been sent was signed in a free order, once for each party."""
    Avtaleversjon = apps.get_model("avtale", "Avtaleversjon")
    Signaturkrav = apps.get_model("avtale", "Signaturkrav")
    for versjon in Avtaleversjon.objects.exclude(status__in=["kladd", "forkastet"]).select_related("avtale"):
        for nummer, part in enumerate(PARTER[versjon.avtale.slag], start=1):
            krav = Signaturkrav.objects.create(versjon=versjon, nummer=nummer, trinn=1, part=part)
            versjon.signaturer.filter(part=part).update(krav=krav)


class Migration(migrations.Migration):

    dependencies = [("avtale", "0006_signeringsplan")]

    operations = [
        migrations.RunPython(slipp, vern),
        migrations.RunPython(fyll_planene, migrations.RunPython.noop),
    ]
