"""One case as a row: who, which position, how far, and the mini line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from alis.domain.flyt import AVTALEVERSJON, Avtalestatus
from alis.domain.utdanning import Fravarstype
from alis.domain.verdier import Periode
from alis.services.oppgaver.hent_saksoversikt import Saksoversikt
from alis.services.utdanning import Avtaleperiode, Saksbilde, Saksrad, Stillingsbilde, Stillingsdel
from alis.services.utdanning.les_avtaleperioder import RANG, gjeldende_versjon
from alis.web.felles.stillingsnavn import STILLINGSNAVN
from alis.web.felles.visning import dato, prosent
from alis.web.sak.minilinje import lag_minilinje
from alis.web.sak.tidslinje.mini import Minilinje

STATUSFARGE = {
    Avtalestatus.KLADD: "neutral",
    Avtalestatus.SENDT: "warning",
    Avtalestatus.SIGNERT: "success",
    Avtalestatus.I_KRAFT: "success",
}


@dataclass(frozen=True, kw_only=True)
class Merke:
    tekst: str
    farge: str


@dataclass(frozen=True, kw_only=True)
class Saksvisning:
    """`ferdig` is a month, since the end is a plan."""

    sak_id: UUID
    navn: str
    hpr_nr: str
    kommune: str
    stilling: str
    borte: str
    veileder: str
    avtale: Merke
    mini: Minilinje
    ferdig: str


def lag_saksvisninger(saker: Sequence[Saksbilde], *, idag: date) -> tuple[Saksvisning, ...]:
    return tuple(_fra_bilde(sak, idag=idag) for sak in saker)


def lag_oversiktsvisninger(oversikt: Saksoversikt) -> tuple[Saksvisning, ...]:
    return tuple(_fra_rad(rad, oversikt) for rad in oversikt.liste.rader)


def _fra_rad(rad: Saksrad, oversikt: Saksoversikt) -> Saksvisning:
    return Saksvisning(
        sak_id=rad.sak_id,
        navn=rad.navn,
        hpr_nr=rad.hpr_nr,
        kommune=rad.kommune,
        stilling=stillingstekst(rad.stillinger, idag=oversikt.idag),
        borte=borte_tekst(rad.fravar),
        veileder=rad.veileder or "",
        avtale=avtalemerke(rad.avtalestatus, rad.avtaleversjon),
        mini=lag_minilinje(
            rad.avtaler,
            sykehus=oversikt.sykehus.get(rad.sak_id, ()),
            slutt=rad.forventet_slutt,
            idag=oversikt.idag,
        ),
        ferdig=maned(rad.forventet_slutt),
    )


def _fra_bilde(sak: Saksbilde, *, idag: date) -> Saksvisning:
    veileder = sak.veileder(idag)
    perioder = [
        Avtaleperiode(status=v.status, nummer=v.nummer, fom=v.gjelder_fra, tom=v.gjelder_til)
        for v in sak.versjoner
        if v.status in RANG
    ]
    siste = gjeldende_versjon(perioder)
    return Saksvisning(
        sak_id=sak.sak_id,
        navn=sak.lege.navn,
        hpr_nr=sak.lege.hpr_nr,
        kommune=sak.kommune.navn,
        stilling=stillingstekst(na_eller_neste(sak.stillinger, idag=idag), idag=idag),
        borte=borte_tekst(next((f.type for f in sak.fravar if f.fom <= idag <= f.tom), None)),
        veileder=veileder.navn if veileder else "",
        avtale=avtalemerke(siste.status if siste else None, siste.nummer if siste else None),
        mini=lag_minilinje(
            perioder,
            sykehus=[Periode(f.fom, f.tom) for f in sak.fravar if f.type is Fravarstype.INSTITUSJONSTJENESTE],
            slutt=sak.forventet_slutt,
            idag=idag,
        ),
        ferdig=maned(sak.forventet_slutt),
    )


def stillingstekst(stillinger: Sequence[Stillingsbilde | Stillingsdel], *, idag: date) -> str:
    """`Fastlege 60 % + Annet kommunalt legearbeid 20 %`; before the first day, with the day it begins."""
    if not stillinger:
        return _("Ingen stilling")
    tekst = " + ".join(f"{STILLINGSNAVN[s.type]} {prosent(s.prosent)}" for s in stillinger)
    fom = min(s.fom for s in stillinger)
    return tekst if fom <= idag else _("%(stilling)s fra %(fom)s") % {"stilling": tekst, "fom": dato(fom)}


def na_eller_neste(stillinger: Sequence[Stillingsbilde], *, idag: date) -> list[Stillingsbilde]:
    """The positions held today, else those that begin next."""
    ikke_over = [s for s in stillinger if s.tom is None or s.tom >= idag]
    na = [s for s in ikke_over if s.fom <= idag]
    forste = min((s.fom for s in ikke_over), default=None)
    return na or [s for s in ikke_over if s.fom == forste]


def borte_tekst(fravar: Fravarstype | None) -> str:
    if fravar is None:
        return ""
    return _("I permisjon") if fravar is Fravarstype.PERMISJON else _("I sykehus")


def avtalemerke(status: Avtalestatus | None, nummer: int | None) -> Merke:
    if status is None:
        return Merke(tekst=_("Ingen avtale"), farge="warning")
    navn = _(AVTALEVERSJON.navn_paa(status))
    return Merke(
        tekst=_("v%(nummer)s: %(status)s") % {"nummer": nummer, "status": navn},
        farge=STATUSFARGE.get(status, "neutral"),
    )


def maned(dag: date | None) -> str:
    return date_format(dag, "F Y") if dag else "–"
