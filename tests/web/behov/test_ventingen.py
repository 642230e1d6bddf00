"""What one in the queue reads of where she stands, the free places and the wait: true, and without anyone else's name."""

import re
from datetime import date, timedelta
from uuid import UUID

import pytest
from django.utils import timezone

from alis.domain.flyt import Tilbudsstatus
from alis.domain.tilgang import Aktor
from alis.domain.verdier import add_months
from alis.web.felles.visning import dato_lang
from factories.innlogging import klient_for
from factories.parter import lag_kommune, lag_koordinator
from factories.plasscene import tekst
from factories.sykehusplass import (
    NAA,
    Foretak,
    lag_behov,
    lag_foretak,
    lag_kandidater,
    lag_plass,
    lag_tilbud,
    svar,
)
from factories.utdanning import lag_alis
from web.sporringstelling import antall_sporringer

pytestmark = pytest.mark.django_db
START = add_months(timezone.localdate().replace(day=1), 8)
DAGEN = dato_lang(START).replace("\xa0", " ")
DAGER = {"tidligst": START, "onsket_fom": START}


class Ko:
    """Three doctors of Steigen and one of Bodø in the queue of one trust, all waiting for medicine."""

    def __init__(self) -> None:
        self.foretak: Foretak = lag_foretak()
        self.saker = lag_kandidater(lag_kommune(), 3)
        self.en, self.to, self.tre = (
            lag_behov(
                self.foretak, sak=sak, prioritet=nummer, meldt_at=NAA + timedelta(hours=nummer), **DAGER
            )
            for nummer, sak in enumerate(self.saker, 1)
        )
        nabo = lag_kandidater(lag_kommune("1804", "Bodø"), 1)[0]
        self.nabo = lag_behov(self.foretak, sak=nabo, meldt_at=NAA - timedelta(days=40), **DAGER)

    def les(self, behov_id: UUID, aktor: Aktor | None = None) -> str:
        klient = klient_for(aktor or lag_alis(self.saker[1]))
        side = klient.get(f"/sykehusplass/{behov_id}/").content.decode()
        return re.sub(r"\s+", " ", side.replace("\u00a0", " "))


@pytest.fixture
def ko() -> Ko:
    return Ko()


def test_she_reads_who_is_before_her_and_by_which_rule_and_nobodys_name(ko: Ko) -> None:
    side = ko.les(ko.to.pk)
    assert "Kommunen har satt 1 lege foran deg. En plass som kan brukes der, skal tilbys der først." in side
    assert "Behovet ble meldt 1. februar 2026, og 2 av dem som venter, ble meldt før." in side
    assert "Dagen avgjør bare når alt annet er likt" in side
    for navn in ("Lege Prøve 1", "Lege Prøve 3", "Bodø (1804)"):
        assert navn not in side.replace("Prøvesykehuset Bodø HF", "")


def test_the_first_is_told_that_nobody_of_the_kommune_is_before_her(ko: Ko) -> None:
    side = ko.les(ko.en.pk, lag_alis(ko.saker[0]))
    assert "Ingen fra kommunen står foran deg." in side
    assert "1 av dem som venter, ble meldt før" in side


def test_without_free_places_that_is_what_is_said(ko: Ko) -> None:
    assert "Prøvesykehuset Bodø HF har ingen ledige plasser her nå." in ko.les(ko.to.pk)


def test_a_place_that_fits_is_counted_with_those_who_can_use_it_too(ko: Ko) -> None:
    lag_plass(ko.foretak, fom=START, antall=2)
    lag_plass(ko.foretak, fom=START, maneder=3)
    side = ko.les(ko.to.pk)
    assert "Prøvesykehuset Bodø HF har 3 ledige plasser her nå." in side
    assert "2 av dem passer med det som er meldt." in side
    assert "1 lege som kommunen har satt foran deg, kan bruke minst én av de samme plassene." in side
    assert "1 lege fra en annen kommune kan også bruke minst én av dem." in side


@pytest.mark.parametrize(
    ("plass", "hvorfor"),
    [
        ({"fom": START, "maneder": 3}, "Ingen ledig plass varer i minst seks måneder."),
        ({"fom": add_months(START, -1)}, "Ingen ledig plass på minst seks måneder begynner"),
        (
            {"fom": add_months(START, 7)},
            f"Ingen ledig plass på minst seks måneder begynner fra {DAGEN} og inntil 6 måneder etter.",
        ),
    ],
)
def test_where_none_fits_the_page_says_which_wish_made_it_so(
    ko: Ko, plass: dict[str, object], hvorfor: str
) -> None:
    lag_plass(ko.foretak, **plass)
    assert f"Ingen av dem passer: {hvorfor}" in ko.les(ko.to.pk)


def test_what_a_yes_to_other_departments_would_give_is_counted(ko: Ko) -> None:
    lag_plass(ko.foretak, fom=START)
    lag_plass(ko.foretak, avdeling=ko.foretak.kirurgi, fom=START, antall=3)
    side = ko.les(ko.to.pk)
    assert "Med ja til andre avdelinger og steder ville 4 av de ledige plassene passe, mot 1 nå." in side
    assert "Starten kan flyttes" not in side.split("Hva som kan endre det")[1].split("</section>")[0]


