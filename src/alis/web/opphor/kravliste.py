"""The rows and the counts of the page of claims."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from alis.domain.flyt import Kravstatus
from alis.domain.tilgang import Aktor
from alis.domain.verdier import Belop
from alis.services.opphor.list_krav import Kravrad
from alis.web.felles.kravord import STATUSFARGE, STATUSNAVN, statusnavn


@dataclass(frozen=True, kw_only=True)
class Kravlisterad:
    navn: str
    kommune: str
    adresse: str
    status: str
    farge: str
    belop: Belop | None
    rest: Belop | None
    forfall: date | None
    er_forfalt: bool


@dataclass(frozen=True, kw_only=True)
class Kravtall:
    navn: str
    antall: int


def lag_kravrader(rader: Sequence[Kravrad], aktor: Aktor, *, idag: date) -> tuple[Kravlisterad, ...]:
    return tuple(
        Kravlisterad(
            navn=rad.navn,
            kommune=rad.kommune,
            adresse=reverse("opphor:vis", args=[rad.opphor_id]),
            status=statusnavn(rad.status, aktor),
            farge=STATUSFARGE[rad.status],
            belop=rad.belop,
            rest=rad.rest,
            forfall=rad.forfall,
            er_forfalt=rad.status is Kravstatus.SENDT and rad.forfall is not None and rad.forfall < idag,
        )
        for rad in rader
    )


def lag_tall(tall: Mapping[Kravstatus, int]) -> tuple[Kravtall, ...]:
    """Every state that a claim can wait in, also those with none."""
    vist = [s for s in Kravstatus if s not in (Kravstatus.ERSTATTET, Kravstatus.BORTFALT)]
    return tuple(Kravtall(navn=str(STATUSNAVN[status]), antall=tall.get(status, 0)) for status in vist)
