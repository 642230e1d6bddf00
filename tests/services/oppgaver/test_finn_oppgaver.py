"""Each rule gives its task when the state calls for it, with its deadline, and nothing otherwise."""

from datetime import date
from typing import Any

import pytest

from alis.domain.flyt import Avtalestatus
from alis.domain.parter import Driftsform, Stillingstype
from alis.domain.tilgang import Rolle
from alis.domain.verdier import Belop
from alis.services.oppgaver.beregn_tap import beregn_tap
from alis.services.oppgaver.finn_oppgaver import REGLER, finn_oppgaver
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag, Tap
from factories.saksbilde import saksbilde, stillingsbilde, versjonsbilde

pytestmark = pytest.mark.django_db
IDAG = date(2026, 11, 21)
S = Oppgaveslag
VIKAR = Stillingstype.FASTLEGEVIKAR


def finn(rolle: Rolle = Rolle.KOORDINATOR, idag: date = IDAG, **endret: Any) -> list[Oppgave]:
    return finn_oppgaver(saksbilde(**endret), rolle=rolle, idag=idag)


def na(rolle: Rolle = Rolle.KOORDINATOR, idag: date = IDAG, **endret: Any) -> list[Oppgaveslag]:
    """What is asked for now, not the dates ahead."""
    return [oppgave.slag for oppgave in finn(rolle, idag, **endret) if oppgave.aktiv_fra <= idag]


def tap_ved(slag: Oppgaveslag, **endret: Any) -> Tap | None:
    """What the one task of that kind costs."""
    (oppgave,) = [oppgave for oppgave in finn(**endret) if oppgave.slag is slag]
    return beregn_tap(oppgave=oppgave, sak=saksbilde(**endret), idag=IDAG)


def test_a_case_in_order_asks_for_nothing() -> None:
    assert na() == []


@pytest.mark.parametrize("rolle", [rolle for rolle in Rolle if rolle not in REGLER])
def test_a_role_without_rules_has_no_tasks(rolle: Rolle) -> None:
    assert finn(rolle, versjoner=(), veiledere=(), vikarbyra=None) == []


def test_a_position_without_an_agreement_asks_for_one_before_it_begins() -> None:
    (oppgave,) = finn(versjoner=(), stillinger=(stillingsbilde(date(2026, 12, 1)),))
    assert (oppgave.slag, oppgave.frist) == (S.LAG_AVTALE, date(2026, 12, 1))


def test_the_deadline_of_a_missing_agreement_is_not_before_the_specialisation_begins() -> None:
    (oppgave,) = finn(versjoner=(), start_spesialisering=date(2027, 1, 1))
    assert oppgave.frist == date(2027, 1, 1)


def test_the_loss_is_a_twelfth_of_the_first_years_frame_in_whole_kroner() -> None:
    """132 000 + 14 000 + 125 000 + 91 317.1875, 5 per cent of them, and 200 000 for class 6: 580 433.05 a year."""
    tap = tap_ved(
        S.LAG_AVTALE,
        versjoner=(),
        stillinger=(stillingsbilde(date(2026, 12, 1)),),
        start_spesialisering=date(2026, 12, 1),
        forste_dato_fastlege=date(2026, 12, 1),
    )
    assert tap == Tap(i_maneden=Belop(4_836_900), ubekreftet=True)


def test_a_draft_that_waits_loses_as_much_as_none() -> None:
    kladd = versjonsbilde(Avtalestatus.KLADD, gjelder_fra=date(2027, 1, 1))
    assert tap_ved(S.FULLFOR_AVTALE, versjoner=(kladd,)) == tap_ved(S.LAG_AVTALE, versjoner=())


def test_a_task_about_something_else_loses_nothing() -> None:
    assert tap_ved(S.VELG_VEILEDER, versjoner=(), veiledere=()) is None


def test_where_the_grant_would_be_refused_there_is_no_loss_to_speak_of() -> None:
    assert tap_ved(S.LAG_AVTALE, versjoner=(), vikarbyra=True) is None


def test_a_course_that_is_over_asks_for_nothing() -> None:
    assert finn(versjoner=(), veiledere=(), stillinger=(stillingsbilde(tom=date(2026, 11, 20)),)) == []


def test_a_draft_is_to_be_sent_before_its_first_day() -> None:
    kladd = versjonsbilde(Avtalestatus.KLADD, gjelder_fra=date(2027, 1, 1))
    (oppgave,) = finn(versjoner=(kladd,))
    assert (oppgave.slag, oppgave.frist, oppgave.versjon_id) == (S.FULLFOR_AVTALE, date(2027, 1, 1), kladd.id)


def test_a_new_draft_beside_an_agreement_in_force_loses_nothing() -> None:
    kladd = versjonsbilde(Avtalestatus.KLADD, nummer=2, gjelder_fra=date(2027, 1, 1))
    assert tap_ved(S.FULLFOR_AVTALE, versjoner=(versjonsbilde(), kladd)) is None


