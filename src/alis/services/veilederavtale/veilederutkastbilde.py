"""Everything the page of a veilederavtale in the making says, frozen as it was read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from uuid import UUID

from alis.domain.avtale.veilederkontroll import Mangel, Veilederutkast
from alis.domain.avtale.veiledervilkar import arshonorar, honorar_innenfor_tak, nok_veiledning
from alis.domain.regel import Vurdering
from alis.domain.verdier import Belop
from alis.services.avtale.plangrunnlag import Plangrunnlag
from alis.services.avtale.tilbakesending import Tilbakesending
from alis.services.utdanning.saksbilde import Saksbilde


@dataclass(frozen=True, kw_only=True)
class Veilederutkastbilde:
    """`laas` goes back with every change. `tak` is the greatest grant a year for supervision, None where not known.

    `plangrunnlag` is who will sign; None where nobody asks. `tilbakesendt` is set for one that was sent before.
    """

    versjon_id: UUID
    nummer: int
    laas: int
    endret_at: datetime
    endret_av: str
    sak: Saksbilde
    veileder_id: UUID
    veileder: str
    veileder_hpr_nr: str
    utkast: Veilederutkast
    mangler: Mapping[str, Mangel]
    tak: Belop | None
    satsene_er_bekreftet: bool
    plangrunnlag: Plangrunnlag | None = None
    tilbakesendt: Tilbakesending | None = None

    @property
    def kan_sendes(self) -> bool:
        return not self.mangler

    @property
    def honorar(self) -> Vurdering[Belop | None] | None:
        """What a whole year costs; None until both kinds of hours are stated."""
        timer, forberedelse = self.utkast.timer, self.utkast.forberedelse
        if timer is None or forberedelse is None:
            return None
        return arshonorar(timer=Fraction(timer + forberedelse), timesats=self.utkast.timesats)

    @property
    def vurderinger(self) -> tuple[Vurdering[object], ...]:
        """Each rule's answer about the terms so far, in the order they are shown and printed."""
        if self.honorar is None or self.utkast.timer is None:
            return ()
        return (
            nok_veiledning(timer=Fraction(self.utkast.timer)),
            self.honorar,
            honorar_innenfor_tak(honorar=self.honorar.verdi, tak=self.tak),
        )
