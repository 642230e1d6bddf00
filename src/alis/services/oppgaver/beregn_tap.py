"""What an unsigned agreement costs the kommune a month."""

from dataclasses import replace
from datetime import date

from alis.domain.parter import Driftsform
from alis.domain.regel import Satssett, Satsstatus
from alis.domain.tilskudd import MED_TILSKUDD, Avtalefakta, Tilskuddssak, beregn
from alis.domain.verdier import Belop
from alis.services.oppgaver.oppgave import Tap
from alis.services.tilskudd.beregn_for_sak import OVER_ETHVERT_TAK
from alis.services.tilskudd.lag_tilskuddssak import lag_tilskuddssak
from alis.services.tilskudd.list_tilskuddsperioder import nasjonale_satssett
from alis.services.utdanning.lovfakta import stilling_fra
from alis.services.utdanning.saksbilde import Saksbilde, Stillingsbilde

MANEDER_I_ARET = 12


def beregn_tap(*, sak: Saksbilde, idag: date) -> Tap | None:
    """A twelfth of the frame of the first working year, signed on its first day, by the newest rates, in whole kroner.

    None where there is no position, the grant would be refused, or the sum is not known.
    """
    kommende = [s for s in sak.stillinger if s.tom is None or s.tom >= idag]
    if not kommende:
        return None
    dag = max(min(s.fom for s in kommende), idag)
    arets_satser = replace(nasjonale_satssett()[-1], fom=dag, tom=Satssett.siste_mulige_dag(dag))
    svar = beregn(_helt_ar(sak, arets_satser, kommende), satssett=arets_satser)
    if not svar.sum_komplett or not svar.sum:
        return None
    kroner = svar.sum.ore // (100 * MANEDER_I_ARET)
    return Tap(i_maneden=Belop(100 * kroner), ubekreftet=arets_satser.status is Satsstatus.UBEKREFTET)


def _helt_ar(sak: Saksbilde, sett: Satssett, kommende: list[Stillingsbilde]) -> Tilskuddssak:
    """The case as if signed, with the positions of the first day held through the year."""
    fakta = lag_tilskuddssak(
        sak=sak, uten_avtale_fra=sett.fom, kostnader=dict.fromkeys(MED_TILSKUDD, OVER_ETHVERT_TAK)
    )
    avtale = Avtalefakta(
        signert=sett.fom,
        gjelder_fra=sett.fom,
        gjelder_til=None,
        driftsform=Driftsform.NAERINGSDRIVENDE,  # decides who receives, not how much
    )
    return replace(
        fakta,
        start_spesialisering=sett.fom,
        avtale=avtale,
        stillinger=tuple(
            replace(stilling_fra(s), periode=sett.periode) for s in kommende if s.gjelder(sett.fom)
        ),
        fravar=(),
    )
