"""The trust's places of treatment and their departments."""

from collections.abc import Sequence
from dataclasses import dataclass

from alis.domain.tilgang import Aktor
from alis.records.parter.models import Sykehussted
from alis.records.plassering.models import Avdeling
from alis.services.plassering.plassfakta import UkjentAvdeling


@dataclass(frozen=True, slots=True, kw_only=True)
class Avdelingsvalg:
    avdeling_id: int
    navn: str
    sted: str


def list_avdelinger(*, aktor: Aktor) -> Sequence[Avdelingsvalg]:
    """Those in use, by place and name. One query."""
    i_bruk = Avdeling.objects.filter(sykehussted__helseforetak=aktor.organisasjon_id, i_bruk=True)
    return [
        Avdelingsvalg(avdeling_id=rad.pk, navn=rad.navn, sted=rad.sykehussted.navn)
        for rad in i_bruk.select_related("sykehussted")
    ]


def list_steder(*, aktor: Aktor) -> Sequence[Sykehussted]:
    return list(Sykehussted.objects.filter(helseforetak=aktor.organisasjon_id).order_by("navn", "pk"))


def finn_avdeling(*, aktor: Aktor, avdeling_id: int) -> Avdeling:
    """Raises `UkjentAvdeling`."""
    egne = Avdeling.objects.filter(sykehussted__helseforetak=aktor.organisasjon_id, i_bruk=True)
    avdeling = egne.filter(pk=avdeling_id).first()
    if avdeling is None:
        raise UkjentAvdeling
    return avdeling
