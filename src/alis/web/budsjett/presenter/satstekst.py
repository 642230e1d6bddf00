"""What a page says of the rates that a year is counted by."""

from dataclasses import dataclass

from django.utils.translation import gettext

from alis.domain.regel import Utfall
from alis.services.budsjett.budsjettbilde import Budsjettar


@dataclass(frozen=True, kw_only=True)
class Satstekst:
    """`grunn` is empty where the year has confirmed rates of its own."""

    grunn: str
    er_ubekreftet: bool


def lag_satstekst(ar: Budsjettar) -> Satstekst:
    egne = ar.satser.utfall is Utfall.OPPFYLT
    return Satstekst(grunn="" if egne else ar.satser.begrunn(gettext), er_ubekreftet=not ar.ramme.bekreftet)
