"""The agreement: it must be there before the work begins, since the grant counts from the last signature."""

from collections.abc import Iterator
from datetime import date

from alis.domain.flyt import Avtalestatus
from alis.services.oppgaver.beregn_tap import beregn_tap
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.oppgaver.regler.felles import (
    UNDER_ARBEID,
    er_i_gang,
    forste_stilling,
    gjeldende,
    lag_oppgave,
)
from alis.services.utdanning.saksbilde import Saksbilde


def lag_avtale(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    """There is a position, and no agreement in force, signed or in the making."""
    if not er_i_gang(sak, idag) or gjeldende(sak) or _under_arbeid(sak):
        return
    start = max(forste_stilling(sak, idag).fom, sak.start_spesialisering or date.min)
    yield lag_oppgave(sak, Oppgaveslag.LAG_AVTALE, frist=start, dag=start, tap=beregn_tap(sak=sak, idag=idag))


def fullfor_avtale(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    """A draft is to be finished and sent for signing before its first day."""
    for versjon in sak.versjoner:
        if versjon.status is Avtalestatus.KLADD and er_i_gang(sak, idag):
            frist = versjon.gjelder_fra or max(forste_stilling(sak, idag).fom, idag)
            tap = None if gjeldende(sak) else beregn_tap(sak=sak, idag=idag)
            yield lag_oppgave(
                sak, Oppgaveslag.FULLFOR_AVTALE, frist=frist, versjon=versjon, dag=frist, tap=tap
            )


def rett_driftsform(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    """The form of operation decides who receives the money; the agreement must say what is so (002 §4.1.1)."""
    versjon = gjeldende(sak)
    if versjon and versjon.driftsform is not sak.driftsform and not _under_arbeid(sak):
        yield lag_oppgave(sak, Oppgaveslag.RETT_DRIFTSFORM, frist=idag, versjon=versjon)


def _under_arbeid(sak: Saksbilde) -> bool:
    return any(versjon.status in UNDER_ARBEID for versjon in sak.versjoner)
