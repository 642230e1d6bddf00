"""Compute what the state can give in one year of an agreement."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from alis.domain.avtale import Element
from alis.domain.avtale.avtaleutkast import Avtaleutkast
from alis.domain.avtale.budsjett import avtalear_for
from alis.domain.parter import Driftsform
from alis.domain.regel import Satssett
from alis.domain.tilskudd import HELE_RAMMEN, Avtalefakta, Gjelder, Tilskuddssak, beregn
from alis.domain.verdier import Andel, Belop
from alis.services.avtale.ramme import Ramme
from alis.services.sats import nasjonale_satssett
from alis.services.utdanning.lovfakta import fravar_fra, stilling_fra
from alis.services.utdanning.saksbilde import Saksbilde


def regn_avtalear(
    *,
    utkast: Avtaleutkast,
    sak: Saksbilde,
    nummer: int,
    forste_versjon: date | None = None,
    kostnader: Mapping[Element, Belop] = HELE_RAMMEN,
) -> Ramme | None:
    """Return the grant to these costs in year `nummer` from the version's first day; without costs, the caps.

    The full-time years run from `forste_versjon`, the day the first version came into force. A year is counted by the
    rates of its first day, or by those that are known last. None until there is a first day and a position.
    """
    if utkast.gjelder_fra is None or not utkast.stillinger:
        return None
    ar = avtalear_for(gjelder_fra=utkast.gjelder_fra, nummer=nummer).verdi
    satssett = _rates(ar.fom)
    fakta = _facts(utkast, sak, min(forste_versjon or date.max, utkast.gjelder_fra), kostnader)
    beregning = beregn(fakta, satssett=satssett.flyttet_til(ar.fom))
    return Ramme(fom=ar.fom, tom=ar.last, satssett=satssett, beregning=beregning)


def _rates(dag: date) -> Satssett:
    """The set that holds on the day; else the last one before it, or the first there is."""
    sett = nasjonale_satssett()
    return next((s for s in reversed(sett) if s.fom <= dag), sett[0])


def _facts(
    utkast: Avtaleutkast, sak: Saksbilde, gjelder_fra: date, kostnader: Mapping[Element, Belop]
) -> Tilskuddssak:
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
        kostnader=kostnader,
    )


def _share(utkast: Avtaleutkast) -> Andel | None:
    """The caps do not depend on it, so nothing yet agreed counts as 0."""
    if utkast.driftsform is not Driftsform.ANNET:
        return None
    return utkast.fordeling_alis or Andel(Fraction(0))
