"""Everything the pages of a bargaining say, frozen as it was read by one of the parties."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.avtale.avtaleutkast import Avtalepost
from alis.domain.avtale.forhandling import Elementforhandling
from alis.domain.avtale.part import Part
from alis.domain.avtale.rammevirkning import Rammevirkning
from alis.domain.flyt import Avtalestatus, Forslagstatus
from alis.domain.regel import Utfall, Vurdering
from alis.domain.verdier import Belop
from alis.services.avtale.ramme import Ramme
from alis.services.utdanning.saksbilde import Saksbilde


@dataclass(frozen=True, kw_only=True)
class Forslagsbilde:
    """One proposal with the names behind it. `nummer` and `sendt_at` are None while it is a draft."""

    nummer: int | None
    fra: Part
    post: Avtalepost
    grunn: str
    status: Forslagstatus
    laas: int
    sendt_at: datetime | None
    sendt_av: str
    avgjort_at: datetime | None
    avgjort_av: str
    svar: str


@dataclass(frozen=True, kw_only=True)
class Elementbilde:
    """`gjaldt` is what the agreement in force says; `kladdet` what the kommune's draft says, for the kommune only.

    `kladd` is the party's own proposal that has not been sent. `stengt` says why the element cannot be agreed on.
    """

    element: Element
    stand: Elementforhandling
    historikk: tuple[Forslagsbilde, ...]
    kladd: Forslagsbilde | None
    gjaldt: Avtalepost | None
    kladdet: Avtalepost | None
    tak: Belop | None
    stengt: Vurdering[Utfall] | None

    @property
    def avtalt(self) -> Avtalepost | None:
        """What holds between the parties now: what both have accepted here, else the agreement in force."""
        return self.stand.avtalt.post if self.stand.avtalt else self.gjaldt

    @property
    def kan_deles(self) -> bool:
        """Whether the draft says something about the element that the doctor has not been shown."""
        return self.kladdet is not None and not self.kladdet.er_tom and self.stand.er_nytt(self.kladdet)

    @property
    def apent(self) -> Forslagsbilde | None:
        return next((ett for ett in self.historikk if ett.status is Forslagstatus.SENDT), None)

    def for_(self, nummer: int) -> Avtalepost | None:
        """What the proposal is read against: the one sent before it, else the agreement in force."""
        tidligere = [ett.post for ett in self.historikk if ett.nummer and ett.nummer < nummer]
        return tidligere[-1] if tidligere else self.gjaldt


@dataclass(frozen=True, kw_only=True)
class Forhandlingsbilde:
    """`part` is the reader's. `i_kraft_nummer` is the version whose words and amounts are compared with.

    `laas` is the draft's. `kan_endres` says whether anything may be proposed, and why not.
    """

    versjon_id: UUID
    nummer: int
    status: Avtalestatus
    laas: int
    part: Part
    sak: Saksbilde
    gjelder_fra: date | None
    i_kraft_nummer: int | None
    elementer: tuple[Elementbilde, ...]
    ramme: Ramme | None
    virkning: Rammevirkning
    kan_endres: Vurdering[Utfall]

    @property
    def er_begynt(self) -> bool:
        return any(ett.historikk for ett in self.elementer)

    @property
    def venter(self) -> dict[Part, int]:
        """How many proposals wait for each party's answer."""
        turer = [ett.stand.tur for ett in self.elementer]
        return {part: turer.count(part) for part in (Part.KOMMUNE, Part.ALIS)}

    def elementbilde(self, element: Element) -> Elementbilde | None:
        return next((ett for ett in self.elementer if ett.element is element), None)
