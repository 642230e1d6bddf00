"""One amount on one element of one case: what every kind of voucher but the frame is made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.regnskap.bilag import Bilag, Bilagsart
from alis.domain.regnskap.konto import Konto
from alis.domain.regnskap.overforing import Overforing
from alis.domain.verdier import Belop


@dataclass(frozen=True, kw_only=True)
class Post:
    """`dato` is the day it happened. `nokkel` says what is booked, so that it is booked once: `krevd:<claim>:<round>`.

    `objekt_type` and `objekt_id` say which claim or advance it is about. `grunnlag` is what the amount rests on, as JSON.
    """

    sak_id: UUID
    tilskuddsperiode: str
    element: Element
    belop: Belop
    dato: date
    nokkel: str
    objekt_type: str = ""
    objekt_id: UUID | None = None
    grunnlag: Mapping[str, object] = field(default_factory=dict)

    def bilag(self, art: Bilagsart, *, debet_mot_kredit: Mapping[Konto, Konto]) -> Bilag:
        """The whole amount as debit on each account and credit on the other. Raises what `Overforing` raises."""
        return self.bilag_med(
            art,
            tuple(
                Overforing(debet=debet, kredit=kredit, belop=self.belop, element=self.element)
                for debet, kredit in debet_mot_kredit.items()
            ),
        )

    def bilag_med(self, art: Bilagsart, overforinger: tuple[Overforing, ...]) -> Bilag:
        return Bilag(
            art=art,
            sak_id=self.sak_id,
            tilskuddsperiode=self.tilskuddsperiode,
            dato=self.dato,
            nokkel=self.nokkel,
            overforinger=overforinger,
            objekt_type=self.objekt_type,
            objekt_id=self.objekt_id,
            grunnlag=self.grunnlag,
        )
