"""Every page of the case, in every state: axe finds nothing, nothing scrolls sideways, nothing breaks the policy."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from alis.domain.flyt import Avtalestatus
from alis.domain.parter import Stillingstype
from alis.domain.tilgang import Aktor
from alis.domain.utdanning import Fravarstype
from alis.services.utdanning import (
    Fravarsfakta,
    Stillingsfakta,
    avslutt_stilling,
    legg_til_stilling,
    registrer_fravar,
    registrer_tidligere_arbeidsgiver,
)
from e2e.conftest import NyttBesok, krev_god_bred_og_smal
from factories.avtale import lag_versjon
from factories.avtaleforlop import Forlop, lag_forlop, lag_signert
from factories.innlogging import innehav
from factories.parter import lag_kommune, lag_koordinator, lag_saksbehandler, lag_sykehussted
from factories.utdanning import NAERINGSDRIVENDE, lag_sak, legefakta

Lagd = tuple[Aktor, str]
I_DAG = timezone.localdate()


def oppslag(forlop: Forlop) -> dict[str, object]:
    forlop.sak.refresh_from_db(fields=["laas"])
    return {"aktor": forlop.koordinator, "sak_id": forlop.sak.pk, "laas": forlop.sak.laas}


def fullt_lop(forlop: Forlop) -> None:
    """Two positions at once, leave, institution service ahead, an earlier employer, a version in force and a draft."""
    lag_signert(forlop)
    avtale = forlop.sak.avtaler.get()
    lag_versjon(forlop.sak, Avtalestatus.KLADD, nummer=2, gjelder_fra=I_DAG + timedelta(days=90))
    assert avtale.versjoner.count() == 2
    lege = Stillingsfakta(
        type=Stillingstype.ANNET_KOMMUNALT_LEGEARBEID, prosent=Decimal("12.5"), fom=date(2026, 1, 1)
    )
    legg_til_stilling(**oppslag(forlop), fakta=lege)
    for type_, fra, dager, sted in (
        (Fravarstype.PERMISJON, I_DAG - timedelta(days=10), 30, None),
        (Fravarstype.INSTITUSJONSTJENESTE, I_DAG + timedelta(days=200), 180, lag_sykehussted().pk),
    ):
        fakta = Fravarsfakta(type=type_, fom=fra, tom=fra + timedelta(days=dager), sykehussted_id=sted)
        registrer_fravar(**oppslag(forlop), fakta=fakta)
    registrer_tidligere_arbeidsgiver(
        **oppslag(forlop), navn="Gamvik kommune", fom=date(2020, 1, 1), tom=date(2020, 12, 31)
    )


def full_sak(forlop: Forlop, fane: str = "", som: str = "koordinator") -> Lagd:
    fullt_lop(forlop)
    return getattr(forlop, som), f"/alis/{forlop.sak.pk}/{fane}"


def ny_sak(forlop: Forlop, fane: str = "") -> Lagd:
    return forlop.koordinator, f"/alis/{forlop.sak.pk}/{fane}"


def ferdig_sak(forlop: Forlop) -> Lagd:
    """Nothing is held any longer."""
    stilling = forlop.sak.stillinger.get()
    avslutt_stilling(**oppslag(forlop), stilling_id=stilling.pk, tom=date(2026, 1, 31))
    return forlop.koordinator, f"/alis/{forlop.sak.pk}/"


def uavklart_sak(forlop: Forlop) -> Lagd:
    ukjent = replace(NAERINGSDRIVENDE, start_spesialisering=None, forste_dato_fastlege=None, vikarbyra=None)
    sak = lag_sak(forlop.koordinator, lege=legefakta("Uavklart Prøve"), sak=ukjent)
    return forlop.koordinator, f"/alis/{sak.pk}/"


def mange(forlop: Forlop) -> Lagd:
    for nummer in range(26):
        lag_sak(forlop.koordinator, lege=legefakta(f"Lege Med Et Ganske Langt Navn Nummer {nummer}"))
    return forlop.koordinator, "/alis/"


def tom_kommune(forlop: Forlop, sti: str) -> Lagd:
    return lag_koordinator(lag_kommune("1835", "Træna")), sti


TILSTANDER: dict[str, Callable[[Forlop], Lagd]] = {
    "ny sak": ny_sak,
    "full sak": full_sak,
    "ferdig sak": ferdig_sak,
    "uavklart sak": uavklart_sak,
    "full sak, for veileder": lambda forlop: full_sak(forlop, som="veileder"),
    "tilskudd": lambda forlop: full_sak(forlop, "tilskudd/?periode=nasjonal-alis/2025-06"),
    "tilskudd, ingen rett": lambda forlop: ny_sak(forlop, "tilskudd/?periode=nasjonal-alis/2025-06"),
    "avtaler": lambda forlop: full_sak(forlop, "avtaler/"),
    "ingen avtaler": lambda forlop: ny_sak(forlop, "avtaler/"),
    "opplysninger": lambda forlop: full_sak(forlop, "opplysninger/"),
    "dokumenter": lambda forlop: full_sak(forlop, "dokumenter/"),
    "ingen dokumenter": lambda forlop: ny_sak(forlop, "dokumenter/"),
    "hendelser": lambda forlop: full_sak(forlop, "hendelser/"),
    "meld endring": lambda forlop: full_sak(forlop, "endre/"),
    "ny stilling": lambda forlop: ny_sak(forlop, "endre/stilling/"),
    "permisjon": lambda forlop: ny_sak(forlop, "endre/permisjon/"),
    "sykehus": lambda forlop: ny_sak(forlop, "endre/sykehus/"),
    "veileder": lambda forlop: ny_sak(forlop, "endre/veileder/"),
    "endre opplysninger": lambda forlop: ny_sak(forlop, "endre/opplysninger/"),
    "arbeidsgiver": lambda forlop: ny_sak(forlop, "endre/arbeidsgiver/"),
    "registrer": lambda forlop: (forlop.koordinator, "/alis/ny/"),
    "registrert": lambda forlop: ny_sak(forlop, "registrert/"),
    "liste": mange,
    "liste uten treff": lambda forlop: (forlop.koordinator, "/alis/?q=finnes-ikke"),
    "tom liste": lambda forlop: tom_kommune(forlop, "/alis/"),
    "landets liste": lambda forlop: (lag_saksbehandler(), "/alis/"),
    "oppgaver": lambda forlop: (full_sak(forlop)[0], "/oppgaver/"),
    "oppgaver, for signatar": lambda forlop: (forlop.signatar, "/oppgaver/"),
    "ingen oppgaver": lambda forlop: tom_kommune(forlop, "/oppgaver/"),
    "min sak": lambda forlop: (full_sak(forlop)[0] and forlop.alis, "/min-sak/"),
    "min nye sak": lambda forlop: (forlop.alis, "/min-sak/"),
}


@pytest.mark.parametrize("tilstand", TILSTANDER.values(), ids=TILSTANDER)
def test_a_page_is_good_wide_and_narrow(besok: NyttBesok, tilstand: Callable[[Forlop], Lagd]) -> None:
    aktor, sti = tilstand(lag_forlop())
    krev_god_bred_og_smal(besok, som=innehav(aktor), sti=sti)


@pytest.mark.parametrize("sti", ["/alis/ny/", "/alis/{sak}/endre/stilling/", "/alis/{sak}/endre/permisjon/"])
def test_a_form_with_errors_is_good_too(besok: NyttBesok, sti: str) -> None:
    forlop = lag_forlop()
    for bredde in ("bred", "smal"):
        vindu = besok(som=innehav(forlop.koordinator), bredde=bredde)
        vindu.ga_til(sti.format(sak=forlop.sak.pk))
        vindu.trykk("Se over" if "ny" in sti else "Se hva som skjer")
        expect(vindu.side.locator(".ds-error-summary")).to_be_visible()
        vindu.krev_god_side()
