"""Which elements of a draft are no longer the kommune's alone to write: they are proposed, or both have accepted them."""

from collections.abc import Mapping
from dataclasses import dataclass

from alis.domain.avtale import Element
from alis.domain.avtale.avtaleutkast import Avtalepost
from alis.domain.flyt import Forslagstatus
from alis.domain.verdier import Belop
from alis.records.avtale.models import Avtaleversjon
from alis.records.forhandling.models import Forslag

BINDER = (Forslagstatus.SENDT, Forslagstatus.GODTATT)


@dataclass(frozen=True, kw_only=True)
class Forhandlet:
    """`apne` wait for an answer; `enige` is what both last accepted, also where something new is proposed."""

    apne: frozenset[Element]
    enige: Mapping[Element, Avtalepost]

    @property
    def statuser(self) -> Mapping[Element, Forslagstatus]:
        """`SENDT` where a proposal waits for an answer, else `GODTATT`."""
        return dict.fromkeys(self.enige, Forslagstatus.GODTATT) | dict.fromkeys(
            self.apne, Forslagstatus.SENDT
        )


def les_forhandlet(versjon: Avtaleversjon) -> Forhandlet:
    """One query."""
    rader = list(Forslag.objects.filter(versjon=versjon, status__in=BINDER).order_by("nummer"))
    return Forhandlet(
        apne=frozenset(Element(rad.element) for rad in rader if rad.status == Forslagstatus.SENDT),
        enige={Element(rad.element): _post(rad) for rad in rader if rad.status == Forslagstatus.GODTATT},
    )


def _post(rad: Forslag) -> Avtalepost:
    return Avtalepost(
        element=Element(rad.element),
        avtalt=rad.tekst,
        belop_per_ar=None if rad.belop_per_ar is None else Belop(rad.belop_per_ar),
    )
