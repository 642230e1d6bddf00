"""Positions that the grant refuses as they stand, or that end."""

from collections.abc import Iterator
from datetime import date

from alis.domain.parter import Stillingstype
from alis.domain.utdanning import MerEnnFullStilling, krev_hoyst_full_stilling
from alis.domain.verdier import add_months
from alis.integrations.satser import nasjonale_satssett
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.oppgaver.regler.felles import er_i_gang, lag_oppgave
from alis.services.utdanning.lovfakta import stilling_fra
from alis.services.utdanning.saksbilde import Saksbilde

VARSEL_MANEDER = 3
"""How long before a position ends the kommune is asked what comes after it."""


def forleng_vikariatet(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    """A substitute contract must be longer than the rate set's months to give a grant; the deadline is its end."""
    maneder = nasjonale_satssett()[-1].vilkar.vikariat_over_maneder
    for s in sak.stillinger:
        if s.type is not Stillingstype.FASTLEGEVIKAR or s.vikariat_fom is None or s.vikariat_tom is None:
            continue
        if idag <= s.vikariat_tom < add_months(s.vikariat_fom, maneder):
            yield lag_oppgave(sak, Oppgaveslag.FORLENG_VIKARIATET, frist=s.vikariat_tom, dag=s.vikariat_fom)


def rett_stillingssum(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    """One day over 100 per cent refuses the whole grant period."""
    try:
        krev_hoyst_full_stilling([stilling_fra(s) for s in sak.stillinger])
    except MerEnnFullStilling as feil:
        yield lag_oppgave(sak, Oppgaveslag.RETT_STILLINGSSUM, frist=idag, dag=feil.dag)


def stilling_slutter(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    """The last position ends and nothing follows; the agreement ends with it."""
    if not er_i_gang(sak, idag) or any(s.tom is None for s in sak.stillinger):
        return
    siste = max(s.tom for s in sak.stillinger if s.tom)
    yield lag_oppgave(
        sak,
        Oppgaveslag.STILLING_SLUTTER,
        frist=siste,
        aktiv_fra=add_months(siste, -VARSEL_MANEDER),
        dag=siste,
    )
