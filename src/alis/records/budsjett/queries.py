"""The rows of a budget, as the law library knows them."""

from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.avtale.budsjett import Budsjettlinje
from alis.domain.verdier import Belop
from alis.records.budsjett.models import Budsjettrad

_FELTER = ("nummer", "avtalear", "element", "beskrivelse", "hundredeltimer", "timesats", "belop")


def linjer_i(versjon_id: UUID) -> tuple[Budsjettlinje, ...]:
    """In the order of their numbers."""
    rader = Budsjettrad.objects.filter(versjon_id=versjon_id).order_by("nummer").values_list(*_FELTER)
    return tuple(
        Budsjettlinje(
            nummer=nummer,
            avtalear=avtalear,
            element=Element(element),
            beskrivelse=beskrivelse,
            hundredeltimer=hundredeltimer,
            timesats=None if timesats is None else Belop(timesats),
            belop=None if belop is None else Belop(belop),
        )
        for nummer, avtalear, element, beskrivelse, hundredeltimer, timesats, belop in rader
    )
