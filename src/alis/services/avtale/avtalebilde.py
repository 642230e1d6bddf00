"""Everything the page of a sent agreement says, frozen as it was read."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from alis.domain.avtale import Hvile
from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import Signeringsmate, Signeringssvar
from alis.domain.dokument import Avtaleinnhold, Mal
from alis.domain.dokument.format import Dokumentformat
from alis.domain.flyt import Avtalestatus
from alis.services.utdanning.saksbilde import Saksbilde


@dataclass(frozen=True, kw_only=True)
class Signaturbilde:
    """A signature in the plan, or that it is still waited for (`signert_at` None).

    `navn` is who signed; while nobody has, who is named to (empty: anyone with the right). `fullmakt_fra` is whom she
    signed for. On paper only the day of `signert_at` is known, and `skann_id` is the paper.
    """

    nummer: int
    trinn: int
    part: Part
    tittel: str
    navn: str
    person_id: UUID | None
    signert_at: datetime | None
    fullmakt_fra: str
    maate: Signeringsmate | None
    er_tur: bool
    skann_id: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class Dokumentbilde:
    """A kept document without its bytes."""

    format: Dokumentformat
    sha256: str
    opprettet_at: datetime


@dataclass(frozen=True, kw_only=True)
class Avtalebilde:
    """`innhold` and `dokument_hash` are what the parties are shown and sign, with the words of `mal`. `sak` is as it is now.

    `signaturer` come in the plan's order, and `din` is the reader's own place in it (None: she does not sign).
    `dokumenter` are the newest of each format: the signed ones once all have signed; `har_wordmal` says that the kommune
    has a Word template of its own in use. `hvile` is the rest that holds today, where the version itself is in force;
    `opphor_id` its ending, for those who may see it.
    """

    versjon_id: UUID
    avtale_id: UUID
    nummer: int
    status: Avtalestatus
    laas: int
    sak: Saksbilde
    innhold: Avtaleinnhold
    mal: Mal
    dokument_hash: str
    gjelder_fra: date
    gjelder_til: date | None
    sendt_at: datetime
    sendt_av: str
    signert_at: datetime | None
    i_kraft_at: datetime | None
    avsluttet_at: datetime | None
    avsluttet_av: str
    signaturer: tuple[Signaturbilde, ...]
    signeringsfrist: date | None
    din: Signeringssvar | None
    dokumenter: tuple[Dokumentbilde, ...]
    har_wordmal: bool
    hvile: Hvile | None
    opphor_id: UUID | None

    def signaturer_for(self, part: Part) -> tuple[Signaturbilde, ...]:
        return tuple(signatur for signatur in self.signaturer if signatur.part is part)

    def har_signert(self, part: Part) -> bool:
        """The part has given every signature that the plan asks of it."""
        partens = self.signaturer_for(part)
        return bool(partens) and all(signatur.signert_at for signatur in partens)

    def signert_av(self, person_id: UUID) -> Signaturbilde | None:
        return next((s for s in self.signaturer if s.signert_at and s.person_id == person_id), None)

    @property
    def kan_signeres_av_deg(self) -> bool:
        return self.status is Avtalestatus.SENDT and self.din is not None and self.din.kan_signere

    @property
    def kan_avvises_av_deg(self) -> bool:
        return self.status is Avtalestatus.SENDT and self.din is not None and self.din.kan_avvise
