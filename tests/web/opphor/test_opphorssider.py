"""The guided ending and the page of a claim: what each sees, what is refused in words, and that nothing typed is lost."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.test import Client

from alis.domain.flyt import Kravstatus
from alis.records.opphor.models import Opphor
from factories.avtaleforlop import STILLINGEN, Forlop, lag_sendt
from factories.innlogging import klient_for
from factories.malrunde import UTEN_LAVERE_PRODUKTIVITET
from factories.opphor import Opphorsforlop, lag_avtale_i_kraft, lag_opphor, lag_sendt_krav
from factories.parter import lag_aktor_i, lag_kommune, lag_kontor

pytestmark = pytest.mark.django_db
SVAR = {
    "grunn": "fratredelse",
    "siste_dag": "28.2.2027",
    "engangs": "ja",
    "engangs_belop": "120 000",
    "ar_fom": "1.6.2026",
    "ar_tom": "31.5.2027",
    "avtalt": "ja",
    "ubrukt": "ja",
    "utbetalt_laeringsaktiviteter": "14 000",
    "brukt_laeringsaktiviteter": "9 000",
    "ubruktregel": "tilbakebetales",
    "bestemt_av": "Kommunedirektøren",
    "begrunnelse": "Tildelingsbrevet krever det.",
    "kontonummer": "8601.11.17947",
}
RETTET = {**SVAR, "ar_fom": "1.6.2025", "ar_tom": "31.5.2026", "brukt_laeringsaktiviteter": "14 000"}


def side(svar: Any) -> str:
    return svar.content.decode().replace("\u00a0", " ")


def avslutt(klient: Client, versjon_id: object, **endret: str) -> Any:
    return klient.post(f"/avtaler/{versjon_id}/opphor/", {**SVAR, **endret})


@pytest.fixture
def i_kraft() -> tuple[Forlop, object, Client]:
    forlop, versjon_id = lag_avtale_i_kraft()
    return forlop, versjon_id, klient_for(forlop.koordinator)


def test_first_she_chooses_why_and_an_unknown_answer_asks_anew(i_kraft: Any) -> None:
    _, versjon_id, klient = i_kraft
    for sporring in ("", "?grunn=tull"):
        tekst = side(klient.get(f"/avtaler/{versjon_id}/opphor/{sporring}"))
        assert "Hvorfor slutter avtalen?" in tekst
        assert "?grunn=uten_tilskudd" in tekst


def test_the_lump_sum_is_asked_for_only_where_the_doctor_leaves(i_kraft: Any) -> None:
    _, versjon_id, klient = i_kraft
    assert 'name="engangs"' in side(klient.get(f"/avtaler/{versjon_id}/opphor/?grunn=fratredelse"))
    assert 'name="engangs"' not in side(klient.get(f"/avtaler/{versjon_id}/opphor/?grunn=uten_tilskudd"))


def test_everything_is_shown_before_anything_is_kept(i_kraft: Any) -> None:
    _, versjon_id, klient = i_kraft
    tekst = side(avslutt(klient, versjon_id))
    for ventet in (
        "Dette skjer hvis du avslutter",
        "35 000",
        "Da gjenstår 3 hele måneder",
        "Kommunedirektøren",
    ):
        assert ventet in tekst
    assert not Opphor.objects.exists()


def test_a_yes_ends_it_and_the_receipt_says_what_comes_next(i_kraft: Any) -> None:
    forlop, versjon_id, klient = i_kraft
    svar = avslutt(klient, versjon_id, bekreft="ja")
    tekst = side(klient.get(svar["Location"]))
    assert "slutter 28. februar 2027" in tekst
    assert "Kravet på 35 000 kr venter på en attestant" in tekst
    assert forlop.versjon(versjon_id).gjelder_til == date(2027, 2, 28)


def test_a_double_click_ends_it_once(i_kraft: Any) -> None:
    _, versjon_id, klient = i_kraft
    avslutt(klient, versjon_id, bekreft="ja")
    svar = avslutt(klient, versjon_id, bekreft="ja")
    assert svar["Location"] == f"/avtaler/{versjon_id}/"
    assert Opphor.objects.count() == 1


@pytest.mark.parametrize(
    ("endret", "felt", "ord_"),
    [
        ({"siste_dag": "30.6.2025"}, "siste_dag", "før avtalen begynte"),
        ({"ar_tom": "20.6.2026"}, "ar_tom", "minst én hel måned"),
        ({"ar_tom": "1.5.2026"}, "ar_tom", "før første dag"),
        ({"avtalt": ""}, "avtalt", "Svar ja eller nei"),
        ({"bestemt_av": " "}, "bestemt_av", "hvem som har bestemt"),
        ({"begrunnelse": ""}, "begrunnelse", "hvorfor"),
        ({"ubruktregel": ""}, "ubruktregel", "Velg hva som skjer"),
        ({"kontonummer": "12345678901"}, "kontonummer", "stemmer ikke"),
        ({"utbetalt_lavere_produktivitet": "1000"}, "utbetalt_lavere_produktivitet", "alt med"),
        (
            {"utbetalt_laeringsaktiviteter": "", "brukt_laeringsaktiviteter": ""},
            "utbetalt_praksiskompensasjon",
            "minst ett element",
        ),
        ({"begrunnelse": "a" * 100_000}, "begrunnelse", "2000"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(
    i_kraft: Any, endret: dict[str, str], felt: str, ord_: str
) -> None:
    _, versjon_id, klient = i_kraft
    svar = avslutt(klient, versjon_id, bekreft="ja", **endret)
    assert ord_ in str(svar.context["skjema"].errors[felt]).replace("\u00a0", "")
    assert svar.context["skjema"]["kontonummer"].value() == endret.get("kontonummer", SVAR["kontonummer"])
    assert not Opphor.objects.exists()


def test_an_unknown_amount_ends_the_agreement_and_keeps_the_claim_back(i_kraft: Any) -> None:
    _, versjon_id, klient = i_kraft
    svar = avslutt(klient, versjon_id, bekreft="ja", brukt_laeringsaktiviteter="")
    assert "Noe er ikke kjent. Rett kravet når dere vet det" in side(klient.get(svar["Location"]))
    assert Opphor.objects.get().krav.get().status == Kravstatus.UAVKLART


def test_the_attestant_sends_and_the_doctor_reads_her_own_claim_with_its_letter() -> None:
    opphor = lag_opphor()
    attestant = klient_for(opphor.attestant)
    adresse = f"/opphor/{opphor.opphor_id}/"
    assert "Godkjenn og send" in side(attestant.get(f"{adresse}send/"))
    svar = attestant.post(f"{adresse}send/", {"laas": opphor.krav.laas}, follow=True)
    assert "Kravet er sendt. Legen har 30 dager på å betale." in side(svar)
    alis = klient_for(opphor.forlop.alis)
    tekst = side(alis.get(adresse))
    for ventet in ("35 000", "Jeg er uenig", "Ta kontakt med", "Slik har vi regnet"):
        assert ventet in tekst
    fil = alis.get(f"/opphor/brev/{opphor.opphor.brev.get(slag='krav').pk}.pdf")
    assert (fil["Content-Type"], fil["Cache-Control"]) == ("application/pdf", "no-store, private")


def test_the_coordinator_who_worked_it_out_is_not_shown_the_approval() -> None:
    opphor = lag_opphor()
    assert "/send/" not in side(klient_for(opphor.forlop.koordinator).get(f"/opphor/{opphor.opphor_id}/"))


def test_a_payment_that_is_too_large_is_told_with_what_is_left() -> None:
    opphor = lag_sendt_krav()
    svar = klient_for(opphor.forlop.koordinator).post(
        f"/opphor/{opphor.opphor_id}/betaling/",
        {"laas": opphor.krav.laas, "dato": "10.2.2026", "belop": "40 000"},
    )
    assert "Det gjenstår bare 35 000 kr" in str(svar.context["skjema"].errors["belop"]).replace("\u00a0", " ")


@pytest.mark.parametrize("laas", ["", "tull", "99", "9" * 400])
def test_a_stale_or_strange_page_changes_nothing_and_says_so(laas: str) -> None:
    opphor = lag_opphor()
    svar = klient_for(opphor.attestant).post(f"/opphor/{opphor.opphor_id}/send/", {"laas": laas}, follow=True)
    assert "Kravet endret seg mens du skrev" in side(svar)
    assert opphor.krav.status == Kravstatus.BEREGNET


def test_what_the_doctor_writes_is_shown_as_text_and_never_as_markup() -> None:
    opphor = lag_sendt_krav()
    adresse = f"/opphor/{opphor.opphor_id}/"
    klient_for(opphor.forlop.alis).post(
        f"{adresse}si-imot/", {"laas": opphor.krav.laas, "fordi": "<b>Čáhppes</b> & feil"}
    )
    tekst = side(klient_for(opphor.attestant).get(adresse))
    assert "&lt;b&gt;Čáhppes&lt;/b&gt; &amp; feil" in tekst
    assert "<b>Čáhppes" not in tekst


def test_a_claim_is_mended_from_what_was_written_before() -> None:
    opphor = lag_sendt_krav()
    klient = klient_for(opphor.forlop.koordinator)
    adresse = f"/opphor/{opphor.opphor_id}/rett/"
    start = klient.get(adresse).context["skjema"].initial
    assert (start["engangs_belop"], start["brukt_laeringsaktiviteter"]) == (12_000_000, 900_000)
    svar = klient.post(adresse, {**RETTET, "laas": opphor.krav.laas})
    assert svar["Location"] == f"/opphor/{opphor.opphor_id}/"
    assert (opphor.krav.nummer, opphor.krav.belop) == (2, 3_000_000)


def test_a_double_click_mends_a_claim_once() -> None:
    opphor = lag_opphor()
    klient = klient_for(opphor.forlop.koordinator)
    adresse = f"/opphor/{opphor.opphor_id}/rett/"
    laas = klient.get(adresse).context["laas"]
    klient.post(adresse, {**RETTET, "laas": laas})
    svar = klient.post(adresse, {**RETTET, "laas": laas}, follow=True)
    assert svar.redirect_chain == [(f"/opphor/{opphor.opphor_id}/", 302)]
    assert opphor.krav.nummer == 2


def test_the_list_has_names_for_the_kommune_and_only_numbers_for_the_office() -> None:
    opphor = lag_sendt_krav()
    navn = opphor.forlop.sak.lege.person.navn
    assert navn in side(klient_for(opphor.forlop.koordinator).get("/krav/"))
    kontor = lag_kontor(dekker=(lag_kommune(),))
    radgiver = klient_for(lag_aktor_i(kontor.organisasjon, "kontorradgiver"))  # type: ignore[arg-type]
    tekst = side(radgiver.get("/krav/"))
    assert navn not in tekst
    assert "35 000" not in tekst
    assert "Her ser du hvor mange det er." in tekst


def test_the_agreement_and_the_case_lead_to_the_ending(i_kraft: Any) -> None:
    forlop, versjon_id, klient = i_kraft
    assert f"/avtaler/{versjon_id}/opphor/" in side(klient.get(f"/alis/{forlop.sak.pk}/endre/"))
    avslutt(klient, versjon_id, bekreft="ja")
    assert f"/opphor/{Opphor.objects.get().pk}/" in side(klient.get(f"/avtaler/{versjon_id}/"))


def test_the_pages_ask_the_database_no_more_than_they_need(django_assert_max_num_queries: Any) -> None:
    opphor = lag_sendt_krav()
    klient = klient_for(opphor.forlop.koordinator)
    for adresse, flest in ((f"/opphor/{opphor.opphor_id}/", 26), ("/krav/", 8)):
        klient.get(adresse)
        with django_assert_max_num_queries(flest):
            klient.get(adresse)


def test_an_ending_is_regretted_on_its_page(i_kraft: Any) -> None:
    forlop, versjon_id, klient = i_kraft
    avslutt(klient, versjon_id, bekreft="ja")
    adresse = f"/opphor/{Opphor.objects.get().pk}/"
    svar = klient.post(f"{adresse}angre/", {"fordi": "Legen blir likevel."}, follow=True)
    assert "Avslutningen er angret. Avtalen gjelder som før." in side(svar)
    assert forlop.versjon(versjon_id).gjelder_til is None


def test_a_claims_turn_is_somebodys_task() -> None:
    opphor: Opphorsforlop = lag_opphor()
    assert "Godkjenn kravet på" in side(klient_for(opphor.attestant).get("/oppgaver/"))
    assert "Betal tilbake til" not in side(klient_for(opphor.forlop.alis).get("/min-sak/"))
    klient_for(opphor.attestant).post(f"/opphor/{opphor.opphor_id}/send/", {"laas": opphor.krav.laas})
    assert "Betal tilbake til" in side(klient_for(opphor.forlop.alis).get("/min-sak/"))


def test_who_ends_an_agreement_while_the_next_is_out_to_be_signed_is_told_before_she_writes() -> None:
    forlop, versjon_id = lag_avtale_i_kraft()
    lag_sendt(
        forlop, endringer=[replace(STILLINGEN, gjelder_fra=date(2026, 2, 10)), UTEN_LAVERE_PRODUKTIVITET]
    )
    svar = klient_for(forlop.koordinator).get(f"/avtaler/{versjon_id}/opphor/", follow=True)
    assert svar.redirect_chain == [(f"/avtaler/{versjon_id}/", 302)]
    assert "Trekk den tilbake før du avslutter avtalen" in side(svar)
