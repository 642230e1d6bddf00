"""The days of an agreement between a kommune and a trust are told to both, and followed up by those above where they pass."""

from datetime import UTC, date, datetime

import pytest

from alis.domain.frist import Fristslag
from alis.domain.plassering.foretaksavtale import Deltaker
from alis.domain.tilgang import Rolle
from alis.domain.varsel import Varselmal
from alis.records.parter.models import Kommunesammenslaing
from alis.records.varsel.models import Varsel
from alis.services.frist.varsle_frister import varsle_frister
from alis.services.plassering.foretaksavtale.registrer_gjennomgang import registrer_gjennomgang
from alis.services.plassering.foretaksavtale.si_opp_foretaksavtale import si_opp_foretaksavtale
from factories.foretaksavtale import NAA, Avtaleparter, lag_avtaleparter, lest
from factories.parter import lag_kommune, lag_koordinator

pytestmark = pytest.mark.django_db
ETT_AR_ETTER = date(2027, 3, 2)
"""A year after the agreement was signed by both, or given notice of on the same day."""
BEGGE = {Rolle.KOORDINATOR, Rolle.ALIS_KONTAKT}


@pytest.fixture
def parter() -> Avtaleparter:
    return lag_avtaleparter()


def varslet(dag: date, slag: Fristslag) -> set[tuple[str, str]]:
    """What is told on the day and was not told before, and to whom."""
    for_ = set(Varsel.objects.values_list("pk", flat=True))
    varsle_frister(naa=datetime(dag.year, dag.month, dag.day, 11, tzinfo=UTC))
    nye = Varsel.objects.exclude(pk__in=for_).filter(innhold__slag=slag)
    return set(nye.values_list("mal", "rolle"))


def til(mal: Varselmal, *roller: Rolle) -> set[tuple[str, str]]:
    return {(mal, rolle) for rolle in roller}


def test_both_are_reminded_of_the_review_until_it_is_held(parter: Avtaleparter) -> None:
    avtale = parter.i_kraft()
    slag = Fristslag.GJENNOMGA_FORETAKSAVTALE
    kommer = til(Varselmal.FRIST_KOMMER, *BEGGE)
    assert varslet(date(2027, 1, 30), slag) == set()
    assert varslet(date(2027, 1, 31), slag) == kommer
    assert varslet(date(2027, 2, 1), slag) == set()
    assert varslet(date(2027, 2, 23), slag) == kommer
    assert varslet(date(2027, 3, 3), slag) == til(Varselmal.FRIST_PASSERT, Rolle.KOORDINATOR)
    assert varslet(date(2027, 3, 9), slag) == til(Varselmal.FRIST_FULGT_OPP, Rolle.ALIS_KONTAKT)
    registrer_gjennomgang(
        aktor=parter.kontakt,
        avtale_id=avtale.pk,
        holdt=date(2027, 3, 10),
        deltakere=[Deltaker.KOORDINATOR],
        besluttet="Avtalen står som den er.",
        naa=datetime(2027, 3, 10, 11, tzinfo=UTC),
    )
    assert varslet(date(2027, 4, 30), slag) == set()
    assert varslet(date(2028, 2, 9), slag) == kommer


def test_a_new_one_is_asked_for_before_the_old_runs_out_and_followed_up(parter: Avtaleparter) -> None:
    avtale = parter.i_kraft()
    si_opp_foretaksavtale(aktor=parter.kontakt, avtale_id=avtale.pk, laas=avtale.laas, naa=NAA)
    slag = Fristslag.FORNY_FORETAKSAVTALE
    for dag in (date(2026, 12, 2), date(2027, 1, 31), date(2027, 2, 23)):
        assert varslet(dag, slag) == til(Varselmal.FRIST_KOMMER, *BEGGE)
    assert varslet(ETT_AR_ETTER, slag) == set()
    assert varslet(date(2027, 3, 3), slag) == til(Varselmal.FRIST_PASSERT, Rolle.KOORDINATOR)
    assert varslet(date(2027, 3, 9), slag) == til(
        Varselmal.FRIST_FULGT_OPP, Rolle.SIGNATAR, Rolle.ALIS_KONTAKT
    )
    parter.i_kraft(naa=datetime(2027, 3, 10, 11, tzinfo=UTC))
    assert varslet(date(2027, 4, 1), slag) == set()
    assert lest(avtale).siste_dag == ETT_AR_ETTER


def test_what_a_kommune_took_over_is_told_to_the_one_it_became_part_of(parter: Avtaleparter) -> None:
    parter.i_kraft()
    ny = lag_kommune("1804", "Bodø")
    Kommunesammenslaing.objects.create(
        kommune=parter.kommune, etterfolger=ny, fom=ETT_AR_ETTER, utfort_at=NAA
    )
    lag_koordinator(ny)
    assert varslet(date(2027, 1, 31), Fristslag.GJENNOMGA_FORETAKSAVTALE) == til(
        Varselmal.FRIST_KOMMER, *BEGGE
    )
    kommer = Varsel.objects.filter(mal=Varselmal.FRIST_KOMMER, rolle=Rolle.KOORDINATOR)
    assert [varsel.organisasjon_id for varsel in kommer] == [ny.organisasjon_id]
