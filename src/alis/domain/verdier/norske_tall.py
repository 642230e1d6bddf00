"""Numbers as Norwegians write them: `132 000`, `91 317,19`, `1.234,50 kr`."""

import re

_HUNDREDELER = re.compile(r"(?P<hele>\d{1,11})(?:,(?P<rest>\d{1,2}))?")
_TUSENSKILLE = re.compile(r"(?<=\d)[.\s](?=\d{3}(?!\d))")


def les_hundredeler(tekst: str) -> int | None:
    """The number in whole hundredths, kroner as øre; None for a text that is not a number of 0 or more with at most two
    decimals."""
    tall = tekst.strip().removesuffix("kr").strip().removesuffix(",-")
    match = _HUNDREDELER.fullmatch(_TUSENSKILLE.sub("", tall))
    return None if match is None else int(match["hele"]) * 100 + int((match["rest"] or "").ljust(2, "0"))
