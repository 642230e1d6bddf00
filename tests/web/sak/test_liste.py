"""The list of cases: search, sort and pages in the address, and the spreadsheet."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from django.test import Client
from python_calamine import CalamineWorkbook

from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor
from factories.avtale import lag_versjon
from factories.innlogging import klient_for
from factories.parter import lag_kommune, lag_koordinator, lag_saksbehandler
from factories.utdanning import NAERINGSDRIVENDE, lag_sak, legefakta

pytestmark = pytest.mark.django_db


@pytest.fixture
def koordinator() -> Aktor:
    return lag_koordinator()


@pytest.fixture
def klient(koordinator: Aktor) -> Client:
    for navn, slutt in (("Åse Ås", 2031), ("Anne Berg", 2029), ("Čiekŋal Zahl", 2030)):
        sak = replace(NAERINGSDRIVENDE, forventet_slutt=date(slutt, 6, 30))
        lag_sak(koordinator, lege=legefakta(navn), sak=sak)
    return klient_for(koordinator)


def navn_i(klient: Client, sporsmal: str = "") -> list[str]:
    return [rad.navn for rad in klient.get(f"/alis/{sporsmal}").context["side"].rader]


def test_names_stand_in_norwegian_order(klient: Client) -> None:
    assert navn_i(klient) == ["Anne Berg", "Čiekŋal Zahl", "Åse Ås"]


def test_a_heading_pressed_again_turns_the_order(klient: Client) -> None:
    hode = klient.get("/alis/?sorter=slutt").context["side"].hoder["slutt"]
    assert hode.retning == "ascending"
    assert hode.adresse == "/alis/?sorter=-slutt"
    assert navn_i(klient, "?sorter=-slutt") == ["Åse Ås", "Čiekŋal Zahl", "Anne Berg"]


def test_search_does_not_mind_accents_and_case(klient: Client) -> None:
    assert navn_i(klient, "?q=aase") == ["Åse Ås"]
    assert navn_i(klient, "?q=ciek") == ["Čiekŋal Zahl"]


def test_a_filter_that_does_not_exist_is_left_out(klient: Client) -> None:
    assert len(navn_i(klient, "?status=tull&stilling=tull&sorter=tull")) == 3


def test_a_key_that_was_never_given_out_begins_at_the_first_page(klient: Client) -> None:
    assert klient.get("/alis/?etter=tull").headers["Location"] == "/alis/"


def test_nothing_found_says_how_to_find_more(klient: Client) -> None:
    assert "Ingen passer søket" in klient.get("/alis/?q=finnes-ikke").content.decode()


def test_an_empty_list_says_what_to_do_first() -> None:
    side = klient_for(lag_koordinator()).get("/alis/").content.decode()
    assert "Begynn med å registrere en ALIS" in side


def test_status_is_filtered_by_what_the_reader_may_see(koordinator: Aktor, klient: Client) -> None:
    sak = lag_sak(koordinator, lege=legefakta("Dag Kladd"))
    lag_versjon(sak, Avtalestatus.KLADD)
    assert navn_i(klient, "?status=kladd") == ["Dag Kladd"]


def test_paging_walks_through_all_and_keeps_the_search(koordinator: Aktor) -> None:
    for nummer in range(30):
        lag_sak(koordinator, lege=legefakta(f"Lege {nummer:02} Prøve"))
    klient = klient_for(koordinator)
    forste = klient.get("/alis/?q=prøve").context["side"]
    andre = klient.get(forste.neste_side).context["side"]
    assert "q=pr" in forste.neste_side
    assert (len(forste.rader), len(andre.rader), andre.neste_side) == (25, 5, "")
    assert len({rad.sak_id for rad in (*forste.rader, *andre.rader)}) == 30


def test_another_kommunes_doctors_are_not_in_the_list(klient: Client) -> None:
    assert navn_i(klient_for(lag_koordinator(lag_kommune("1804", "Bodø")))) == []


def test_whoever_sees_many_kommuner_sees_which(klient: Client) -> None:
    svar = klient_for(lag_saksbehandler()).get("/alis/?sorter=kommune")
    assert svar.context["side"].med_kommune
    assert {rad.kommune for rad in svar.context["side"].rader} == {"Steigen"}


def ark(klient: Client, adresse: str) -> list[list[object]]:
    fil = BytesIO(b"".join(klient.get(adresse)))
    return CalamineWorkbook.from_filelike(fil).get_sheet_by_index(0).to_python()


def test_the_spreadsheet_has_every_row_of_the_search_with_numbers_and_days(koordinator: Aktor) -> None:
    for nummer in range(30):
        lag_sak(koordinator, lege=legefakta(f"Lege {nummer:02} Prøve"))
    lag_sak(koordinator, lege=legefakta("Uten Treff"))
    rader = ark(klient_for(koordinator), "/alis.xlsx?q=prøve")
    hode, forste = rader[0], rader[1]
    assert len(rader) == 31
    assert forste[hode.index("Prosent")] == 80.0
    assert forste[hode.index("Startet")] == date(2023, 9, 1)
    assert forste[hode.index("Kommunenr.")] == "1848"


@pytest.mark.parametrize("tegn", ["=", "+", "-", "@", "\t="])
def test_a_name_that_looks_like_a_formula_is_only_text(koordinator: Aktor, tegn: str) -> None:
    navn = f'{tegn}HYPERLINK("https://example.org","x") Prøve'
    lag_sak(koordinator, lege=legefakta(navn))
    assert str(ark(klient_for(koordinator), "/alis.xlsx")[1][0]).strip() == navn.strip()


def test_the_grant_as_a_spreadsheet_counts_in_kroner_and_says_what_is_not_confirmed(
    koordinator: Aktor,
) -> None:
    sak = lag_sak(koordinator)
    lag_versjon(sak, Avtalestatus.I_KRAFT)
    klient = klient_for(koordinator)
    rader = ark(klient, f"/alis/{sak.pk}/tilskudd.xlsx?periode=nasjonal-alis/2025-06")
    vist = klient.get(f"/alis/{sak.pk}/tilskudd/?periode=nasjonal-alis/2025-06").context["tilskudd"]
    assert rader[1][:2] == ["Praksiskompensasjon", vist.rader[0].ramme.ore / 100]
    assert rader[7][0] == "Sum" and rader[7][1] == vist.sum_ramme.ore / 100
    assert any("Ubekreftet sats" in str(rad[0]) for rad in rader[8:])
