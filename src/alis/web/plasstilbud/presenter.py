"""Rows of the trust's pages: words, marks and addresses."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.domain.flyt import Behovsstatus, Plasstatus
from alis.domain.plassering.begrunnelse import Grunnslag
from alis.domain.plassering.behov import MANEDER
from alis.services.plassering.foresla_plasser import Forslag, Forslagsrad
from alis.services.plassering.hent_ko import Korad
from alis.services.plassering.list_plasser import Plassbilde, Plasstilbudsrad
from alis.web.plasstilbud.ord import (
    BEHOVSORD,
    PLASSORD,
    REGELEN,
    avvik_i_sted,
    avvik_i_tid,
    borte_med_behovet,
    kan_besvares,
    maneder,
    plassnavn,
    tilbudsstatus,
)
from alis.web.plasstilbud.setning import setning


@dataclass(frozen=True, kw_only=True)
class Rad:
    """One in the queue. `svarfrist` is the last day of an offer that can still be answered; `lenke` is to her offer, or to
    where one is given.
    """

    behov_id: str
    navn: str
    kommune: str
    nummer: int | None
    meldt: datetime
    onsket: date
    tidligst: date
    lengde: str
    onsker: Sequence[str]
    godtar_andre: bool
    status: str
    farge: str
    svarfrist: date | None
    lenke: str
    lenketekst: str
    kan_registreres: bool


def lag_korader(rader: Iterable[Korad]) -> list[Rad]:
    return [_queue_row(rad) for rad in rader]


def _queue_row(rad: Korad) -> Rad:
    status, farge = _queue_mark(rad)
    lenke = lenketekst = ""
    svarfrist = None
    if rad.status is Behovsstatus.REGISTRERT and rad.tilbud and kan_besvares(rad.tilbud[1], rad.tilbud[2]):
        svarfrist = rad.tilbud[2]
    if rad.venter_paa_del is not None:
        lenke, lenketekst = reverse("plasstilbud:send", args=[rad.behov_id]), _("Gi tilbud")
    elif rad.tilbud:
        lenke, lenketekst = reverse("plasstilbud:vis", args=[rad.tilbud[0]]), _("Se tilbudet")
    return Rad(
        behov_id=str(rad.behov_id),
        navn=rad.navn,
        kommune=rad.kommune,
        nummer=rad.nummer,
        meldt=rad.meldt_at,
        onsket=rad.onsket_fom,
        tidligst=rad.tidligst,
        lengde=_("3 + 3 måneder") if rad.deler > 1 else maneder(rad.gjenstar or MANEDER),
        onsker=[f"{avdeling}, {sted}" for avdeling, sted in rad.onsker],
        godtar_andre=rad.godtar_andre,
        status=status,
        farge=farge,
        svarfrist=svarfrist,
        lenke=lenke,
        lenketekst=lenketekst,
        kan_registreres=rad.status is Behovsstatus.MELDT,
    )


def _queue_mark(rad: Korad) -> tuple[str, str]:
    """Of one who has her first part and waits for the next, which part it is; else how her offer stands, if she has one."""
    ord_, farge = BEHOVSORD[rad.status]
    if rad.status is not Behovsstatus.REGISTRERT or not rad.tilbud:
        return str(ord_), farge
    deler = {"nr": rad.venter_paa_del, "deler": rad.deler}
    if rad.venter_paa_del is not None:
        return _("Venter på del %(nr)s av %(deler)s") % deler, farge
    return tilbudsstatus(rad.tilbud[1], rad.tilbud[2])


@dataclass(frozen=True, kw_only=True)
class Plassrad:
    navn: str
    sted: str
    fom: date
    lengde: str
    antall: int
    tilbudt: int
    tatt: int
    ledige: int
    status: str
    farge: str
    lenke: str


def lag_plassrader(rader: Iterable[Plassbilde]) -> list[Plassrad]:
    return [lag_plassrad(rad) for rad in rader]


def lag_plassrad(rad: Plassbilde) -> Plassrad:
    status, farge = PLASSORD[rad.status]
    if rad.status is Plasstatus.LEDIG and rad.har_begynt:
        status, farge = gettext_lazy("Har begynt"), "neutral"
    if rad.endret_til:
        status = gettext_lazy("Endret")
    return Plassrad(
        navn=rad.avdeling,
        sted=rad.sted,
        fom=rad.fom,
        lengde=maneder(rad.maneder),
        antall=rad.antall,
        tilbudt=rad.tilbudt,
        tatt=rad.tatt,
        ledige=rad.ledige,
        status=str(status),
        farge=farge,
        lenke=reverse("plasstilbud:plass", args=[rad.plass_id]),
    )


@dataclass(frozen=True, kw_only=True)
class Tilbudsrad:
    navn: str
    kommune: str
    sendt: datetime
    svarfrist: date
    status: str
    farge: str
    lenke: str


def lag_tilbudsrader(rader: Iterable[Plasstilbudsrad]) -> list[Tilbudsrad]:
    return [_offer_row(rad) for rad in rader]


def _offer_row(rad: Plasstilbudsrad) -> Tilbudsrad:
    status, farge = (
        borte_med_behovet(var_godtatt=rad.var_godtatt)
        if rad.gikk_med_behovet or rad.falt_med_endringen
        else tilbudsstatus(rad.status, rad.svarfrist)
    )
    return Tilbudsrad(
        navn=rad.navn,
        kommune=rad.kommune,
        sendt=rad.sendt_at,
        svarfrist=rad.svarfrist,
        status=status,
        farge=farge,
        lenke=reverse("plasstilbud:vis", args=[rad.tilbud_id]),
    )


@dataclass(frozen=True, kw_only=True)
class Linje:
    """One doctor of the proposal. `par` is what is sent when she is chosen; empty where she can't be."""

    navn: str
    kommune: str
    nummer: int
    del_: str
    plass: str
    lengde: str
    begynner: date | None
    avvik: Sequence[str]
    setning: str
    par: str
    behov_id: str
    er_registrert: bool


