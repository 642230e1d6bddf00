"""Find the spreadsheet that waits for a draft."""

from alis.records.avtale.models import Avtaleversjon
from alis.records.budsjett.models import Budsjettfil


class IngenFil(Exception):
    """No file waits: it has been taken in or put away, or never was."""


def aapne_fil(versjon: Avtaleversjon) -> Budsjettfil:
    """Raises `IngenFil`."""
    fil = Budsjettfil.objects.select_related("lastet_opp_av").filter(versjon=versjon).first()
    if fil is None:
        raise IngenFil
    return fil
