"""Two claims that may be for the same thing: shown to whoever sends and whoever vouches, and decided by people."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from alis.domain.refusjon.utlegg import Utlegg
from alis.domain.regel import Utfall, regel
from alis.domain.regel.tekst import _

NARE_DAGER = 7
"""Our choice: an invoice and its receipt are seldom further apart."""


class Likhetsgrad(StrEnum):
    """The surest first."""

    SAMME_FIL = "samme_fil"
    SAMME_DAG_OG_BELOP = "samme_dag_og_belop"
    SAMME_BELOP_NAER_I_TID = "samme_belop_naer_i_tid"

    @property
    def tekst(self) -> str:
        return _TEKSTER[self]


_TEKSTER = {
    Likhetsgrad.SAMME_FIL: _("Samme fil er lagt ved"),
    Likhetsgrad.SAMME_DAG_OG_BELOP: _("Samme element, dag og beløp"),
    Likhetsgrad.SAMME_BELOP_NAER_I_TID: _("Samme beløp med få dager mellom"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Likhet:
    krav_id: UUID
    grad: Likhetsgrad


def finn_like(utlegg: Utlegg, andre: Iterable[tuple[UUID, Utlegg]]) -> tuple[Likhet, ...]:
    """The other claims that are like this one, each with the surest sign, the surest first."""
    funnet = [
        Likhet(krav_id=krav_id, grad=grad)
        for krav_id, annet in andre
        if (grad := likhetsgrad(utlegg, annet)) is not None
    ]
    rekkefolge = list(Likhetsgrad)
    return tuple(sorted(funnet, key=lambda likhet: rekkefolge.index(likhet.grad)))


def likhetsgrad(en: Utlegg, annen: Utlegg) -> Likhetsgrad | None:
    """The surest sign that two are the same, or None."""
    if en.filer & annen.filer:
        return Likhetsgrad.SAMME_FIL
    if en.utgift != annen.utgift:
        return None
    if en.element is annen.element and en.dag == annen.dag:
        return Likhetsgrad.SAMME_DAG_OG_BELOP
    if abs((en.dag - annen.dag).days) <= NARE_DAGER:
        return Likhetsgrad.SAMME_BELOP_NAER_I_TID
    return None


@regel(
    kilde="valg/like-utlegg",
    oppfylt=_("Ingen andre krav likner på dette."),
    ikke_oppfylt=_("Andre krav likner på dette ({hvordan}). Se etter at det ikke er krevd to ganger."),
)
def ikke_krevd_for(*, hvordan: tuple[Likhetsgrad, ...]) -> Utfall:
    """The same receipt is not claimed twice; people decide whether it is."""
    return Utfall.IKKE_OPPFYLT if hvordan else Utfall.OPPFYLT
