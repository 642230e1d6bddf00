"""A payment order: one payer, one day, and each payment with a reference of its own."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from stdnum.no import kontonr, orgnr

from alis.domain.verdier import Belop

REFERANSE = re.compile(r"[A-Za-z0-9][A-Za-z0-9./-]{0,34}")
"""What every bank carries unchanged: at most 35 characters, and none that its own system could rewrite."""

STORSTE = Belop(999_999_999_99)
"""The largest single amount that banks take in one line."""


class UgyldigOppdrag(ValueError):
    """No bank would take the order. Says which part, in Norwegian."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Betaling:
    """`referanse` is what makes the payment itself: the same one twice is the same payment, to the bank too."""

    referanse: str
    mottaker: str
    konto: str
    belop: Belop
    melding: str

    def __post_init__(self) -> None:
        _require(REFERANSE.fullmatch(self.referanse) is not None, f"referansen «{self.referanse}»")
        _require(kontonr.is_valid(self.konto), f"kontonummeret til {self.mottaker}")
        _require(Belop.null() < self.belop <= STORSTE, f"beløpet til {self.mottaker}")
        _require(bool(self.mottaker.strip()), f"navnet på mottakeren av {self.referanse}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Betalingsoppdrag:
    """`melding_id` stays the same however often the file is made; `laget_at` is when the order was made, not the file.

    Raises `UgyldigOppdrag` for an order that no bank would take: without payments, or with a reference used twice.
    """

    melding_id: str
    laget_at: datetime
    betalingsdag: date
    betaler: str
    betaler_orgnr: str
    fra_konto: str
    betalinger: tuple[Betaling, ...]

    def __post_init__(self) -> None:
        _require(REFERANSE.fullmatch(self.melding_id) is not None, f"meldingens navn «{self.melding_id}»")
        _require(self.laget_at.tzinfo is not None, "tidspunktet, som mangler tidssone")
        _require(orgnr.is_valid(self.betaler_orgnr), "organisasjonsnummeret til betaleren")
        _require(kontonr.is_valid(self.fra_konto), "kontonummeret til betaleren")
        _require(bool(self.betalinger), "oppdraget, som er uten betalinger")
        referanser = {betaling.referanse for betaling in self.betalinger}
        _require(len(referanser) == len(self.betalinger), "en referanse som er brukt to ganger")

    @property
    def sum(self) -> Belop:
        return sum((betaling.belop for betaling in self.betalinger), Belop.null())


def _require(holder: bool, hva: str) -> None:
    if not holder:
        raise UgyldigOppdrag(f"Banken tar ikke imot {hva}.")
