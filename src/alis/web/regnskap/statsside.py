"""The settlement with the state on a page."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from alis.domain.regnskap import Saldo
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Belop
from alis.services.regnskap.hent_statsoppgjor import Statsoppgjor
from alis.web.regnskap.periodenavn import periodenavn
from alis.web.regnskap.regnskapsliste import Periodelenke, lag_periodevalg


@dataclass(frozen=True, kw_only=True)
class Statsrad:
    navn: str
    kode: str
    adresse: str
    saldo: Saldo
    ubrukt: Belop
    grunner: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Statsside:
    """The links are empty for those who only read, and where there is nothing to do."""

    periode: str
    valg: tuple[Periodelenke, ...]
    nokkel: str
    siste_dag: date
    er_over: bool
    rader: tuple[Statsrad, ...]
    sum: Saldo
    ubrukt: Belop
    for_mye: Belop
    skyldig_siden: date | None
    til_mottatt: str
    til_tilbake: str
    til_brev: str
    kan_bokfore: bool
    til_regnskap: str
    neste: str


def lag_statsside(oppgjor: Statsoppgjor, *, aktor: Aktor) -> Statsside:
    kan_fore = aktor.har(Rettighet.FOR_REGNSKAP)
    periode = urlencode({"periode": oppgjor.tilskuddsperiode})
    ufort = oppgjor.ubrukt + oppgjor.for_mye
    venter, skyldig = oppgjor.sum.ikke_mottatt, oppgjor.sum.skyldig_stat
    return Statsside(
        periode=periodenavn(oppgjor.tilskuddsperiode),
        valg=tuple(lag_periodevalg(oppgjor.perioder, valgt=oppgjor.tilskuddsperiode)),
        nokkel=oppgjor.tilskuddsperiode,
        siste_dag=oppgjor.siste_dag,
        er_over=oppgjor.er_over,
        rader=tuple(
            Statsrad(
                navn=rad.navn,
                kode=rad.prosjektkode,
                adresse=reverse("regnskap:sak", args=[rad.sak_id]),
                saldo=rad.saldo,
                ubrukt=rad.ubrukt,
                grunner=rad.grunner,
            )
            for rad in oppgjor.rader
        ),
        sum=oppgjor.sum,
        ubrukt=oppgjor.ubrukt,
        for_mye=oppgjor.for_mye,
        skyldig_siden=oppgjor.skyldig_siden,
        til_mottatt=f"{reverse('regnskap:mottatt')}?{periode}" if kan_fore and venter else "",
        til_tilbake=f"{reverse('regnskap:tilbake')}?{periode}" if kan_fore and skyldig else "",
        til_brev=f"{reverse('regnskap:brev')}?{periode}"
        if kan_fore and oppgjor.har_tilbakebetaling and not (oppgjor.er_over and ufort)
        else "",
        kan_bokfore=bool(kan_fore and oppgjor.er_over and ufort and not oppgjor.sum.krevd),
        til_regnskap=f"{reverse('regnskap:liste')}?{periode}",
        neste=f"?{periode}&{urlencode({'etter': oppgjor.neste})}" if oppgjor.neste else "",
    )


@dataclass(frozen=True, kw_only=True)
class Betalingsord:
    """What differs between money from the state and money to it."""

    tittel: str
    forklaring: str
    knapp: str
    kvittering: str
    rest: Callable[[Saldo], Belop]


def ord_for_mottatt() -> Betalingsord:
    return Betalingsord(
        tittel=_("Registrer tilskudd fra staten"),
        forklaring=_("Beløpet fordeles på legene etter prosjektkode, til det som er innvilget, er dekket."),
        knapp=_("Registrer betalingen"),
        kvittering=_("Betalingen fra staten er bokført."),
        rest=lambda saldo: saldo.ikke_mottatt,
    )


def ord_for_tilbake() -> Betalingsord:
    return Betalingsord(
        tittel=_("Registrer tilbakebetaling til staten"),
        forklaring=_(
            "Betal slik Helsedirektoratet har skrevet til dere. Her registrerer du at det er gjort."
        ),
        knapp=_("Registrer tilbakebetalingen"),
        kvittering=_("Tilbakebetalingen er bokført. Oppgaven er borte når hele beløpet er betalt."),
        rest=lambda saldo: saldo.skyldig_stat,
    )
