"""A service is the place that was accepted, its absence follows it, and what is confirmed or answered stands: in the database too."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, models, transaction

from alis.domain.flyt import Tilbudsstatus, Tjenestestatus
from alis.domain.verdier.periode import EN_DAG
from alis.records.plassering.models import (
    Dokumentertmal,
    Forlengelse,
    Kursdag,
    Sykehustjeneste,
    Tjenestekontakt,
)
from alis.records.utdanning.models import Fravar
from factories.sykehusplass import NAA, START, lag_behov, lag_foretak, lag_plass, lag_tilbud, svar
from factories.tjeneste import SLUTT, Tjeneste, lag_tjeneste

pytestmark = pytest.mark.django_db


def nektes(handling: Callable[[], object]) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        handling()


def endre(rad: models.Model, **felter: Any) -> Callable[[], object]:
    return lambda: type(rad)._default_manager.filter(pk=rad.pk).update(**felter)


def bekreftet(t: Tjeneste, **felter: Any) -> dict[str, Any]:
    """All that goes with a confirmation."""
    return {
        "bekreftet_at": NAA,
        "bekreftet_av_id": t.foretak.kontakt.person_id,
        "bekreftet_fom": START,
        "bekreftet_tom": SLUTT,
        "bekreftet_prosent": Decimal(100),
        "status": Tjenestestatus.FULLFORT,
    } | felter


@pytest.fixture
def t() -> Tjeneste:
    """In service."""
    t = lag_tjeneste()
    endre(t.tjeneste, status=Tjenestestatus.I_GANG)()
    return t


def test_a_service_is_of_an_accepted_offer_and_begins_with_its_place() -> None:
    foretak = lag_foretak()
    behov = lag_behov(foretak)
    tilbud = lag_tilbud(foretak, behov, lag_plass(foretak))
    felter: dict[str, Any] = {
        "tilbud": tilbud,
        "behov": behov,
        "fom": START,
        "tom": SLUTT,
        "opprettet_at": NAA,
    }
    nektes(lambda: Sykehustjeneste.objects.create(**felter))
    svar(tilbud, Tilbudsstatus.GODTATT, behov.sak.lege_id)
    nektes(lambda: Sykehustjeneste.objects.create(**felter | {"fom": START + EN_DAG}))
    nektes(lambda: Sykehustjeneste.objects.create(**felter, status=Tjenestestatus.I_GANG))
    Sykehustjeneste.objects.create(**felter)
    nektes(lambda: Sykehustjeneste.objects.create(**felter))


def test_it_goes_only_where_its_table_leads_and_is_never_deleted(t: Tjeneste) -> None:
    for status in (Tjenestestatus.VENTER, Tjenestestatus.BORTFALT):
        nektes(endre(t.tjeneste, status=status, fravar=None))
    nektes(endre(t.tjeneste, fom=START - EN_DAG))
    nektes(lambda: Sykehustjeneste.objects.filter(pk=t.tjeneste.pk).delete())


@pytest.mark.parametrize(
    "felter",
    [
        {"bekreftet_av_id": None},
        {"bekreftet_prosent": None},
        {"bekreftet_prosent": Decimal(0)},
        {"bekreftet_prosent": Decimal("100.01")},
        {"bekreftet_fom": START - EN_DAG},
        {"bekreftet_tom": SLUTT + EN_DAG},
        {"bekreftet_fom": SLUTT, "bekreftet_tom": START},
        {"bekreftet_at": None},
        {"status": Tjenestestatus.I_GANG},
    ],
)
def test_a_confirmation_is_whole_and_within_the_service(t: Tjeneste, felter: dict[str, Any]) -> None:
    nektes(endre(t.tjeneste, **bekreftet(t, **felter)))


def test_what_is_confirmed_stands(t: Tjeneste) -> None:
    endre(t.tjeneste, **bekreftet(t))()
    nektes(endre(t.tjeneste, laas=7))
    nektes(endre(t.tjeneste, tom=SLUTT - EN_DAG))
    av = {"tjeneste": t.tjeneste, "fort_at": NAA, "fort_av_id": t.lege.person_id}
    nektes(lambda: Kursdag.objects.create(dato=START, **av))
    nektes(
        lambda: Forlengelse.objects.create(
            tjeneste=t.tjeneste,
            ny_tom=SLUTT + EN_DAG,
            foreslatt_at=NAA,
            foreslatt_av_id=t.lege.person_id,
        )
    )


def test_the_absence_is_the_services_own_days(t: Tjeneste) -> None:
    fravar = Fravar.objects.get(sak=t.behov.sak_id)
    nektes(endre(fravar, tom=SLUTT - EN_DAG))
    nektes(endre(fravar, type="permisjon", sykehussted=None))
    nektes(lambda: Fravar.objects.filter(pk=fravar.pk).delete())
    endre(t.tjeneste, tom=SLUTT + EN_DAG)()
    endre(fravar, tom=SLUTT + EN_DAG)()


def test_course_days_are_in_the_service_and_are_not_rewritten(t: Tjeneste) -> None:
    av = {"tjeneste": t.tjeneste, "fort_at": NAA, "fort_av_id": t.lege.person_id}
    for dato in (START - EN_DAG, SLUTT + EN_DAG):
        nektes(lambda dato=dato: Kursdag.objects.create(dato=dato, **av))
    dag = Kursdag.objects.create(dato=START, **av)
    nektes(lambda: Kursdag.objects.create(dato=START, **av))
    nektes(endre(dag, dato=SLUTT))
    endre(t.tjeneste, **bekreftet(t))()
    nektes(lambda: Kursdag.objects.filter(pk=dag.pk).delete())


def test_what_is_logged_and_documented_is_of_the_lists_and_not_rewritten(t: Tjeneste) -> None:
    av = {"tjeneste": t.tjeneste, "dato": START, "fort_at": NAA, "fort_av_id": t.koordinator.person_id}
    nektes(lambda: Tjenestekontakt.objects.create(mate="samtale", tema="helse", **av))
    nektes(lambda: Tjenestekontakt.objects.create(mate="sms", tema="kurs", **av))
    kontakt = Tjenestekontakt.objects.create(mate="samtale", tema="kurs", **av)
    nektes(endre(kontakt, tema="praktisk"))
    mal = Dokumentertmal.objects.create(
        tjeneste=t.tjeneste,
        laeringsmal="ALM-055",
        dato=START,
        dokumentert_at=NAA,
        dokumentert_av_id=t.foretak.kontakt.person_id,
    )
    nektes(endre(mal, dato=SLUTT))
    endre(t.tjeneste, **bekreftet(t))()
    nektes(lambda: Dokumentertmal.objects.filter(pk=mal.pk).delete())


def test_a_proposal_is_answered_once_and_there_is_one_at_a_time(t: Tjeneste) -> None:
    av = {"tjeneste": t.tjeneste, "foreslatt_at": NAA, "foreslatt_av_id": t.lege.person_id}
    forslag = Forlengelse.objects.create(ny_tom=SLUTT + timedelta(days=30), **av)
    nektes(lambda: Forlengelse.objects.create(ny_tom=SLUTT + EN_DAG, **av))
    nektes(endre(forslag, ny_tom=SLUTT + EN_DAG))
    nektes(endre(forslag, svart_at=NAA, svart_av_id=t.koordinator.person_id))
    endre(forslag, svart_at=NAA, svart_av_id=t.koordinator.person_id, godtatt=False)()
    nektes(endre(forslag, godtatt=True))
    nektes(lambda: Forlengelse.objects.filter(pk=forslag.pk).delete())
