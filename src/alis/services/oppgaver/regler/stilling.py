"""Positions that the grant refuses as they stand, or that end."""

from collections.abc import Iterator
from datetime import date

from alis.domain.utdanning import MerEnnFullStilling, krev_hoyst_full_stilling
from alis.domain.verdier import add_months
from alis.services.frist.regler import slutt as frister
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.oppgaver.regler.felles import lag_oppgave
from alis.services.utdanning.lovfakta import stilling_fra
from alis.services.utdanning.saksbilde import Saksbilde

VARSEL_MANEDER = 3
"""How long before a position ends it becomes a task to say what comes after it."""


def forleng_vikariatet(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    """`dag` is the first day of the contract that is too short."""
    fom = {s.id: s.vikariat_fom for s in sak.stillinger}
    for frist in frister.forleng_vikariatet(sak, idag):
        yield lag_oppgave(sak, Oppgaveslag.FORLENG_VIKARIATET, frist=frist.dato, dag=fom[frist.i_saken])


def rett_stillingssum(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    """One day over 100 per cent refuses the whole grant period."""
    try:
        krev_hoyst_full_stilling([stilling_fra(s) for s in sak.stillinger])
    except MerEnnFullStilling as feil:
        yield lag_oppgave(sak, Oppgaveslag.RETT_STILLINGSSUM, frist=idag, dag=feil.dag)


def stilling_slutter(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    for frist in frister.stilling_slutter(sak, idag):
        yield lag_oppgave(
            sak,
            Oppgaveslag.STILLING_SLUTTER,
            frist=frist.dato,
            aktiv_fra=add_months(frist.dato, -VARSEL_MANEDER),
            dag=frist.dato,
        )
