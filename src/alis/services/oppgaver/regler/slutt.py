"""The end that comes of itself: an agreed last day, and the five full-time years."""

from collections.abc import Iterator
from datetime import date

from alis.domain.frist import Frist
from alis.domain.verdier import add_months
from alis.services.frist.regler import slutt as frister
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.oppgaver.regler.felles import lag_oppgave
from alis.services.tilskudd.beregn_femarsbruk import beregn_femarsbruk
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


def avslutt_avtale(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    """What ends the agreement has happened, and nobody has ended it: the last position is over, or the five years are."""
    versjon = gjeldende(sak)
    if versjon is None or versjon.gjelder_til is not None:
        return
    dag = min((d for d in (_siste_i_stilling(sak), _siste_av_fem_ar(sak)) if d and d < idag), default=None)
    if dag is not None:
        yield lag_oppgave(sak, Oppgaveslag.AVSLUTT_AVTALE, frist=dag, versjon=versjon, dag=dag)


def _siste_i_stilling(sak: Saksbilde) -> date | None:
    """None while a position is open, or there is none."""
    dager = [stilling.tom for stilling in sak.stillinger]
    kjente = [dag for dag in dager if dag is not None]
    return max(kjente) if kjente and len(kjente) == len(dager) else None


def _siste_av_fem_ar(sak: Saksbilde) -> date | None:
    bruk = beregn_femarsbruk(sak=sak)
    return bruk.siste_dag if bruk else None


def _oppgave(sak: Saksbilde, slag: Oppgaveslag, frist: Frist) -> Oppgave:
    return lag_oppgave(
        sak,
        slag,
        frist=frist.dato,
        aktiv_fra=add_months(frist.dato, -VARSEL_MANEDER),
        versjon=gjeldende(sak),
        dag=frist.dato,
    )
