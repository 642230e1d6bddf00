"""A rate set that waits for the actor: to approve, or to mend when it has been returned."""

from collections.abc import Iterator
from datetime import date

from alis.domain.flyt import Satsversjonsstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.sats.list_satser import list_under_arbeid
from alis.services.sats.satsbilde import Satsrad


def satser_som_venter(aktor: Aktor) -> Iterator[Oppgave]:
    """The deadline is the first day that the rates are for. Everyone who writes at the office may mend what is returned."""
    if not aktor.har(Rettighet.SKRIV_SATS):
        return
    for rad in list_under_arbeid(aktor=aktor):
        if rad.venter_pa_meg:
            yield _task(Oppgaveslag.GODKJENN_SATS, rad)
        elif rad.er_egen and rad.er_returnert and rad.status is Satsversjonsstatus.KLADD:
            yield _task(Oppgaveslag.RETT_SATS, rad)


def _task(slag: Oppgaveslag, rad: Satsrad) -> Oppgave:
    return Oppgave(
        slag=slag,
        sak_id=None,
        navn=rad.eier,
        kommune="",
        frist=rad.sett.fom,
        aktiv_fra=date.min,
        objekt_id=rad.versjon_id,
        dag=rad.sett.fom,
    )
