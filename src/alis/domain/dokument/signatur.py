"""A signature on a document, a place for one, and the document with the signatures it has so far."""

from dataclasses import dataclass
from datetime import datetime

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import Signeringsmate
from alis.domain.dokument.kanonisk import Innhold, innholdshash
from alis.domain.dokument.veilederinnhold import Veilederavtaleinnhold


class SignaturPaaAnnetInnhold(ValueError):
    """A signature says that it was given to another content than the one it stands on."""


@dataclass(frozen=True, kw_only=True)
class Dokumentsignatur:
    """`navn` confirmed, logged in, the content that has the hash `dokument_hash`, at `signert_at` (aware).

    On paper she wrote her name by hand, and only the day is known. `fullmakt_fra` is the name of the one she signed for.
    """

    part: Part
    navn: str
    signert_at: datetime
    dokument_hash: str
    tittel: str = ""
    fullmakt_fra: str = ""
    maate: Signeringsmate = Signeringsmate.INNLOGGET


@dataclass(frozen=True, kw_only=True)
class Signaturplass:
    """A signature that is waited for; `navn` is empty where anyone with the right may give it."""

    part: Part
    navn: str = ""
    tittel: str = ""


@dataclass(frozen=True, kw_only=True)
class Avtaledokument:
    """What is printed: the content, who has signed it, and the places where others will sign.

    Raises SignaturPaaAnnetInnhold.
    """

    innhold: Innhold
    signaturer: tuple[Dokumentsignatur, ...] = ()
    plasser: tuple[Signaturplass, ...] = ()

    @property
    def slag(self) -> Avtaleslag:
        er_med_veileder = isinstance(self.innhold, Veilederavtaleinnhold)
        return Avtaleslag.VEILEDERAVTALE if er_med_veileder else Avtaleslag.ALIS_AVTALE

    def __post_init__(self) -> None:
        if any(signatur.dokument_hash != innholdshash(self.innhold) for signatur in self.signaturer):
            raise SignaturPaaAnnetInnhold
