"""The public knowledge: every rate with its source, every provision, every word."""

import re

import pytest
from django.test import Client
from django.utils.translation import override

from alis.integrations.kilder import les_kilder
from alis.integrations.ordliste import les_ordliste
from alis.integrations.satser import hent_satssett, list_satssett
from alis.web.felles.kildevisning import vis_kilde
from alis.web.kunnskap.satsoversikt import Satsoversikt
from alis.web.kunnskap.satsvisning import satsnavn, satsverdi

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "sti", ["/kunnskap/", "/kilder-og-satser/", "/ordliste/", "/personvern/", "/tilgjengelighet/"]
)
@pytest.mark.parametrize("sprak", ["nb", "nn"])
def test_knowledge_is_open_to_all_in_both_written_languages(client: Client, sti: str, sprak: str) -> None:
    svar = client.get(sti, headers={"accept-language": sprak})
    assert svar.status_code == 200
    assert f'<html lang="{sprak}"' in svar.content.decode()


@pytest.mark.parametrize("navn", list_satssett())
def test_every_rate_has_a_name_a_value_and_a_source(navn: str) -> None:
    for sats in hent_satssett(navn).satser:
        assert satsnavn(sats.sti)
        assert satsverdi(sats)
    assert all(rad.kilde.tittel for rad in Satsoversikt.fra(hent_satssett(navn)).rader)


def test_an_amount_that_is_not_known_is_named_as_such() -> None:
    assert "Veiledning" in Satsoversikt.fra(hent_satssett("nasjonal-alis/2023")).ukjente


def test_every_provision_can_be_linked_to(client: Client) -> None:
    side = client.get("/kilder-og-satser/").content.decode()
    id_er = set(re.findall(r'id="([^"]+)"', side))
    for kilde in les_kilder():
        for bestemmelse in kilde.bestemmelser:
            assert vis_kilde(str(bestemmelse.sted)).lenke.removeprefix("/kilder-og-satser/#") in id_er


def test_no_two_places_on_the_page_of_sources_share_an_id(client: Client) -> None:
    id_er = re.findall(r'id="([^"]+)"', client.get("/kilder-og-satser/").content.decode())
    assert len(id_er) == len(set(id_er))


def test_every_word_is_explained_in_the_readers_own_written_language(client: Client) -> None:
    oppslag = les_ordliste()["tilskudd"]
    assert oppslag.nb in client.get("/ordliste/").content.decode()
    assert oppslag.nn in client.get("/ordliste/", headers={"accept-language": "nn"}).content.decode()


def test_a_source_without_numbers_is_told_by_what_it_says_in_the_readers_language():
    assert vis_kilde("002/4.1.1-3").tekst == "ALIS-avtale: nasjonal mal, 4.1.1-3"
    with override("nb"):
        assert vis_kilde("nasjonal-alis/etterskudd").tekst.startswith(
            "Nasjonal ALIS og veiledning: Tilskuddet betales"
        )
    with override("nn"):
        assert "Tilskotet blir betalt etterpå" in vis_kilde("nasjonal-alis/etterskudd").tekst
        assert vis_kilde("valg/stillingssum").tekst.startswith("Val i Felles ALIS der kjeldene teier: ")
