"""Write, send and answer: what is wrong is said at the field, and nothing that was typed is lost."""

from datetime import date
from uuid import UUID

import pytest
from django.test import Client

from alis.domain.flyt import Forslagstatus
from alis.records.forhandling.models import Forslag
from alis.records.parter.models import Rolleinnehav
from alis.services.avtale.forkast_kladd import forkast_kladd
from alis.services.avtale.send_til_signering import send_til_signering
from alis.services.forhandling.lagre_forslag import lagre_forslag
from alis.services.forhandling.trekk_forslag import trekk_forslag
from factories.avtaleforlop import Forlop, lag_ferdig_kladd, lag_forlop, lag_kladd, lag_signert
from factories.forhandling import KURS, godta_alt, innhold, lag_delt, send, statuser
from factories.innlogging import klient_for

pytestmark = pytest.mark.django_db

ORDENE = "Kurs i Kárášjohka, som jeg har skrevet om lenge."


def sti(versjon_id: object, slutt: str = "") -> str:
    return f"/avtaler/{versjon_id}/forhandling/laeringsaktiviteter/{slutt}"


def skriv(klient: Client, versjon_id: object, **felter: str) -> str:
    felter = {"belop": "11 000", "tekst": ORDENE, "grunn": "", "svarer_pa": "", "laas": "", **felter}
    return klient.post(sti(versjon_id), felter, follow=True).content.decode()


@pytest.fixture
def forlop() -> Forlop:
    return lag_forlop()


@pytest.fixture
def delt(forlop: Forlop) -> UUID:
    return lag_delt(forlop)


def test_the_form_begins_with_what_is_on_the_table(forlop: Forlop, delt: UUID) -> None:
    tekst = klient_for(forlop.alis).get(sti(delt)).content.decode()
    assert "Slik partene er enige om." in tekst
    assert 'value="10\N{NO-BREAK SPACE}000"' in tekst
    assert 'name="svarer_pa" value="1"' in tekst


def test_a_counter_proposal_is_sent_and_receipted(forlop: Forlop, delt: UUID) -> None:
    tekst = skriv(klient_for(forlop.alis), delt, svarer_pa="1")
    assert "Forslaget er sendt til kommunen." in tekst
    assert statuser(delt) == ["besvart", "sendt"]


def test_a_draft_is_kept_and_opened_again(forlop: Forlop, delt: UUID) -> None:
    klient = klient_for(forlop.alis)
    assert "Bare du ser den til du sender forslaget." in skriv(klient, delt, lagre="1")
    assert ORDENE in klient.get(sti(delt)).content.decode()
    assert statuser(delt) == ["sendt", "kladd"]


def test_a_draft_can_be_thrown_away(forlop: Forlop, delt: UUID) -> None:
    lagre_forslag(aktor=forlop.alis, versjon_id=delt, innhold=innhold(5), laas=None)
    svar = klient_for(forlop.alis).post(sti(delt, "slett/"), {"laas": "1"}, follow=True)
    assert "Kladden er slettet." in svar.content.decode()
    assert statuser(delt) == ["sendt"]


def test_an_amount_over_the_cap_is_told_at_the_field_with_the_way_out(forlop: Forlop, delt: UUID) -> None:
    tekst = skriv(klient_for(forlop.alis), delt, svarer_pa="1", belop="11 200,01")
    assert "Vil kommunen dekke mer, fører dere resten opp som kommunal finansiering." in tekst
    assert 'href="#id_belop"' in tekst
    assert ORDENE in tekst


