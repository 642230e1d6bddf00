"""The end that comes of itself: an agreed last day, and the five full-time years."""

from collections.abc import Iterator
from datetime import date

from alis.domain.frist import Frist
from alis.domain.verdier import add_months
from alis.services.frist.regler import slutt as frister
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.oppgaver.regler.felles import lag_oppgave
from alis.services.utdanning.saksbilde import Saksbilde
from alis.services.utdanning.saksstand import gjeldende

VARSEL_MANEDER = 6
"""How long before the end it becomes a task for the kommune."""


def avtale_slutter(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    for frist in frister.avtale_slutter(sak, idag):
        yield _oppgave(sak, Oppgaveslag.AVTALE_SLUTTER, frist)


def fem_ar_brukt(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    for frist in frister.fem_ar_brukt(sak, idag):
        yield _oppgave(sak, Oppgaveslag.FEM_AR_BRUKT, frist)


def _oppgave(sak: Saksbilde, slag: Oppgaveslag, frist: Frist) -> Oppgave:
    return lag_oppgave(
        sak,
        slag,
        frist=frist.dato,
        aktiv_fra=add_months(frist.dato, -VARSEL_MANEDER),
        versjon=gjeldende(sak),
        dag=frist.dato,
    )
