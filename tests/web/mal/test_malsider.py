"""The pages of the templates: what is typed is never lost, and what may not be done is told in words."""

from uuid import UUID

import pytest
from django.test import Client
from django.utils import timezone

from alis.domain.dokument import Skriftsprak, les_mal
from alis.domain.flyt import Malstatus
from alis.records.parter.models import Rolleinnehav
from alis.services.mal.endre_mal import NyttTiltak
from factories.avtaleforlop import lag_forlop
from factories.innlogging import klient_for
from factories.mal import (
    endre,
    lag_kontorfolk,
    lag_mal_til_godkjenning,
    lag_malkladd,
    lag_publisert_mal,
    rad,
    tiltak,
)

pytestmark = pytest.mark.django_db

KLAUSUL = {
    "punkt": "3.3",
    "stillingstyper": ["fastlege"],
    "nb_overskrift": "Nettverk",
    "nb_avsnitt": "Første avsnitt.\nAndre avsnitt.",
    "nb_liste": "- ett\n• to",
    "nn_overskrift": "Nettverk",
    "nn_avsnitt": "Første avsnitt.\nAndre avsnitt.",
    "nn_liste": "eitt\nto",
}


def send(client: Client, versjon_id: UUID, sti: str, **svar: object) -> str:
    svar.setdefault("laas", rad(versjon_id).laas)
    return client.post(f"/maler/{versjon_id}/{sti}", svar, follow=True).content.decode()


def nettverk(versjon_id: UUID):
    klausul = les_mal(rad(versjon_id).innhold).klausul("nettverk")
    assert klausul is not None
    return klausul


def test_a_clause_is_saved_line_by_line_without_its_bullets() -> None:
    folk = lag_kontorfolk()
    versjon_id = lag_malkladd(folk.forfatter)
    send(klient_for(folk.forfatter), versjon_id, "punkt/nettverk/", **KLAUSUL)
    tekst = nettverk(versjon_id).tekst[Skriftsprak.BOKMAL]

    assert tekst.avsnitt == ("Første avsnitt.", "Andre avsnitt.")
    assert tekst.liste == ("ett", "to")


def test_a_text_of_100_000_characters_comes_back_whole_with_what_is_wrong() -> None:
    folk = lag_kontorfolk()
    versjon_id = lag_malkladd(folk.forfatter)
    langt = "Ord " * 25_000
    side = send(klient_for(folk.forfatter), versjon_id, "punkt/nettverk/", **{**KLAUSUL, "nb_avsnitt": langt})

    assert "Teksten er for lang. Kort den ned til 8000 tegn." in side
    assert langt.strip() in side
    assert "Legen møter" in nettverk(versjon_id).tekst[Skriftsprak.BOKMAL].avsnitt[0]


def test_of_two_who_edit_at_once_the_second_keeps_what_she_wrote_and_is_told_who_was_first() -> None:
    folk = lag_kontorfolk()
    versjon_id = lag_malkladd(folk.forfatter)
    gammel = rad(versjon_id).laas
    endre(folk.godkjenner, versjon_id, NyttTiltak(tiltak=tiltak()))
    side = send(
        klient_for(folk.forfatter),
        versjon_id,
        "punkt/nettverk/",
        **{**KLAUSUL, "nb_avsnitt": "Mitt."},
        laas=gammel,
    )

    assert "En annen har lagret" in side and folk.godkjenner.navn in side
    assert "Mitt." in side
    assert f'name="laas" value="{rad(versjon_id).laas}"' in side


def test_a_national_clause_cannot_be_reached_by_its_address() -> None:
    folk = lag_kontorfolk()
    versjon_id = lag_malkladd(folk.forfatter)
    side = send(klient_for(folk.forfatter), versjon_id, "punkt/formal/", **KLAUSUL)

    assert "Bare Helsedirektoratet kan endre" in side


def test_what_is_wrong_stands_on_the_page_with_a_link_to_it() -> None:
    folk = lag_kontorfolk()
    versjon_id = lag_malkladd(folk.forfatter)
    send(
        klient_for(folk.forfatter),
        versjon_id,
        "punkt/nettverk/",
        **{**KLAUSUL, "nn_overskrift": "", "punkt": "3.2"},
    )
    side = klient_for(folk.forfatter).get(f"/maler/{versjon_id}/").content.decode()

    assert "mangler overskrift på nynorsk" in side
    assert "Nummeret 3.2 er brukt mer enn én gang" in side
    assert f"/maler/{versjon_id}/punkt/nettverk/" in side
    assert "Send til godkjenning" not in side


def test_the_author_sees_no_way_to_approve_and_the_other_does() -> None:
    folk = lag_kontorfolk()
    versjon_id = lag_mal_til_godkjenning(folk)
    sider = [
        klient_for(a).get(f"/maler/{versjon_id}/").content.decode() for a in (folk.forfatter, folk.godkjenner)
    ]

    assert ["Les og godkjenn" in side for side in sider] == [False, True]
    side = send(klient_for(folk.forfatter), versjon_id, "godkjenn/", publiser="1")
    assert "kan ikke publiseres av deg" in side
    assert rad(versjon_id).status == Malstatus.TIL_GODKJENNING


