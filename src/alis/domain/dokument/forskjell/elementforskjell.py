"""The difference in what is agreed under each element: the parties' own words, and kroner a year."""

from collections.abc import Sequence
from dataclasses import dataclass

from alis.domain.avtale import Element
from alis.domain.dokument.fakta import Avtaltelement
from alis.domain.dokument.forskjell.bit import Bit, er_uendret
from alis.domain.dokument.forskjell.endring import Endring
from alis.domain.dokument.forskjell.ordforskjell import ordforskjell
from alis.domain.verdier import Belop


@dataclass(frozen=True, kw_only=True)
class Elementforskjell:
    """What is agreed under one element. An amount is None where none is agreed."""

    element: Element
    endring: Endring
    avtalt: tuple[Bit, ...]
    gammelt_belop: Belop | None
    nytt_belop: Belop | None

    @property
    def differanse(self) -> Belop:
        """How much more a year the newer document gives; negative when it gives less. No amount counts as nothing."""
        return (self.nytt_belop or Belop.null()) - (self.gammelt_belop or Belop.null())

    @property
    def belopet_er_endret(self) -> bool:
        return self.gammelt_belop != self.nytt_belop

    @property
    def teksten_er_endret(self) -> bool:
        return not er_uendret(self.avtalt)


def elementforskjeller(
    *, gamle: Sequence[Avtaltelement], nye: Sequence[Avtaltelement]
) -> tuple[Elementforskjell, ...]:
    """The elements that either document has, in the order of every table."""
    eldre, nyere = {post.element: post for post in gamle}, {post.element: post for post in nye}
    return tuple(
        _forskjell(element, eldre.get(element), nyere.get(element))
        for element in Element
        if element in eldre or element in nyere
    )


def _forskjell(
    element: Element, gammelt: Avtaltelement | None, nytt: Avtaltelement | None
) -> Elementforskjell:
    return Elementforskjell(
        element=element,
        endring=_endring(gammelt, nytt),
        avtalt=ordforskjell(gammelt.avtalt_tekst if gammelt else "", nytt.avtalt_tekst if nytt else ""),
        gammelt_belop=gammelt.belop_per_ar if gammelt else None,
        nytt_belop=nytt.belop_per_ar if nytt else None,
    )


def _endring(gammelt: Avtaltelement | None, nytt: Avtaltelement | None) -> Endring:
    if gammelt == nytt:
        return Endring.UENDRET
    if gammelt is None:
        return Endring.LAGT_TIL
    return Endring.ENDRET if nytt else Endring.FJERNET
