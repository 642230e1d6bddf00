"""The list of agreements as a page."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.services.avtale.list_avtaler import Avtalefilter, Avtalelinje, Avtaleside
from alis.web.avtale.presenter.adresser import til_avtale, til_utkast
from alis.web.avtale.presenter.ord import STATUSFARGE, gjeldstid, statusnavn
from alis.web.felles.visning import dato

FILTERNAVN = {
    Avtalefilter.GJELDENDE: gettext_lazy("Alle gjeldende"),
    Avtalefilter.KLADD: gettext_lazy("Kladder"),
    Avtalefilter.SENDT: gettext_lazy("Til signering"),
    Avtalefilter.I_KRAFT: gettext_lazy("Signert"),
    Avtalefilter.TIDLIGERE: gettext_lazy("Tidligere"),
}


@dataclass(frozen=True, kw_only=True)
class Listerad:
    lege: str
    kommune: str
    nummer: int
    lenke: str
    status: str
    farge: str
    gjelder: str
    neste: str
    endret: str


@dataclass(frozen=True, kw_only=True)
class Filtervalg:
    navn: str
    lenke: str
    er_valgt: bool


@dataclass(frozen=True, kw_only=True)
class Listeside:
    """`viser_kommune`: the actor sees agreements of more than one kommune."""

    rader: tuple[Listerad, ...]
    filtre: tuple[Filtervalg, ...]
    filter_: str
    sok: str
    neste: str
    kan_soke: bool
    viser_kommune: bool
    kan_se_krav: bool
    kan_se_maler: bool
    kan_se_foretaksavtaler: bool
    til_malrunder: str


def lag_listeside(side: Avtaleside, aktor: Aktor, filter_: Avtalefilter, sok: str) -> Listeside:
    valg = {"vis": filter_.value} | ({"q": sok} if sok else {})
    return Listeside(
        rader=tuple(_rad(linje, aktor) for linje in side.linjer),
        filtre=tuple(_filter(valg_, filter_, sok) for valg_ in Avtalefilter if _is_for(valg_, aktor)),
        filter_=filter_.value,
        sok=sok,
        neste=f"?{urlencode(valg | {'etter': side.neste})}" if side.neste else "",
        kan_soke=aktor.har(Rettighet.SE_SAKSLISTE),
        viser_kommune=aktor.kommunenummer is None or aktor.rolle is Rolle.ALIS,
        kan_se_krav=aktor.har(Rettighet.SE_KRAV) or aktor.har(Rettighet.SE_KRAVTALL),
        kan_se_maler=aktor.har(Rettighet.SE_MALER),
        kan_se_foretaksavtaler=aktor.har(Rettighet.SE_FORETAKSAVTALE),
        til_malrunder=reverse("malrunde:runder") if aktor.har(Rettighet.SE_MALRUNDE) else "",
    )


def _is_for(filter_: Avtalefilter, aktor: Aktor) -> bool:
    return filter_ is not Avtalefilter.KLADD or aktor.har(Rettighet.SKRIV_AVTALE)


def _filter(filter_: Avtalefilter, valgt: Avtalefilter, sok: str) -> Filtervalg:
    valg = {"vis": filter_.value} | ({"q": sok} if sok else {})
    return Filtervalg(navn=str(FILTERNAVN[filter_]), lenke=f"?{urlencode(valg)}", er_valgt=filter_ is valgt)


def _rad(linje: Avtalelinje, aktor: Aktor) -> Listerad:
    er_kladd = linje.status is Avtalestatus.KLADD
    return Listerad(
        lege=linje.lege,
        kommune=linje.kommune,
        nummer=linje.nummer,
        lenke=til_utkast(linje.versjon_id) if er_kladd else til_avtale(linje.versjon_id),
        status=str(statusnavn(linje.status, aktor)),
        farge=STATUSFARGE[linje.status],
        gjelder=gjeldstid(linje.status, linje.gjelder_fra, linje.gjelder_til) or "–",
        neste=_waits_for(linje),
        endret=dato(linje.endret_at),
    )


def _waits_for(linje: Avtalelinje) -> str:
    if linje.status is Avtalestatus.KLADD:
        return _("Kommunen skriver den ferdig")
    if linje.status is not Avtalestatus.SENDT:
        return "–"
    if linje.signert_av_kommunen:
        return _("Legen skal signere")
    return _("Kommunen skal signere") if linje.signert_av_alis else _("Kommunen og legen skal signere")
