"""From the records of a case to the facts that the grant rules ask for."""

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import TypeVar

from alis.domain.avtale import Element
from alis.domain.tilskudd import Avtalefakta, Gjelder, Tilskuddssak
from alis.domain.verdier import Andel, Belop
from alis.records.felles.dato import lokal_dato
from alis.services.utdanning.lovfakta import fravar_fra, stilling_fra
from alis.services.utdanning.saksbilde import Sakskjerne, Versjonskjerne
from alis.services.utdanning.saksstand import SIGNERTE, UNDER_ARBEID

V = TypeVar("V", bound=Versjonskjerne)


class UtenStilling(Exception):
    """A case without a single position has nothing to count."""


def lag_tilskuddssak(
    *, sak: Sakskjerne, uten_avtale_fra: date, kostnader: Mapping[Element, Belop]
) -> Tilskuddssak:
    """Return the facts. The agreement is the newest line of signed versions, counted from its first signature.

    Without a signed version the agreement is unsigned, from the draft's first day or `uten_avtale_fra`.
    Raise `UtenStilling`.
    """
    if not sak.stillinger:
        raise UtenStilling
    return Tilskuddssak(
        gjelder=Gjelder.ALIS_AVTALE,
        sentralitetsklasse=sak.sentralitetsklasse,
        start_spesialisering=sak.start_spesialisering,
        forste_dato_fastlege=sak.forste_dato_fastlege,
        avtale=_avtale(sak, uten_avtale_fra),
        vikarbyra=sak.vikarbyra,
        stillinger=tuple(stilling_fra(bilde) for bilde in sak.stillinger),
        fravar=tuple(fravar_fra(bilde) for bilde in sak.fravar),
        kostnader=kostnader,
    )


def signert_linje(versjoner: Iterable[V]) -> tuple[V, ...]:
    """The signed versions of the newest agreement, in order; empty when nothing has been signed."""
    signerte = [v for v in versjoner if v.status in SIGNERTE]
    if not signerte:
        return ()
    nyeste = max(signerte, key=lambda v: (v.gjelder_fra or date.min, v.nummer))
    return tuple(sorted((v for v in signerte if v.avtale_id == nyeste.avtale_id), key=lambda v: v.nummer))


def _avtale(sak: Sakskjerne, uten_avtale_fra: date) -> Avtalefakta:
    linje = signert_linje(sak.versjoner)
    if not linje:
        return Avtalefakta(
            signert=None,
            gjelder_fra=_utkastets_forste_dag(sak) or uten_avtale_fra,
            gjelder_til=None,
            driftsform=sak.driftsform,
            fordeling_alis=_andel(sak),
        )
    forste, siste = linje[0], linje[-1]
    return Avtalefakta(
        signert=lokal_dato(forste.signert_at) if forste.signert_at else None,
        gjelder_fra=forste.gjelder_fra or uten_avtale_fra,
        gjelder_til=siste.gjelder_til,
        driftsform=siste.driftsform,
        fordeling_alis=_andel(siste),
    )


def _utkastets_forste_dag(sak: Sakskjerne) -> date | None:
    return next((v.gjelder_fra for v in sak.versjoner if v.gjelder_fra and v.status in UNDER_ARBEID), None)


def _andel(kilde: Sakskjerne | Versjonskjerne) -> Andel | None:
    return None if kilde.fordeling_alis is None else Andel(Fraction(kilde.fordeling_alis))