def test_what_a_longer_shift_would_give_is_counted(ko: Ko) -> None:
    ko.to.maks_avvik_maneder = 1
    ko.to.save()
    lag_plass(ko.foretak, fom=add_months(START, 4))
    side = ko.les(ko.to.pk)
    assert "Med 6 måneder ville 1 av de ledige plassene passe, mot 0 nå." in side


def test_in_two_parts_she_is_told_that_a_longer_place_can_be_cut(ko: Ko) -> None:
    ko.to.deler = 2
    ko.to.save()
    lag_plass(ko.foretak, fom=START)
    side = ko.les(ko.to.pk)
    assert "Ingen ledig plass varer i 3 til 5 måneder, slik behovet er meldt." in side
    assert "kan dele en lengre plass, så den passer til tjeneste i to deler." in side
    assert "kan dele en lengre plass" not in ko.les(ko.en.pk, lag_alis(ko.saker[0]))


def test_in_two_parts_a_longer_place_at_the_wished_time_is_not_said_to_be_missing(ko: Ko) -> None:
    ko.to.deler, ko.to.maks_avvik_maneder = 2, 3
    ko.to.save()
    lag_plass(ko.foretak, fom=START)
    lag_plass(ko.foretak, fom=add_months(START, 6), maneder=3)
    hvorfor = f"Ingen ledig plass på 3 til 5 måneder begynner fra {DAGEN} og inntil 3 måneder etter."
    assert f"Ingen av dem passer: {hvorfor}" in ko.les(ko.to.pk)
    assert hvorfor in tekst(klient_for(ko.foretak.kontakt), "/plassko/forslag/")


def test_with_an_offer_to_answer_no_other_place_is_spoken_of(ko: Ko) -> None:
    lag_tilbud(ko.foretak, ko.en, lag_plass(ko.foretak, fom=START), svarfrist=date(2199, 1, 1))
    assert "Plassene som er ledige nå" not in ko.les(ko.en.pk, lag_alis(ko.saker[0]))


def test_how_long_it_takes_is_unknown_until_five_others_have_begun(ko: Ko) -> None:
    assert "Vi vet ikke. For få har begynt i tjenesten hos Prøvesykehuset Bodø HF" in ko.les(ko.to.pk)
    gi_plass(ko, 5)
    side = ko.les(ko.to.pk)
    assert (
        "5 leger har begynt i tjenesten hos Prøvesykehuset Bodø HF. Halvparten ventet 8 måneder eller kortere, fra behovet ble meldt til første dag i tjenesten."
        in side
    )
    assert "En av fire ventet 7 måneder eller kortere, og tre av fire ventet 9 måneder eller kortere." in side
    assert "Dette er det som har hendt, ikke et løfte." in side
    assert "Regner vi dem med" not in side


def gi_plass(ko: Ko, antall: int) -> None:
    """Doctors of Meløy who begin today: the wait of number n is n + 5 months of 30 days."""
    for nummer, sak in enumerate(lag_kandidater(lag_kommune("1837", "Meløy"), antall), start=1):
        meldt_at = timezone.now() - timedelta(days=30 * (nummer + 5))
        behov = lag_behov(ko.foretak, sak=sak, prioritet=nummer, meldt_at=meldt_at)
        tilbud = lag_tilbud(ko.foretak, behov, lag_plass(ko.foretak, fom=timezone.localdate()))
        svar(tilbud, Tilbudsstatus.GODTATT, sak.lege_id)


def test_who_waits_still_makes_it_longer_where_it_can_be_told(ko: Ko) -> None:
    gi_plass(ko, 5)
    for nummer, sak in enumerate(lag_kandidater(lag_kommune("1838", "Gildeskål"), 4), start=1):
        lag_behov(ko.foretak, sak=sak, prioritet=nummer, **DAGER)
    assert re.search(
        r"\d+ har ikke begynt ennå. Regner vi dem med, .* er halvparten av ventetidene \d+ måneder",
        ko.les(ko.to.pk),
    )


def test_the_kommune_reads_the_same_of_the_doctor(ko: Ko) -> None:
    side = ko.les(ko.to.pk, lag_koordinator())
    assert "Kommunen har satt 1 lege foran. En plass" in side
    assert "Hvorfor behovet står der" in side


def test_the_page_asks_no_more_than_twelve_questions_however_long_the_queue_is(ko: Ko) -> None:
    lag_plass(ko.foretak, fom=START)
    adresse = f"/sykehusplass/{ko.to.pk}/"
    klienter = [klient_for(en) for en in (lag_alis(ko.saker[1]), lag_koordinator(), ko.foretak.kontakt)]
    faa = [antall_sporringer(klient, adresse) for klient in klienter]
    for nummer, sak in enumerate(lag_kandidater(lag_kommune("1838", "Gildeskål"), 6), start=1):
        lag_behov(ko.foretak, sak=sak, prioritet=nummer, **DAGER)
        lag_plass(ko.foretak, fom=START)
    assert [antall_sporringer(klient, adresse) for klient in klienter] == faa
    assert max(faa) <= 12
