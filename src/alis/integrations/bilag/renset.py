"""A receipt as it comes out of the process that read it, or what kept it from being taken in."""

import base64
import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Self


class Bilagshindring(StrEnum):
    """Why a file is not taken in."""

    TOM = "tom"
    FOR_STOR = "for_stor"
    HEIC = "heic"
    ANNET_BILDE = "annet_bilde"
    KONTORFIL = "kontorfil"
    UKJENT_TYPE = "ukjent_type"
    KRYPTERT = "kryptert"
    ULESELIG = "uleselig"
    SKJEMA = "skjema"
    FOR_MANGE_SIDER = "for_mange_sider"
    FOR_STORT_BILDE = "for_stort_bilde"
    FOR_TUNG = "for_tung"


class KanIkkeMottas(Exception):
    """Carries the hindrance."""

    def __init__(self, hindring: Bilagshindring) -> None:
        super().__init__(hindring.value)
        self.hindring = hindring


@dataclass(frozen=True, kw_only=True)
class RensetBilag:
    """What is kept. `sider` is 1 for a picture."""

    medietype: str
    innhold: bytes
    sider: int

    def som_json(self) -> str:
        innhold = base64.b64encode(self.innhold).decode()
        return json.dumps({"medietype": self.medietype, "innhold": innhold, "sider": self.sider})

    @classmethod
    def fra_json(cls, tekst: str) -> Self:
        """Raises `KanIkkeMottas` where the answer is a hindrance."""
        lest = json.loads(tekst)
        if "hindring" in lest:
            raise KanIkkeMottas(Bilagshindring(lest["hindring"]))
        return cls(
            medietype=lest["medietype"], innhold=base64.b64decode(lest["innhold"]), sider=lest["sider"]
        )
