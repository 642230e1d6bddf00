"""The end that comes of itself: an agreed last day, and the five full-time years."""

from collections.abc import Iterator
from datetime import date

from alis.domain.verdier import add_months
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.oppgaver.regler.felles import gjeldende, lag_oppgave
from alis.services.tilskudd.beregn_femarsbruk import beregn_femarsbruk
from alis.services.utdanning.saksbilde import Saksbilde

VARSEL_MANEDER = 6
"""How long before the end the kommune is told."""


def avtale_slutter(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    versjon = gjeldende(sak)
    if versjon and versjon.gjelder_til and versjon.gjelder_til >= idag:
        slutt = versjon.gjelder_til
        yield lag_oppgave(
            sak,
            Oppgaveslag.AVTALE_SLUTTER,
            frist=slutt,
            aktiv_fra=add_months(slutt, -VARSEL_MANEDER),
            versjon=versjon,
            dag=slutt,
        )


def fem_ar_brukt(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    """Five full-time years are used up (002 §1.2); after that no grant is given."""
    versjon = gjeldende(sak)
    bruk = beregn_femarsbruk(sak=sak) if versjon else None
    if bruk and bruk.siste_dag and bruk.siste_dag >= idag:
        slutt = bruk.siste_dag
        yield lag_oppgave(
            sak,
            Oppgaveslag.FEM_AR_BRUKT,
            frist=slutt,
            aktiv_fra=add_months(slutt, -VARSEL_MANEDER),
            versjon=versjon,
            dag=slutt,
        )
