"""The pages of notices and deadlines, in every state: good wide and narrow, by keyboard, and without JavaScript."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rolle
from alis.records.parter.models import Rolleinnehav
from alis.records.varsel.models import Varsel
from alis.services.frist import varsle_frister
from e2e.conftest import NyttBesok, krev_god_bred_og_smal
from factories.avtale import lag_versjon
from factories.avtaleforlop import Forlop, lag_forlop, lag_sendt
from factories.innlogging import innehav
from factories.parter import lag_aktor_i, lag_koordinator, lag_person
from factories.utdanning import lag_sak, legefakta
from factories.varsel import lag_kalender, lag_stedfortreder

IDAG = timezone.localdate()
Lagd = tuple[Aktor, str]


def fulle_varsler(forlop: Forlop) -> None:
    """Sent, late and followed up; a second coordinator and a substitute; deadlines near, passed and far away."""
    lag_sendt(forlop)
    for navn, dager in (("Anne Åsheim-Ørnes Med Et Langt Navn", -40), ("Berit Å", 5), ("Cecilie Æ", 800)):
        sak = lag_sak(forlop.koordinator, lege=legefakta(navn))
        lag_versjon(sak, Avtalestatus.SENDT, gjelder_fra=IDAG + timedelta(days=dager))
    lag_stedfortreder(forlop.koordinator, lag_koordinator())
    varsle_frister()


def med_varsler(forlop: Forlop, sti: str, som: str = "koordinator") -> Lagd:
    fulle_varsler(forlop)
    return getattr(forlop, som), sti


def ett_varsel(forlop: Forlop) -> Lagd:
    fulle_varsler(forlop)
    varsel = Varsel.objects.filter(person_id=forlop.signatar.person_id).first()
    assert varsel is not None
    return forlop.signatar, f"/varsler/{varsel.pk}/"


def annen_rolle(forlop: Forlop) -> Lagd:
    """The same person in another role than the one she was told in."""
    aktor, sti = ett_varsel(forlop)
    innehav = Rolleinnehav.objects.select_related("person", "organisasjon").get(
        person_id=aktor.person_id, rolle=Rolle.SIGNATAR
    )
    return lag_aktor_i(innehav.organisasjon, Rolle.ATTESTANT, innehav.person), sti


def med_kalender(forlop: Forlop) -> Lagd:
    lag_kalender(forlop.koordinator, "Telefonen min")
    lag_kalender(forlop.koordinator, "Pc-en på kontoret med et navn som er ganske langt")
    return med_varsler(forlop, "/varsler/innstillinger/")


TILSTANDER: dict[str, Callable[[Forlop], Lagd]] = {
    "varsler": lambda forlop: med_varsler(forlop, "/varsler/"),
    "varsler, for ALIS": lambda forlop: med_varsler(forlop, "/varsler/", "alis"),
    "ingen varsler": lambda forlop: (
        lag_aktor_i(forlop.sak.kommune.organisasjon, Rolle.ATTESTANT),
        "/varsler/",
    ),
    "ett varsel": ett_varsel,
    "et varsel i en annen rolle": annen_rolle,
    "frister": lambda forlop: med_varsler(forlop, "/frister/"),
    "ingen frister her": lambda forlop: (forlop.koordinator, "/frister/?vis=snart"),
    "innstillinger": med_kalender,
    "stedfortreder": lambda forlop: med_varsler(forlop, "/varsler/stedfortreder/"),
    "ingen kollega": lambda forlop: (forlop.signatar, "/varsler/stedfortreder/"),
}


@pytest.mark.parametrize("tilstand", TILSTANDER.values(), ids=TILSTANDER)
def test_a_page_is_good_wide_and_narrow(besok: NyttBesok, tilstand: Callable[[Forlop], Lagd]) -> None:
    aktor, sti = tilstand(lag_forlop())
    krev_god_bred_og_smal(besok, som=innehav(aktor), sti=sti)


def test_a_calendar_is_made_renewed_and_deleted_without_javascript(besok: NyttBesok) -> None:
    forlop = lag_forlop()
    vindu = besok(som=innehav(forlop.signatar), javascript=False)
    vindu.ga_til("/varsler/innstillinger/")
    vindu.felt("Hva slags kalender er det?").fill("Telefonen min")
    vindu.trykk("Lag kalenderadresse")
    assert vindu.tittel == "Kalenderadressen er klar"
    forste = vindu.side.locator("#kalenderadresse").input_value()
    assert "/kalender/" in forste
    vindu.folg("Ferdig")
    vindu.klikk(vindu.side.get_by_role("button", name="Lag ny adresse"))
    assert vindu.side.locator("#kalenderadresse").input_value() != forste
    vindu.folg("Ferdig")
    vindu.klikk(vindu.side.get_by_role("button", name="Slett"))
    assert "Adressen er slettet." in vindu.side.locator("main").inner_text()


def test_the_address_is_good_to_read_also_where_it_is_narrow(besok: NyttBesok) -> None:
    vindu = besok(som=innehav(lag_forlop().signatar), bredde="smal", sprak="nn")
    vindu.ga_til("/varsler/innstillinger/")
    vindu.felt("Kva slags kalender er det?").fill("Telefonen min")
    vindu.trykk("Lag kalenderadresse")
    vindu.krev_god_side()


def test_a_form_with_errors_is_good_and_keeps_what_was_written(besok: NyttBesok) -> None:
    forlop = lag_forlop()
    lag_aktor_i(forlop.sak.kommune.organisasjon, Rolle.SIGNATAR, lag_person("Kollega Prøve"))
    for bredde in ("bred", "smal"):
        vindu = besok(som=innehav(forlop.signatar), bredde=bredde)
        vindu.ga_til("/varsler/stedfortreder/")
        vindu.felt("Første dag du er borte").fill("31.2.2027")
        vindu.trykk("Velg stedfortreder")
        expect(vindu.side.locator(".ds-error-summary")).to_be_visible()
        assert vindu.felt("Første dag du er borte").input_value() == "31.2.2027"
        vindu.krev_god_side()


def test_from_the_mail_to_the_thing_itself_by_keyboard(besok: NyttBesok) -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    varsel = Varsel.objects.get(person_id=forlop.signatar.person_id)
    vindu = besok(som=innehav(forlop.signatar))
    vindu.ga_til(f"/varsler/{varsel.pk}/")
    vindu.side.get_by_role("link", name="Gå dit det gjelder").focus()
    vindu.side.keyboard.press("Enter")
    vindu.side.wait_for_url(f"**/avtaler/{versjon_id}/")
    vindu.ga_til("/varsler/")
    expect(vindu.side.locator("main .ulest")).to_have_count(0)
