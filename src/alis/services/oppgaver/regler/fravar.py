"""Absence: what the doctor must answer before it can count."""

from collections.abc import Iterator
from datetime import date

from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.oppgaver.regler.felles import lag_oppgave
from alis.services.utdanning.saksbilde import Saksbilde


def svar_om_aktiviteter(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    """The kommune has proposed that the activities go on; until she has answered, they rest (000, Opphør)."""
    for fravar in sak.fravar:
        if fravar.venter_pa_legen and fravar.tom >= idag:
            yield lag_oppgave(
                sak,
                Oppgaveslag.SVAR_OM_AKTIVITETER,
                frist=max(fravar.fom, idag),
                objekt_id=fravar.id,
                dag=fravar.fom,
            )
