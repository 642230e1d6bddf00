"""How many years the budget of a version has."""

from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.les_saksbilde import les_saksbilde
from alis.services.budsjett.les_budsjettbilde import les_budsjettbilde


def tell_ar(*, aktor: Aktor, versjon: Avtaleversjon) -> int:
    """Does not depend on the rows. 0 until the agreement has a first day and a position."""
    sak = les_saksbilde(aktor=aktor, versjon=versjon)
    return les_budsjettbilde(versjon=versjon, sak=sak, linjer=()).antall_ar
