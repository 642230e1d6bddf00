"""The answer to someone who has a document and asks whether it can be trusted."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from alis.integrations.segl.fremmed import Fremmedsignatur, Hindring


class Kontrollutfall(StrEnum):
    """What can be said of the file, from the most to the least."""

    UENDRET = "uendret"
    LAGT_TIL = "lagt_til"
    ENDRET = "endret"
    KJENT_UTSKRIFT = "kjent_utskrift"
    KJENT_INNHOLD = "kjent_innhold"
    ANNET_SEGL = "annet_segl"
    ANNET_SEGL_BRUTT = "annet_segl_brutt"
    UTEN_SEGL = "uten_segl"
    KAN_IKKE_LESES = "kan_ikke_leses"
    IKKE_PDF = "ikke_pdf"


@dataclass(frozen=True, kw_only=True)
class Seglbilde:
    """Our seal on the file. `lagt_til` is how many bytes follow after what it covers."""

    eier: str
    utsteder: str
    fingeravtrykk: str
    er_test: bool
    forseglet_at: datetime | None
    lagt_til: int


@dataclass(frozen=True, kw_only=True)
class Kontrollsvar:
    """`kjent`: the very same file is kept here. `signaturer` are others' than our seal."""

    utfall: Kontrollutfall
    sha256: str
    storrelse: int
    kjent: bool = False
    segl: Seglbilde | None = None
    signaturer: tuple[Fremmedsignatur, ...] = ()
    hindring: Hindring | None = None