def test_a_sent_version_waits_for_the_signatory_and_the_doctor_not_for_the_coordinator() -> None:
    sendt = (versjonsbilde(Avtalestatus.SENDT, gjelder_fra=date(2026, 12, 1)),)
    assert na(Rolle.SIGNATAR, versjoner=sendt) == [S.SIGNER_FOR_KOMMUNEN]
    assert na(Rolle.ALIS, versjoner=sendt) == [S.SIGNER_SOM_ALIS]
    assert na(versjoner=sendt) == []


def test_one_whose_turn_it_is_not_is_not_asked() -> None:
    sendt = (versjonsbilde(Avtalestatus.SENDT, min_tur=False),)
    assert na(Rolle.ALIS, versjoner=sendt) == na(Rolle.SIGNATAR, versjoner=sendt) == []


@pytest.mark.parametrize(
    ("felt", "slag"),
    [
        ({"veiledere": ()}, S.VELG_VEILEDER),
        ({"vikarbyra": None}, S.SVAR_OM_VIKARBYRA),
        ({"start_spesialisering": None}, S.SKRIV_SPESIALISERINGSSTART),
    ],
)
def test_a_fact_that_is_not_known_is_asked_for_at_once(felt: dict[str, Any], slag: Oppgaveslag) -> None:
    (oppgave,) = [o for o in finn(**felt) if o.aktiv_fra <= IDAG]
    assert (oppgave.slag, oppgave.frist) == (slag, IDAG)


def vikar(fom: date | None, tom: date | None) -> dict[str, Any]:
    return {"stillinger": (stillingsbilde(date(2026, 11, 1), type_=VIKAR, vikariat=(fom, tom)),)}


@pytest.mark.parametrize(
    ("siste_dag", "for_kort"),
    [(date(2027, 1, 30), True), (date(2027, 1, 31), True), (date(2027, 2, 1), False)],
)
def test_a_substitute_contract_must_be_longer_than_three_months(siste_dag: date, for_kort: bool) -> None:
    assert (S.FORLENG_VIKARIATET in na(**vikar(date(2026, 11, 1), siste_dag))) is for_kort


def test_a_contract_that_is_over_can_no_longer_be_prolonged() -> None:
    assert na(idag=date(2027, 1, 16), **vikar(date(2026, 11, 1), date(2027, 1, 15))) == []


def test_the_days_of_a_substitute_contract_are_asked_for() -> None:
    assert na(**vikar(date(2026, 11, 1), None)) == [S.SKRIV_VIKARIATETS_DAGER]


def test_positions_of_more_than_a_full_post_are_to_be_mended() -> None:
    to = (stillingsbilde(prosent="80"), stillingsbilde(date(2026, 1, 1), prosent="21"))
    (oppgave,) = [o for o in finn(stillinger=to) if o.slag is S.RETT_STILLINGSSUM]
    assert oppgave.dag == date(2026, 1, 1)
    assert S.RETT_STILLINGSSUM not in na(stillinger=(to[0], stillingsbilde(date(2026, 1, 1), prosent="20")))


def test_a_form_of_operation_that_the_agreement_does_not_say_calls_for_a_new_version() -> None:
    assert na(driftsform=Driftsform.ANSATT) == [S.RETT_DRIFTSFORM]


@pytest.mark.parametrize(
    ("idag", "na_"), [(date(2026, 12, 30), False), (date(2026, 12, 31), True), (date(2027, 3, 31), True)]
)
def test_the_end_of_the_last_position_is_told_three_months_before(idag: date, na_: bool) -> None:
    stillinger = (stillingsbilde(tom=date(2027, 3, 31)),)
    assert (S.STILLING_SLUTTER in na(idag=idag, stillinger=stillinger)) is na_


def test_the_end_of_a_position_that_another_follows_is_no_task() -> None:
    to = (stillingsbilde(tom=date(2026, 12, 31)), stillingsbilde(date(2027, 1, 1)))
    assert na(stillinger=to) == []


def test_an_agreed_last_day_is_told_six_months_before() -> None:
    slutter = (versjonsbilde(gjelder_til=date(2027, 5, 21)),)
    assert S.AVTALE_SLUTTER in na(idag=date(2026, 11, 21), versjoner=slutter)
    assert S.AVTALE_SLUTTER not in na(idag=date(2026, 11, 20), versjoner=slutter)


def test_the_five_years_are_a_date_to_know_of_until_six_months_before() -> None:
    """Full time from 1 June 2025: the last day is 31 May 2030."""
    (oppgave,) = finn()
    assert (oppgave.slag, oppgave.frist) == (S.FEM_AR_BRUKT, date(2030, 5, 31))
    assert na(idag=date(2029, 11, 29)) == []
    assert na(idag=date(2029, 11, 30)) == [S.FEM_AR_BRUKT]


def test_tasks_come_by_deadline() -> None:
    oppgaver = finn(versjoner=(), veiledere=(), stillinger=(stillingsbilde(date(2026, 12, 1)),))
    assert [o.frist for o in oppgaver] == sorted(o.frist for o in oppgaver)
