"""How wide a text will be in Inter 13 px, near enough to decide whether it has room."""

_SMALE = frozenset("ijlI.,:;|!'·/ -\u00a0")
_HALVSMALE = frozenset("ftr()")
_BREDE = frozenset("mwMW%@æÆ")


def skriftbredde(tekst: str) -> int:
    """Width in px, a little on the large side: a text left out is in the table, a text on a text is noise."""
    return sum(_tegnbredde(tegn) for tegn in tekst)


def _tegnbredde(tegn: str) -> int:
    if tegn in _SMALE:
        return 4
    if tegn in _HALVSMALE:
        return 5
    if tegn in _BREDE:
        return 11
    return 9 if tegn.isupper() or tegn.isdigit() else 7
