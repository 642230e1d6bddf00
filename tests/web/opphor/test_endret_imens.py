"""What one writes about a claim is not lost when another does something with it meanwhile, and she is told what."""

from typing import Any

import pytest
from django.test import Client

from alis.domain.flyt import Kravstatus
from alis.domain.tilgang import Aktor, Rolle
from alis.records.opphor.models import Innbetaling, Opphor
from factories.innlogging import klient_for
from factories.opphor import Opphorsforlop, lag_avtale_i_kraft, lag_opphor, lag_sendt_krav
from factories.parter import lag_aktor_i, lag_person
from web.opphor.test_opphorssider import RETTET, SVAR, side

pytestmark = pytest.mark.django_db


def kollega(opphor: Opphorsforlop, rolle: Rolle = Rolle.KOORDINATOR) -> Aktor:
    return lag_aktor_i(opphor.forlop.sak.kommune.organisasjon, rolle, lag_person("Kåre Kollega"))


def gjor(aktor: Aktor, opphor: Opphorsforlop, handling: str, laas: int | None = None, **svar: str) -> Any:
    """As one who opened the page when the claim had this lock; as it is now when none is said."""
    sett = opphor.krav.laas if laas is None else laas
    return klient_for(aktor).post(f"/opphor/{opphor.opphor_id}/{handling}/", {"laas": sett, **svar})


def knapp(svar: Any, tekst: str) -> bool:
    return f'type="submit">{tekst}</button>' in side(svar)


def test_what_was_written_stands_beside_what_was_done_and_can_be_sent_once_more() -> None:
    opphor = lag_sendt_krav()
    gjor(opphor.forlop.alis, opphor, "si-imot", fordi="Jeg har brukt pengene.")
    sett = opphor.krav.laas
    gjor(kollega(opphor), opphor, "betaling", dato="10.2.2026", belop="5 000")
    svar = gjor(opphor.attestant, opphor, "fasthold", sett, fordi="Kvitteringene mangler.")
    tekst = side(svar)
    assert "Kravet endret seg mens du skrev" in tekst and "Kvitteringene mangler.</textarea>" in tekst
    assert "10. februar 2026: 5 000 kr betalt, registrert av Kåre Kollega." in tekst
    assert opphor.krav.status == Kravstatus.INNSIGELSE
    igjen = gjor(opphor.attestant, opphor, "fasthold", svar.context["laas"], fordi="Kvitteringene mangler.")
    assert igjen.status_code == 302 and opphor.krav.avgjort_fordi == "Kvitteringene mangler."


def test_only_what_was_done_since_is_told() -> None:
    opphor = lag_sendt_krav()
    gjor(kollega(opphor), opphor, "betaling", dato="9.2.2026", belop="1 000")
    sett = opphor.krav.laas
    gjor(kollega(opphor), opphor, "betaling", dato="10.2.2026", belop="2 000")
    gjor(kollega(opphor), opphor, "betaling", dato="11.2.2026", belop="3 000")
    svar = gjor(opphor.forlop.koordinator, opphor, "betaling", sett, dato="12.2.2026", belop="4 000")
    sagt = [en.replace("\u00a0", " ") for en in svar.context["endret"].hendelser]
    assert [en[:16] for en in sagt] == ["10. februar 2026", "11. februar 2026"]
    assert 'value="4 000"' in side(svar) and Innbetaling.objects.count() == 3


def test_the_doctors_objection_to_a_claim_that_was_put_right_is_hers_to_keep() -> None:
    opphor = lag_sendt_krav()
    sett = opphor.krav.laas
    gjor(opphor.forlop.koordinator, opphor, "rett", **RETTET)
    svar = gjor(opphor.forlop.alis, opphor, "si-imot", sett, fordi="Čállosat leat boastut.")
    tekst = side(svar)
    assert "Det kan ikke gjøres lenger" in tekst and "Čállosat leat boastut.</textarea>" in tekst
    assert "Krav nr. 1 på 35 000 kr gjelder ikke lenger." in tekst
    assert "30 000" not in tekst and not knapp(svar, "Send til kommunen")


def test_an_ending_that_can_no_longer_be_regretted_says_what_was_done() -> None:
    forlop, versjon_id = lag_avtale_i_kraft()
    klient_for(forlop.koordinator).post(f"/avtaler/{versjon_id}/opphor/", SVAR | {"bekreft": "ja"})
    attestant = lag_aktor_i(forlop.sak.kommune.organisasjon, Rolle.ATTESTANT, lag_person("Atle Attestant"))
    opphor = Opphorsforlop(
        forlop=forlop, attestant=attestant, versjon_id=versjon_id, opphor_id=Opphor.objects.get().pk
    )
    gjor(attestant, opphor, "send")
    svar = gjor(forlop.koordinator, opphor, "angre", fordi="Legen blir.")
    assert "Atle Attestant godkjente og sendte krav nr. 1." in side(svar)
    assert "Legen blir.</textarea>" in side(svar) and not knapp(svar, "La avtalen gjelde")


