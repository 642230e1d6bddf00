"""Everything the page of a sent agreement says, frozen as it was read."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from alis.domain.avtale import Hvile
from alis.domain.avtale.part import Part
from alis.domain.dokument import Avtaleinnhold, Mal
from alis.domain.dokument.format import Dokumentformat
from alis.domain.flyt import Avtalestatus
from alis.services.utdanning.saksbilde import Saksbilde


@dataclass(frozen=True, kw_only=True)
class Signaturbilde:
    """A party's signature, or that it is still waited for (`signert_at` None)."""

    part: Part
    navn: str
    signert_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class Dokumentbilde:
    """A kept document without its bytes."""

    format: Dokumentformat
    sha256: str
    opprettet_at: datetime


@dataclass(frozen=True, kw_only=True)
class Avtalebilde:
    """`innhold` and `dokument_hash` are what the parties are shown and sign, with the words of `mal`. `sak` is as it is now.

    `dokumenter` are the newest of each format: the signed ones once both have signed; `har_wordmal` says that the kommune
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
    dokumenter: tuple[Dokumentbilde, ...]
    har_wordmal: bool
    hvile: Hvile | None
    opphor_id: UUID | None

    def signatur(self, part: Part) -> Signaturbilde:
        return {signatur.part: signatur for signatur in self.signaturer}[part]
