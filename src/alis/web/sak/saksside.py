"""What the page of one case says above its tabs: heading, cards, timeline."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from alis.domain.tilgang import Aktor, Rettighet
from alis.services.oppgaver.hent_saksside import Saksside
from alis.services.utdanning import Saksbilde
from alis.web.sak.kort.na import Nakort, lag_nakort
from alis.web.sak.kort.neste import Nestekort, lag_nestekort
from alis.web.sak.kort.penger import Pengekort, lag_pengekort
from alis.web.sak.neste import lag_neste
from alis.web.sak.ord import DRIFTSFORMNAVN
from alis.web.sak.saksrad import na_eller_neste, stillingstekst
from alis.web.sak.tidslinje.lag_lop import Tidslinje, lag_tidslinje


@dataclass(frozen=True, kw_only=True)
class Fane:
    navn: str
    adresse: str
    er_her: bool


@dataclass(frozen=True, kw_only=True)
class Sakshode:
    """The frame of every view of the case."""

    sak: Saksbilde
    tittel: str
    fakta: tuple[str, ...]
    faner: tuple[Fane, ...]
    kan_endre: bool
    kan_lage_avtale: bool
    kan_se_liste: bool


@dataclass(frozen=True, kw_only=True)
class Sakskort:
    na: Nakort
    neste: Nestekort
    penger: Pengekort | None


def lag_sakshode(side: Saksside, *, aktor: Aktor, fane: str) -> Sakshode:
    sak = side.sak
    navn = {"navn": sak.lege.navn, "kommune": sak.kommune.navn}
    return Sakshode(
        sak=sak,
        tittel=_("%(navn)s, ALIS i %(kommune)s") % navn,
        fakta=tuple(_fakta(side)),
        faner=tuple(_faner(sak, aktor=aktor, valgt=fane)),
        kan_endre=aktor.har(Rettighet.ENDRE_SAK),
        kan_lage_avtale=aktor.har(Rettighet.SKRIV_AVTALE),
        kan_se_liste=aktor.har(Rettighet.SE_SAKSLISTE),
    )


def lag_kort(side: Saksside) -> Sakskort:
    penger = lag_pengekort(side.beregning) if side.beregning else None
    return Sakskort(na=lag_nakort(side), neste=lag_nestekort(side), penger=penger)


def lag_sakens_tidslinje(side: Saksside) -> Tidslinje:
    return lag_tidslinje(
        saker=(side.sak,),
        perioder=side.beregning.perioder if side.beregning else (),
        bruk=side.femarsbruk,
        neste=lag_neste(side.oppgaver, idag=side.idag),
        tilskuddslenke=reverse("sak:tilskudd", args=[side.sak.sak_id]),
        idag=side.idag,
    )


def _fakta(side: Saksside) -> list[str]:
    sak = side.sak
    deler = [stillingstekst(na_eller_neste(sak.stillinger, idag=side.idag), idag=side.idag)]
    deler.append(str(DRIFTSFORMNAVN[sak.driftsform]))
    veileder = sak.veileder(side.idag)
    deler.append(_("veileder %(navn)s") % {"navn": veileder.navn} if veileder else _("ingen veileder"))
    if sak.legesenter:
        deler.append(sak.legesenter.navn)
    deler.append(_("HPR-nr. %(nummer)s") % {"nummer": sak.lege.hpr_nr})
    return deler


def _faner(sak: Saksbilde, *, aktor: Aktor, valgt: str) -> list[Fane]:
    """The same case seen in several ways, each at its own address."""
    tabell = (
        ("tilskudd", _("Tilskudd"), Rettighet.SE_TILSKUDD),
        ("avtaler", _("Avtaler"), Rettighet.SE_AVTALE),
        ("opplysninger", _("Opplysninger"), Rettighet.SE_SAK),
        ("dokumenter", _("Dokumenter"), Rettighet.SE_AVTALE),
        ("hendelser", _("Hendelser"), Rettighet.SE_HENDELSER),
    )
    return [
        Fane(navn=navn, adresse=reverse(f"sak:{nokkel}", args=[sak.sak_id]), er_her=nokkel == valgt)
        for nokkel, navn, rettighet in tabell
        if aktor.har(rettighet)
    ]
