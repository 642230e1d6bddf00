"""A draft tried on the cases of the period before: whose cases, by which rates, and how many questions it takes."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alis.domain.tilgang import ManglerRettighet, Rolle
from alis.domain.tilskudd.satsvirkning import Saksklasse
from alis.records.parter.models import KontorDekning
from alis.services.felles import FinnesIkke
from alis.services.tilskudd.prov_sats import prov_sats
from factories.masse import lag_masse
from factories.parter import lag_aktor_i, lag_kommune, lag_koordinator
from factories.sats import Satsfolk, lag_satsfolk, lag_satskladd, lag_til_godkjenning, send, skriv

pytestmark = pytest.mark.django_db

LAERING = "element.laeringsaktiviteter.arsbelop"


def lag_saker(antall: int, *, kommunenummer: str = "5001") -> Any:
    kommune = lag_kommune(kommunenummer, f"Prøve {kommunenummer}")
    lag_masse(antall, koordinator=lag_koordinator(kommune), kommuner=[kommune])
    return kommune


def dekk(folk: Satsfolk, kommune: Any) -> None:
    KontorDekning.objects.create(
        kontor_id=folk.radgiver.organisasjon_id, kommune=kommune, fom=date(2020, 1, 1), tom=None
    )


def test_the_directorate_sees_what_a_draft_would_have_given_the_nation() -> None:
    """Of five cases by `lag_masse` two have signed, from 1 June at 80 per cent: 1 000 kr × 0.8 more for each."""
    lag_saker(5)
    lag_saker(5, kommunenummer="5002")
    folk = lag_satsfolk()
    kladd = lag_satskladd(folk.en)
    skriv(folk.en, kladd, LAERING, 1_500_000)

    virkning = prov_sats(aktor=folk.en, versjon_id=kladd).virkning

    assert virkning.alle.antall == 10
    assert virkning.klasser[Saksklasse.FASTLEGE].antall == virkning.alle.endret == 4
    assert virkning.alle.forskjell > 0
    assert virkning.klasser[Saksklasse.VEILEDNING].forskjell == 0


def test_an_office_sees_the_cases_of_the_kommuner_it_serves_and_no_others() -> None:
    folk = lag_satsfolk()
    dekk(folk, lag_saker(5))
    lag_saker(5, kommunenummer="5002")

    assert prov_sats(aktor=folk.radgiver, versjon_id=lag_satskladd(folk.radgiver)).virkning.alle.antall == 5


def test_a_draft_that_changes_nothing_has_no_effect() -> None:
    lag_saker(5)
    folk = lag_satsfolk()

    virkning = prov_sats(aktor=folk.en, versjon_id=lag_satskladd(folk.en)).virkning

    assert (virkning.alle.endret, virkning.alle.forskjell) == (0, 0)


def test_a_draft_of_an_office_is_tried_by_those_who_approve_when_it_is_sent() -> None:
    folk = lag_satsfolk()
    kladd = lag_satskladd(folk.radgiver)
    with pytest.raises(FinnesIkke):
        prov_sats(aktor=folk.en, versjon_id=kladd)

    send(folk.radgiver, kladd)

    assert prov_sats(aktor=folk.en, versjon_id=kladd).virkning.alle.antall == 0


def test_a_coordinator_tries_nothing() -> None:
    versjon_id = lag_til_godkjenning(lag_satsfolk())
    koordinator = lag_aktor_i(lag_kommune().organisasjon, Rolle.KOORDINATOR)

    with pytest.raises(ManglerRettighet):
        prov_sats(aktor=koordinator, versjon_id=versjon_id)


def test_more_cases_cost_no_more_questions() -> None:
    folk = lag_satsfolk()
    kladd = lag_satskladd(folk.en)

    def asked() -> int:
        with CaptureQueriesContext(connection) as sporringer:
            prov_sats(aktor=folk.en, versjon_id=kladd)
        return len(sporringer)

    lag_saker(1)
    med_en = asked()
    lag_saker(200, kommunenummer="5002")
    assert asked() == med_en <= 7
