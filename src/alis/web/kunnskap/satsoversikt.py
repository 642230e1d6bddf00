"""A rate set on the page: what is known, from where, and what is not known."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alis.domain.avtale import Element
from alis.domain.regel import Sats, Satssett, Satsstatus
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.satssettnavn import ORDNINGSNAVN
from alis.web.felles.visning import periode
from alis.web.kunnskap.satsvisning import satsnavn, satsverdi
from alis.web.kunnskap.styrkemerke import Styrkemerke, merket

VISSHET: dict[str, str | Promise] = {
    "offisiell": _("Sagt av en myndighet"),
    "sekundaer": _("Funnet hos andre"),
    "slutning": _("Vår slutning"),
    "valg": _("Vårt valg"),
}


@dataclass(frozen=True, kw_only=True)
class Satskilde:
    """`id` can be linked to; `nummer` is what the rows show."""

    id: str
    nummer: int
    tittel: str
    adresse: str
    visshet: str


@dataclass(frozen=True, kw_only=True)
class Satsrad:
    """`merke` is whether the kommune shall, should or may."""

    navn: str
    verdi: str
    kilde: Satskilde
    merke: Styrkemerke


@dataclass(frozen=True, kw_only=True)
class Satsoversikt:
    id: str
    tittel: str
    er_ubekreftet: bool
    merknad: str
    rader: tuple[Satsrad, ...]
    kilder: tuple[Satskilde, ...]
    ukjente: tuple[str, ...]

    @classmethod
    def fra(cls, satssett: Satssett) -> Self:
        id_ = "sett-" + satssett.navn.replace("/", "-")
        kilder = _kilder(satssett.satser, id_)
        return cls(
            id=id_,
            tittel=f"{ORDNINGSNAVN[satssett.navn.split('/')[0]]}, {periode(satssett.fom, satssett.tom)}",
            er_ubekreftet=satssett.status is Satsstatus.UBEKREFTET,
            merknad=satssett.merknad,
            rader=tuple(_rad(sats, kilder) for sats in satssett.satser),
            kilder=tuple(kilder.values()),
            ukjente=tuple(_ukjente(satssett)),
        )


def _kilder(satser: tuple[Sats, ...], sett: str) -> dict[str, Satskilde]:
    """Each source once, numbered in the order the rates mention them."""
    visshet = {sats.kilde: sats.visshet for sats in satser}
    return {
        kilde: _satskilde(kilde, visshet[kilde], sett, nummer)
        for nummer, kilde in enumerate(visshet, start=1)
    }


def _satskilde(kilde: str, visshet: str, sett: str, nummer: int) -> Satskilde:
    """The register writes a source as title and address with a dash between."""
    tittel, _strek, adresse = kilde.partition(" – https://")
    return Satskilde(
        id=f"{sett}-kilde-{nummer}",
        nummer=nummer,
        tittel=tittel,
        adresse=f"https://{adresse}" if adresse else "",
        visshet=str(VISSHET[visshet]),
    )


def _rad(sats: Sats, kilder: dict[str, Satskilde]) -> Satsrad:
    return Satsrad(
        navn=satsnavn(sats.sti), verdi=satsverdi(sats), kilde=kilder[sats.kilde], merke=merket(sats)
    )


def _ukjente(satssett: Satssett) -> Iterator[str]:
    for navn, sats in satssett.element.items():
        if not sats.er_kjent:
            yield str(ELEMENTNAVN[Element(navn)])
    if satssett.tilrettelegging.andel is None:
        yield str(ELEMENTNAVN[Element.TILRETTELEGGING])
    if satssett.sentralitetstillegg.arsbelop is None:
        yield str(ELEMENTNAVN[Element.SENTRALITETSTILLEGG])
