"""The second of two parts that are to be at one department: what is said of the places that are elsewhere."""

import html

import pytest

from alis.domain.flyt import Tilbudsstatus
from alis.domain.verdier import add_months
from alis.records.plassering.models import Behov, Behovsonske
from factories.innlogging import klient_for
from factories.lest import send_likevel
from factories.parter import lag_koordinator
from factories.plasscene import START, Scene, tekst
from factories.sykehusplass import lag_plass, lag_tilbud, svar
from factories.utdanning import lag_alis

pytestmark = pytest.mark.django_db

HVORFOR = (
    "Plassene på 3 til 5 måneder som begynner til rett tid, er ikke ved Medisin i Bodø, der første del er. "
    "Alt skal tas ved samme avdeling."
)


@pytest.fixture
def scene() -> Scene:
    """The first has said yes to three months in medicine. Three months in surgery, her second wish, are free after them."""
    scene = Scene()
    foretak, behov = scene.foretak, scene.forste
    Behov.objects.filter(pk=behov.pk).update(deler=2, samme_avdeling=True, godtar_andre=True)
    Behovsonske.objects.create(behov=behov, nummer=2, avdeling=foretak.kirurgi)
    tilbud = lag_tilbud(foretak, behov, lag_plass(foretak, maneder=3, fom=START))
    svar(tilbud, Tilbudsstatus.GODTATT, behov.sak.lege_id)
    lag_plass(foretak, avdeling=foretak.kirurgi, maneder=3, fom=add_months(START, 3))
    return scene


def test_the_proposal_and_the_needs_page_say_that_it_is_the_same_department_that_stops_it(
    scene: Scene,
) -> None:
    legen = klient_for(lag_alis(scene.forste.sak))
    for klient, side in (
        (scene.kontakt, "/plassko/forslag/"),
        (legen, f"/sykehusplass/{scene.forste.pk}/"),
    ):
        sett = tekst(klient, side)
        assert HVORFOR in sett
        assert "andre er ikke godtatt" not in sett


def test_by_hand_her_own_wish_keeps_its_number_and_what_it_breaks_is_said(scene: Scene) -> None:
    side = tekst(scene.kontakt, f"/plassko/{scene.forste.pk}/")
    assert "Ønske nummer 2" in side
    assert "En annen avdeling eller et annet sted enn ønsket" not in side
    assert "Første del er ved Medisin i Bodø, og behovet sier at alt skal tas ved samme avdeling." in side


def test_a_place_at_the_department_of_the_first_part_breaks_nothing(scene: Scene) -> None:
    lag_plass(scene.foretak, maneder=3, fom=add_months(START, 4))
    side = tekst(scene.kontakt, f"/plassko/{scene.forste.pk}/")
    assert side.count("behovet sier at alt skal tas ved samme avdeling") == 1
    assert side.index("Ønske nummer 1") < side.index("Ønske nummer 2")
    assert HVORFOR not in tekst(scene.kontakt, "/plassko/forslag/")


def test_one_who_takes_the_second_part_elsewhere_is_told_nothing_of_the_same_department(scene: Scene) -> None:
    Behov.objects.filter(pk=scene.forste.pk).update(samme_avdeling=False)
    assert "samme avdeling." not in tekst(scene.kontakt, f"/plassko/{scene.forste.pk}/")
    assert HVORFOR not in tekst(scene.kontakt, "/plassko/forslag/")


def test_what_she_has_said_yes_to_a_part_of_is_not_made_one(scene: Scene) -> None:
    behov = scene.forste
    dagen = f"{START:%d.%m.%Y}"
    felter = {
        "tidligst": dagen,
        "onsket_fom": dagen,
        "deler": "1",
        "samme_avdeling": "on",
        "maks_avvik": "6",
        "avdeling_1": str(scene.foretak.medisin.pk),
        "laas": str(behov.laas),
    }
    koordinator = klient_for(lag_koordinator(behov.kommune))
    adresse = f"/sykehusplass/{behov.pk}/endre/"
    side = html.unescape(send_likevel(koordinator, adresse, felter, follow=True).content.decode())
    assert "Legen har sagt ja til en av to deler. Velg tre måneder og tre måneder." in side
    behov.refresh_from_db()
    assert behov.deler == 2
    send_likevel(koordinator, adresse, felter | {"deler": "2"})
    behov.refresh_from_db()
    assert behov.laas == 2
