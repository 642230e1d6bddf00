"""The pages of a draft: nothing is lost, nothing is saved unseen, and every refusal says what to do."""

from uuid import UUID

import pytest

from alis.domain.avtale import Element
from alis.services.avtale.forkast_kladd import forkast_kladd
from factories.avtaleforlop import Forlop, lag_forlop, lag_kladd, lag_sendt
from factories.forhandling import godta, lag_delt
from factories.innlogging import klient_for
from factories.parter import lag_kommune, lag_koordinator
from factories.utkastside import PARTENE, til

pytestmark = pytest.mark.django_db


def belop(forlop: Forlop, versjon_id: UUID, **endret: str) -> dict[str, str]:
    felter = {
        f"belop_{element}": "0"
        for element in (
            Element.PRAKSISKOMPENSASJON,
            Element.LAERINGSAKTIVITETER,
            Element.LAVERE_PRODUKTIVITET,
            Element.TILRETTELEGGING,
        )
    }
    return {**felter, "laas": str(forlop.versjon(versjon_id).laas), **endret}


def test_looking_at_the_first_page_begins_nothing() -> None:
    forlop = lag_forlop()
    assert klient_for(forlop.koordinator).get(f"/alis/{forlop.sak.pk}/avtale/ny/").status_code == 200
    assert not forlop.sak.avtaler.exists()


def test_beginning_twice_leads_to_the_same_draft() -> None:
    forlop = lag_forlop()
    client = klient_for(forlop.koordinator)
    adresse = f"/alis/{forlop.sak.pk}/avtale/ny/"
    first = client.post(adresse, follow=True).redirect_chain[-1]
    assert client.post(adresse, follow=True).redirect_chain[-1][0] == first[0]


def test_saving_leads_to_the_next_part() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    svar = klient_for(forlop.koordinator).post(til(versjon_id, "partene/"), {**PARTENE, "laas": "1"})
    assert svar["Location"] == til(versjon_id, "stilling/")


def test_saving_from_the_summary_leads_back_to_it() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    svar = klient_for(forlop.koordinator).post(
        til(versjon_id, "partene/?retur=oppsummering"), {**PARTENE, "laas": "1"}
    )
    assert svar["Location"] == til(versjon_id, "oppsummering/")


def test_one_can_save_and_come_back_later() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    svar = klient_for(forlop.koordinator).post(
        til(versjon_id, "partene/"), {**PARTENE, "laas": "1", "til_oversikten": "1"}, follow=True
    )
    assert svar.redirect_chain[-1][0] == til(versjon_id)
    assert "1 av 7 deler er ferdige" in svar.content.decode()


def test_a_fault_keeps_what_was_typed_and_saves_nothing() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    svar = klient_for(forlop.koordinator).post(
        til(versjon_id, "partene/"), {**PARTENE, "start_spesialisering": "i fjor", "laas": "1"}
    )
    tekst = svar.content.decode()
    assert "Rett én ting" in tekst
    assert 'value="i fjor"' in tekst
    assert 'value="Kari Kontakt"' in tekst
    assert forlop.versjon(versjon_id).laas == 1


@pytest.mark.parametrize(
    ("skrevet", "ore"), [("12 500,50", 1_250_050), ("11200", 1_120_000), ("11.200", 1_120_000), ("0", 0)]
)
def test_amounts_are_read_as_people_write_them(skrevet: str, ore: int) -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    felt = Element.LAERINGSAKTIVITETER if ore <= 1_120_000 else Element.PRAKSISKOMPENSASJON
    klient_for(forlop.koordinator).post(
        til(versjon_id, "belop/"), belop(forlop, versjon_id, **{f"belop_{felt}": skrevet})
    )
    assert forlop.versjon(versjon_id).elementer.get(element=felt).belop_per_ar == ore


def test_an_amount_over_the_cap_is_refused_with_the_reason_and_the_way_out() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    svar = klient_for(forlop.koordinator).post(
        til(versjon_id, "belop/"), belop(forlop, versjon_id, belop_laeringsaktiviteter="11 200,01")
    )
    tekst = svar.content.decode().replace("\xa0", " ")
    assert "Læringsaktiviteter: 11 200,01 kr er over taket. Skriv 11 200 kr eller mindre." in tekst
    assert "fører dere resten opp som kommunal finansiering" in tekst
    assert not forlop.versjon(versjon_id).elementer.exists()


def test_counting_anew_saves_nothing() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    svar = klient_for(forlop.koordinator).post(
        til(versjon_id, "belop/"),
        belop(forlop, versjon_id, belop_laeringsaktiviteter="5 000", regn="1"),
    )
    assert svar.status_code == 200
    assert not forlop.versjon(versjon_id).elementer.exists()


def test_htmx_gets_only_the_panel_and_the_caps() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    svar = klient_for(forlop.koordinator).post(
        til(versjon_id, "belop/"),
        belop(forlop, versjon_id, belop_laeringsaktiviteter="5 000", regn="1"),
        headers={"HX-Request": "true"},
    )
    tekst = svar.content.decode()
    assert "<html" not in tekst
    assert 'id="ramme"' in tekst
    assert tekst.count('hx-swap-oob="true"') == 4