@dataclass(frozen=True, kw_only=True)
class Forslagsside:
    """`hvorfor_ingen` is said where nobody is proposed a place."""

    med_plass: Sequence[Linje]
    uten_plass: Sequence[Linje]
    har_tilbud: int
    optimal: bool
    regel: str
    hvorfor_ingen: Sequence[str]

    @property
    def kan_sendes(self) -> int:
        return sum(1 for linje in self.med_plass if linje.par)


def lag_forslagsside(forslag: Forslag) -> Forslagsside:
    return Forslagsside(
        med_plass=[_line(rad, forslag) for rad in forslag.med_plass],
        uten_plass=[_line(rad, forslag) for rad in forslag.uten_plass],
        har_tilbud=len(forslag.har_tilbud),
        optimal=forslag.optimal,
        regel=str(REGELEN),
        hvorfor_ingen=[] if forslag.med_plass else list(_why_none(forslag)),
    )


def _why_none(forslag: Forslag) -> Iterator[str]:
    har_sagt_nei = any(rad.grunn.slag is Grunnslag.HAR_SAGT_NEI for rad in forslag.uten_plass)
    if not forslag.plassene:
        yield _("Det er ingen ledige plasser nå.")
    elif forslag.har_tilbud:
        yield _("Alle som kan bruke en ledig plass, har et tilbud å svare på alt.")
    elif not forslag.uten_plass:
        yield _("Ingen i køen venter på et tilbud.")
    elif not har_sagt_nei:
        yield _("Det er ingen ledig plass som noen i køen kan bruke.")
    if har_sagt_nei:
        yield _("En plass som er tilbudt før og ikke tatt imot, blir ikke foreslått for den samme igjen.")


def _line(rad: Forslagsrad, forslag: Forslag) -> Linje:
    lege, plass = rad.lege, rad.plass
    del_ = _("del %(nr)s av %(deler)s") % {"nr": lege.del_nr, "deler": lege.deler} if lege.deler > 1 else ""
    return Linje(
        navn=lege.navn,
        kommune=lege.kommune,
        nummer=lege.nummer,
        del_=del_,
        plass=plassnavn(avdeling=plass.avdeling, sted=plass.sted, fom=plass.fom) if plass else "",
        lengde=maneder(plass.maneder) if plass else "",
        begynner=plass.fom if plass else None,
        avvik=[avvik_i_tid(rad.avvik), avvik_i_sted(rad.avvik)] if rad.avvik else [],
        setning=setning(rad, forslag),
        par=f"{lege.behov_id}:{plass.id}" if plass and lege.er_registrert else "",
        behov_id=str(lege.behov_id),
        er_registrert=lege.er_registrert,
    )
