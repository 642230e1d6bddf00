"""Look a workbook over before anything reads it: it comes from outside, and may have been made to do harm.

The package is zipped, so a small file can be enormous.
"""

import re
import zlib
from io import BytesIO
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from alis.integrations.budsjettark.delkontroll import Tekstmengde, kontroller_del, uten_formler
from alis.integrations.budsjettark.ulesbar_fil import Filgrunn, UlesbarFil

MAKS_BYTES = 5 * 1024 * 1024
MAKS_UTPAKKET = 50 * 1024 * 1024
MAKS_DELER = 500
INNHOLDSLISTE = "[Content_Types].xml"
LESES = re.compile(r"(?:_rels|xl|xl/_rels|xl/worksheets)/[^/]*\.(?:xml|rels)", re.IGNORECASE)
"""The parts that the reader is given; pictures, charts and the like are never unpacked."""


def kontrollert_pakke(innhold: bytes) -> bytes:
    """The workbook anew, with the parts that have been looked over and no others, so that the reader cannot find anything
    else in the file than what was found here. Raises `UlesbarFil` where it is not safe to read."""
    if not innhold:
        raise UlesbarFil(Filgrunn.TOM)
    if len(innhold) > MAKS_BYTES:
        raise UlesbarFil(Filgrunn.FOR_STOR)
    minne = BytesIO()
    try:
        with ZipFile(BytesIO(innhold)) as fra, ZipFile(minne, "w", ZIP_STORED) as til:
            _kontroller_innholdet(fra)
            _flytt_delene(fra, til)
    except UlesbarFil:
        raise
    except BadZipFile as feil:
        grunn = Filgrunn.SKADET if innhold.startswith(b"PK") else Filgrunn.IKKE_XLSX
        raise UlesbarFil(grunn) from feil
    except (zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError) as feil:
        raise UlesbarFil(Filgrunn.SKADET) from feil
    return minne.getvalue()


def _kontroller_innholdet(pakke: ZipFile) -> None:
    """By the table of contents. `ZipFile` never gives more of a part than it is said there to hold."""
    deler = pakke.infolist()
    navn = {del_.filename.lower() for del_ in deler}
    if INNHOLDSLISTE not in pakke.namelist() or not any(n.startswith("xl/workbook.") for n in navn):
        raise UlesbarFil(Filgrunn.IKKE_XLSX)
    if any(n.endswith("vbaproject.bin") or n.startswith("xl/macrosheets/") for n in navn):
        raise UlesbarFil(Filgrunn.MED_MAKROER)
    if len(navn) < len(deler):
        raise UlesbarFil(Filgrunn.SKADET)
    if len(deler) > MAKS_DELER or sum(del_.file_size for del_ in deler) > MAKS_UTPAKKET:
        raise UlesbarFil(Filgrunn.FOR_STOR_UTPAKKET)
    if b"macroEnabled" in pakke.read(INNHOLDSLISTE):
        raise UlesbarFil(Filgrunn.MED_MAKROER)


def _flytt_delene(fra: ZipFile, til: ZipFile) -> None:
    """One at a time, so that no two of them take up memory unpacked."""
    tekster = Tekstmengde()
    for navn in filter(LESES.fullmatch, fra.namelist()):
        xml = uten_formler(fra.read(navn))
        kontroller_del(xml)
        tekster.legg_til(xml)
        til.writestr(navn, xml)
    tekster.kontroller()
