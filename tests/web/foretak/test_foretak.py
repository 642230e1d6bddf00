"""The pages of the trusts."""

from urllib.parse import urlencode

import pytest
from django.test import Client

from alis.records.parter.models import Organisasjon
from alis.records.plassering.models import Avdeling, Foretaksprofil
from alis.services.parter import last_registre
from factories.innlogging import klient_for
from factories.parter import lag_koordinator, lag_saksbehandler
from factories.sykehusplass import Foretak, lag_foretak

pytestmark = pytest.mark.django_db

UTFYLT = {"laas": "0", "innmelding": "i_forveien", "maneder_i_forveien": "12", "krever_avtale": "ja"}


@pytest.fixture
def foretak() -> Foretak:
    return lag_foretak()


@pytest.fixture
def klient(foretak: Foretak) -> Client:
    return klient_for(foretak.kontakt)


def side(foretak: Foretak, hva: str = "") -> str:
    return f"/foretak/{foretak.sted.helseforetak_id}/{hva}"


def test_the_list_says_what_is_known_what_is_not_and_what_is_unconfirmed() -> None:
    last_registre()
    tekst = klient_for(lag_koordinator()).get("/foretak/").content.decode()
    assert "12 måneder før oppstart" in tekst
    assert "9 til 6 måneder før oppstart" in tekst
    assert "Bekreftet" in tekst and "Ubekreftet" in tekst
    assert tekst.index("Ikke kjent</h2>") < tekst.index("Helgelandssykehuset HF")


def test_a_profile_shows_its_source_and_its_contact(foretak: Foretak) -> None:
    last_registre()
    nlsh = Organisasjon.objects.get(navn="Nordlandssykehuset HF")
    tekst = klient_for(lag_koordinator()).get(f"/foretak/{nlsh.pk}/").content.decode()
    assert 'href="https://nordlandssykehuset.no/' in tekst
    assert "Foretaket har ingen ALIS-kontakt her ennå" in tekst
    assert foretak.kontakt.navn in klient_for(foretak.kontakt).get(side(foretak)).content.decode()


def paa(koordinator: Client, foretaket: Organisasjon, sprak: str) -> str:
    return koordinator.get(f"/foretak/{foretaket.pk}/", headers={"accept-language": sprak}).content.decode()


def test_what_we_wrote_of_a_trust_is_read_in_both_languages_and_what_it_wrote_as_it_wrote_it() -> None:
    last_registre()
    klient, unn = klient_for(lag_koordinator()), Organisasjon.objects.get(navn__startswith="Universitetssyke")
    assert '<p lang="nb">Kommunen sender ett skjema for hver ALIS' in paa(klient, unn, "nb")
    nynorsk = paa(klient, unn, "nn")
    assert '<p lang="nn">Kommunen sender eitt skjema for kvar ALIS' in nynorsk
    assert '<span lang="nn">Sjukehuset si side om innmelding av ALIS</span>' in nynorsk

    Foretaksprofil.objects.filter(helseforetak=unn).update(soknadsmate="Ring oss.", kilde="Vår side")
    for sprak in ("nb", "nn"):
        side = paa(klient, unn, sprak)
        assert '<p lang="no">Ring oss.</p>' in side
        assert '<span lang="no">Vår side</span>' in side


def test_a_coordinator_sees_no_way_to_change_it(foretak: Foretak) -> None:
    klient = klient_for(lag_koordinator())
    assert "rediger/" not in klient.get(side(foretak)).content.decode()
    assert klient.get(side(foretak, "rediger/")).status_code == 404


def test_the_contact_saves_her_profile_and_sees_it(foretak: Foretak, klient: Client) -> None:
    svar = klient.post(side(foretak, "rediger/"), UTFYLT, follow=True)
    assert "12 måneder før oppstart" in svar.content.decode()
    assert Foretaksprofil.objects.get().maneder_i_forveien == 12


