"""Random changes to a file: what bad luck, a bad disk and bad people do."""

import re
from collections.abc import Callable
from random import Random

Mutasjon = Callable[[bytes, Random], bytes]


def hullet(fil: bytes) -> tuple[int, int]:
    """Where the seal itself stands, angle brackets included: the only bytes that it does not cover."""
    tall = re.findall(rb"/ByteRange \[0 (\d+) (\d+) \d+\]", fil)[-1]
    return int(tall[0]), int(tall[1])


def snu_en_bit(fil: bytes, terning: Random) -> bytes:
    return _replaced(fil, sted := terning.randrange(len(fil)), fil[sted] ^ (1 << terning.randrange(8)))


def bytt_en_byte(fil: bytes, terning: Random) -> bytes:
    sted = terning.randrange(len(fil))
    return _replaced(fil, sted, (fil[sted] + terning.randrange(1, 256)) % 256)


def bytt_en_byte_i_hullet(fil: bytes, terning: Random) -> bytes:
    sted = terning.randrange(*hullet(fil))
    return _replaced(fil, sted, (fil[sted] + terning.randrange(1, 256)) % 256)


def annet_siffer_i_hullet(fil: bytes, terning: Random) -> bytes:
    sted = terning.randrange(hullet(fil)[0] + 1, hullet(fil)[1] - 1)
    andre = bytes(set(b"0123456789ABCDEFabcdef \n") - {fil[sted]})
    return _replaced(fil, sted, terning.choice(andre))


def kort_av(fil: bytes, terning: Random) -> bytes:
    return fil[: terning.randrange(len(fil))]


def kort_av_litt(fil: bytes, terning: Random) -> bytes:
    return fil[: -terning.randrange(1, 50)]


def sett_inn(fil: bytes, terning: Random) -> bytes:
    sted = terning.randrange(len(fil) + 1)
    return fil[:sted] + terning.randbytes(terning.randrange(1, 40)) + fil[sted:]


def fjern(fil: bytes, terning: Random) -> bytes:
    sted = terning.randrange(len(fil))
    return fil[:sted] + fil[sted + terning.randrange(1, 40) :]


def bytt_om(fil: bytes, terning: Random) -> bytes:
    """Two different bytes change places."""
    while True:
        en, to = sorted(terning.sample(range(len(fil)), 2))
        if fil[en] != fil[to]:
            return _replaced(_replaced(fil, en, fil[to]), to, fil[en])


def legg_til(fil: bytes, terning: Random) -> bytes:
    return fil + terning.randbytes(terning.randrange(1, 400))


def legg_til_revisjon(fil: bytes, terning: Random) -> bytes:
    """An incremental update that gives an object new content and leaves the sealed bytes as they are."""
    nummer = terning.randrange(1, 400)
    objekt = b"\n%d 0 obj\n<< /Endret %d >>\nendobj\n" % (nummer, terning.randrange(10**6))
    forrige = re.findall(rb"startxref\s+(\d+)", fil)[-1]
    rot = re.findall(rb"/Root \d+ \d+ R", fil)[-1]
    trailer = b"trailer\n<< /Size 999 %s /Prev %s >>\n" % (rot, forrige)
    slutt = b"startxref\n%d\n%%%%EOF\n" % (len(fil) + len(objekt))
    return fil + objekt + b"xref\n%d 1\n%010d 00000 n \n" % (nummer, len(fil) + 1) + trailer + slutt


MUTASJONER: tuple[Mutasjon, ...] = (
    snu_en_bit,
    bytt_en_byte,
    bytt_en_byte_i_hullet,
    annet_siffer_i_hullet,
    kort_av,
    kort_av_litt,
    sett_inn,
    fjern,
    bytt_om,
    legg_til,
    legg_til_revisjon,
)


def _replaced(fil: bytes, sted: int, ny: int) -> bytes:
    return fil[:sted] + bytes([ny]) + fil[sted + 1 :]
