"""The agreement: it must be there before the work begins, since the grant counts from the last signature."""

from collections.abc import Iterator
from datetime import date

from alis.domain.flyt import Avtalestatus
from alis.services.frist.regler.avtale import avtalefrist_for_kladd, lag_avtalefrist
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.oppgaver.regler.felles import lag_oppgave
from alis.services.utdanning.saksbilde import Saksbilde
from alis.services.utdanning.saksstand import er_i_gang, gjeldende, under_arbeid


def lag_avtale(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    for frist in lag_avtalefrist(sak, idag):
        yield lag_oppgave(sak, Oppgaveslag.LAG_AVTALE, frist=frist.dato, dag=frist.dato)


def fullfor_avtale(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    """A draft is to be finished, or mended where a signer refused it; at once where it has no deadline of its own."""
    for versjon in sak.versjoner:
        if versjon.status is Avtalestatus.KLADD and er_i_gang(sak, idag):
            frist = next((f.dato for f in avtalefrist_for_kladd(sak, versjon, idag)), idag)
            slag = Oppgaveslag.RETT_AVVIST_AVTALE if versjon.avvist else Oppgaveslag.FULLFOR_AVTALE
            yield lag_oppgave(sak, slag, frist=frist, versjon=versjon, dag=frist)


def rett_driftsform(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    """The form of operation decides who receives the money; the agreement must say what is so (002 §4.1.1)."""
    versjon = gjeldende(sak)
    if versjon and versjon.driftsform is not sak.driftsform and not under_arbeid(sak):
        yield lag_oppgave(sak, Oppgaveslag.RETT_DRIFTSFORM, frist=idag, versjon=versjon)
