"""Look one part of a workbook over, as the bytes that the reader will be given.

Each search begins with a fixed text, so that a part of many megabytes is gone through as fast as memory is read.
"""

import re
from itertools import pairwise

from alis.integrations.budsjettark.ulesbar_fil import Filgrunn, UlesbarFil

MAKS_MERKER_I_ARK = 2_000_000
MAKS_MERKER = 400_000
"""Tags in one part, a sheet or any other. What the reader keeps of a part, it keeps tag by tag."""
MAKS_TEKST = 50_000_000
"""Bytes of text in all the cells: a text that many cells share is stored once, and read once for each."""

FORMEL = re.compile(rb"<f(?:\s[^<>]*+)?>[^<]*+</f>")
FEIL_STED = rb"""c(?=[\s/>])(?! r="[A-Z][0-9]{1,5}"(?: [a-qs-z]\w*+="\w*+")*+\s*+/?>)"""
FEIL_CELLE = re.compile(rb"<" + FEIL_STED)
FEIL_CELLE_MED_PREFIKS = re.compile(rb"<[^/\s<][^\s<]*:" + FEIL_STED)
"""A cell that does not begin by saying where it stands, as every spreadsheet program lets it, says it twice, or stands
further out than Z99999. The reader lays a sheet out as one block from its first cell to its last, so a single cell at the
far end would take all the memory there is; and one that does not say where it stands comes after the one before it."""
TEKST = (re.compile(rb"<si[\s/>]"), re.compile(rb":si[\s/>]"))
TEKSTSLUTT = re.compile(rb"</(?:[\w.-]+:)?si\s*>")


def uten_formler(xml: bytes) -> bytes:
    """A formula is never run here, so it is not read either; the value beside it is."""
    if xml.count(b"<") > (MAKS_MERKER_I_ARK if _er_ark(xml) else MAKS_MERKER):
        raise UlesbarFil(Filgrunn.FOR_STORT_ARK)
    return FORMEL.sub(b"", xml)


def kontroller_del(xml: bytes) -> None:
    """Entities and comments no spreadsheet program writes, and they can hide the rest from the searches."""
    if b"<!" in xml:
        raise UlesbarFil(Filgrunn.MED_ENTITETER)
    if _er_ark(xml) and _har_feil_celle(xml):
        raise UlesbarFil(Filgrunn.FOR_STORT_ARK)


def _er_ark(xml: bytes) -> bool:
    return b"sheetData" in xml


def _har_feil_celle(xml: bytes) -> bool:
    return bool(FEIL_CELLE.search(xml) or (b":c" in xml and FEIL_CELLE_MED_PREFIKS.search(xml)))


class Tekstmengde:
    """How much text there would be if every cell with a shared text held the longest of them."""

    def __init__(self) -> None:
        self.lengst = 0
        self.celler = 0

    def legg_til(self, xml: bytes) -> None:
        self.celler += xml.count(b' t="s"')
        if any(tekst.search(xml) for tekst in TEKST):
            slutt = (treff.end() for treff in TEKSTSLUTT.finditer(xml))
            self.lengst = max(self.lengst, *(til - fra for fra, til in pairwise((0, *slutt, len(xml)))))

    def kontroller(self) -> None:
        if self.lengst * self.celler > MAKS_TEKST:
            raise UlesbarFil(Filgrunn.FOR_STOR_UTPAKKET)
