"""What a task of an unsigned agreement costs the kommune a month while it waits."""

from dataclasses import replace
from datetime import date

from alis.domain.regel import Satsstatus
from alis.domain.verdier import Belop
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag, Tap
from alis.services.tilskudd.beregn_forste_ar import beregn_forste_ar
from alis.services.utdanning.saksbilde import Saksbilde
from alis.services.utdanning.saksstand import gjeldende

MANEDER_I_ARET = 12
TAPER = (Oppgaveslag.LAG_AVTALE, Oppgaveslag.FULLFOR_AVTALE, Oppgaveslag.RETT_AVVIST_AVTALE)


def beregn_tap(*, oppgave: Oppgave, sak: Saksbilde, idag: date) -> Tap | None:
    """A twelfth of the frame of a whole first year in the positions not yet over, by the newest rates, in whole kroner.

    None where the task is about something else or beside an agreement in force, there is no position, the grant would be
    refused, or the sum is not known.
    """
    if oppgave.slag not in TAPER or gjeldende(sak):
        return None
    hele_aret = tuple(replace(s, tom=None) for s in sak.stillinger if s.tom is None or s.tom >= idag)
    forste_ar = beregn_forste_ar(sak=replace(sak, stillinger=hele_aret, fravar=()), idag=idag)
    if forste_ar is None or not forste_ar.beregning.sum_komplett or not forste_ar.beregning.sum:
        return None
    kroner = forste_ar.beregning.sum.ore // (100 * MANEDER_I_ARET)
    return Tap(i_maneden=Belop(100 * kroner), ubekreftet=forste_ar.satssett.status is Satsstatus.UBEKREFTET)
