"""The pages of the line of versions."""

import io

import docx
import pytest
from django.utils import translation
from pypdf import PdfReader

from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor
from factories.avtale import lag_versjon
from factories.avtaleforlop import Forlop, lag_forlop, lag_kladd, lag_signert
from factories.innlogging import klient_for
from factories.mengde import legg_til_versjoner
from factories.versjoner import SENERE, avtale_id, lag_to_versjoner
from web.sporringstelling import antall_sporringer

pytestmark = pytest.mark.django_db


def side(aktor: Aktor, sti: str) -> str:
    svar = klient_for(aktor).get(sti)
    assert svar.status_code == 200
    return svar.content.decode()


def adresse(forlop: Forlop, rest: str = "") -> str:
    return f"/versjoner/{avtale_id(forlop)}/{rest}"


def test_the_comparison_says_in_short_what_is_changed_and_marks_each_word() -> None:
    forlop = lag_to_versjoner()
    tekst = side(forlop.alis, adresse(forlop, "sammenlign/?fra=1&til=2"))
    assert "Beløpet for læringsaktiviteter øker fra 10\u00a0000\u00a0kr til 11\u00a0000\u00a0kr." in tekst
    assert "+1\u00a0000\u00a0kr" in tekst
    assert '<del><span class="ds-sr-only">[fjernet: </span>er<span' in tekst
    assert '<ins><span class="ds-sr-only">[lagt til: </span>ble<span' in tekst


def test_the_comparison_is_said_in_nynorsk_to_those_who_read_it() -> None:
    forlop = lag_to_versjoner()
    klient = klient_for(forlop.alis)
    with translation.override("nn"):
        tekst = klient.get(
            adresse(forlop, "sammenlign/?fra=1&til=2"), headers={"accept-language": "nn"}
        ).content.decode()
    assert "Beløpet for læringsaktivitetar aukar frå" in tekst


def test_without_a_choice_the_two_newest_are_compared() -> None:
    forlop = lag_to_versjoner()
    tekst = side(forlop.koordinator, adresse(forlop, "sammenlign/"))
    assert tekst.count(" selected>") == 2
    assert '<option value="1" selected>' in tekst and '<option value="2" selected>' in tekst


@pytest.mark.parametrize(
    "valg", ["fra=1&til=9", "fra=en&til=2", "fra=&til=2", "fra=1&til=99999999", "fra=²&til=1"]
)
def test_a_version_that_is_not_there_is_a_page_that_does_not_exist(valg: str) -> None:
    forlop = lag_to_versjoner()
    assert klient_for(forlop.koordinator).get(adresse(forlop, f"sammenlign/?{valg}")).status_code == 404


def test_the_doctor_can_not_compare_with_the_kommunes_draft() -> None:
    forlop = lag_forlop()
    lag_signert(forlop)
    lag_kladd(forlop, naa=SENERE)
    sti = adresse(forlop, "sammenlign/?fra=1&til=2")
    assert klient_for(forlop.alis).get(sti).status_code == 404
    assert klient_for(forlop.koordinator).get(sti).status_code == 200


def test_a_version_without_text_is_told_of_and_the_choice_is_kept() -> None:
    forlop = lag_forlop()
    lag_versjon(forlop.sak, Avtalestatus.I_KRAFT)
    tekst = side(forlop.koordinator, adresse(forlop, "sammenlign/"))
    assert "ble laget utenfor Felles ALIS" in tekst
    assert '<option value="1" selected>' in tekst


def test_the_day_is_answered_and_stays_in_the_field() -> None:
    forlop = lag_to_versjoner()
    tekst = side(forlop.alis, adresse(forlop, "?dag=30.6.2025"))
    assert "Ingen versjon dekker 30.\u00a0juni\u00a02025." in tekst
    assert 'value="30.6.2025"' in tekst
    assert "Versjon 1 gjaldt 1.\u00a0juli\u00a02025." in side(forlop.alis, adresse(forlop, "?dag=2025-07-01"))


def test_a_day_that_is_not_in_the_calendar_is_named_at_the_field_and_kept() -> None:
    tekst = side((forlop := lag_to_versjoner()).alis, adresse(forlop, "?dag=31.2.2025"))
    assert "Denne dagen finnes ikke i kalenderen." in tekst
    assert 'value="31.2.2025"' in tekst


def test_the_agreement_and_the_case_lead_here() -> None:
    forlop = lag_forlop()
    versjon_id = lag_signert(forlop)
    for sti in (f"/avtaler/{versjon_id}/", f"/alis/{forlop.sak.pk}/avtaler/"):
        assert f'href="{adresse(forlop)}"' in side(forlop.koordinator, sti)


@pytest.mark.parametrize("rest", ["", "sammenlign/?fra=1&til=39"])
def test_forty_versions_cost_no_more_questions_than_two(rest: str) -> None:
    forlop = lag_forlop()
    lag_signert(forlop)
    legg_til_versjoner(forlop.sak, 40)
    klient = klient_for(forlop.koordinator)
    klient.get(adresse(forlop, rest))  # the calendar is followed by the first who looks
    assert antall_sporringer(klient, adresse(forlop, rest)) <= 12


def test_the_version_and_the_day_of_the_first_are_in_the_page_and_in_every_document() -> None:
    forlop = lag_to_versjoner()
    versjon = forlop.sak.avtaler.get().versjoner.get(nummer=2)
    klient = klient_for(forlop.alis)
    pdf = PdfReader(io.BytesIO(klient.get(f"/avtaler/{versjon.pk}/dokument.pdf").content))
    ord_ = docx.Document(io.BytesIO(klient.get(f"/avtaler/{versjon.pk}/dokument.docx").content))
    tekster = {
        "pdf": " ".join(ark.extract_text() for ark in pdf.pages),
        "docx": " ".join(avsnitt.text for avsnitt in ord_.paragraphs) + ord_.sections[0].header._element.xml,
        "side": klient.get(f"/avtaler/{versjon.pk}/").content.decode(),
        "signering": klient.get(f"/avtaler/{versjon.pk}/signer/").content.decode(),
    }
    data = klient.get(f"/avtaler/{versjon.pk}/dokument.json").json()
    assert (data["fakta"]["versjon"]["nummer"], data["fakta"]["versjon"]["forste_versjon"]) == (
        2,
        "2025-07-01",
    )
    for navn, tekst in tekster.items():
        flat = " ".join(tekst.replace("\u00a0", " ").split())
        assert "ersjon 2" in flat or "ersjon nr. 2" in flat, navn
        assert "1. juli 2025" in flat or "01.07.2025" in flat, navn
