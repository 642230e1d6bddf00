"""Compute the caps that the amounts of an agreement are held against."""

from datetime import date

from alis.domain.avtale.avtaleutkast import Avtaleutkast
from alis.services.avtale.ramme import Ramme
from alis.services.avtale.regn_avtalear import regn_avtalear
from alis.services.utdanning.saksbilde import Saksbilde


def regn_ramme(*, utkast: Avtaleutkast, sak: Saksbilde, forste_versjon: date | None = None) -> Ramme | None:
    """Return the caps of the twelve months from the first day, as if the agreement is signed by then.

    None until there is a first day and a position.
    """
    return regn_avtalear(utkast=utkast, sak=sak, forste_versjon=forste_versjon, nummer=1)
