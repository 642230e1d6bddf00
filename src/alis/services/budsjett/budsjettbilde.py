"""Everything the pages of a budget say, frozen as it was read."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.avtale.avtaleutkast import Avtaleutkast
from alis.domain.avtale.budsjett import Budsjett, Budsjettlinje
from alis.domain.flyt import Avtalestatus
from alis.domain.regel import Utfall, Vurdering
from alis.domain.tilskudd.beregning import Rett
from alis.domain.verdier import Belop, Periode
from alis.services.avtale.ramme import Ramme
from alis.services.utdanning.saksbilde import Saksbilde


@dataclass(frozen=True, kw_only=True)
class Budsjettar:
    """One year with what the state can give in it. `etter_avtalen`: the agreement is used up before it begins."""

    nummer: int
    periode: Vurdering[Periode]
    satser: Vurdering[Utfall]
    ramme: Ramme
    etter_avtalen: bool

    @property
    def har_rett(self) -> bool:
        """Whether no condition of the grant is known to be broken in the year."""
        return self.ramme.beregning.rett_til_tilskudd is not Rett.NEI


@dataclass(frozen=True, kw_only=True)
class Utregning:
    """A budget as it comes out, with the years behind it."""

    ar: tuple[Budsjettar, ...]
    budsjett: Budsjett


@dataclass(frozen=True, kw_only=True)
class Avtaltforskjell:
    """An amount a year as it stands in the agreement, and as the first year of the budget has it. None is not agreed,
    or not known. `forhandles`: the parties bargain over it, so neither sets it alone."""

    element: Element
    avtalt: Belop | None
    budsjettert: Belop | None
    forhandles: bool = False

    @property
    def er_ulik(self) -> bool:
        return self.budsjettert is not None and self.budsjettert != self.avtalt

    @property
    def kan_overfores(self) -> bool:
        return self.er_ulik and not self.forhandles


@dataclass(frozen=True, kw_only=True)
class Budsjettbilde:
    """`utregning` is None until the agreement has a first day and a position. `linjer` are the rows that are counted,
    which may be other than the kept ones while someone writes."""

    versjon_id: UUID
    nummer: int
    status: Avtalestatus
    laas: int
    endret_at: datetime
    endret_av: str
    sak: Saksbilde
    utkast: Avtaleutkast
    linjer: tuple[Budsjettlinje, ...]
    utregning: Utregning | None
    forskjeller: tuple[Avtaltforskjell, ...]

    @property
    def er_kladd(self) -> bool:
        return self.status is Avtalestatus.KLADD

    @property
    def antall_ar(self) -> int:
        """The years that a row can be written in."""
        return sum(not ar.etter_avtalen for ar in self.utregning.ar) if self.utregning else 0