@pytest.mark.parametrize(
    ("felter", "ventet"),
    [
        ({"belop": "mange"}, "Skriv beløpet med tall"),
        ({"belop": ""}, "Beløpet mangler. Skriv et beløp, eller 0."),
        ({"tekst": "x" * 100_000}, "Teksten er for lang. Kort den ned til 4000 tegn."),
        ({"grunn": "x" * 100_000}, "Begrunnelsen er for lang. Kort den ned til 1000 tegn."),
        ({"tekst": "Kurs 😀"}, "Avtalen kan ikke inneholde 😀."),
    ],
)
def test_what_cannot_be_sent_is_told_and_kept(
    forlop: Forlop, delt: UUID, felter: dict[str, str], ventet: str
) -> None:
    tekst = skriv(klient_for(forlop.alis), delt, svarer_pa="1", **felter)
    assert ventet in tekst
    assert all(verdi[:100] in tekst for verdi in felter.values())
    assert statuser(delt) == ["sendt"]


def test_a_proposal_that_came_meanwhile_is_shown_and_the_words_are_kept(forlop: Forlop) -> None:
    versjon_id = lag_delt(forlop)
    trekk_forslag(aktor=forlop.koordinator, versjon_id=versjon_id, element=KURS, nummer=1)
    send(forlop.koordinator, versjon_id, innhold(900_000, "Kommunens nye forslag."))
    klient = klient_for(forlop.alis)
    tekst = skriv(klient, versjon_id, svarer_pa="1")
    assert "Forslaget er ikke sendt" in tekst
    assert "mens du skrev" in tekst
    assert "9\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}kr" in tekst
    assert ORDENE in tekst
    assert 'name="svarer_pa" value="2"' in tekst
    assert "Forslaget er sendt til kommunen." in skriv(klient, versjon_id, svarer_pa="2")


def test_an_answer_to_what_was_withdrawn_is_not_sent(forlop: Forlop, delt: UUID) -> None:
    trekk_forslag(aktor=forlop.koordinator, versjon_id=delt, element=KURS, nummer=1)
    tekst = skriv(klient_for(forlop.alis), delt, svarer_pa="1")
    assert "er ikke åpent lenger" in tekst
    assert ORDENE in tekst


def test_a_draft_discarded_meanwhile_keeps_her_words_and_says_why(forlop: Forlop, delt: UUID) -> None:
    forkast_kladd(aktor=forlop.koordinator, versjon_id=delt, laas=forlop.versjon(delt).laas)
    tekst = skriv(klient_for(forlop.alis), delt, svarer_pa="1")
    assert "Kommunen har lagt bort dette utkastet." in tekst
    assert ORDENE in tekst


def test_a_version_sent_for_signing_meanwhile_keeps_her_words_and_says_why(
    forlop: Forlop, delt: UUID
) -> None:
    godta_alt(forlop.alis, delt)
    send_til_signering(aktor=forlop.koordinator, versjon_id=delt, laas=forlop.versjon(delt).laas)
    tekst = skriv(klient_for(forlop.alis), delt)
    assert "Avtalen er sendt til signering." in tekst
    assert ORDENE in tekst


def test_a_colleague_who_wrote_first_is_named_and_the_words_are_kept(forlop: Forlop, delt: UUID) -> None:
    trekk_forslag(aktor=forlop.koordinator, versjon_id=delt, element=KURS, nummer=1)
    lagre_forslag(aktor=forlop.koordinator, versjon_id=delt, innhold=innhold(5), laas=None)
    tekst = skriv(klient_for(forlop.koordinator), delt, lagre="1")
    assert "En annen har lagret etter at du åpnet siden" in tekst
    assert ORDENE in tekst


@pytest.mark.parametrize(
    ("hva", "ventet", "status"),
    [
        ("godta", "Dere er enige om dette.", Forslagstatus.GODTATT),
        ("avsla", "Forslaget er avslått", Forslagstatus.AVSLATT),
    ],
)
def test_an_answer_is_given_and_receipted(
    forlop: Forlop, delt: UUID, hva: str, ventet: str, status: Forslagstatus
) -> None:
    svar = klient_for(forlop.alis).post(sti(delt, f"1/{hva}/"), {"svar": "Fordi."}, follow=True)
    assert ventet in svar.content.decode()
    assert statuser(delt) == [status]


