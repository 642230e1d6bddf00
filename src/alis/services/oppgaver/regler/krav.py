"""A claim on a doctor: whose turn it is, from the sum that is not known to the payment that has not come."""

from collections.abc import Iterator
from datetime import date

from alis.domain.flyt import Kravstatus
from alis.records.felles.dato import lokal_dato
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.oppgaver.regler.felles import lag_oppgave
from alis.services.utdanning.saksbilde import Kravstand, Saksbilde


def godkjenn_krav(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    for krav in _med(sak, Kravstatus.BEREGNET):
        yield _oppgave(sak, krav, Oppgaveslag.GODKJENN_KRAV, lokal_dato(krav.beregnet_at))


def avgjor_krav(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    """The doctor disagrees, and waits for an answer."""
    for krav in _med(sak, Kravstatus.INNSIGELSE):
        yield _oppgave(sak, krav, Oppgaveslag.AVGJOR_KRAV, lokal_dato(krav.imotsagt_at or krav.beregnet_at))


def fullfor_krav(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    """Something is not known, so the claim cannot be sent."""
    for krav in _med(sak, Kravstatus.UAVKLART):
        yield _oppgave(sak, krav, Oppgaveslag.FULLFOR_KRAV, lokal_dato(krav.beregnet_at))


def betal_krav(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    for krav in _med(sak, Kravstatus.SENDT):
        yield _oppgave(sak, krav, Oppgaveslag.BETAL_KRAV, krav.forfall or idag)


def folg_krav(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    """The day has passed and the money has not come: until then it is a date to know of."""
    for krav in _med(sak, Kravstatus.SENDT):
        if krav.forfall is not None:
            yield _oppgave(sak, krav, Oppgaveslag.FOLG_KRAV, krav.forfall)


def _med(sak: Saksbilde, status: Kravstatus) -> list[Kravstand]:
    return [krav for krav in sak.krav if krav.status is status]


def _oppgave(sak: Saksbilde, krav: Kravstand, slag: Oppgaveslag, frist: date) -> Oppgave:
    aktiv_fra = frist if slag is Oppgaveslag.FOLG_KRAV else date.min
    return lag_oppgave(sak, slag, frist=frist, aktiv_fra=aktiv_fra, objekt_id=krav.opphor_id, dag=frist)
