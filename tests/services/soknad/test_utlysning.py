"""A call is written by one and approved by another, and everything reads it from one place."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alis.domain.flyt import UlovligOvergang
from alis.domain.frist import Fristslag
from alis.domain.tilgang import ManglerRettighet
from alis.records.soknad.models import Utlysningsversjon
from alis.records.varsel.models import Varsel
from alis.services.frist.finn_frister import finn_kommunefrister
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Oppgaveslag
from alis.services.soknad.aapne_utlysning import SkrevDenSelv
from alis.services.soknad.avgjor_utlysning import forkast_utlysning, godkjenn_utlysning
from alis.services.soknad.finn_utlysning import UkjentUtlysning, finn_utlysning
from alis.services.soknad.foresla_utlysning import ForslagFinnes, KanIkkeBekreftes, UmuligeDatoer
from alis.services.soknad.hent_utlysninger import hent_utlysning
from alis.services.soknad.utlysninger_lest import utlysninger_lest
from factories.sats import NAA, Satsfolk, lag_satsfolk
from factories.soknad import lag_grunnlag
from factories.utlysning import FELTER, PERIODE, lag_forslag, lag_godkjent

pytestmark = pytest.mark.django_db


@pytest.fixture
def folk() -> Satsfolk:
    return lag_satsfolk()


def test_it_holds_when_another_has_approved_it_and_not_before(folk: Satsfolk) -> None:
    utlysning_id = lag_forslag(folk.en)
    assert finn_utlysning(PERIODE).frist is None
    with pytest.raises(SkrevDenSelv):
        godkjenn_utlysning(aktor=folk.en, utlysning_id=utlysning_id, naa=NAA)
    godkjenn_utlysning(aktor=folk.to, utlysning_id=utlysning_id, naa=NAA)
    gjelder = finn_utlysning(PERIODE)
    assert (gjelder.frist, gjelder.rapportfrist, gjelder.ubekreftet) == (
        date(2026, 8, 31),
        date(2027, 4, 1),
        False,
    )


def test_the_others_in_the_directorate_are_told_and_asked_and_the_one_who_wrote_it_is_not(
    folk: Satsfolk,
) -> None:
    utlysning_id = lag_forslag(folk.en)

    def spurt() -> list[bool]:
        return [
            Oppgaveslag.GODKJENN_UTLYSNING in {o.slag for o in mine_oppgaver(aktor=aktor, naa=NAA).oppgaver}
            for aktor in (folk.en, folk.to, folk.tre, folk.radgiver)
        ]

    assert spurt() == [False, True, True, False]
    fortalt = Varsel.objects.filter(mal="utlysning_til_godkjenning").values_list("person_id", flat=True)
    assert set(fortalt) == {folk.to.person_id, folk.tre.person_id}
    godkjenn_utlysning(aktor=folk.to, utlysning_id=utlysning_id, naa=NAA)
    assert spurt() == [False] * 4


def test_a_new_version_takes_over_and_the_one_before_is_kept(folk: Satsfolk) -> None:
    lag_godkjent(folk)
    lag_godkjent(folk, replace(FELTER, frist=date(2026, 9, 15), bekreftet=False))
    gjelder = finn_utlysning(PERIODE)
    assert (gjelder.frist, gjelder.ubekreftet) == (date(2026, 9, 15), True)
    versjoner = hent_utlysning(aktor=folk.radgiver, tilskuddsperiode=PERIODE).versjoner
    assert [(v.nummer, v.status, v.utlysning.frist) for v in versjoner] == [
        (2, "godkjent", date(2026, 9, 15)),
        (1, "erstattet", date(2026, 8, 31)),
    ]


def test_what_is_thrown_away_leaves_what_held(folk: Satsfolk) -> None:
    utlysning_id = lag_forslag(folk.en)
    with pytest.raises(ForslagFinnes):
        lag_forslag(folk.to)
    forkast_utlysning(aktor=folk.to, utlysning_id=utlysning_id, naa=NAA)
    assert finn_utlysning(PERIODE).frist is None
    with pytest.raises(UlovligOvergang):
        godkjenn_utlysning(aktor=folk.tre, utlysning_id=utlysning_id, naa=NAA)
    lag_godkjent(folk)
    assert Utlysningsversjon.objects.count() == 2


@pytest.mark.parametrize(
    ("endret", "feil"),
    [
        ({"frist": date(2025, 5, 31)}, UmuligeDatoer),
        ({"svar_ventet": date(2026, 8, 30)}, UmuligeDatoer),
        ({"rapportfrist": date(2026, 8, 30)}, UmuligeDatoer),
        ({"frist": None}, KanIkkeBekreftes),
        ({"adresse": ""}, KanIkkeBekreftes),
    ],
)
def test_days_that_cannot_be_are_refused(
    folk: Satsfolk, endret: dict[str, object], feil: type[Exception]
) -> None:
    with pytest.raises(feil):
        lag_forslag(folk.en, replace(FELTER, **endret))


def test_only_the_directorate_writes_and_only_for_a_period_with_rates(folk: Satsfolk) -> None:
    with pytest.raises(ManglerRettighet):
        lag_forslag(folk.radgiver)
    with pytest.raises(UkjentUtlysning):
        lag_forslag(folk.en, periode="nasjonal-alis/1999")


def test_deadlines_and_tasks_follow_the_stored_call(folk: Satsfolk) -> None:
    forlop = lag_grunnlag()
    lag_godkjent(folk)
    (frist,) = finn_kommunefrister(kommuner=None, idag=date(2026, 8, 1))
    assert (frist.slag, frist.dato) == (Fristslag.GJOR_SOKNAD_KLAR, date(2026, 8, 31))
    oppgaver = mine_oppgaver(aktor=forlop.koordinator, naa=datetime(2026, 8, 1, tzinfo=UTC)).oppgaver
    (oppgave,) = (o for o in oppgaver if o.slag is Oppgaveslag.GJOR_SOKNAD_KLAR)
    assert (oppgave.frist, oppgave.har_frist) == (date(2026, 8, 31), True)


def test_within_a_piece_of_work_the_calls_are_asked_for_once_and_an_approval_is_seen_at_once(
    folk: Satsfolk,
) -> None:
    utlysning_id = lag_forslag(folk.en)
    with utlysninger_lest():
        with CaptureQueriesContext(connection) as spurt:
            assert [finn_utlysning(PERIODE).frist for _gang in range(3)] == [None] * 3
        assert sum("utlysningsversjon" in sporring["sql"] for sporring in spurt.captured_queries) == 1
        godkjenn_utlysning(aktor=folk.to, utlysning_id=utlysning_id, naa=NAA)
        assert finn_utlysning(PERIODE).frist == date(2026, 8, 31)
