"""How many years the budget of a version has."""

from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.les_saksbilde import les_saksbilde
from alis.services.avtale.les_utkast import les_utkast
from alis.services.budsjett.regn_budsjett import regn_antall_ar


def tell_ar(*, aktor: Aktor, versjon: Avtaleversjon) -> int:
    """Does not depend on the rows. 0 until the agreement has a first day and a position."""
    sak = les_saksbilde(aktor=aktor, versjon=versjon)
    utkast = les_utkast(versjon=versjon, sak=sak)
    return regn_antall_ar(utkast=utkast, sak=sak, forste_versjon=versjon.avtale.dato_forste_versjon)
