"""Papers that people send with a claim or a cost: each is cleaned in a process of its own, before anything is locked."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings

from alis.integrations.bilag import Bilagshindring, KanIkkeMottas, RensetBilag, motta_bilag

FLEST_BILAG = 10
LENGSTE_FILNAVN = 200


class ForMangeBilag(Exception):
    """A claim or a cost has at most ten."""


@dataclass(frozen=True, kw_only=True)
class Sendtfil:
    filnavn: str
    innhold: bytes


@dataclass(frozen=True, kw_only=True)
class Mottatt:
    """How it went: `avvist` are the names of the files that were not taken in, each with why. The others are kept."""

    lagt_ved: int
    avvist: tuple[tuple[str, Bilagshindring], ...]


def rens_filer(
    filer: Sequence[Sendtfil],
) -> tuple[list[tuple[Sendtfil, RensetBilag]], tuple[tuple[str, Bilagshindring], ...]]:
    """Those that can be kept, and those that can't, each with why. Raises `Opptatt`."""
    rensede, avvist = [], []
    for fil in filer:
        try:
            rensede.append((fil, motta_bilag(fil.innhold, laasfil=settings.BILAG_LAAS)))
        except KanIkkeMottas as feil:
            avvist.append((fil.filnavn, feil.hindring))
    return rensede, tuple(avvist)
