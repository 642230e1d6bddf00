"""What a spreadsheet would do to a budget, shown before anything is kept."""

from dataclasses import dataclass
from datetime import datetime

from alis.domain.avtale.budsjett import Budsjettlinje
from alis.services.budsjett.budsjettbilde import Budsjettbilde


@dataclass(frozen=True, kw_only=True)
class Filbilde:
    """`for_` is the budget as it stands, `etter` as the file would have it. `kladden_er_endret`: someone has changed the
    draft after the file was shown, so it cannot be taken in before it is shown anew."""

    filnavn: str
    sha256: str
    lastet_opp_at: datetime
    lastet_opp_av: str
    for_: Budsjettbilde
    etter: Budsjettbilde
    kladden_er_endret: bool

    @property
    def nye(self) -> tuple[Budsjettlinje, ...]:
        numre = {linje.nummer for linje in self.for_.linjer}
        return tuple(linje for linje in self.etter.linjer if linje.nummer not in numre)

    @property
    def fjernede(self) -> tuple[Budsjettlinje, ...]:
        numre = {linje.nummer for linje in self.etter.linjer}
        return tuple(linje for linje in self.for_.linjer if linje.nummer not in numre)

    @property
    def endrede(self) -> tuple[tuple[Budsjettlinje, Budsjettlinje], ...]:
        """As they stand, and as they would be."""
        gamle = {linje.nummer: linje for linje in self.for_.linjer}
        return tuple(
            (gamle[linje.nummer], linje)
            for linje in self.etter.linjer
            if linje.nummer in gamle and gamle[linje.nummer] != linje
        )
