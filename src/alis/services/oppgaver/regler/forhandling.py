"""A proposal is someone's turn until it is answered."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from alis.domain.frist import Frist
from alis.services.frist.regler.forhandling import svarfrist_for_alis, svarfrist_for_kommunen
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag, Ventende, Venteslag
from alis.services.oppgaver.regler.felles import lag_oppgave
from alis.services.utdanning.saksbilde import Saksbilde


def svar_for_kommunen(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    for frist in svarfrist_for_kommunen(sak):
        yield _oppgave(sak, Oppgaveslag.SVAR_FOR_KOMMUNEN, frist)


def svar_som_alis(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    for frist in svarfrist_for_alis(sak):
        yield _oppgave(sak, Oppgaveslag.SVAR_SOM_ALIS, frist)


def venter_pa_svar(sak: Saksbilde) -> Iterator[Ventende]:
    """For the coordinator: the doctor has been asked and has not answered yet."""
    for frist in svarfrist_for_alis(sak):
        assert sak.forhandling and sak.forhandling.til_alis_siden  # it is what gives the deadline
        yield Ventende(
            sak_id=sak.sak_id,
            versjon_id=frist.i_saken,
            navn=sak.lege.navn,
            hvem=sak.lege.navn,
            siden=sak.forhandling.til_alis_siden,
            gjelder_fra=frist.dato,
            slag=Venteslag.SVAR,
        )


def _oppgave(sak: Saksbilde, slag: Oppgaveslag, frist: Frist) -> Oppgave:
    """`dag` is when the oldest proposal was sent. The draft itself may be hidden from whoever answers."""
    oppgave = lag_oppgave(sak, slag, frist=frist.dato, dag=frist.oppsto)
    return replace(oppgave, versjon_id=frist.i_saken)
