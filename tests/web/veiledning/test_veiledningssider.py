"""The pages of supervision: what each sees, what is refused in words, and that nothing typed is lost."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from alis.domain.flyt import Atteststatus
from alis.records.veiledning.models import Veiledningsattest, Veiledningsmote
from factories.innlogging import klient_for
from factories.veiledning import (
    PERIODE,
    Veiledning,
    lag_attestert,
    lag_godkjent,
    lag_mote,
    lag_samlet,
    lag_signert,
    lag_veiledning,
    mote,
)
from web.sporringstelling import antall_sporringer

pytestmark = pytest.mark.django_db
SVAR = {"dag": "1.9.2025", "start": "10.30", "timer": "1,25", "tema": "laeringsmal", "beskrivelse": ""}


@pytest.fixture
def veiledning() -> Veiledning:
    return lag_veiledning()


def side(svar: Any) -> str:
    return svar.content.decode().replace("\u00a0", " ")


def nytt(veiledning: Veiledning, **endret: str) -> Any:
    sti = f"/veiledning/{veiledning.sak.pk}/nytt/"
    return klient_for(veiledning.alis).post(sti, {**SVAR, **endret})


def gjor(klient: Client, attest: Veiledningsattest, handling: str, **svar: str) -> Any:
    attest.refresh_from_db()
    felter = {"laas": str(attest.laas), "sha256": attest.sha256, **svar}
    return klient.post(f"/veiledning/attester/{attest.pk}/{handling}/", felter, follow=True)


def test_a_session_is_added_in_one_short_form(veiledning: Veiledning) -> None:
    assert nytt(veiledning).status_code == 302
    mote = Veiledningsmote.objects.get()
    assert (mote.start, mote.hundredeler) == (630, 125)
    tekst = side(klient_for(veiledning.veileder).get(f"/veiledning/{veiledning.sak.pk}/"))
    assert "1.9.2025 kl. 10.30" in tekst
    assert "1,25" in tekst


@pytest.mark.parametrize(
    ("endret", "feil"),
    [
        ({"timer": "24,01"}, "Et møte varer høyst et døgn"),
        ({"timer": "0"}, "Møtet må vare litt"),
        ({"start": "25.00"}, "for eksempel 10.30"),
        ({"start": "23.30"}, "slutte samme dag"),
        ({"dag": "31.2.2025"}, "Denne dagen finnes ikke"),
        ({"dag": "1.1.2199"}, "ikke holdt ennå"),
        ({"dag": "31.12.2024"}, "hadde ikke denne veilederen"),
        ({"tema": "annet"}, "Skriv kort hva møtet handlet om"),
        ({"beskrivelse": "x" * 201}, "200"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    veiledning: Veiledning, endret: dict[str, str], feil: str
) -> None:
    svar = nytt(veiledning, **endret)
    assert svar.status_code == 200
    assert feil in side(svar)
    (verdi,) = endret.values()
    assert verdi in side(svar)
    assert not Veiledningsmote.objects.exists()


def test_a_session_at_a_time_that_is_taken_is_refused_in_words(veiledning: Veiledning) -> None:
    lag_mote(veiledning)
    assert "alt et møte på denne tiden" in side(nytt(veiledning))


def test_a_session_is_corrected_and_taken_away(veiledning: Veiledning) -> None:
    mote_id = lag_mote(veiledning)
    klient = klient_for(veiledning.veileder)
    klient.post(f"/veiledning/moter/{mote_id}/", {**SVAR, "laas": "1"})
    assert Veiledningsmote.objects.get().hundredeler == 125
    gammel = klient.post(f"/veiledning/moter/{mote_id}/", {**SVAR, "timer": "9", "laas": "1"})
    assert "Noen andre gjorde noe imens" in side(gammel)
    klient.post(f"/veiledning/moter/{mote_id}/slett/", {"laas": "2"})
    assert not Veiledningsmote.objects.exists()


def test_a_list_goes_from_the_two_who_sign_to_the_two_who_answer_for_the_money(
    veiledning: Veiledning,
) -> None:
    lag_mote(veiledning)
    attest = lag_samlet(veiledning)
    gjor(klient_for(veiledning.alis), attest, "signer")
    gjor(klient_for(veiledning.veileder), attest, "signer")
    koordinator = klient_for(veiledning.forlop.koordinator)
    uten = gjor(koordinator, attest, "attester")
    assert "Skriv hva veiledningen har kostet kommunen" in side(uten)
    gjor(koordinator, attest, "attester", kostnad="2 371,88")
    svar = gjor(klient_for(veiledning.attestant), attest, "godkjenn")
    assert "kostnaden bokført" in side(svar)
    attest.refresh_from_db()
    assert (attest.status, attest.belop) == (Atteststatus.GODKJENT, 237_188)


def test_whoever_attested_is_offered_no_button_to_approve_and_is_refused(veiledning: Veiledning) -> None:
    attest = lag_signert(veiledning)
    attestant = klient_for(veiledning.attestant)
    tekst = side(gjor(attestant, attest, "attester", kostnad="1"))
    assert f"/{attest.pk}/godkjenn/" not in tekst
    assert "En annen i kommunen må godkjenne" in side(gjor(attestant, attest, "godkjenn"))


def test_a_list_is_returned_with_a_reason_that_both_read(veiledning: Veiledning) -> None:
    attest = lag_attestert(veiledning)
    signatar = klient_for(veiledning.forlop.signatar)
    assert "Skriv hva som må rettes" in side(gjor(signatar, attest, "returner", fordi=" "))
    gjor(signatar, attest, "returner", fordi="Møtet var dagen etter.")
    sti = f"/veiledning/attester/{attest.pk}/"
    assert "Møtet var dagen etter." in side(klient_for(veiledning.alis).get(sti))


def test_both_who_sign_see_the_same_frozen_list(veiledning: Veiledning) -> None:
    lag_mote(veiledning)
    attest = lag_samlet(veiledning)
    for aktor in (veiledning.alis, veiledning.veileder):
        tekst = side(klient_for(aktor).get(f"/veiledning/attester/{attest.pk}/"))
        assert attest.sha256[:16] in tekst
        assert "Signer listen" in tekst


def test_gathering_leads_to_the_list_and_gathering_nothing_says_so(veiledning: Veiledning) -> None:
    nytt(veiledning, dag="1.9.2025")
    klient, sti = klient_for(veiledning.alis), f"/veiledning/{veiledning.sak.pk}/samle/"
    svar = klient.post(sti, {"veileder": str(veiledning.veileder.person_id), "tilskuddsperiode": PERIODE})
    assert svar.url == f"/veiledning/attester/{Veiledningsattest.objects.get().pk}/"
    assert "ingen møter å samle" in side(klient.post(sti, {"veileder": "tull"}, follow=True))


def test_the_doctor_does_not_see_the_cost(veiledning: Veiledning) -> None:
    attest = lag_godkjent(veiledning)
    sti = f"/veiledning/attester/{attest.pk}/"
    assert "Kostnad" not in side(klient_for(veiledning.alis).get(sti))
    assert "Kostnad: 2 000 kr" in side(klient_for(veiledning.attestant).get(sti))


def test_the_list_page_keeps_within_its_queries(
    veiledning: Veiledning, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    lag_signert(veiledning)
    klient = klient_for(veiledning.attestant)
    klient.get("/veiledning/")
    with django_assert_max_num_queries(12):
        assert "Anne Åsheim" in side(klient.get("/veiledning/?status=signert"))


def test_hours_of_the_period_before_are_gathered_in_a_list_of_their_own(veiledning: Veiledning) -> None:
    lag_mote(veiledning, mote(date(2025, 5, 30)))
    lag_mote(veiledning, mote(date(2025, 6, 2)))
    klient, sti = klient_for(veiledning.alis), f"/veiledning/{veiledning.sak.pk}/"
    tekst = side(klient.get(sti))
    for periode in ("nasjonal-alis/2024-09", PERIODE):
        assert f'name="tilskuddsperiode" value="{periode}"' in tekst
        svar = {"veileder": str(veiledning.veileder.person_id), "tilskuddsperiode": periode}
        klient.post(f"{sti}samle/", svar)
    assert set(Veiledningsattest.objects.values_list("tilskuddsperiode", "hundredeler")) == {
        ("nasjonal-alis/2024-09", 150),
        (PERIODE, 150),
    }


def test_each_reader_is_offered_the_paper_and_gets_it(veiledning: Veiledning) -> None:
    sti = f"/veiledning/attester/{lag_signert(veiledning).pk}/"
    for aktor in (veiledning.alis, veiledning.veileder, veiledning.attestant):
        klient = klient_for(aktor)
        assert f'href="{sti}pdf/"' in side(klient.get(sti))
        svar = klient.get(f"{sti}pdf/")
        assert svar.content.startswith(b"%PDF-1.7")
        assert svar.headers["Content-Disposition"].startswith('attachment; filename="Veiledningsattest ')


def test_many_sessions_and_lists_cost_no_more_questions_than_one(veiledning: Veiledning) -> None:
    attest = lag_signert(veiledning)
    lag_mote(veiledning, mote(date(2025, 9, 2)))
    klient = klient_for(veiledning.alis)
    sider = (f"/veiledning/{veiledning.sak.pk}/", f"/veiledning/attester/{attest.pk}/", "/veiledning/?etter=")
    en = [antall_sporringer(klient, sti) for sti in sider]
    for dag in range(3, 13):
        lag_mote(veiledning, mote(date(2025, 9, dag)))
        lag_samlet(veiledning)
    for dag in range(13, 28):
        lag_mote(veiledning, mote(date(2025, 9, dag)))
    assert [antall_sporringer(klient, sti) for sti in sider] == en
    assert max(en) <= 12