def test_pressed_twice_it_is_done_once_and_nothing_is_said_to_be_wrong() -> None:
    opphor = lag_sendt_krav()
    sett = opphor.krav.laas
    for _ in range(2):
        svar = gjor(opphor.forlop.alis, opphor, "si-imot", sett, fordi="Jeg er uenig. ")
        assert svar["Location"] == f"/opphor/{opphor.opphor_id}/"
    sett = opphor.krav.laas
    for _ in range(2):
        svar = gjor(opphor.forlop.koordinator, opphor, "betaling", sett, dato="10.2.2026", belop="5 000")
        assert svar["Location"] == f"/opphor/{opphor.opphor_id}/"
    assert Innbetaling.objects.count() == 1


def test_another_sum_from_a_second_window_is_not_taken_for_a_second_press() -> None:
    opphor = lag_sendt_krav()
    sett = opphor.krav.laas
    gjor(opphor.forlop.koordinator, opphor, "betaling", sett, dato="10.2.2026", belop="5 000")
    svar = gjor(opphor.forlop.koordinator, opphor, "betaling", sett, dato="10.2.2026", belop="6 000")
    assert 'value="6 000"' in side(svar) and knapp(svar, "Registrer")


def test_a_form_with_a_fault_still_speaks_of_the_claim_that_was_seen() -> None:
    opphor = lag_sendt_krav()
    sett = opphor.krav.laas
    gjor(kollega(opphor), opphor, "betaling", dato="10.2.2026", belop="5 000")
    svar = gjor(opphor.forlop.koordinator, opphor, "betaling", sett, dato="", belop="5 000")
    assert svar.context["laas"] == sett


def test_who_mends_a_claim_that_a_colleague_has_mended_sees_what_is_kept_where_she_wrote_otherwise() -> None:
    opphor = lag_sendt_krav()
    sett = opphor.krav.laas
    gjor(kollega(opphor), opphor, "rett", **RETTET)
    mitt = {**RETTET, "brukt_laeringsaktiviteter": "12 000"}
    svar = gjor(opphor.forlop.koordinator, opphor, "rett", sett, **mitt)
    assert [verdi for _, verdi in svar.context["endret"].lagret] == ["14\u00a0000"]
    assert "Kåre Kollega rettet kravet. Krav nr. 2: 30 000 kr." in side(svar)
    assert svar.context["skjema"]["brukt_laeringsaktiviteter"].value() == "12 000"
    gjor(opphor.forlop.koordinator, opphor, "rett", svar.context["laas"], **mitt)
    assert (opphor.krav.nummer, opphor.krav.belop) == (3, 3_200_000)


def test_who_mends_a_claim_that_has_been_let_off_keeps_what_she_wrote() -> None:
    opphor = lag_sendt_krav()
    sett = opphor.krav.laas
    gjor(opphor.attestant, opphor, "ettergi", fordi="Legen var ikke å bebreide.")
    svar = gjor(opphor.forlop.koordinator, opphor, "rett", sett, **RETTET)
    assert "Atle Attestant avgjorde kravet." in side(svar) and not knapp(svar, "Lag nytt krav")
    assert svar.context["skjema"]["ar_fom"].value() == "1.6.2025"


@pytest.fixture
def avsluttet_av_kollega() -> tuple[Client, str]:
    opphor = lag_opphor()
    annen = kollega(opphor)
    return klient_for(annen), f"/avtaler/{opphor.versjon_id}/opphor/"


@pytest.mark.parametrize("knapp_", [{}, {"bekreft": "ja"}])
def test_who_ends_an_agreement_that_a_colleague_has_ended_keeps_what_she_wrote(
    avsluttet_av_kollega: tuple[Client, str], knapp_: dict[str, str]
) -> None:
    klient, adresse = avsluttet_av_kollega
    svar = klient.post(adresse, SVAR | knapp_)
    assert "Avtalen har alt fått en siste dag." in side(svar)
    assert svar.context["skjema"]["begrunnelse"].value() == SVAR["begrunnelse"]
    assert not knapp(svar, "Se hva som skjer") and Opphor.objects.count() == 1
