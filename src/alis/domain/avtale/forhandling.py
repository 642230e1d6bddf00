"""Bargaining over one element: who has proposed what, whose turn it is, and what both have accepted."""

from dataclasses import dataclass, replace

from alis.domain.avtale.avtaleutkast import Avtalepost
from alis.domain.avtale.element import Element
from alis.domain.avtale.forhandlingspart import motpart
from alis.domain.avtale.part import Part
from alis.domain.flyt import FORSLAG, Forslagshandling, Forslagstatus

LENGSTE_TEKST = 4000
LENGSTE_GRUNN = 1000
"""In characters: what is agreed, and the reason given with a proposal or an answer."""


class VenterPaSvar(Exception):
    """The party's own proposal is open: it is withdrawn, or waits for the answer, before a new one is sent."""


class SvarPaNoeAnnet(Exception):
    """What stands open is not what the party had before it: the other has moved meanwhile."""


class FinnesIkkeForslag(Exception):
    """No proposal about the element has that number."""


class ErAvgjort(Exception):
    """The proposal is no longer open. Carries the state it is in."""

    def __init__(self, status: Forslagstatus) -> None:
        super().__init__(status)
        self.status = status


class EgetForslag(Exception):
    """A party cannot accept or turn down its own proposal."""


class AndresForslag(Exception):
    """A party can withdraw only its own proposal."""


@dataclass(frozen=True, kw_only=True)
class Forslag:
    """A proposal that has been sent. `nummer` counts from 1 in the order of sending, which the database decides."""

    nummer: int
    fra: Part
    post: Avtalepost
    status: Forslagstatus = Forslagstatus.SENDT


@dataclass(frozen=True, kw_only=True)
class Elementforhandling:
    """All proposals sent about one element. At most one is open at a time, so their order is the order of everything."""

    element: Element
    forslag: tuple[Forslag, ...] = ()

    @property
    def apent(self) -> Forslag | None:
        return next((ett for ett in self.forslag if ett.status is Forslagstatus.SENDT), None)

    @property
    def avtalt(self) -> Forslag | None:
        """The last proposal that the other party accepted; an open one does not touch it."""
        godtatte = [ett for ett in self.forslag if ett.status is Forslagstatus.GODTATT]
        return godtatte[-1] if godtatte else None

    @property
    def tur(self) -> Part | None:
        """Whose answer is waited for."""
        return motpart(self.apent.fra) if self.apent else None

    @property
    def siste(self) -> Forslag | None:
        return self.forslag[-1] if self.forslag else None

    def er_nytt(self, post: Avtalepost) -> bool:
        """Whether the words and the amount have still to be proposed: not open, not agreed on, not the last refused."""
        return not (self.apent or self.avtalt) and (self.siste is None or self.siste.post != post)

    def send(self, *, fra: Part, post: Avtalepost, svarer_pa: int | None) -> "Elementforhandling":
        """A new proposal; when the other's is open (`svarer_pa`) it is a counter-proposal and closes that one.

        Raises `VenterPaSvar` and `SvarPaNoeAnnet`.
        """
        apent = self.apent
        if apent is not None and apent.fra is fra:
            raise VenterPaSvar
        if svarer_pa != (apent.nummer if apent else None):
            raise SvarPaNoeAnnet
        besvart = self._med(apent, Forslagshandling.BESVAR) if apent else self
        nytt = Forslag(nummer=len(self.forslag) + 1, fra=fra, post=post)
        return replace(besvart, forslag=(*besvart.forslag, nytt))

    def godta(self, *, part: Part, nummer: int) -> "Elementforhandling":
        """Raises `FinnesIkkeForslag`, `ErAvgjort` and `EgetForslag`."""
        return self._svar(part, nummer, Forslagshandling.GODTA)

    def avsla(self, *, part: Part, nummer: int) -> "Elementforhandling":
        """Raises what `godta` raises."""
        return self._svar(part, nummer, Forslagshandling.AVSLA)

    def trekk(self, *, part: Part, nummer: int) -> "Elementforhandling":
        """Raises `FinnesIkkeForslag`, `ErAvgjort` and `AndresForslag`."""
        ett = self._krev_apent(nummer)
        if ett.fra is not part:
            raise AndresForslag
        return self._med(ett, Forslagshandling.TREKK)

    def nummerert(self, nummer: int) -> Forslag:
        """Raises `FinnesIkkeForslag`."""
        ett = next((ett for ett in self.forslag if ett.nummer == nummer), None)
        if ett is None:
            raise FinnesIkkeForslag
        return ett

    def _svar(self, part: Part, nummer: int, handling: Forslagshandling) -> "Elementforhandling":
        ett = self._krev_apent(nummer)
        if ett.fra is part:
            raise EgetForslag
        return self._med(ett, handling)

    def _krev_apent(self, nummer: int) -> Forslag:
        ett = self.nummerert(nummer)
        if ett.status is not Forslagstatus.SENDT:
            raise ErAvgjort(ett.status)
        return ett

    def _med(self, ett: Forslag, handling: Forslagshandling) -> "Elementforhandling":
        nytt = replace(ett, status=Forslagstatus(FORSLAG.overgang(ett.status, handling)))
        return replace(self, forslag=tuple(nytt if annet is ett else annet for annet in self.forslag))
