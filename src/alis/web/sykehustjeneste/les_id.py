"""Which row a button was about. Nonsense is no row."""

from uuid import UUID

from alis.services.felles import FinnesIkke
from alis.web.felles.foresporsel import Foresporsel


def les_id(request: Foresporsel, felt: str) -> UUID:
    """Raises `FinnesIkke`."""
    try:
        return UUID(request.POST.get(felt, ""))
    except ValueError:
        raise FinnesIkke from None