@pytest.mark.parametrize(
    ("endring", "melding"),
    [
        ({"maneder_i_forveien": ""}, "Skriv hvor mange måneder før oppstart."),
        ({"gjenta_fra": "9"}, "Skriv både tidligst og senest"),
        (
            {"gjenta_fra": "6", "gjenta_til": "9"},
            "Senest kan ikke være flere måneder før oppstart enn tidligst.",
        ),
        ({"ar_i_kommunen": "to"}, "Skriv et helt tall, eller la feltet stå tomt."),
        ({"svarfrist_dager": "91"}, "Skriv 90 eller mindre, eller la feltet stå tomt."),
        ({"adresse": "javascript:alert(1)"}, "Skriv hele adressen"),
        ({"bekreftet": "on"}, "Skriv hvor det står"),
        ({"soknadsmate": "x" * 501}, "Kort den ned til 500 tegn."),
        ({"krever_avtale": "kanskje"}, "Velg ett av svarene."),
    ],
)
def test_what_can_not_be_is_named_and_nothing_typed_is_lost(
    foretak: Foretak, klient: Client, endring: dict[str, str], melding: str
) -> None:
    tekst = klient.post(side(foretak, "rediger/"), UTFYLT | {"kilde": ""} | endring).content.decode()
    assert melding in tekst
    assert all(verdi in tekst for verdi in endring.values() if verdi not in ("", "kanskje"))
    assert not Foretaksprofil.objects.exists()


def test_a_stale_page_is_told_and_keeps_what_was_typed(foretak: Foretak, klient: Client) -> None:
    klient.post(side(foretak, "rediger/"), UTFYLT)
    tekst = klient.post(side(foretak, "rediger/"), UTFYLT | {"kilde": "Ny kilde"}).content.decode()
    assert "Profilen er endret i et annet vindu." in tekst
    assert "Ny kilde" in tekst
    assert 'name="laas" value="2"' in tekst


def test_a_department_is_added_renamed_and_taken_out_of_use(foretak: Foretak, klient: Client) -> None:
    adresse = side(foretak, "avdelinger/")
    klient.post(adresse, {"laas": "0", "sted": foretak.sted.pk, "navn": "Ortopedi"})
    ny = Avdeling.objects.get(navn="Ortopedi")
    svar = klient.post(adresse, {"laas": "2", "avdeling": ny.pk, "navn": "Ortopedisk avdeling"}, follow=True)
    assert "Avdelingen er lagret: Ortopedisk avdeling." in svar.content.decode()
    ny.refresh_from_db()
    assert (ny.navn, ny.i_bruk) == ("Ortopedisk avdeling", False)
    assert "Ortopedisk avdeling" not in klient.get(side(foretak)).content.decode()


def test_a_department_with_a_name_that_is_taken_is_refused_where_it_stands(
    foretak: Foretak, klient: Client
) -> None:
    felter = {"laas": "0", "avdeling": foretak.kirurgi.pk, "navn": "Medisin", "i_bruk": "on"}
    tekst = klient.post(side(foretak, "avdelinger/"), felter).content.decode()
    assert f'id="id_{foretak.kirurgi.pk}_navn"' in tekst
    assert "Sykehuset har en avdeling med dette navnet." in tekst


@pytest.mark.parametrize("avdeling", ["999999999", "x", "-1", "1" * 30])
def test_a_department_that_is_not_there_is_not_found(klient: Client, foretak: Foretak, avdeling: str) -> None:
    felter = {"laas": "0", "avdeling": avdeling, "navn": "Medisin"}
    assert klient.post(side(foretak, "avdelinger/"), felter).status_code == 404


@pytest.mark.parametrize("laas", ["", "x", "7", "9" * 20])
def test_nonsense_in_the_lock_is_an_old_page(klient: Client, foretak: Foretak, laas: str) -> None:
    klient.post(side(foretak, "rediger/"), UTFYLT)
    svar = klient.post(side(foretak, "rediger/"), UTFYLT | {"laas": laas})
    assert "Profilen er endret i et annet vindu." in svar.content.decode()


def test_broken_bytes_are_answered_with_a_page(klient: Client, foretak: Foretak) -> None:
    innhold = urlencode(UTFYLT) + "&kilde=%00%ff"
    svar = klient.post(side(foretak, "rediger/"), innhold, content_type="application/x-www-form-urlencoded")
    assert svar.status_code == 200


@pytest.mark.parametrize("rolle", ["koordinator", "saksbehandler", "kontakt"])
def test_what_is_known_of_the_trusts_is_found_from_the_page_of_hospital_service(
    foretak: Foretak, rolle: str
) -> None:
    aktor = {"koordinator": lag_koordinator, "saksbehandler": lag_saksbehandler}.get(
        rolle, lambda: foretak.kontakt
    )()
    side = klient_for(aktor).get("/plassko/" if rolle == "kontakt" else "/sykehusplass/").content.decode()
    assert '<a href="/foretak/">Slik tar helseforetakene imot ALIS</a>' in side
    for adresse in ("/foretaksavtaler/", "/plassprognose/"):
        assert (f'href="{adresse}"' in side) is (klient_for(aktor).get(adresse).status_code == 200)