def test_the_own_proposal_is_withdrawn_and_its_words_are_there_for_a_new_one(
    forlop: Forlop, delt: UUID
) -> None:
    klient = klient_for(forlop.koordinator)
    svar = klient.post(sti(delt, "1/trekk/"), follow=True)
    assert "Forslaget er trukket." in svar.content.decode()
    assert "Slik partene er enige om." in klient.get(sti(delt)).content.decode()


@pytest.mark.parametrize("hva", ["godta", "avsla"])
def test_an_answer_to_what_was_withdrawn_is_told(forlop: Forlop, delt: UUID, hva: str) -> None:
    trekk_forslag(aktor=forlop.koordinator, versjon_id=delt, element=KURS, nummer=1)
    svar = klient_for(forlop.alis).post(sti(delt, f"1/{hva}/"), follow=True)
    assert "Forslaget er trukket og kan ikke besvares." in svar.content.decode()


def test_a_button_of_the_other_party_that_is_forged_does_nothing(forlop: Forlop, delt: UUID) -> None:
    svar = klient_for(forlop.koordinator).post(sti(delt, "1/godta/"), follow=True)
    assert "Den andre parten må svare på det." in svar.content.decode()
    svar = klient_for(forlop.alis).post(sti(delt, "1/trekk/"), follow=True)
    assert "Bare den som sendte forslaget, kan trekke det." in svar.content.decode()
    assert statuser(delt) == ["sendt"]


def test_the_page_of_a_proposal_of_ones_own_leads_back(forlop: Forlop, delt: UUID) -> None:
    svar = klient_for(forlop.koordinator).get(sti(delt))
    assert svar["Location"] == f"/avtaler/{delt}/forhandling/#laeringsaktiviteter"


def test_an_element_that_is_not_agreed_on_has_no_page(forlop: Forlop, delt: UUID) -> None:
    svar = klient_for(forlop.alis).get(f"/avtaler/{delt}/forhandling/veiledning/")
    assert svar.status_code == 404


def test_the_doctor_does_not_find_the_pages_of_a_draft_that_was_never_shared(forlop: Forlop) -> None:
    versjon_id = lag_ferdig_kladd(forlop)
    klient = klient_for(forlop.alis)
    assert klient.get(f"/avtaler/{versjon_id}/forhandling/").status_code == 404
    assert klient.get(sti(versjon_id)).status_code == 404
    assert klient.get(f"/avtaler/{versjon_id}/utkast/").status_code == 404


def test_the_doctor_takes_up_a_change_from_the_agreement_in_force(forlop: Forlop) -> None:
    i_kraft = lag_signert(forlop)
    klient = klient_for(forlop.alis)
    assert "Slik partene er enige om." in klient.get(sti(i_kraft)).content.decode()
    assert "Forslaget er sendt til kommunen." in skriv(klient, i_kraft)
    rad = Forslag.objects.get()
    assert rad.versjon_id != i_kraft
    assert rad.tekst == ORDENE


def test_the_kommune_proposes_one_element_without_sharing_the_rest(forlop: Forlop) -> None:
    versjon_id = lag_kladd(forlop)
    assert "Forslaget er sendt til legen." in skriv(klient_for(forlop.koordinator), versjon_id)
    assert Forslag.objects.count() == 1


def test_a_role_that_has_been_withdrawn_answers_nothing(forlop: Forlop) -> None:
    versjon_id = lag_kladd(forlop)
    send(forlop.koordinator, versjon_id)
    send(forlop.alis, versjon_id, innhold(7), svarer_pa=1)
    klient = klient_for(forlop.koordinator)
    Rolleinnehav.objects.filter(person_id=forlop.koordinator.person_id).update(tom=date(2025, 6, 1))
    svar = klient.post(sti(versjon_id, "2/godta/"))
    assert svar["Location"].startswith("/logg-inn/")
    assert statuser(versjon_id) == ["besvart", "sendt"]
