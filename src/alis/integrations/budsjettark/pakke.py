"""Look a workbook over before anything reads it: it comes from outside, and may have been made to do harm.

The reader lays a sheet out as one block from its first cell to its last, so a single cell at the far end would take all
the memory there is. And the package is zipped, so a small file can be enormous.
"""

import re
import zlib
from collections.abc import Collection, Mapping
from enum import StrEnum
from io import BytesIO
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

MAKS_BYTES = 5 * 1024 * 1024
MAKS_UTPAKKET = 60 * 1024 * 1024
MAKS_TEKST = 200_000_000
"""Bytes of text in all the cells: a text that many cells share is stored once, and read once for each."""
MAKS_DELER = 500
LESES = (".xml", ".rels")
"""The parts that the reader is given; pictures and the like are never unpacked."""

UTENFOR = re.compile(rb"""\sr\s*=\s*["'](?:[A-Za-z]{2}|[^"']{7}|[^"']*&)""")
"""A cell or a row at a place further out than Z99999, or written so that it cannot be told."""
CELLE = re.compile(rb"<(?:[\w.-]+:)?c(?=[\s/>])")
UTEN_STED = re.compile(CELLE.pattern + rb"""(?!\s+r\s*=\s*["'])""")
"""A cell that does not begin by saying where it stands, as every spreadsheet program lets it; it stands after the one
before it, and a million of them reach as far out."""
TEKSTLISTE = re.compile(rb"<(?:[\w.-]+:)?sst[\s/>]")
TEKSTSLUTT = re.compile(rb"</(?:[\w.-]+:)?si\s*>")


class Filgrunn(StrEnum):
    TOM = "tom"
    FOR_STOR = "for_stor"
    IKKE_XLSX = "ikke_xlsx"
    SKADET = "skadet"
    MED_MAKROER = "med_makroer"
    FOR_STOR_UTPAKKET = "for_stor_utpakket"
    MED_ENTITETER = "med_entiteter"
    FOR_STORT_ARK = "for_stort_ark"
    UTEN_TABELL = "uten_tabell"
    MANGLER_KOLONNER = "mangler_kolonner"
    UTEN_RADER = "uten_rader"
    FOR_MANGE_RADER = "for_mange_rader"


class UlesbarFil(ValueError):
    """The file as a whole cannot be used. `detalj` names what, where there is something to name."""

    def __init__(self, grunn: Filgrunn, *detalj: str) -> None:
        super().__init__(" ".join((grunn, *detalj)))
        self.grunn = grunn
        self.detalj = detalj


def kontrollert_pakke(innhold: bytes) -> bytes:
    """The workbook anew, with the parts that have been looked over and no others, so that the reader cannot find anything
    else in the file than what was found here. Raises `UlesbarFil` where it is not safe to read."""
    if not innhold:
        raise UlesbarFil(Filgrunn.TOM)
    if len(innhold) > MAKS_BYTES:
        raise UlesbarFil(Filgrunn.FOR_STOR)
    try:
        with ZipFile(BytesIO(innhold)) as pakke:
            _kontroller_deler(pakke.infolist())
            deler = {navn: pakke.read(navn) for navn in pakke.namelist() if navn.lower().endswith(LESES)}
    except BadZipFile as feil:
        grunn = Filgrunn.SKADET if innhold.startswith(b"PK") else Filgrunn.IKKE_XLSX
        raise UlesbarFil(grunn) from feil
    except (zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError) as feil:
        if isinstance(feil, UlesbarFil):
            raise
        raise UlesbarFil(Filgrunn.SKADET) from feil
    for xml in deler.values():
        _kontroller_xml(xml)
    _kontroller_tekstene(deler.values())
    return _pakket(deler)


def _kontroller_deler(deler: list[ZipInfo]) -> None:
    """By the table of contents. `ZipFile` never gives more of a part than it is said there to hold."""
    navn = [del_.filename.lower() for del_ in deler]
    if "[content_types].xml" not in navn or not any(n.startswith("xl/workbook.") for n in navn):
        raise UlesbarFil(Filgrunn.IKKE_XLSX)
    if any(n.endswith("vbaproject.bin") for n in navn) or any(n.startswith("xl/macrosheets/") for n in navn):
        raise UlesbarFil(Filgrunn.MED_MAKROER)
    if len(set(navn)) < len(navn):
        raise UlesbarFil(Filgrunn.SKADET)
    if len(deler) > MAKS_DELER or sum(del_.file_size for del_ in deler) > MAKS_UTPAKKET:
        raise UlesbarFil(Filgrunn.FOR_STOR_UTPAKKET)


def _kontroller_xml(xml: bytes) -> None:
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise UlesbarFil(Filgrunn.MED_ENTITETER)
    if b"macroEnabled" in xml:
        raise UlesbarFil(Filgrunn.MED_MAKROER)
    if UTENFOR.search(xml) or UTEN_STED.search(xml):
        raise UlesbarFil(Filgrunn.FOR_STORT_ARK)


def _kontroller_tekstene(deler: Collection[bytes]) -> None:
    """As if every cell held the longest of the shared texts."""
    lengst = max(
        (len(tekst) for xml in deler if TEKSTLISTE.search(xml) for tekst in TEKSTSLUTT.split(xml)), default=0
    )
    if lengst * sum(len(CELLE.findall(xml)) for xml in deler) > MAKS_TEKST:
        raise UlesbarFil(Filgrunn.FOR_STOR_UTPAKKET)


def _pakket(deler: Mapping[str, bytes]) -> bytes:
    minne = BytesIO()
    with ZipFile(minne, "w", ZIP_STORED) as pakke:
        for navn, xml in deler.items():
            pakke.writestr(navn, xml)
    return minne.getvalue()
