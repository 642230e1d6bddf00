"""The list of rounds."""

from dataclasses import dataclass

from django.urls import reverse

from alis.domain.avtale.malrunde import Rundestatus
from alis.services.malrunde.list_malrunder import Rundelinje
from alis.web.malrunde.presenter.rundeside import malnavn

FERDIG = frozenset({Rundestatus.SIGNERT, Rundestatus.I_KRAFT, Rundestatus.HOPPET_OVER})


@dataclass(frozen=True, kw_only=True)
class Oversiktslinje:
    navn: str
    lenke: str
    berort: int
    ferdig: int
    igjen: int


def lag_oversikt(linjer: tuple[Rundelinje, ...]) -> tuple[Oversiktslinje, ...]:
    return tuple(_line(linje) for linje in linjer)


def _line(linje: Rundelinje) -> Oversiktslinje:
    berort = sum(linje.antall.values())
    ferdig = sum(antall for status, antall in linje.antall.items() if status in FERDIG)
    return Oversiktslinje(
        navn=malnavn(linje.mal),
        lenke=reverse("malrunde:runde", args=[linje.mal.navn, linje.mal.versjon]),
        berort=berort,
        ferdig=ferdig,
        igjen=berort - ferdig,
    )
