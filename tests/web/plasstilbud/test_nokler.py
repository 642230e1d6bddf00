"""The keys on their page: shown once, kept as a hash, listed, taken back by anyone of the trust and by no one else."""

from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from alis.domain.tilgang import ManglerRettighet, Rolle
from alis.records.journal.models import Journallinje
from alis.records.plassering.models import Maskinnokkel, Plassreferanse
from alis.services.plassering.maskin.lag_maskinnokkel import HOYST, UmuligVarighet, hash_av, lag_maskinnokkel
from factories.innlogging import klient_for
from factories.parter import lag_aktor_i, lag_koordinator, lag_person
from factories.sykehusplass import Foretak, lag_foretak, lag_plass
from web.sporringstelling import antall_sporringer

pytestmark = pytest.mark.django_db
SETT_OVER = {"sett_over": "ja"}
SIDE = "/plasser/nokler/"


@pytest.fixture
def foretak() -> Foretak:
    return lag_foretak()


def tekst(klient: Client, **data: object) -> str:
    svar = klient.post(SIDE, data, follow=True) if data else klient.get(SIDE)
    assert svar.status_code == 200
    return " ".join(svar.content.decode().replace("\u00a0", " ").split())


def felter(**endret: object) -> dict[str, object]:
    return {"nokkel_id": str(uuid4()), "navn": "Turnusplan", "dager": 365} | endret


def test_a_key_is_shown_once_opens_the_door_and_is_kept_as_a_hash(foretak: Foretak) -> None:
    klient = klient_for(foretak.kontakt)
    svar = klient.post(SIDE, felter())
    assert "no-store" in svar.headers["Cache-Control"]
    nokkel = svar.content.decode().split('id="maskinnokkel" value="')[1].split('"')[0]
    assert nokkel.startswith("alis_")
    hode = {"Authorization": f"Bearer {nokkel}"}
    assert Client().get("/api/v1/plasser/", headers=hode).status_code == 200
    rad = Maskinnokkel.objects.get()
    assert (rad.hash, rad.navn, rad.brukt_at is None) == (hash_av(nokkel), "Turnusplan", False)
    assert nokkel not in tekst(klient)
    linje = Journallinje.objects.get(handling="lag_maskinnokkel")
    assert nokkel not in str(linje.innhold)


def test_the_same_form_twice_is_one_key(foretak: Foretak) -> None:
    klient, sendt = klient_for(foretak.kontakt), felter()
    tekst(klient, **sendt)
    assert "kan ikke vises igjen" in tekst(klient, **sendt)
    assert Maskinnokkel.objects.count() == 1


@pytest.mark.parametrize(
    ("endret", "feil"),
    [
        ({"navn": ""}, "Skriv hvilket system nøkkelen er til."),
        ({"navn": "x" * 61}, "høyst 60 tegn"),
        ({"dager": "9999"}, "Velg en av varighetene i listen."),
        ({"dager": ""}, "Velg hvor lenge nøkkelen skal gjelde."),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_made(
    foretak: Foretak, endret: dict[str, object], feil: str
) -> None:
    assert feil in tekst(klient_for(foretak.kontakt), **felter(**endret))
    assert not Maskinnokkel.objects.exists()


def test_one_too_many_is_refused_with_the_way_out(foretak: Foretak) -> None:
    for _nummer in range(HOYST):
        lag_maskinnokkel(aktor=foretak.kontakt, nokkel_id=uuid4(), navn="Plan", dager=90)
    klient = klient_for(foretak.kontakt)
    assert "Dere har fem nøkler allerede" in tekst(klient, **felter())
    klient.post(f"{SIDE}{Maskinnokkel.objects.first().pk}/trekk/", SETT_OVER)
    assert "Nøkkelen er klar" in tekst(klient, **felter())


def test_a_colleague_takes_it_back_and_a_neighbour_does_not_know_of_it(foretak: Foretak) -> None:
    nokkel_id = uuid4()
    lag_maskinnokkel(aktor=foretak.kontakt, nokkel_id=nokkel_id, navn="Plan", dager=90)
    nabo = klient_for(lag_foretak("Tromsø").kontakt)
    assert nabo.post(f"{SIDE}{nokkel_id}/trekk/").status_code == 404
    assert "Plan" not in tekst(nabo)
    kollega = klient_for(
        lag_aktor_i(foretak.sted.helseforetak, Rolle.ALIS_KONTAKT, lag_person("Berit Kontakt"))
    )
    assert "Aud Aliskontakt" in tekst(kollega)
    assert "Trekke nøkkelen" in kollega.post(f"{SIDE}{nokkel_id}/trekk/").content.decode()
    assert Maskinnokkel.objects.filter(trukket_at__isnull=True).exists()
    assert kollega.post(f"{SIDE}{nokkel_id}/trekk/", SETT_OVER).status_code == 302
    assert "Ingen nøkler" in tekst(kollega)
    assert kollega.post(f"{SIDE}{nokkel_id}/trekk/").status_code == 404
    assert Journallinje.objects.filter(handling="trekk_maskinnokkel").count() == 1


def test_only_a_contact_makes_one_and_for_a_year_at_most(foretak: Foretak) -> None:
    with pytest.raises(ManglerRettighet):
        lag_maskinnokkel(aktor=lag_koordinator(), nokkel_id=uuid4(), navn="Plan", dager=90)
    for dager in (0, -1, 367):
        with pytest.raises(UmuligVarighet):
            lag_maskinnokkel(aktor=foretak.kontakt, nokkel_id=uuid4(), navn="Plan", dager=dager)


def test_the_page_asks_few_questions(foretak: Foretak) -> None:
    lag_maskinnokkel(aktor=foretak.kontakt, nokkel_id=uuid4(), navn="Plan", dager=90)
    assert antall_sporringer(klient_for(foretak.kontakt), SIDE) <= 6


@pytest.mark.parametrize(
    "endring", [{"hash": "0" * 64}, {"utloper": "2199-01-01"}, {"trukket_at": None, "trukket_av": None}]
)
def test_the_database_keeps_a_key_as_it_was(foretak: Foretak, endring: dict[str, object]) -> None:
    lag_maskinnokkel(aktor=foretak.kontakt, nokkel_id=uuid4(), navn="Plan", dager=90)
    Maskinnokkel.objects.update(trukket_at=timezone.now(), trukket_av=foretak.kontakt.person_id)
    with pytest.raises(IntegrityError), transaction.atomic():
        Maskinnokkel.objects.update(**endring)
    with pytest.raises(IntegrityError), transaction.atomic():
        Maskinnokkel.objects.all().delete()


def test_the_database_keeps_a_reference_to_a_place_of_the_same_trust(foretak: Foretak) -> None:
    annet = lag_foretak("Tromsø")
    fakta = {"plass": lag_plass(foretak), "referanse": "A-1", "sendt": {}}
    with pytest.raises(IntegrityError), transaction.atomic():
        Plassreferanse.objects.create(helseforetak=annet.sted.helseforetak, **fakta)
    Plassreferanse.objects.create(helseforetak=foretak.sted.helseforetak, **fakta)
    for endre in (
        lambda: Plassreferanse.objects.update(referanse="A-2"),
        lambda: Plassreferanse.objects.all().delete(),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            endre()
