"""Compute the caps that the amounts of an agreement are held against."""

from datetime import date
from fractions import Fraction

from alis.domain.avtale.avtaleutkast import Avtaleutkast
from alis.domain.parter import Driftsform
from alis.domain.regel import Satssett
from alis.domain.tilskudd import HELE_RAMMEN, Avtalefakta, Gjelder, Tilskuddssak, beregn
from alis.domain.verdier import Andel
from alis.integrations.satser import nasjonale_satssett
from alis.services.avtale.ramme import Ramme
from alis.services.utdanning.lovfakta import fravar_fra, stilling_fra
from alis.services.utdanning.saksbilde import Saksbilde


def regn_ramme(*, utkast: Avtaleutkast, sak: Saksbilde) -> Ramme | None:
    """Return the caps of the twelve months from the first day, as if the agreement is signed by then.

    None until there is a first day and a position. Later months are counted by the rates that are known last.
    """
    if utkast.gjelder_fra is None or not utkast.stillinger:
        return None
    satssett = _rates(utkast.gjelder_fra)
    i_avtalearet = satssett.flyttet_til(utkast.gjelder_fra)
    beregning = beregn(_facts(utkast, sak, utkast.gjelder_fra), satssett=i_avtalearet)
    return Ramme(fom=i_avtalearet.fom, tom=i_avtalearet.tom, satssett=satssett, beregning=beregning)


def _rates(dag: date) -> Satssett:
    """The set that holds on the day; else the last one before it, or the first there is."""
    sett = nasjonale_satssett()
    return next((s for s in reversed(sett) if s.fom <= dag), sett[0])


def _facts(utkast: Avtaleutkast, sak: Saksbilde, gjelder_fra: date) -> Tilskuddssak:
    return Tilskuddssak(
        gjelder=Gjelder.ALIS_AVTALE,
        sentralitetsklasse=utkast.sentralitetsklasse,
        start_spesialisering=utkast.start_spesialisering,
        forste_dato_fastlege=sak.forste_dato_fastlege,
        avtale=Avtalefakta(
            signert=gjelder_fra,
            gjelder_fra=gjelder_fra,
            gjelder_til=None,
            driftsform=utkast.driftsform,
            fordeling_alis=_share(utkast),
        ),
        vikarbyra=sak.vikarbyra,
        stillinger=tuple(stilling_fra(bilde) for bilde in sak.stillinger),
        fravar=tuple(fravar_fra(bilde) for bilde in sak.fravar),
        kostnader=HELE_RAMMEN,
    )


def _share(utkast: Avtaleutkast) -> Andel | None:
    """The caps do not depend on it, so nothing yet agreed counts as 0."""
    if utkast.driftsform is not Driftsform.ANNET:
        return None
    return utkast.fordeling_alis or Andel(Fraction(0))
