"""A signature on a document, and the document with the signatures it has so far."""

from dataclasses import dataclass
from datetime import datetime

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.avtale.part import Part
from alis.domain.dokument.kanonisk import Innhold, innholdshash
from alis.domain.dokument.veilederinnhold import Veilederavtaleinnhold


class SignaturPaaAnnetInnhold(ValueError):
    """A signature says that it was given to another content than the one it stands on."""


@dataclass(frozen=True, kw_only=True)
class Dokumentsignatur:
    """`navn` confirmed, logged in, the content that has the hash `dokument_hash`, at `signert_at` (aware)."""

    part: Part
    navn: str
    signert_at: datetime
    dokument_hash: str


@dataclass(frozen=True, kw_only=True)
class Avtaledokument:
    """What is printed: the content, and who has signed it. No signature yet gives lines to sign on.

    Raises SignaturPaaAnnetInnhold.
    """

    innhold: Innhold
    signaturer: tuple[Dokumentsignatur, ...] = ()

    @property
    def slag(self) -> Avtaleslag:
        er_med_veileder = isinstance(self.innhold, Veilederavtaleinnhold)
        return Avtaleslag.VEILEDERAVTALE if er_med_veileder else Avtaleslag.ALIS_AVTALE

    def __post_init__(self) -> None:
        if any(signatur.dokument_hash != innholdshash(self.innhold) for signatur in self.signaturer):
            raise SignaturPaaAnnetInnhold