def test_returning_without_a_reason_asks_for_one() -> None:
    folk = lag_kontorfolk()
    versjon_id = lag_mal_til_godkjenning(folk)
    side = send(klient_for(folk.godkjenner), versjon_id, "godkjenn/", returner="1", grunn="")

    assert "Skriv hva som må rettes" in side
    assert rad(versjon_id).status == Malstatus.TIL_GODKJENNING


def test_a_role_that_is_withdrawn_between_two_pages_ends_the_writing() -> None:
    folk = lag_kontorfolk()
    versjon_id = lag_malkladd(folk.forfatter)
    client = klient_for(folk.forfatter)
    assert client.get(f"/maler/{versjon_id}/").status_code == 200
    Rolleinnehav.objects.filter(person_id=folk.forfatter.person_id).update(
        tom=timezone.localdate().replace(year=2021)
    )

    svar = client.post(f"/maler/{versjon_id}/punkt/nettverk/", KLAUSUL)
    assert svar.status_code in (302, 404)
    assert nettverk(versjon_id).tekst[Skriftsprak.BOKMAL].overskrift == "Nettverk"
    assert nettverk(versjon_id).tekst[Skriftsprak.BOKMAL].avsnitt == ("Legen møter i nettverket.",)


def test_a_clause_and_a_measure_are_taken_over_from_the_library_word_for_word() -> None:
    folk = lag_kontorfolk()
    versjon_id = lag_malkladd(folk.forfatter)
    client = klient_for(folk.forfatter)
    for tekst in ("alis-avtale-ost/2021-04/annet", "alis-avtale-ost/2021-04/kortere_liste"):
        assert "ord for ord" in send(client, versjon_id, "bibliotek/", tekst=tekst)
    mal = les_mal(rad(versjon_id).innhold)

    assert "Veilederen skal ha en kopi av avtalen." in str(mal.klausul("annet"))
    assert mal.tiltak[0].kilder == ("000/aktiviteter-2",)


@pytest.mark.parametrize("sprak", ["nb", "nn"])
def test_the_example_is_a_real_pdf(sprak: str) -> None:
    folk = lag_kontorfolk()
    versjon_id = lag_malkladd(folk.forfatter)
    svar = klient_for(folk.forfatter).get(f"/maler/{versjon_id}/eksempel.pdf?sprak={sprak}")

    assert svar.headers["Content-Type"] == "application/pdf"
    assert svar.content.startswith(b"%PDF-")


def test_the_coordinator_sees_why_the_template_of_2021_cannot_be_chosen() -> None:
    forlop = lag_forlop()
    lag_publisert_mal(lag_kontorfolk())
    side = klient_for(forlop.koordinator).get(f"/alis/{forlop.sak.pk}/avtale/ny/").content.decode()

    assert 'value="alis-kontor-nord/2026-03"' in side
    assert 'value="alis-avtale-ost' not in side
    assert "må følge malen fra Helsedirektoratet" in side


def test_a_suggested_measure_is_added_to_what_is_agreed_when_the_part_is_saved() -> None:
    forlop = lag_forlop()
    client = klient_for(forlop.koordinator)
    client.post(f"/alis/{forlop.sak.pk}/avtale/ny/")
    versjon_id = forlop.sak.avtaler.get().versjoner.get().pk
    side = client.get(f"/avtaler/{versjon_id}/utkast/belop/").content.decode()
    assert "Listen til legen kortes ned med 200 pasienter. (ALIS-kontor Øst, april 2021)" in side

    client.post(
        f"/avtaler/{versjon_id}/utkast/belop/",
        {
            "laas": forlop.versjon(versjon_id).laas,
            "belop_praksiskompensasjon": "0",
            "belop_laeringsaktiviteter": "0",
            "belop_lavere_produktivitet": "0",
            "belop_tilrettelegging": "0",
            "avtalt_lavere_produktivitet": "Fra i dag.",
            "forslag_lavere_produktivitet": ["alis-avtale-ost/2021-04/kortere_liste"],
        },
    )
    element = forlop.versjon(versjon_id).elementer.get(element="lavere_produktivitet")
    assert element.avtalt_tekst == "Fra i dag.\nListen til legen kortes ned med 200 pasienter."


@pytest.mark.parametrize("navn", ["a\0b", "x" * 100_000, "Čáhppes", ""])
def test_a_template_is_not_begun_from_a_name_that_none_has(navn: str) -> None:
    radgiver = klient_for(lag_kontorfolk().forfatter)
    svar = radgiver.post("/maler/ny/", {"navn": navn, "versjon": f"2023{navn}"}, follow=True)
    assert "Fant ikke malen du ville bygge på." in svar.content.decode()
