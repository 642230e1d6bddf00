"""Which elements of a draft are no longer the kommune's alone to write: they are proposed, or both have accepted them."""

from collections.abc import Mapping

from alis.domain.avtale import Element
from alis.domain.flyt import Forslagstatus
from alis.records.avtale.models import Avtaleversjon
from alis.records.forhandling.models import Forslag

BINDER = (Forslagstatus.SENDT, Forslagstatus.GODTATT)


def list_forhandlede(versjon: Avtaleversjon) -> Mapping[Element, Forslagstatus]:
    """`SENDT` where a proposal waits for an answer, else `GODTATT`. One query."""
    rader = Forslag.objects.filter(versjon=versjon, status__in=BINDER).order_by("nummer")
    return {
        Element(element): Forslagstatus(status) for element, status in rader.values_list("element", "status")
    }
