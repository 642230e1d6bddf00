"""The pages of the rate sets: what is typed is kept or comes back, and what is published is what is computed by."""

from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from alis.domain.flyt import Satsversjonsstatus
from alis.integrations.satser import list_satssett
from alis.records.sats.models import Satsversjon
from alis.services.sats import alle_satssett, hent_satssett
from alis.services.sats.hent_satsbilde import hent_satsbilde
from alis.services.sats.satsbok import satsinnhold
from alis.web.sats.skjema.satser import Satsskjema
from factories.innlogging import klient_for
from factories.sats import (
    I_AR,
    I_FJOR,
    Satsfolk,
    lag_publisert,
    lag_satsfolk,
    lag_satskladd,
    lag_til_godkjenning,
    rad,
    si_ja,
    skriv,
)

pytestmark = pytest.mark.django_db

LAERING = "element.laeringsaktiviteter.arsbelop"


def svarene(folk: Satsfolk, sats_id: UUID, **endret: Any) -> dict[str, Any]:
    """The form as it stands on the page, with other answers in some places."""
    bilde = hent_satsbilde(aktor=folk.radgiver, versjon_id=sats_id)
    skjema = Satsskjema(innhold=bilde.innhold, forrige=bilde.forrige, kan_bekrefte=False)
    svar = {felt.html_name: felt.value() for felt in skjema if felt.value() is not None}
    return {**svar, "laas": rad(sats_id).laas, **endret}


def lagre(folk: Satsfolk, sats_id: UUID, **endret: Any) -> str:
    client = klient_for(folk.radgiver)
    svar = client.post(f"/satser/kladd/{sats_id}/rediger/", svarene(folk, sats_id, **endret), follow=True)
    return svar.content.decode()


def test_the_form_gives_back_the_set_that_it_was_given() -> None:
    folk = lag_satsfolk()
    sats_id = lag_satskladd(folk.radgiver)
    for_ = satsinnhold(rad(sats_id))

    assert "Kladden er lagret" in lagre(folk, sats_id)

    na = satsinnhold(rad(sats_id))
    assert {n: na[n] for n in na if n not in ("apent", "element")} == {
        n: for_[n] for n in for_ if n not in ("apent", "element")
    } | {"tilrettelegging": na["tilrettelegging"]}
    assert sorted(na["apent"]) == sorted(for_["apent"])
    assert (
        hent_satsbilde(aktor=folk.radgiver, versjon_id=sats_id).sett.element == hent_satssett(I_FJOR).element
    )


def test_an_amount_that_is_emptied_is_not_known() -> None:
    folk = lag_satsfolk()
    sats_id = lag_satskladd(folk.radgiver)

    side = lagre(folk, sats_id, **{LAERING: ""})

    assert "er ikke kjent. Regn ikke med pengene" in side
    assert (
        not hent_satsbilde(aktor=folk.radgiver, versjon_id=sats_id)
        .sett.element["laeringsaktiviteter"]
        .er_kjent
    )


def test_a_new_amount_says_what_it_means_for_a_kommune() -> None:
    folk = lag_satsfolk()
    sats_id = lag_satskladd(folk.radgiver)

    side = lagre(folk, sats_id, **{LAERING: "15 000"}).replace("\u00a0", " ")

    assert "beløp i året endres fra 14 000 kr til 15 000 kr." in side
    assert "går taket fra 14 000 kr til 15 000 kr: 1 000 kr mer." in side


@pytest.mark.parametrize(
    ("felt", "skrevet", "melding"),
    [
        (LAERING, "mye", "Skriv beløpet med tall"),
        ("element.veiledning.timer", "femti", "Skriv et tall, for eksempel 57,75."),
        ("tom", "30.6.2027", "mer enn tolv måneder"),
        (f"kilde.{LAERING}", "", "Velg hvor tallet er hentet fra."),
        ("kilde.egenandel.andel", "ny_1", "Skriv hva den nye kilden heter."),
        ("element.veiledning.arsbelop", "10 000", "Dette går ikke sammen"),
        ("alisflyt.tittel", "Šaldu " * 20_000, "Kort den ned til 500 tegn."),
        ("status", "bekreftet", "Bare Helsedirektoratet kan bekrefte satser."),
    ],
)
def test_what_is_wrong_is_told_and_what_was_typed_is_kept(felt: str, skrevet: str, melding: str) -> None:
    folk = lag_satsfolk()
    sats_id = lag_satskladd(folk.radgiver)

    side = lagre(
        folk,
        sats_id,
        **{"merknad": "Min egen setning.", "kilde.element.veiledning.arsbelop": "mal", felt: skrevet},
    )

    assert melding in side
    assert "Min egen setning." in side
    assert rad(sats_id).laas == 1


