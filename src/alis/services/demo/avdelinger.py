"""Departments for the hospitals around the demo's kommuner that the register knows none of. They are made up."""

from alis.records.parter.models import Sykehussted
from alis.records.plassering.models import Avdeling

FORETAK = ("Helgelandssykehuset HF", "Universitetssykehuset Nord-Norge HF")
AVDELINGER = ("Indremedisin", "Kirurgi")


def sett_avdelinger() -> None:
    steder = Sykehussted.objects.filter(helseforetak__navn__in=FORETAK).order_by("pk")
    Avdeling.objects.bulk_create(
        Avdeling(sykehussted=sted, navn=navn) for sted in steder for navn in AVDELINGER
    )
