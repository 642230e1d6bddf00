"""Which state of a draft the user had before her when she pressed the button."""

import re

from alis.web.felles.foresporsel import Foresporsel


def sett_laas(request: Foresporsel) -> int:
    """Nonsense counts as an old state: nothing is saved on it, and the page says so."""
    laas = request.POST.get("laas", "")
    return int(laas) if re.fullmatch(r"[0-9]{1,9}", laas) else 0
