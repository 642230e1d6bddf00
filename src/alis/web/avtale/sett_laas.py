"""Which state of a draft the user had before her when she pressed the button."""

from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tall_fra_skjema import tall_fra_skjema


def sett_laas(request: Foresporsel) -> int:
    """Nonsense counts as an old state: nothing is saved on it, and the page says so."""
    return tall_fra_skjema(request, "laas")
