"""A source text on the page: what it is, and what the system does with each of its provisions."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from alis.domain.kilder import Bestemmelse, Kilde
from alis.domain.kilder.bestemmelse import Status
from alis.web.felles.kildevisning import anker

STATUSNAVN: dict[Status, tuple[str | Promise, str]] = {
    Status.KODET: (_("Regnes ut"), "success"),
    Status.MANUELL: (_("Du vurderer"), "warning"),
    Status.UTELATT: (_("Utenfor"), "neutral"),
}


@dataclass(frozen=True, kw_only=True)
class Bestemmelsesrad:
    id: str
    punkt: str
    tittel: str
    status: str | Promise
    farge: str
    hvorfor: str


@dataclass(frozen=True, kw_only=True)
class Kildeoversikt:
    id: str
    tittel: str
    tittelsprak: str
    utgiver: str
    versjon: str
    gyldig_fra: date
    offisiell: bool
    adresse: str
    merknad: str
    rader: tuple[Bestemmelsesrad, ...]

    @classmethod
    def fra(cls, kilde: Kilde) -> Self:
        return cls(
            id=f"kilde-{kilde.id}",
            tittel=_skriftsprak(kilde.tittel, kilde.tittel_nn or kilde.tittel),
            tittelsprak=_skriftsprak("nb", "nn" if kilde.tittel_nn else "nb"),
            utgiver=kilde.utgiver,
            versjon=kilde.versjon,
            gyldig_fra=kilde.gyldig_fra,
            offisiell=kilde.offisiell,
            adresse=kilde.adresse,
            merknad=_skriftsprak(kilde.merknad, kilde.merknad_nn),
            rader=tuple(map(_rad, kilde.bestemmelser)),
        )


def _rad(bestemmelse: Bestemmelse) -> Bestemmelsesrad:
    status, farge = STATUSNAVN[bestemmelse.status]
    return Bestemmelsesrad(
        id=anker(bestemmelse.sted),
        punkt=bestemmelse.sted.punkt,
        tittel=_skriftsprak(bestemmelse.tittel, bestemmelse.tittel_nn),
        status=status,
        farge=farge,
        hvorfor=_skriftsprak(bestemmelse.hvorfor, bestemmelse.hvorfor_nn),
    )


def _skriftsprak(nb: str, nn: str) -> str:
    return nn if get_language() == "nn" else nb
