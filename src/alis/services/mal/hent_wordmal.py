"""Read the kommune's Word template."""

from dataclasses import dataclass
from datetime import datetime

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.mal.models import Wordmal
from alis.services.felles import FinnesIkke


@dataclass(frozen=True, kw_only=True)
class Wordmalbilde:
    """Without its bytes."""

    filnavn: str
    sha256: str
    opplastet_at: datetime
    opplastet_av: str


def hent_wordmal(*, aktor: Aktor) -> Wordmalbilde | None:
    """The one in use, None where there is none. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.STYRE_WORDMAL)
    rad = (
        Wordmal.objects.filter(kommune=aktor.kommune, tatt_ut_at__isnull=True)
        .defer("innhold")
        .select_related("opplastet_av")
        .first()
    )
    if rad is None:
        return None
    return Wordmalbilde(
        filnavn=rad.filnavn,
        sha256=rad.sha256,
        opplastet_at=rad.opplastet_at,
        opplastet_av=rad.opplastet_av.navn,
    )


def har_wordmal(kommunenummer: str) -> bool:
    """For a page that has found out whom it is for."""
    return Wordmal.objects.filter(kommune=kommunenummer, tatt_ut_at__isnull=True).exists()


def les_wordmalfil(kommunenummer: str) -> bytes:
    """The bytes of the one in use. Raises `FinnesIkke`."""
    rad = Wordmal.objects.filter(kommune=kommunenummer, tatt_ut_at__isnull=True).first()
    if rad is None:
        raise FinnesIkke
    return bytes(rad.innhold)