def test_the_supplement_is_not_a_part_where_the_kommune_is_not_in_class_6() -> None:
    koordinator = lag_koordinator(lag_kommune(klasse=5))
    forlop = lag_forlop()
    assert forlop.koordinator.kommunenummer == koordinator.kommunenummer
    versjon_id = lag_kladd(forlop)
    tekst = klient_for(forlop.koordinator).get(til(versjon_id)).content.decode()
    assert "Tillegg for klasse 6" not in tekst
    assert "6. Se over og send" in tekst


def test_the_kommunes_own_money_needs_a_description() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    svar = klient_for(forlop.koordinator).post(
        til(versjon_id, "kommunal/"), {"belop_kommunal_finansiering": "40 000", "laas": "1"}
    )
    assert "Skriv hva kommunen dekker" in svar.content.decode()


def test_a_form_that_someone_overtook_says_who_and_keeps_the_text() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    client = klient_for(forlop.koordinator)
    client.post(til(versjon_id, "partene/"), {**PARTENE, "laas": "1"})
    svar = client.post(til(versjon_id, "partene/"), {**PARTENE, "kontaktperson": "Berit", "laas": "1"})
    tekst = svar.content.decode()
    assert "En annen har lagret etter at du åpnet siden" in tekst
    assert forlop.koordinator.navn in tekst
    assert 'value="Berit"' in tekst
    assert 'name="laas" value="2"' in tekst


def test_a_draft_that_has_been_sent_leads_to_the_agreement() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    svar = klient_for(forlop.koordinator).post(til(versjon_id, "partene/"), {"laas": "1"}, follow=True)
    assert svar.redirect_chain[-1][0] == f"/avtaler/{versjon_id}/"
    assert "Trekk den tilbake hvis noe må endres" in svar.content.decode()


def test_a_discarded_draft_says_so() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    forkast_kladd(aktor=forlop.koordinator, versjon_id=versjon_id, laas=1)
    svar = klient_for(forlop.koordinator).get(til(versjon_id, "belop/"))
    assert svar.status_code == 410
    assert "Kladden er slettet" in svar.content.decode()


@pytest.mark.parametrize(("skrevet", "andel"), [("62,5", "0.6250"), ("100 %", "1.0000")])
def test_the_doctors_share_is_read_and_shown_again_as_it_was_written(skrevet: str, andel: str) -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    client = klient_for(forlop.koordinator)
    stilling = {"gjelder_fra": "1.7.2025", "driftsform": "annet", "fordeling_alis": skrevet}
    client.post(til(versjon_id, "stilling/"), {**stilling, "laas": "1"})
    assert str(forlop.versjon(versjon_id).fordeling_alis) == andel
    vist = client.get(til(versjon_id, "stilling/")).content.decode()
    assert f'value="{skrevet.removesuffix(" %")}"' in vist


@pytest.mark.parametrize("skrevet", ["1e99999999", "1/3", "101"])
def test_a_share_that_is_not_a_percentage_is_refused_at_once(skrevet: str) -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    stilling = {"gjelder_fra": "1.7.2025", "driftsform": "annet", "fordeling_alis": skrevet, "laas": "1"}
    svar = klient_for(forlop.koordinator).post(til(versjon_id, "stilling/"), stilling)
    assert "Rett én ting" in svar.content.decode()
    assert forlop.versjon(versjon_id).laas == 1


@pytest.mark.parametrize(
    ("del_", "felt"), [("partene/", "arbeidssted"), ("belop/", "avtalt_laeringsaktiviteter")]
)
def test_a_sign_that_the_document_cannot_print_is_refused_where_it_is_written(del_: str, felt: str) -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    svar = {**PARTENE, **belop(forlop, versjon_id), felt: "Legesenteret 😀"}
    tekst = klient_for(forlop.koordinator).post(til(versjon_id, del_), svar).content.decode()
    assert "Avtalen kan ikke inneholde 😀. Skriv det på en annen måte." in tekst
    assert forlop.versjon(versjon_id).laas == 1


def test_an_element_under_bargaining_is_shown_and_not_written_in_the_draft() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    godta(forlop.alis, versjon_id)
    tekst = klient_for(forlop.koordinator).get(f"/avtaler/{versjon_id}/utkast/belop/").content.decode()
    assert "belop_laeringsaktiviteter" not in tekst
    assert "Dere er enige om dette." in tekst
    assert "Et forslag om dette venter på svar." in tekst
    assert f"/avtaler/{versjon_id}/forhandling/laeringsaktiviteter/" in tekst


def test_what_was_proposed_while_the_kommune_wrote_is_not_overwritten_and_her_words_are_kept() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    svar = klient_for(forlop.koordinator).post(
        f"/avtaler/{versjon_id}/utkast/belop/",
        {
            "laas": forlop.versjon(versjon_id).laas,
            "belop_laeringsaktiviteter": "5 000",
            "avtalt_laeringsaktiviteter": "Min nye tekst.",
        },
    )
    tekst = svar.content.decode()
    assert "Det er sendt et forslag om dette mens du skrev." in tekst
    assert "Min nye tekst." in tekst
    assert forlop.versjon(versjon_id).elementer.get(element="laeringsaktiviteter").belop_per_ar == 1_000_000
