"""The pages of the settlement with the state: the vedtak, the payments both ways, and what is unspent."""

import subprocess
from uuid import uuid4

import pytest

from alis.domain.regnskap import egen_kostnad
from alis.domain.tilgang import Aktor, Rolle
from alis.records.utdanning.models import AlisSak
from alis.services.regnskap.hent_statsoppgjor import hent_statsoppgjor
from factories.innlogging import klient_for
from factories.parter import lag_aktor_i, lag_kommune, lag_koordinator, lag_person
from factories.regnskap import PERIODE, bok, lag_post
from factories.utdanning import lag_sak

pytestmark = pytest.mark.django_db
FJORARET = "nasjonal-alis/2024-09"
NBSP = "\u00a0"


@pytest.fixture
def koordinator() -> Aktor:
    return lag_koordinator(lag_kommune())


def vedtak(aktor: Aktor, sak: AlisSak, **annet: str) -> object:
    svar = {
        "forskudd_id": str(uuid4()),
        "hva": "innvilget",
        "periode": PERIODE,
        "element": "laeringsaktiviteter",
        "belop": "10 000",
        "dato": "1.9.2025",
        **annet,
    }
    return klient_for(aktor).post(f"/regnskap/{sak.pk}/vedtak/", svar)


def betal(aktor: Aktor, hva: str, belop: str, dato: str = "1.10.2025", periode: str = PERIODE) -> object:
    svar = {"skjema_id": str(uuid4()), "periode": periode, "belop": belop, "dato": dato}
    return klient_for(aktor).post(f"/regnskap/staten/{hva}/", svar)


def side(aktor: Aktor) -> str:
    return klient_for(aktor).get("/regnskap/staten/").content.decode()


def test_from_the_vedtak_to_the_last_krone_back_to_the_state(koordinator: Aktor) -> None:
    sak = lag_sak(koordinator)
    assert vedtak(koordinator, sak).status_code == 302
    assert "Registrer betaling fra staten" in side(koordinator)
    assert betal(koordinator, "mottatt", "10 000").status_code == 302
    bok(sak, egen_kostnad(lag_post(sak.pk, 700_000)))
    assert "Bokfør som skyldig staten" in side(koordinator)
    klient_for(koordinator).post("/regnskap/staten/ubrukt/", {"periode": PERIODE})
    skyldig = side(koordinator)
    assert f"3{NBSP}000" in skyldig and "Registrer tilbakebetaling" in skyldig
    assert betal(koordinator, "tilbake", "3 000").status_code == 302
    oppgjor = hent_statsoppgjor(aktor=koordinator)
    assert oppgjor is not None
    assert (oppgjor.sum.skyldig_stat.ore, oppgjor.tilbakebetalt.ore) == (0, 300_000)


def test_more_than_is_left_is_refused_with_what_is_left_and_nothing_typed_is_lost(koordinator: Aktor) -> None:
    sak = lag_sak(koordinator)
    vedtak(koordinator, sak)
    svar = betal(koordinator, "mottatt", "10 001").content.decode()
    assert f"Det gjenstår 10{NBSP}000{NBSP}kr. Skriv ikke mer enn det." in svar
    assert 'value="10 001"' in svar


@pytest.mark.parametrize(
    ("felt", "verdi", "melding"),
    [
        ("belop", "0", "Beløpet må være mer enn null."),
        ("dato", "1.9.2199", "Dagen har ikke kommet ennå."),
        ("belop", "x" * 100_000, "Skriv beløpet med tall"),
    ],
)
def test_a_vedtak_that_cannot_be_says_what_is_wrong(
    koordinator: Aktor, felt: str, verdi: str, melding: str
) -> None:
    sak = lag_sak(koordinator)
    assert melding in vedtak(koordinator, sak, **{felt: verdi}).content.decode()
    assert not sak.bilag.exists()


def test_a_cut_of_more_than_is_granted_says_how_much_is(koordinator: Aktor) -> None:
    sak = lag_sak(koordinator)
    vedtak(koordinator, sak)
    svar = vedtak(koordinator, sak, hva="avkortet", belop="10 001").content.decode()
    assert f"Det er innvilget 10{NBSP}000{NBSP}kr på elementet." in svar


def test_whoever_only_reads_has_no_buttons(koordinator: Aktor) -> None:
    sak = lag_sak(koordinator)
    vedtak(koordinator, sak)
    revisor = lag_aktor_i(sak.kommune.organisasjon, Rolle.REVISOR, lag_person("Rita Revisor"))
    assert "Registrer betaling" not in side(revisor)
    assert "Innvilget, ikke mottatt" in side(revisor)


def test_an_unknown_period_leads_to_the_newest(koordinator: Aktor) -> None:
    sak = lag_sak(koordinator)
    vedtak(koordinator, sak)
    svar = klient_for(koordinator).get("/regnskap/staten/", {"periode": "../../x"})
    assert "Innvilget, ikke mottatt" in svar.content.decode()


