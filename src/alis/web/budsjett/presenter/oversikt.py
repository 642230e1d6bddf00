"""The whole budget as a page."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.domain.avtale import Element
from alis.domain.avtale.avtaledel import Avtaledel
from alis.domain.avtale.budsjett import Arsfordeling, Budsjett
from alis.domain.flyt import Avtalestatus
from alis.services.budsjett.budsjettbilde import Avtaltforskjell, Budsjettar, Budsjettbilde, Utregning
from alis.web.avtale.presenter.adresser import til_avtale, til_del, til_utkast
from alis.web.budsjett.presenter.adresser import til_ar
from alis.web.budsjett.presenter.sumrad import Sumrad, andel_i_kroner, lag_sumrad
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.visning import kr, periode, tall

ETTER_AVTALEN = gettext_lazy(
    "Avtalen er brukt opp før dette året begynner. Flytt radene til et tidligere år."
)


@dataclass(frozen=True, kw_only=True)
class Forskjellsrad:
    navn: str
    avtalt: str
    budsjettert: str
    merke: str
    farge: str


@dataclass(frozen=True, kw_only=True)
class Nokkeltall:
    navn: str
    verdi: str


@dataclass(frozen=True, kw_only=True)
class Oversikt:
    """`ar` and `elementer` are empty until there is something to count by; `mangler` says where to go then."""

    overskrift: str
    til_avtalen: str
    nokkeltall: tuple[Nokkeltall, ...]
    ar: tuple[Sumrad, ...]
    elementer: tuple[Sumrad, ...]
    sum: Sumrad | None
    merknader: tuple[str, ...]
    er_ubekreftet: bool
    forskjeller: tuple[Forskjellsrad, ...]
    antall_a_overfore: int
    til_stilling: str


def lag_oversikt(bilde: Budsjettbilde) -> Oversikt:
    utregning = bilde.utregning
    return Oversikt(
        overskrift=_("Budsjett for %(navn)s") % {"navn": bilde.sak.lege.navn},
        til_avtalen=til_utkast(bilde.versjon_id)
        if bilde.status is Avtalestatus.KLADD
        else til_avtale(bilde.versjon_id),
        nokkeltall=tuple(_key_figures(utregning.budsjett)) if utregning else (),
        ar=tuple(_year_rows(bilde, utregning)) if utregning else (),
        elementer=tuple(_element_rows(utregning)) if utregning else (),
        sum=lag_sumrad(_("I alt"), utregning.budsjett.kostnad, utregning.budsjett.andeler)
        if utregning
        else None,
        merknader=tuple(_remarks(utregning)) if utregning else (),
        er_ubekreftet=any(not ar.ramme.bekreftet for ar in utregning.ar) if utregning else False,
        forskjeller=tuple(_difference(forskjell) for forskjell in bilde.forskjeller),
        antall_a_overfore=sum(forskjell.kan_overfores for forskjell in bilde.forskjeller),
        til_stilling=til_del(bilde.versjon_id, Avtaledel.STILLING),
    )


def _key_figures(budsjett: Budsjett) -> Iterator[Nokkeltall]:
    andeler = budsjett.andeler
    for navn, belop in (
        (_("Kostnad i alt"), budsjett.kostnad),
        (_("Staten betaler"), andeler.stat),
        (_("Tillegget for klasse 6"), andeler.klasse6),
        (_("Kommunen betaler"), andeler.kommune),
    ):
        yield Nokkeltall(navn=navn, verdi=_("ikke kjent") if belop is None else kr(belop))


def _year_rows(bilde: Budsjettbilde, utregning: Utregning) -> Iterator[Sumrad]:
    for ar, fordelt in zip(utregning.ar, utregning.budsjett.ar, strict=True):
        yield _year_row(bilde, ar, fordelt)


def _year_row(bilde: Budsjettbilde, ar: Budsjettar, fordelt: Arsfordeling) -> Sumrad:
    rad = lag_sumrad(
        _("År %(nummer)s") % {"nummer": ar.nummer},
        fordelt.kostnad,
        fordelt.andeler,
        under=periode(ar.periode.verdi.fom, ar.periode.verdi.tom),
        lenke=til_ar(bilde.versjon_id, ar.nummer),
    )
    return _with_remark(rad, ar, fordelt)


def _with_remark(rad: Sumrad, ar: Budsjettar, fordelt: Arsfordeling) -> Sumrad:
    over = [str(ELEMENTNAVN[post.element]) for post in fordelt.poster if post.over is not None]
    if ar.etter_avtalen:
        tekst = str(ETTER_AVTALEN)
    elif over:
        tekst = _("Over taket: %(elementer)s") % {"elementer": ", ".join(over)}
    else:
        return rad
    return Sumrad(**{**vars(rad), "over": tekst})


def _element_rows(utregning: Utregning) -> Iterator[Sumrad]:
    brukte = {linje.linje.element for linje in utregning.budsjett.linjer}
    for element in Element:
        if element in brukte:
            yield lag_sumrad(str(ELEMENTNAVN[element]), *utregning.budsjett.element(element))


def _remarks(utregning: Utregning) -> Iterator[str]:
    """What is said of the rates, once for each way it comes out."""
    sett: set[str] = set()
    for ar in utregning.ar:
        if ar.satser.utfall not in sett:
            sett.add(ar.satser.utfall)
            yield ar.satser.begrunn(_)


def _difference(forskjell: Avtaltforskjell) -> Forskjellsrad:
    return Forskjellsrad(
        navn=str(ELEMENTNAVN[forskjell.element]),
        avtalt=tall(forskjell.avtalt),
        budsjettert=andel_i_kroner(forskjell.budsjettert),
        merke=_mark(forskjell),
        farge="warning" if forskjell.er_ulik else "success",
    )


def _mark(forskjell: Avtaltforskjell) -> str:
    if not forskjell.er_ulik:
        return _("Ikke kjent") if forskjell.budsjettert is None else _("Likt")
    return _("Ulikt, forhandles") if forskjell.forhandles else _("Ulikt")
