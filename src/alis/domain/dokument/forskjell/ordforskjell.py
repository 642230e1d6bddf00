"""The difference of two texts, word by word."""

import re
from collections.abc import Iterable, Iterator

from alis.domain.dokument.forskjell.bit import Bit, Bitslag
from alis.domain.dokument.forskjell.felles_ledd import felles_ledd

# A date, a number with its thousands and decimals, and a compound with hyphen are one word each; marks stand alone.
_ORD = re.compile(
    r"\d{1,2}\.\d{1,2}\.\d{4}"
    r"|\d+(?:[ \u00a0\u202f.]\d{3})*(?:,\d+)?(?![\w])"
    r"|[\w\u0300-\u036f]+(?:[-–/’'][\w\u0300-\u036f]+)*"
    r"|\s+|[^\w\s]"
)


def ordforskjell(gammel: str, ny: str) -> tuple[Bit, ...]:
    """The pieces in reading order; where words are replaced, the old ones stand before the new.

    Nothing is lost: the unchanged and removed pieces are `gammel`, the unchanged and added ones are `ny`. Two texts
    of 100,000 signs take well under a second, however unlike they are.
    """
    if gammel == ny:
        return _bit(Bitslag.UENDRET, gammel)
    gamle, nye = del_i_ord(gammel), del_i_ord(ny)
    return tuple(_samlet(_uten_oyer(_biter(gamle, nye))))


def del_i_ord(tekst: str) -> list[str]:
    """The words, blanks and marks that a text is compared by; joined they are the text."""
    return _ORD.findall(tekst)


def _bit(slag: Bitslag, tekst: str) -> tuple[Bit, ...]:
    return (Bit(slag=slag, tekst=tekst),) if tekst else ()


def _biter(gamle: list[str], nye: list[str]) -> Iterator[Bit]:
    a = b = 0
    for felles_a, felles_b in (*felles_ledd(gamle, nye), (len(gamle), len(nye))):
        yield from _bit(Bitslag.FJERNET, "".join(gamle[a:felles_a]))
        yield from _bit(Bitslag.LAGT_TIL, "".join(nye[b:felles_b]))
        yield from _bit(Bitslag.UENDRET, "".join(gamle[felles_a : felles_a + 1]))
        a, b = felles_a + 1, felles_b + 1


def _uten_oyer(biter: Iterable[Bit]) -> Iterator[Bit]:
    """A blank between two changes is part of the change: «to tre» for «en fire» is one replacement, not two."""
    rekke = list(biter)
    for nummer, bit in enumerate(rekke):
        if bit.slag is Bitslag.UENDRET and bit.tekst.isspace() and _mellom_endringer(rekke, nummer):
            yield Bit(slag=Bitslag.FJERNET, tekst=bit.tekst)
            yield Bit(slag=Bitslag.LAGT_TIL, tekst=bit.tekst)
        else:
            yield bit


def _mellom_endringer(rekke: list[Bit], nummer: int) -> bool:
    naboer = rekke[max(nummer - 1, 0) : nummer] + rekke[nummer + 1 : nummer + 2]
    return len(naboer) == 2 and all(nabo.slag is not Bitslag.UENDRET for nabo in naboer)


def _samlet(biter: Iterable[Bit]) -> Iterator[Bit]:
    """Pieces of one kind that stand together as one, and each change as what goes, then what comes."""
    samlet: dict[Bitslag, list[str]] = {slag: [] for slag in Bitslag}
    for bit in biter:
        if bit.slag is Bitslag.UENDRET:
            yield from _tomt(samlet, Bitslag.FJERNET, Bitslag.LAGT_TIL)
        else:
            yield from _tomt(samlet, Bitslag.UENDRET)
        samlet[bit.slag].append(bit.tekst)
    yield from _tomt(samlet, *Bitslag)


def _tomt(samlet: dict[Bitslag, list[str]], *slag: Bitslag) -> Iterator[Bit]:
    for ett in slag:
        yield from _bit(ett, "".join(samlet[ett]))
        samlet[ett] = []
