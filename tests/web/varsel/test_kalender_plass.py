"""The calendar of the half-year in a hospital: the clocks, the offer to answer, and the first and last day, for each of the
three it concerns, and nobody's name.
"""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from alis.domain.flyt import Behovsstatus, Tilbudsstatus, Tjenestestatus
from alis.domain.tilgang import Aktor
from alis.domain.verdier import add_months
from alis.records.plassering.models import Behov, Plasstilbud, Sykehustjeneste
from factories.innlogging import klient_for
from factories.parter import lag_kommune, lag_koordinator
from factories.sykehusplass import lag_behov, lag_foretak, lag_kandidater, lag_plass, lag_tilbud, svar
from factories.tjeneste import lag_tjeneste
from factories.utdanning import lag_alis
from factories.varsel import lag_kalender

pytestmark = pytest.mark.django_db
IDAG = timezone.localdate()
START = add_months(IDAG.replace(day=1), 5)
SISTE_DAG = add_months(START, 6) - timedelta(days=1)
BEGYNNER, SLUTTER = "Tjenesten i sykehuset begynner", "Siste dag i tjenesten i sykehuset"


def kalenderen(aktor: Aktor) -> tuple[dict[str, date], str]:
    fil = Client().get(f"/kalender/{lag_kalender(aktor)[1]}.ics").content
    hendelser = Calendar.from_ical(fil).walk("VEVENT")
    assert len({str(en["UID"]) for en in hendelser}) == len(hendelser)
    return {str(en["SUMMARY"]): en.start for en in hendelser}, fil.decode()


class Halvar:
    """One doctor of Steigen with a place, and those it concerns."""

    def __init__(self, start: date = START) -> None:
        self.foretak = lag_foretak()
        self.sak = lag_kandidater(lag_kommune(), 1)[0]
        self.behov: Behov = lag_behov(self.foretak, sak=self.sak, tidligst=start, onsket_fom=start)
        self.tilbud: Plasstilbud = lag_tilbud(
            self.foretak,
            self.behov,
            lag_plass(self.foretak, fom=start),
            svarfrist=IDAG + timedelta(days=9),
        )
        self.alle = {
            "alis": lag_alis(self.sak),
            "koordinator": lag_koordinator(),
            "kontakt": self.foretak.kontakt,
        }

    def si_ja(self, status: Behovsstatus = Behovsstatus.PLASSERT) -> None:
        svar(self.tilbud, Tilbudsstatus.GODTATT, self.sak.lege_id)
        rad = Behov.objects.filter(pk=self.behov.pk)
        rad.update(status=Behovsstatus.PLASSERT, prioritet=None)
        rad.update(status=status)


@pytest.fixture
def halvar() -> Halvar:
    return Halvar()


def test_the_doctor_has_the_day_to_answer_by(halvar: Halvar) -> None:
    dager, _fil = kalenderen(halvar.alle["alis"])
    assert dager["Svar på tilbudet om sykehusplass"] == IDAG + timedelta(days=9)
    assert BEGYNNER not in dager


@pytest.mark.parametrize(
    ("hvem", "ventet"),
    [
        ("alis", {BEGYNNER: START, SLUTTER: SISTE_DAG}),
        ("koordinator", {BEGYNNER: START, SLUTTER: SISTE_DAG}),
        (
            "kontakt",
            {
                "En ALIS begynner hos dere": START,
                "Lag arbeidsavtale for tjenesten i sykehuset": add_months(START, -3),
                SLUTTER: SISTE_DAG,
            },
        ),
    ],
)
def test_each_of_the_three_has_the_first_day_once_and_the_last(
    halvar: Halvar, hvem: str, ventet: dict[str, date]
) -> None:
    halvar.si_ja()
    dager, fil = kalenderen(halvar.alle[hvem])
    assert ventet.items() <= dager.items()
    assert sum(dag == START for dag in dager.values()) == 1
    lege = halvar.sak.lege
    hemmelig: list[Any] = [lege.person.navn, lege.hpr_nr, "Steigen", "Bodø", "Medisin", str(halvar.sak.pk)]
    assert not [ord_ for ord_ in hemmelig if ord_ in fil]


def test_the_day_of_the_contract_is_there_also_long_before_it_can_be_made() -> None:
    halvar = Halvar(start=add_months(START, 9))
    halvar.si_ja()
    dager, _fil = kalenderen(halvar.alle["kontakt"])
    assert dager["Lag arbeidsavtale for tjenesten i sykehuset"] == add_months(START, 6)
    assert "Lag arbeidsavtale" not in klient_for(halvar.alle["kontakt"]).get("/varsler/").content.decode()


@pytest.mark.parametrize(("siden", "er_der"), [(5, True), (7, False)])
def test_in_service_the_last_day_is_there_until_it_has_passed(siden: int, er_der: bool) -> None:
    halvar = Halvar(start=add_months(IDAG, -siden))
    halvar.si_ja(Behovsstatus.I_TJENESTE)
    dager, _fil = kalenderen(halvar.alle["alis"])
    assert (SLUTTER in dager) == er_der


def test_a_service_that_is_prolonged_ends_when_it_does_now_and_one_that_came_to_nothing_is_gone() -> None:
    tjeneste = lag_tjeneste(fom=START)
    assert kalenderen(tjeneste.lege)[0][SLUTTER] == SISTE_DAG
    senere = SISTE_DAG + timedelta(days=30)
    Sykehustjeneste.objects.update(tom=senere)
    for aktor in (tjeneste.lege, tjeneste.koordinator, tjeneste.foretak.kontakt):
        assert kalenderen(aktor)[0][SLUTTER] == senere
    Sykehustjeneste.objects.update(status=Tjenestestatus.BORTFALT, fravar=None)
    assert SLUTTER not in kalenderen(tjeneste.lege)[0]


def test_others_have_nothing_of_it(halvar: Halvar) -> None:
    halvar.si_ja()
    for andre in (lag_koordinator(lag_kommune("4601", "Bergen")), lag_foretak("Tromsø").kontakt):
        dager, _fil = kalenderen(andre)
        assert not {BEGYNNER, SLUTTER, "En ALIS begynner hos dere"} & dager.keys()


def test_a_place_that_is_lost_leaves_the_calendar(halvar: Halvar) -> None:
    halvar.si_ja()
    Behov.objects.filter(pk=halvar.behov.pk).update(
        status=Behovsstatus.FALT_BORT,
        bortfall="sluttet",
        falt_bort_at=timezone.now(),
        falt_bort_av=halvar.sak.lege_id,
    )
    dager, _fil = kalenderen(halvar.alle["alis"])
    assert not {BEGYNNER, SLUTTER} & dager.keys()
