"""What kind of file it is, by how it begins, whatever its name says."""

from enum import StrEnum

from alis.integrations.bilag.renset import Bilagshindring, KanIkkeMottas

MAKS_BYTES = 20 * 1024 * 1024
"""Above any telephone's photo, and a long invoice."""


class Bilagstype(StrEnum):
    """What is taken in, by its media type."""

    JPEG = "image/jpeg"
    PNG = "image/png"
    PDF = "application/pdf"


_BEGYNNER_MED = {
    b"\xff\xd8\xff": Bilagstype.JPEG,
    b"\x89PNG\r\n\x1a\n": Bilagstype.PNG,
    b"%PDF-": Bilagstype.PDF,
}
_ANDRE = {
    b"PK\x03\x04": Bilagshindring.KONTORFIL,
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": Bilagshindring.KONTORFIL,
    b"{\\rtf": Bilagshindring.KONTORFIL,
    b"GIF8": Bilagshindring.ANNET_BILDE,
    b"BM": Bilagshindring.ANNET_BILDE,
    b"II*\x00": Bilagshindring.ANNET_BILDE,
    b"MM\x00*": Bilagshindring.ANNET_BILDE,
    b"RIFF": Bilagshindring.ANNET_BILDE,
}
_HEIC_MERKER = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif"}


def finn_bilagstype(fil: bytes) -> Bilagstype:
    """Raises `KanIkkeMottas`, with what the file seems to be, so that the reader can be told how to send it instead."""
    if not fil:
        raise KanIkkeMottas(Bilagshindring.TOM)
    if len(fil) > MAKS_BYTES:
        raise KanIkkeMottas(Bilagshindring.FOR_STOR)
    for begynnelse, type_ in _BEGYNNER_MED.items():
        if fil.startswith(begynnelse):
            return type_
    raise KanIkkeMottas(_something_else(fil))


def _something_else(fil: bytes) -> Bilagshindring:
    if fil[4:8] == b"ftyp" and fil[8:12] in _HEIC_MERKER:
        return Bilagshindring.HEIC
    funnet = (hindring for begynnelse, hindring in _ANDRE.items() if fil.startswith(begynnelse))
    return next(funnet, Bilagshindring.UKJENT_TYPE)