def test_a_new_source_is_kept_with_the_value_that_names_it() -> None:
    folk = lag_satsfolk()
    sats_id = lag_satskladd(folk.radgiver)

    lagre(
        folk,
        sats_id,
        **{
            "ny_1.tittel": "Regelverket for 2026/27",
            "ny_1.adresse": "https://example.no/regelverk",
            "ny_1.visshet": "offisiell",
            f"kilde.{LAERING}": "ny_1",
        },
    )

    innhold = satsinnhold(rad(sats_id))
    kode = innhold["element"]["laeringsaktiviteter"]["arsbelop"]["kilde"]
    assert innhold["kilder"][kode]["tittel"] == "Regelverket for 2026/27"


def test_of_two_who_write_at_once_the_second_keeps_what_she_wrote() -> None:
    folk = lag_satsfolk()
    sats_id = lag_satskladd(folk.radgiver)
    gammel = rad(sats_id).laas
    skriv(folk.radgiver, sats_id, LAERING, 1)

    side = lagre(folk, sats_id, merknad="Det jeg skrev.", laas=gammel)

    assert "En annen har lagret" in side and "Det jeg skrev." in side


def test_from_draft_to_the_calculator() -> None:
    """The adviser writes, two case handlers approve, and anyone computes by it."""
    folk = lag_satsfolk()
    radgiver, en, to = map(klient_for, (folk.radgiver, folk.en, folk.to))
    radgiver.post("/satser/ny/", {"fom": "1.6.2026", "tom": "31.5.2027"})
    oppslag = Satsversjon.objects.get().pk
    side = radgiver.post(
        f"/satser/kladd/{oppslag}/send/", {"laas": rad(oppslag).laas}, follow=True
    ).content.decode()
    assert "To andre i Helsedirektoratet må godkjenne" in side

    def godkjenn(client: Client) -> str:
        adresse = f"/satser/kladd/{oppslag}/godkjenn/"
        return client.post(
            adresse, {"laas": rad(oppslag).laas, "godkjenn": "1"}, follow=True
        ).content.decode()

    assert "Én person til må godkjenne" in godkjenn(en)
    assert I_AR not in {sett.navn for sett in alle_satssett()}
    assert "Satsene er publisert" in godkjenn(to)

    kalkulator = Client().get("/hva-kan-vi-fa/").content.decode()
    assert 'value="01.06.2026"' in kalkulator
    assert Client().get(f"/satser/{I_AR}/").status_code == 200


def test_one_person_cannot_approve_twice() -> None:
    folk = lag_satsfolk()
    sats_id = lag_til_godkjenning(folk)
    si_ja(folk.en, sats_id)

    side = klient_for(folk.en).post(
        f"/satser/kladd/{sats_id}/godkjenn/", {"laas": rad(sats_id).laas, "godkjenn": "1"}, follow=True
    )

    assert "Satsene kan ikke godkjennes av deg nå" in side.content.decode()
    assert rad(sats_id).status == Satsversjonsstatus.GODKJENT_AV_EN


def test_returned_with_a_reason_that_the_writer_reads() -> None:
    folk = lag_satsfolk()
    sats_id = lag_til_godkjenning(folk)

    klient_for(folk.en).post(
        f"/satser/kladd/{sats_id}/godkjenn/",
        {"laas": rad(sats_id).laas, "returner": "1", "grunn": "Timene mangler kilde."},
    )

    side = klient_for(folk.radgiver).get(f"/satser/kladd/{sats_id}/").content.decode()
    assert "Timene mangler kilde." in side


@pytest.mark.parametrize("navn", list_satssett())
def test_anyone_reads_every_set_with_what_its_rules_leave_open(navn: str) -> None:
    side = Client().get(f"/satser/{navn}/").content.decode()

    assert "Det reglene ikke sier" in side
    assert "Hva skjer når stillingene til sammen er over 100 prosent?" in side


def test_a_version_that_has_been_replaced_is_read_under_its_own_address() -> None:
    lag_publisert(lag_satsfolk(), fra=I_FJOR, periode=None)

    assert "En nyere versjon gjelder" in Client().get(f"/satser/{I_FJOR}/1/").content.decode()
    assert "En nyere versjon gjelder" not in Client().get(f"/satser/{I_FJOR}/2/").content.decode()
    assert Client().get(f"/satser/{I_FJOR}/3/").status_code == 404


def test_a_stranger_sees_no_drafts_in_the_list() -> None:
    folk = lag_satsfolk()
    lag_til_godkjenning(folk)

    assert "Under arbeid" not in Client().get("/satser/").content.decode()
    assert "Venter på deg" in klient_for(folk.en).get("/satser/").content.decode()
