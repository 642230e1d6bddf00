"""A voucher: what happened, on what day, on what ground, and the transfers that follow from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from alis.domain.regel.tekst import _
from alis.domain.regnskap.overforing import Overforing


class Bilagsart(StrEnum):
    RAMME = "ramme"
    KREVD = "krevd"
    FRIGITT = "frigitt"
    GODKJENT = "godkjent"
    UTBETALT = "utbetalt"
    EGEN_KOSTNAD = "egen_kostnad"
    FORSKUDD = "forskudd"
    DEKKET = "dekket"
    TILBAKEKREVD = "tilbakekrevd"
    INNBETALT = "innbetalt"
    ETTERGITT = "ettergitt"
    INNVILGET = "innvilget"
    AVKORTET = "avkortet"
    MOTTATT = "mottatt"
    SKYLDIG_STAT = "skyldig_stat"
    IKKE_SKYLDIG = "ikke_skyldig"
    BETALT_STAT = "betalt_stat"
    OMGJORT = "omgjort"

    @property
    def tekst(self) -> str:
        """What happened, as the user reads it."""
        return _TEKSTER[self]


_TEKSTER = {
    Bilagsart.RAMME: _("Rammen er satt"),
    Bilagsart.KREVD: _("Refusjon er krevd"),
    Bilagsart.FRIGITT: _("Kravet er returnert, trukket eller avslått"),
    Bilagsart.GODKJENT: _("Kravet er godkjent"),
    Bilagsart.UTBETALT: _("Kravet er betalt ut"),
    Bilagsart.EGEN_KOSTNAD: _("Kommunen har hatt kostnaden selv"),
    Bilagsart.FORSKUDD: _("Forskudd er betalt"),
    Bilagsart.DEKKET: _("Forskudd er dekket av et godkjent krav"),
    Bilagsart.TILBAKEKREVD: _("Penger er krevd tilbake fra legen"),
    Bilagsart.INNBETALT: _("Legen har betalt tilbake"),
    Bilagsart.ETTERGITT: _("Legen slipper å betale tilbake"),
    Bilagsart.INNVILGET: _("Tilskudd er innvilget"),
    Bilagsart.AVKORTET: _("Tilskuddet er avkortet"),
    Bilagsart.MOTTATT: _("Tilskudd er mottatt"),
    Bilagsart.SKYLDIG_STAT: _("Tilskudd skal betales tilbake til staten"),
    Bilagsart.IKKE_SKYLDIG: _("Mindre skal tilbake til staten: kostnad er dokumentert siden"),
    Bilagsart.BETALT_STAT: _("Tilskudd er betalt tilbake til staten"),
    Bilagsart.OMGJORT: _("Et bilag er gjort om"),
}


class TomtBilag(ValueError):
    """A voucher without a transfer says nothing."""


@dataclass(frozen=True, kw_only=True)
class Bilag:
    """`nokkel` says what is booked: the same again is the same voucher, never another.

    `objekt_type` and `objekt_id` point at the thing it is about (a claim, an advance), and what is owed for one thing is
    never paid for another. `grunnlag` is what the amounts rest on, as JSON: rules with their reasons. Raises `TomtBilag`.
    """

    art: Bilagsart
    sak_id: UUID
    tilskuddsperiode: str
    dato: date
    nokkel: str
    overforinger: tuple[Overforing, ...]
    objekt_type: str = ""
    objekt_id: UUID | None = None
    grunnlag: Mapping[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.overforinger:
            raise TomtBilag(self.nokkel)
