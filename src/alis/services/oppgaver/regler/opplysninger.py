"""Facts that the grant depends on and that are not known yet."""

from collections.abc import Iterator
from datetime import date

from alis.domain.parter import Stillingstype
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.oppgaver.regler.felles import lag_oppgave
from alis.services.utdanning.saksbilde import Saksbilde
from alis.services.utdanning.saksstand import begynner, er_i_gang


def velg_veileder(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    """The agreement names a supervisor (002 §2)."""
    if er_i_gang(sak, idag) and sak.veileder(idag) is None:
        yield lag_oppgave(sak, Oppgaveslag.VELG_VEILEDER, frist=begynner(sak, idag))


def svar_om_vikarbyra(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    """A tie to a vikarbyrå or another commercial actor excludes the grant; an unknown one leaves it open."""
    if er_i_gang(sak, idag) and sak.vikarbyra is None:
        yield lag_oppgave(sak, Oppgaveslag.SVAR_OM_VIKARBYRA, frist=begynner(sak, idag))


def skriv_spesialiseringsstart(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    """No day counts before the specialisation has begun."""
    if er_i_gang(sak, idag) and sak.start_spesialisering is None:
        yield lag_oppgave(sak, Oppgaveslag.SKRIV_SPESIALISERINGSSTART, frist=begynner(sak, idag))


def skriv_vikariatets_dager(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    """Whether a substitute contract is long enough can't be seen without its first and last day."""
    for stilling in sak.stillinger:
        ukjent = stilling.vikariat_fom is None or stilling.vikariat_tom is None
        i_gang = stilling.tom is None or stilling.tom >= idag
        if stilling.type is Stillingstype.FASTLEGEVIKAR and ukjent and i_gang:
            yield lag_oppgave(
                sak, Oppgaveslag.SKRIV_VIKARIATETS_DAGER, frist=max(stilling.fom, idag), dag=stilling.fom
            )
