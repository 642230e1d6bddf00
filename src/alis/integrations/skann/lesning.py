"""What was read of a scanned file."""

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Self


class Filtype(StrEnum):
    """What is taken in, by its media type."""

    PDF = "application/pdf"
    JPEG = "image/jpeg"
    PNG = "image/png"


BEGYNNER_MED = {Filtype.PDF: b"%PDF-", Filtype.JPEG: b"\xff\xd8\xff", Filtype.PNG: b"\x89PNG\r\n\x1a\n"}


class Hindring(StrEnum):
    """Why a file is not taken in."""

    TOM = "tom"
    UKJENT_TYPE = "ukjent_type"
    KRYPTERT = "kryptert"
    ULESELIG = "uleselig"
    HAR_SKRIPT = "har_skript"
    FOR_MANGE_ARK = "for_mange_ark"
    FOR_STORT_BILDE = "for_stort_bilde"
    FOR_TUNG = "for_tung"


class KanIkkeLeses(Exception):
    """Carries the hindrance."""

    def __init__(self, hindring: Hindring) -> None:
        super().__init__(hindring.value)
        self.hindring = hindring


@dataclass(frozen=True, kw_only=True)
class Skannlesning:
    """The texts of the square codes on each sheet, or what kept us from reading the file."""

    ark: tuple[tuple[str, ...], ...] = ()
    hindring: Hindring | None = None

    def som_json(self) -> str:
        return json.dumps({"ark": self.ark, "hindring": self.hindring})

    @classmethod
    def fra_json(cls, tekst: str) -> Self:
        lest = json.loads(tekst)
        return cls(
            ark=tuple(tuple(koder) for koder in lest["ark"]),
            hindring=Hindring(lest["hindring"]) if lest["hindring"] else None,
        )


def finn_filtype(fil: bytes) -> Filtype:
    """By how the file begins, whatever its name says. Raises `KanIkkeLeses`."""
    if not fil:
        raise KanIkkeLeses(Hindring.TOM)
    for filtype, begynnelse in BEGYNNER_MED.items():
        if fil.startswith(begynnelse):
            return filtype
    raise KanIkkeLeses(Hindring.UKJENT_TYPE)