def test_the_same_vedtak_written_in_two_forms_is_told_and_another_says_that_it_comes_beside(
    koordinator: Aktor,
) -> None:
    sak = lag_sak(koordinator)
    forste = klient_for(koordinator).get(f"/regnskap/{sak.pk}/vedtak/").content.decode()
    assert "kommer i tillegg" not in forste
    vedtak(koordinator, sak)
    svar = vedtak(koordinator, sak).content.decode()
    assert f"10{NBSP}000{NBSP}kr er alt bokført som innvilget" in svar
    assert "kommer i tillegg" in svar
    assert sak.bilag.count() == 1
    assert vedtak(koordinator, sak, belop="500", i_tillegg="on").status_code == 302
    assert sak.bilag.count() == 2


def test_cost_that_came_after_the_debt_was_booked_is_told_and_counted_anew(koordinator: Aktor) -> None:
    sak = lag_sak(koordinator)
    vedtak(koordinator, sak)
    betal(koordinator, "mottatt", "10 000")
    klient_for(koordinator).post("/regnskap/staten/ubrukt/", {"periode": PERIODE})
    bok(sak, egen_kostnad(lag_post(sak.pk, 400_000)))
    assert "Regn gjelden på nytt" in side(koordinator)
    svar = klient_for(koordinator).post("/regnskap/staten/ubrukt/", {"periode": PERIODE}, follow=True)
    assert f"Gjelden til staten er 4{NBSP}000{NBSP}kr mindre" in svar.content.decode()
    assert "Regn gjelden på nytt" not in side(koordinator)


def brevet(aktor: Aktor) -> str:
    """The letter to the state as another program reads it."""
    svar = klient_for(aktor).get("/regnskap/staten/brev/", {"periode": PERIODE})
    assert svar.headers["Content-Type"] == "application/pdf"
    lest = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=svar.content, capture_output=True, check=True
    )
    return " ".join(lest.stdout.decode().split())


def test_what_goes_back_is_written_to_the_state_and_says_what_is_left(koordinator: Aktor) -> None:
    sak = lag_sak(koordinator)
    vedtak(koordinator, sak)
    betal(koordinator, "mottatt", "10 000")
    bok(sak, egen_kostnad(lag_post(sak.pk, 700_000)))
    klient_for(koordinator).post("/regnskap/staten/ubrukt/", {"periode": PERIODE})
    betal(koordinator, "tilbake", "1 000")
    tekst = brevet(koordinator)
    assert sak.prosjektkode in tekst
    for rad in ("Mottatt fra staten 10 000 kr", "Skal tilbake til staten 3 000 kr", "Gjenstår 2 000 kr"):
        assert rad in tekst, rad


def test_no_letter_is_made_of_what_is_not_booked(koordinator: Aktor) -> None:
    sak = lag_sak(koordinator)
    vedtak(koordinator, sak)
    betal(koordinator, "mottatt", "10 000")
    svar = klient_for(koordinator).get("/regnskap/staten/brev/", {"periode": PERIODE}, follow=True)
    assert "Ingenting er bokført som skyldig staten" in svar.content.decode()
    klient_for(koordinator).post("/regnskap/staten/ubrukt/", {"periode": PERIODE})
    bok(sak, egen_kostnad(lag_post(sak.pk, 700_000)))
    svar = klient_for(koordinator).get("/regnskap/staten/brev/", {"periode": PERIODE}, follow=True)
    assert "Bokfør det som er ubrukt" in svar.content.decode()


def test_a_period_with_grant_is_shown_first_and_the_others_are_a_press_away(koordinator: Aktor) -> None:
    sak = lag_sak(koordinator)
    vedtak(koordinator, sak, periode=FJORARET)
    betal(koordinator, "mottatt", "10 000", periode=FJORARET)
    bok(sak, egen_kostnad(lag_post(sak.pk, 700_000)))
    assert f"Staten har betalt 10{NBSP}000{NBSP}kr." in side(koordinator)
    vedtak(koordinator, sak)
    for periode in ("nasjonal-alis%2F2024-09", "nasjonal-alis%2F2025-06"):
        assert f'href="?periode={periode}"' in side(koordinator)


def test_fifty_rows_stand_on_a_page_and_the_sum_of_all_on_each(koordinator: Aktor) -> None:
    for _sak in range(51):
        vedtak(koordinator, lag_sak(koordinator))
    klient = klient_for(koordinator)
    forste = klient.get("/regnskap/staten/")
    assert forste.content.decode().count('<th scope="row">') == 51
    neste = klient.get(f"/regnskap/staten/{forste.context['side'].neste}").content.decode()
    assert neste.count('<th scope="row">') == 2
    assert "Vis flere" not in neste
    assert f"510{NBSP}000" in neste
