"""Is this file, byte for byte, one that we have sealed?

The answer is found without reading the file as a PDF, so that no trick with the format can change it. A seal covers all the
file but the hole it stands in itself. We ask that the hole is exactly where the seal says, that it is written in the one
way we write it, and that every byte of the seal follows from the certificate and what the key has signed. Then no byte is
left that could be another.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from alis.integrations.segl.cms import les_seglet
from alis.integrations.segl.sertifikat import Seglsertifikat

DEKNING = re.compile(rb"/ByteRange \[0 (\d{1,9}) (\d{1,9}) (\d{1,9})\]")
TIDSPUNKT = re.compile(rb"/M \(D\\072(\d{14})(Z|\\05[35]\d\d\\047\d\d)")
HULLET = re.compile(rb"<([0-9A-F]+)>")
SPOR = 64
"""Hex digits of a key or of its certificate's signature: too many to be another's by chance."""
STORSTE_HULL = 200_000
FLEST = 5
"""Seals that are looked into, from the end of the file: a file with a thousand costs no more than one with five."""


class Seglfunn(StrEnum):
    """What the seal says of the file."""

    UENDRET = "uendret"
    LAGT_TIL = "lagt_til"
    ENDRET = "endret"
    INGEN = "ingen"


@dataclass(frozen=True, kw_only=True)
class Seglkontroll:
    """`lengde` is how many of the file's first bytes the seal holds for; the rest was added later."""

    funn: Seglfunn
    sertifikat: Seglsertifikat | None = None
    forseglet_at: datetime | None = None
    lengde: int = 0


def kontroller_segl(fil: bytes, sertifikater: Iterable[Seglsertifikat]) -> Seglkontroll:
    """Judge the file by the seals of `sertifikater`, with nothing but the file itself.

    `ENDRET` where one of them can be recognised, but does not fit the bytes any more.
    """
    kjente = tuple(sertifikater)
    hele = (_whole(fil, kjente, *dekning) for dekning in _last_ranges(fil))
    treff = next((kontroll for kontroll in hele if kontroll is not None), None)
    if treff is not None:
        return treff
    spor = next((sertifikat for sertifikat in kjente if _leaves_trace(fil, sertifikat)), None)
    if spor is not None:
        return Seglkontroll(funn=Seglfunn.ENDRET, sertifikat=spor)
    return Seglkontroll(funn=Seglfunn.INGEN)


def _last_ranges(fil: bytes) -> Iterator[tuple[int, int, int]]:
    """Where the last seals say that their holes begin and end, and how much follows; the very last first."""
    slutt = len(fil)
    for _ in range(FLEST):
        slutt = fil.rfind(b"/ByteRange", 0, slutt)
        if slutt < 0:
            return
        if dekning := DEKNING.match(fil, slutt):
            hull, etter, resten = map(int, dekning.groups())
            yield hull, etter, resten


def _whole(
    fil: bytes, kjente: tuple[Seglsertifikat, ...], hull: int, etter: int, resten: int
) -> Seglkontroll | None:
    """The seal whose hole is at `hull`–`etter`, if it holds for the bytes up to its own end."""
    slutt = etter + resten
    if etter - hull > STORSTE_HULL or slutt > len(fil):
        return None
    hullet = HULLET.fullmatch(fil, hull, etter)
    if hullet is None:
        return None
    dekket = fil[:hull] + fil[etter:slutt]
    try:
        sertifikat = les_seglet(bytes.fromhex(hullet[1].decode()), dekket, kjente)
    except Exception:  # the bytes can be anything that anyone has made up, and then they are no seal of ours
        return None
    return Seglkontroll(
        funn=Seglfunn.UENDRET if slutt == len(fil) else Seglfunn.LAGT_TIL,
        sertifikat=sertifikat,
        forseglet_at=_time(fil[etter:slutt]),
        lengde=slutt,
    )


def _time(slutten: bytes) -> datetime | None:
    """When the sealing machine's clock says that it sealed: in the seal's own dictionary, which the seal covers."""
    treff = TIDSPUNKT.search(slutten)
    if treff is None:
        return None
    sone = treff[2].decode()
    for skrevet, tegn in (("\\053", "+"), ("\\055", "-"), ("\\047", ":"), ("Z", "+00:00")):
        sone = sone.replace(skrevet, tegn)
    return datetime.strptime(f"{treff[1].decode()}{sone}", "%Y%m%d%H%M%S%z")


def _leaves_trace(fil: bytes, sertifikat: Seglsertifikat) -> bool:
    """Some part of what only this certificate has still stands in the file as our seals write it."""
    nokkel = sertifikat.x509.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    eget = (nokkel[-SPOR:] + sertifikat.x509.signature).hex().upper().encode()
    return any(eget[sted : sted + SPOR] in fil for sted in range(0, len(eget) - SPOR, SPOR))
