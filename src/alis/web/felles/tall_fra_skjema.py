"""A number that the page sent along in the form, and nobody wrote: which state it showed, or how many."""

import re

from alis.web.felles.foresporsel import Foresporsel


def tall_fra_skjema(request: Foresporsel, felt: str, *, ellers: int = 0) -> int:
    """Nonsense is `ellers`, which is to be what no page shows, or an old state: nothing is saved on it, and the page says so."""
    tall = request.POST.get(felt, "")
    return int(tall) if re.fullmatch(r"[0-9]{1,9}", tall) else ellers
