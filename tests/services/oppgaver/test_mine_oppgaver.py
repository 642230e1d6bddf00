"""«Mine oppgaver»: derived from the cases the actor may see."""

from datetime import UTC, date, datetime

import pytest

from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import ManglerRettighet, Rolle
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Oppgaveslag
from factories.avtale import lag_versjon
from factories.parter import lag_aktor_i, lag_kommune, lag_koordinator, lag_saksbehandler
from factories.utdanning import lag_alis, lag_sak

pytestmark = pytest.mark.django_db

NAA = datetime(2026, 11, 21, 12, tzinfo=UTC)


def test_the_coordinator_sees_what_her_own_kommune_must_do() -> None:
    koordinator = lag_koordinator()
    lag_sak(koordinator)
    lag_sak(lag_koordinator(lag_kommune("1804", "Bodø")))
    liste = mine_oppgaver(aktor=koordinator, naa=NAA)
    assert [sak.kommune.navn for sak in liste.saker] == ["Steigen"]
    assert {o.slag for o in liste.oppgaver} == {
        Oppgaveslag.LAG_AVTALE,
        Oppgaveslag.VELG_VEILEDER,
        Oppgaveslag.GJOR_SOKNAD_KLAR,
    }


def test_what_waits_for_a_signature_is_the_coordinators_to_follow_and_others_to_do() -> None:
    koordinator = lag_koordinator()
    sak = lag_sak(koordinator)
    lag_versjon(sak, Avtalestatus.SENDT, gjelder_fra=date(2026, 12, 1))
    venter = mine_oppgaver(aktor=koordinator, naa=NAA).venter
    assert [v.hvem for v in venter] == ["Anne Åsheim", ""]
    (hennes,) = mine_oppgaver(aktor=lag_alis(sak), naa=NAA).oppgaver
    assert (hennes.slag, hennes.frist) == (Oppgaveslag.SIGNER_SOM_ALIS, date(2026, 12, 1))


def test_a_role_with_the_nations_cases_and_no_task_in_them_reads_none(django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    """The two questions are of the rate sets and the calls that wait."""
    aktor = lag_saksbehandler()
    with django_assert_num_queries(2):
        assert mine_oppgaver(aktor=aktor, naa=NAA).oppgaver == ()


def test_the_auditor_has_no_tasks_at_all() -> None:
    with pytest.raises(ManglerRettighet):
        mine_oppgaver(aktor=lag_aktor_i(lag_kommune().organisasjon, Rolle.REVISOR), naa=NAA)
