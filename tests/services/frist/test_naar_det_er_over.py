"""What is over tells of itself no more."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from alis.domain.flyt import Avtalestatus
from alis.domain.frist import Fristslag
from alis.records.varsel.models import Sendtvarsel
from alis.services.avtale.folg_kalenderen import folg_kalenderen
from alis.services.frist import varsle_frister
from factories.avtale import lag_versjon
from factories.opphor import SISTE_DAG, lag_opphor
from factories.parter import lag_koordinator
from factories.utdanning import lag_sak

pytestmark = pytest.mark.django_db


def sent_natt(dag: date) -> datetime:
    """23.30 UTC: in Norway the next day has begun, summer and winter."""
    return datetime.combine(dag, time(23, 30), tzinfo=UTC)


def slagene() -> set[str]:
    return {nokkel.split(":")[0] for nokkel in Sendtvarsel.objects.values_list("nokkel", flat=True)}


def test_an_agreement_that_has_ended_sends_nothing_more_for_as_long_as_it_could_have_lasted() -> None:
    lag_opphor()
    varsle_frister(naa=sent_natt(SISTE_DAG - timedelta(days=3)))
    assert Fristslag.AVTALE_SLUTTER in slagene()
    Sendtvarsel.objects.all().delete()
    folg_kalenderen(naa=sent_natt(SISTE_DAG))
    for maned in range(90):
        varsle_frister(naa=sent_natt(SISTE_DAG + timedelta(days=30 * maned)))
    assert slagene() & {Fristslag.AVTALE_SLUTTER, Fristslag.FEM_AR_BRUKT} == set()


def test_the_night_after_the_last_day_it_is_over_although_the_clock_in_greenwich_says_otherwise() -> None:
    lag_opphor()
    assert varsle_frister(naa=sent_natt(SISTE_DAG)) == 0
    assert varsle_frister(naa=sent_natt(SISTE_DAG - timedelta(days=1))) > 0


@pytest.mark.parametrize(
    ("status", "ventet"), [(Avtalestatus.I_KRAFT, True), (Avtalestatus.ERSTATTET, False)]
)
def test_a_version_that_is_replaced_warns_no_more_of_its_last_day(status: Avtalestatus, ventet: bool) -> None:
    lag_versjon(lag_sak(lag_koordinator()), status, gjelder_til=date(2027, 3, 31))
    varsle_frister(naa=sent_natt(date(2027, 3, 27)))
    assert (Fristslag.AVTALE_SLUTTER in slagene()) is ventet
