"""Which warnings of a deadline are due on a day: never twice, never lost, never several at once to the same one."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from alis.domain.frist.frist import Frist
from alis.domain.frist.varselplan import Trinn
from alis.domain.tilgang import Rolle


@dataclass(frozen=True, slots=True)
class Sendt:
    """A step that has been taken, for the day that the deadline had then."""

    dato: date
    trinn: str


def forfalte_trinn(*, frist: Frist, idag: date, sendt: Collection[Sendt]) -> tuple[Trinn, ...]:
    """The steps to take now, at most one for each receiver: the last whose day has come, unless it has been taken.

    So a day without work loses nothing, and after several such days only the most urgent step is taken, not those it
    makes needless. A step is taken once for each day that the deadline has: moved, it warns of its new day; done and
    opened again with the same day, it goes on where it stopped. A step whose day came before the deadline did is taken
    at once, unless the owner was told by the act itself.
    """
    siste: dict[Rolle | None, Trinn] = {}
    for trinn in frist.beskrivelse.plan.trinn:
        dag = dagen_for(frist=frist, trinn=trinn)
        if dag is not None and dag <= idag and not _told_that_it_is_past(frist, trinn):
            siste[trinn.til] = trinn
    return tuple(
        trinn
        for trinn in siste.values()
        if Sendt(frist.dato, trinn.kode) not in sendt and not _told_by_the_act(frist, trinn)
    )


def dagen_for(*, frist: Frist, trinn: Trinn) -> date | None:
    """The day of the step; None where the calendar has no such day. Lateness counts from when the deadline came to be."""
    fra = max(frist.dato, frist.oppsto or frist.dato) if trinn.dager > 0 else frist.dato
    try:
        return fra + timedelta(days=trinn.dager)
    except OverflowError:
        return None


def _told_by_the_act(frist: Frist, trinn: Trinn) -> bool:
    if not frist.fortalt or frist.oppsto is None or trinn.til is not None:
        return False
    dag = dagen_for(frist=frist, trinn=trinn)
    return dag is not None and dag <= frist.oppsto


def _told_that_it_is_past(frist: Frist, trinn: Trinn) -> bool:
    """A deadline that was past when it came to be is told of as that at once, and not the day after as well."""
    til_eieren_etterpa = trinn.dager > 0 and trinn.til is None
    var_ute = frist.oppsto is not None and frist.oppsto > frist.dato
    return til_eieren_etterpa and var_ute and not frist.fortalt
