"""«Hva kan vi få?»: the same answer as the law library, and a friendly word where something is missing."""

from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client

from alis.domain.avtale import Element
from alis.web.kalkulator.skjema import Kalkulatorskjema
from alis.web.kalkulator.standard import standardsvar
from alis.web.kalkulator.svar import Svar, lag_svar

pytestmark = pytest.mark.django_db

STEIGEN = {
    "stilling": "fastlege",
    "prosent": "80",
    "kommune": "1848",
    "fra": "1.6.2025",
    "til": "31.5.2026",
    "forste": "1.8.2024",
    "driftsform": "naeringsdrivende",
    "gjelder": "alis_avtale",
}
SIDE = "/hva-kan-vi-fa/"


def svar(**endret: str) -> Svar:
    skjema = Kalkulatorskjema({**STEIGEN, **endret})
    assert skjema.is_valid(), skjema.errors
    return lag_svar(skjema)


def html(client: Client, **endret: str) -> str:
    return client.get(SIDE, {**STEIGEN, **endret}).content.decode()


def test_the_whole_frame_is_shown_where_no_cost_is_written() -> None:
    belop = [rad.belop.ore for rad in svar().rader if rad.belop]
    assert belop == [10_560_000, 1_120_000, 10_000_000, 7_305_375, 1_449_269, 16_000_000]
    assert svar().sum.ore == 46_434_644


def test_a_written_cost_below_the_frame_is_what_one_gets() -> None:
    med_kostnad = svar(**{f"kostnad_{Element.LAERINGSAKTIVITETER}": "10 000"})
    assert med_kostnad.rader[1].belop is not None
    assert med_kostnad.rader[1].belop.ore == 1_000_000


def test_the_bar_is_the_whole_sum() -> None:
    assert sum(float(rad.bredde) for rad in svar().rader) == pytest.approx(100, abs=0.01)


def test_a_kommune_outside_class_6_has_no_supplement() -> None:
    assert svar(kommune="0301").rader[5].regnestykke == "Gis ikke her"


def test_what_is_not_known_is_named_and_kept_out_of_the_sum() -> None:
    ukjent = svar(kommune="", forste="")
    assert not ukjent.er_komplett
    assert [mangel.felt for mangel in ukjent.mangler] == ["#id_kommune", "#id_forste"]
    assert [rad.belop for rad in ukjent.rader].count(None) == 3


def test_a_period_without_known_amounts_is_not_said_to_give_nought(client: Client) -> None:
    side = html(client, kommune="0301", fra="1.9.2024", til="31.5.2025")
    assert "ikke kjent" in side
    assert "0 kr" not in side.split('id="svar-tittel"')[1].split("</h2>")[0]


def test_a_condition_that_is_not_met_gives_nothing_and_says_why() -> None:
    avslag = svar(vikarbyra="on")
    assert avslag.sum.ore == 0
    assert "vikarbyrå" in avslag.avslag[0]


def test_a_period_past_the_rates_is_counted_to_their_end() -> None:
    kuttet = svar(til="31.12.2026")
    assert kuttet.kuttet
    assert kuttet.sum == svar().sum


def test_the_doctors_part_is_told_when_the_money_is_split() -> None:
    delt = svar(driftsform="annet", fordeling="60")
    assert delt.rader[0].mottaker == "63\u00a0360\u00a0kr til legen, 42\u00a0240\u00a0kr til kommunen"


def test_supervision_alone_needs_no_agreement() -> None:
    bare = svar(gjelder="veiledning")
    assert [rad.belop.ore > 0 for rad in bare.rader if rad.belop is not None] == [
        False,
        False,
        False,
        True,
        False,
        False,
    ]


def test_the_page_opens_with_an_answer(client: Client) -> None:
    side = client.get(SIDE).content.decode()
    assert "Av det vi vet, kan kommunen få inntil" in side
    assert standardsvar()["fra"] in side


def test_the_address_gives_the_same_answer_again(client: Client) -> None:
    adresse = client.get(SIDE, STEIGEN).context["adresse"]
    igjen = client.get(f"{SIDE}?{urlsplit(adresse).query}")
    assert igjen.context["svar"].sum == svar().sum


@pytest.mark.parametrize(
    ("felt", "verdi", "hjelp"),
    [
        ("prosent", "", "Skriv hvor stor stillingen er"),
        ("prosent", "120", "over 0 og ikke mer enn 100"),
        ("fra", "i fjor", "dag, måned og år"),
        ("til", "1.1.2025", "Til dato er før fra dato"),
        ("fra", "1.1.1999", "ingen satser for denne dagen"),
        ("stilling", "", "Velg hvilken stilling"),
        ("kostnad_veiledning", "mye", "Skriv beløpet med tall"),
    ],
)
def test_what_is_wrong_is_told_and_everything_is_kept(
    client: Client, felt: str, verdi: str, hjelp: str
) -> None:
    side = html(client, **{felt: verdi})
    assert hjelp in side
    assert "ds-error-summary" in side
    assert 'value="1848" selected' in side
    assert not verdi or f'value="{verdi}"' in side


def test_a_split_that_cannot_be_read_is_one_fault_not_two() -> None:
    skjema = Kalkulatorskjema({**STEIGEN, "driftsform": "annet", "fordeling": "150"})
    assert len(skjema.errors["fordeling"]) == 1


def test_the_split_must_be_written_when_there_is_one(client: Client) -> None:
    assert 'href="#id_fordeling"' in html(client, driftsform="annet")


def test_htmx_gets_only_the_answer_and_its_address(client: Client) -> None:
    del_: Any = client.get(SIDE, STEIGEN, headers={"HX-Request": "true", "HX-Target": "svar"})
    assert b"<html" not in del_.content
    assert b"svar-stor" in del_.content
    assert "prosent=80" in del_.headers["HX-Replace-Url"]


def test_unconfirmed_rates_say_so(client: Client) -> None:
    assert "Ubekreftet sats" in html(client)


def test_the_calculator_asks_the_database_only_which_rates_are_published(
    client: Client, django_assert_num_queries: Any, db: None
) -> None:
    with django_assert_num_queries(1):
        html(client)


@pytest.mark.parametrize("kommune", ["9999", "1848; drop table"])
def test_a_kommune_that_does_not_exist_is_refused(client: Client, kommune: str) -> None:
    assert client.get(SIDE, {**STEIGEN, "kommune": kommune}).context["svar"] is None
