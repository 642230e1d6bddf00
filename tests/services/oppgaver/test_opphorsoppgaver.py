"""Tasks about what ends: an agreement nobody has ended, and a claim from the unknown sum to the payment that is late."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from alis.domain.flyt import Kravstatus
from alis.domain.tilgang import Rolle
from alis.domain.utdanning import Fravarstype
from alis.services.oppgaver.finn_oppgaver import finn_oppgaver
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.utdanning.saksbilde import Fravarsbilde, Kravstand
from factories.saksbilde import saksbilde, stillingsbilde, versjonsbilde

pytestmark = pytest.mark.django_db

IDAG = date(2026, 11, 21)
S = Oppgaveslag


def finn(rolle: Rolle, slag: Oppgaveslag, idag: date = IDAG, **endret: Any) -> list[Oppgave]:
    funnet = finn_oppgaver(saksbilde(**endret), rolle=rolle, idag=idag)
    return [oppgave for oppgave in funnet if oppgave.slag is slag]


def krav(status: Kravstatus, forfall: date | None = None) -> Kravstand:
    return Kravstand(
        opphor_id=UUID(int=7),
        nummer=1,
        status=status,
        beregnet_at=datetime(2026, 11, 1, 9, tzinfo=UTC),
        imotsagt_at=datetime(2026, 11, 15, 9, tzinfo=UTC) if status is Kravstatus.INNSIGELSE else None,
        forfall=forfall,
    )


@pytest.mark.parametrize(("tom", "antall"), [(date(2026, 11, 20), 1), (date(2026, 11, 21), 0), (None, 0)])
def test_the_day_after_the_last_position_the_agreement_is_to_be_ended(tom: date | None, antall: int) -> None:
    oppgaver = finn(Rolle.KOORDINATOR, S.AVSLUTT_AVTALE, stillinger=(stillingsbilde(tom=tom),))
    assert len(oppgaver) == antall


def test_five_years_that_are_used_ask_for_an_end_too() -> None:
    (oppgave,) = finn(Rolle.KOORDINATOR, S.AVSLUTT_AVTALE, idag=date(2030, 6, 1))
    assert (oppgave.dag, oppgave.versjon_id) == (date(2030, 5, 31), UUID(int=100))


def test_an_agreement_that_has_a_last_day_is_ended() -> None:
    slutt = versjonsbilde(gjelder_til=date(2026, 11, 20))
    stillinger = (stillingsbilde(tom=date(2026, 11, 20)),)
    assert not finn(Rolle.KOORDINATOR, S.AVSLUTT_AVTALE, versjoner=(slutt,), stillinger=stillinger)


@pytest.mark.parametrize(
    ("status", "rolle", "slag"),
    [
        (Kravstatus.UAVKLART, Rolle.KOORDINATOR, S.FULLFOR_KRAV),
        (Kravstatus.BEREGNET, Rolle.ATTESTANT, S.GODKJENN_KRAV),
        (Kravstatus.INNSIGELSE, Rolle.ATTESTANT, S.AVGJOR_KRAV),
        (Kravstatus.SENDT, Rolle.ALIS, S.BETAL_KRAV),
    ],
)
def test_a_claim_is_the_turn_of_one(status: Kravstatus, rolle: Rolle, slag: Oppgaveslag) -> None:
    endret = {"krav": (krav(status, date(2026, 12, 1)),)}
    (oppgave,) = finn(rolle, slag, **endret)
    assert oppgave.objekt_id == UUID(int=7)
    andre = {Rolle.KOORDINATOR, Rolle.ATTESTANT, Rolle.ALIS} - {rolle}
    assert not any(finn(annen, slag, **endret) for annen in andre)


@pytest.mark.parametrize(("idag", "na"), [(date(2026, 11, 30), False), (date(2026, 12, 1), True)])
def test_the_coordinator_follows_a_claim_from_the_day_it_falls_due(idag: date, na: bool) -> None:
    (oppgave,) = finn(Rolle.KOORDINATOR, S.FOLG_KRAV, idag, krav=(krav(Kravstatus.SENDT, date(2026, 12, 1)),))
    assert (oppgave.aktiv_fra <= idag) is na


@pytest.mark.parametrize(
    ("foreslatt", "svart", "tom", "antall"),
    [
        (True, False, date(2026, 11, 21), 1),
        (True, True, date(2026, 11, 21), 0),
        (False, False, date(2026, 11, 21), 0),
        (True, False, date(2026, 11, 20), 0),
    ],
)
def test_the_doctor_is_asked_while_her_answer_can_matter(
    foreslatt: bool, svart: bool, tom: date, antall: int
) -> None:
    naa = datetime(2026, 10, 1, tzinfo=UTC)
    fravar = Fravarsbilde(
        id=UUID(int=3),
        type=Fravarstype.PERMISJON,
        fom=date(2026, 11, 1),
        tom=tom,
        aktiviteter_fortsetter=svart,
        sykehussted_id=None,
        sykehussted=None,
        foreslatt_at=naa if foreslatt else None,
        svart_at=naa if svart else None,
    )
    assert len(finn(Rolle.ALIS, S.SVAR_OM_AKTIVITETER, fravar=(fravar,))) == antall
