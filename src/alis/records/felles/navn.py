"""Columns that let both databases search and sort Norwegian and Sámi names alike.

SQLite folds only ASCII and sorts æøå by code point; PostgreSQL depends on the cluster's collation. So the folded
forms are stored, written only with `0-9` and `a-z`, which every collation orders the same way.
"""

import unicodedata

_FOLDING = str.maketrans(
    {"æ": "ae", "ä": "ae", "ø": "o", "ö": "o", "å": "a", "đ": "d", "ŋ": "n", "ŧ": "t", "ß": "ss"}
)
_AFTER_Z = str.maketrans({"z": "za", "æ": "zb", "ä": "zb", "ø": "zc", "ö": "zc", "å": "zd"})
_SEPARATOR = "0"


def sokeform(tekst: str) -> str:
    """Return the text folded for search: case, accents and the two spellings of æ, ø and å do not count.

    Without the character that PostgreSQL cannot hold (NUL): the text may come straight from an address.
    """
    foldet = (
        unicodedata.normalize("NFC", tekst.replace("\0", "")).casefold().replace("aa", "å").replace("oe", "ø")
    )
    return " ".join(_without_accents(foldet.translate(_FOLDING)).split())


def sorteringsnokkel(tekst: str) -> str:
    """Return a key whose plain order is the Norwegian alphabet: …, z, æ, ø, å, with «aa» as å."""
    foldet = unicodedata.normalize("NFC", tekst).casefold().replace("aa", "å").translate(_AFTER_Z)
    foldet = _without_accents(foldet.translate(_FOLDING))
    return _SEPARATOR.join("".join(c for c in ord_ if c.isascii() and c.isalnum()) for ord_ in _words(foldet))


def _without_accents(tekst: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", tekst) if not unicodedata.combining(c))


def _words(tekst: str) -> list[str]:
    return tekst.replace("-", " ").split()
