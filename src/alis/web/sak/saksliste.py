"""The page of the list: what was searched for, the rows, and the addresses around them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alis.domain.parter import Stillingstype
from alis.domain.tilgang import Aktor, Rettighet
from alis.services.oppgaver.hent_saksoversikt import Saksoversikt
from alis.services.utdanning import Sakssok, Sortering, Statusfilter
from alis.web.felles.stillingsnavn import STILLINGSNAVN
from alis.web.sak.saksrad import Saksvisning, lag_oversiktsvisninger

PER_SIDE = 25

Ord = TypeVar("Ord", bound=StrEnum)


@dataclass(frozen=True, kw_only=True)
class Valg:
    verdi: str
    navn: str
    er_valgt: bool


@dataclass(frozen=True, kw_only=True)
class Kolonnehode:
    """`retning` is the value of aria-sort, empty where the list is not sorted by it."""

    navn: str
    adresse: str
    retning: str


@dataclass(frozen=True, kw_only=True)
class Listeside:
    tittel: str
    ingress: str
    tekst: str
    statuser: tuple[Valg, ...]
    stillinger: tuple[Valg, ...]
    sorteringer: tuple[Valg, ...]
    er_filtrert: bool
    hoder: Mapping[str, Kolonnehode]
    rader: tuple[Saksvisning, ...]
    sum: str
    forste_side: str
    neste_side: str
    xlsx: str
    med_kommune: bool
    kan_registrere: bool


def les_sok(valgt: QueryDict, *, antall: int = PER_SIDE) -> Sakssok:
    """The search in the address. What is not known there is left out, never a fault."""
    return Sakssok(
        tekst=valgt.get("q", "").strip()[:100],
        status=_kjent(Statusfilter, valgt.get("status", "")),
        stillingstype=_kjent(Stillingstype, valgt.get("stilling", "")),
        sortering=_kjent(Sortering, valgt.get("sorter", "").removeprefix("-")) or Sortering.NAVN,
        synkende=valgt.get("sorter", "").startswith("-"),
        etter=valgt.get("etter") or None if antall == PER_SIDE else None,
        antall=antall,
    )


def lag_listeside(oversikt: Saksoversikt, *, valgt: QueryDict, aktor: Aktor) -> Listeside:
    sok = les_sok(valgt)
    er_filtrert = bool(sok.tekst or sok.status or sok.stillingstype)
    antall = oversikt.liste.antall
    return Listeside(
        tittel=_("ALIS-ene våre") if aktor.kommunenummer else _("ALIS-ene"),
        ingress=_ingress(antall, er_filtrert),
        tekst=sok.tekst,
        statuser=_statusvalg(sok.status),
        stillinger=_stillingsvalg(sok.stillingstype),
        sorteringer=_sorteringsvalg(sok),
        er_filtrert=er_filtrert,
        hoder={s.value: _hode(s, sok, valgt) for s in Sortering},
        rader=lag_oversiktsvisninger(oversikt),
        sum=_sum(len(oversikt.liste.rader), antall),
        forste_side=_adresse("sak:liste", valgt, etter=None) if sok.etter else "",
        neste_side=_adresse("sak:liste", valgt, etter=oversikt.liste.neste) if oversikt.liste.neste else "",
        xlsx=_adresse("sak:liste_xlsx", valgt, etter=None),
        med_kommune=aktor.kommunenummer is None,
        kan_registrere=aktor.har(Rettighet.REGISTRER_ALIS) and not aktor.er_na_i,
    )


def _ingress(antall: int, er_filtrert: bool) -> str:
    verdier = {"antall": antall}
    if er_filtrert:
        return ngettext("%(antall)s ALIS passer søket.", "%(antall)s ALIS passer søket.", antall) % verdier
    return ngettext("%(antall)s ALIS er registrert.", "%(antall)s ALIS er registrert.", antall) % verdier


def _sum(pa_siden: int, antall: int) -> str:
    if pa_siden == antall:
        return _("%(antall)s i alt") % {"antall": antall}
    return _("%(vist)s av %(antall)s vises her") % {"vist": pa_siden, "antall": antall}


def _statusvalg(valgt: Statusfilter | None) -> tuple[Valg, ...]:
    navn = {
        Statusfilter.UTEN_AVTALE: _("Uten avtale"),
        Statusfilter.KLADD: _("Kladd"),
        Statusfilter.SENDT: _("Sendt til signering"),
        Statusfilter.SIGNERT: _("Signert, ikke i kraft ennå"),
        Statusfilter.I_KRAFT: _("I kraft"),
        Statusfilter.AVSLUTTET: _("Avsluttet"),
        Statusfilter.FRAVAR: _("Borte nå"),
    }
    return tuple(Valg(verdi=s.value, navn=navn[s], er_valgt=s is valgt) for s in Statusfilter)


def _stillingsvalg(valgt: Stillingstype | None) -> tuple[Valg, ...]:
    return tuple(Valg(verdi=s.value, navn=str(STILLINGSNAVN[s]), er_valgt=s is valgt) for s in Stillingstype)


def _sorteringsvalg(sok: Sakssok) -> tuple[Valg, ...]:
    """For those who see no headings to press: the narrow screen."""
    valgt = f"{'-' if sok.synkende else ''}{sok.sortering}"
    tabell = (
        ("navn", _("Navn")),
        ("slutt", _("Ferdig først")),
        ("-slutt", _("Ferdig sist")),
        ("start", _("Startet først")),
        ("-start", _("Startet sist")),
    )
    return tuple(Valg(verdi=verdi, navn=navn, er_valgt=verdi == valgt) for verdi, navn in tabell)


def _hode(sortering: Sortering, sok: Sakssok, valgt: QueryDict) -> Kolonnehode:
    """A second press on the same column turns the order."""
    er_valgt = sok.sortering is sortering
    navn = {
        Sortering.NAVN: _("ALIS"),
        Sortering.KOMMUNE: _("Kommune"),
        Sortering.START: _("Startet"),
        Sortering.SLUTT: _("Ferdig ca."),
    }[sortering]
    ny = f"-{sortering}" if er_valgt and not sok.synkende else sortering.value
    retning = ("descending" if sok.synkende else "ascending") if er_valgt else ""
    return Kolonnehode(
        navn=navn, adresse=_adresse("sak:liste", valgt, etter=None, sorter=ny), retning=retning
    )


def _adresse(navn: str, valgt: QueryDict, **endret: str | None) -> str:
    """The same search with something changed; None takes it out."""
    sporsmal = dict(valgt.items()) | endret
    spor = QueryDict(mutable=True)
    spor.update({nokkel: str(verdi) for nokkel, verdi in sporsmal.items() if verdi})
    return f"{reverse(navn)}?{spor.urlencode()}" if spor else reverse(navn)


def _kjent(ord_: type[Ord], verdi: str) -> Ord | None:
    return ord_(verdi) if verdi in set(ord_) else None
