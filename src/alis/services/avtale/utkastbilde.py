"""Everything the pages of a draft say, frozen as it was read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.avtale.avtaledel import Avtaledel
from alis.domain.avtale.avtaleutkast import Avtaleutkast
from alis.domain.avtale.elementvalg import Elementvurderinger, apne_elementer
from alis.domain.avtale.kontroll import Kontrollpunkt
from alis.domain.flyt import Forslagstatus
from alis.services.avtale.list_veiledere import Veilederkandidat
from alis.services.avtale.plangrunnlag import Plangrunnlag
from alis.services.avtale.ramme import Ramme
from alis.services.avtale.tilbakesending import Tilbakesending
from alis.services.mal.list_tiltaksforslag import Tiltaksvalg
from alis.services.utdanning.saksbilde import Saksbilde


class Delstatus(StrEnum):
    """`FYLT_UT`: nothing is wrong, but all of it comes from the case or the last version; nobody has been through it."""

    IKKE_BEGYNT = "ikke_begynt"
    FYLT_UT = "fylt_ut"
    FERDIG = "ferdig"
    MA_RETTES = "ma_rettes"
    VALGFRI = "valgfri"
    SIST = "sist"


@dataclass(frozen=True, kw_only=True)
class Delbilde:
    """One part of the draft; `feil` is how many points in it must be mended."""

    del_: Avtaledel
    status: Delstatus
    feil: int


@dataclass(frozen=True, kw_only=True)
class Frittpunkt:
    """A clause that the parties may reword: `tekst` as it stands in the draft now, `malens` as the template has it."""

    id: str
    nummer: str
    overskrift: str
    tekst: str
    malens: str


@dataclass(frozen=True, kw_only=True)
class Utkastbilde:
    """`laas` goes back with every change; `veileder_id` is the person chosen in the draft.

    `malnavn` is what people call the template; `tiltak` are suggested texts. `plangrunnlag` is who will sign; None where nobody asks.
    `tilbakesendt` is set for one that was sent before. `forhandlede` are the elements that the doctor has a say in: proposed (`SENDT`) or agreed on (`GODTATT`).
    """

    versjon_id: UUID
    nummer: int
    laas: int
    endret_at: datetime
    endret_av: str
    sak: Saksbilde
    utkast: Avtaleutkast
    veileder_id: UUID | None
    veiledere: tuple[Veilederkandidat, ...]
    ramme: Ramme | None
    elementvurderinger: Elementvurderinger
    kontrollpunkter: tuple[Kontrollpunkt, ...]
    forhandlede: Mapping[Element, Forslagstatus]
    deler: tuple[Delbilde, ...]
    tiltak: tuple[Tiltaksvalg, ...] = ()
    malnavn: str = ""
    frie_punkter: tuple[Frittpunkt, ...] = ()
    plangrunnlag: Plangrunnlag | None = None
    tilbakesendt: Tilbakesending | None = None

    @property
    def apne(self) -> tuple[Element, ...]:
        return apne_elementer(self.elementvurderinger)

    @property
    def mangler(self) -> tuple[Kontrollpunkt, ...]:
        return tuple(punkt for punkt in self.kontrollpunkter if punkt.ma_rettes)

    @property
    def kan_sendes(self) -> bool:
        return not self.mangler

    def delbilde(self, del_: Avtaledel) -> Delbilde:
        return {bilde.del_: bilde for bilde in self.deler}[del_]


def vurder_deler(
    *, apne: tuple[Element, ...], lagrede: frozenset[Avtaledel], mangler: Mapping[Avtaledel, int]
) -> tuple[Delbilde, ...]:
    """The parts that this agreement has, in order. A part is done when it has been saved and nothing in it is wrong."""
    return tuple(
        Delbilde(
            del_=del_, status=_status(del_, del_ in lagrede, mangler.get(del_, 0)), feil=mangler.get(del_, 0)
        )
        for del_ in Avtaledel
        if del_ is not Avtaledel.TILLEGG or Element.SENTRALITETSTILLEGG in apne or mangler.get(del_)
    )


def _status(del_: Avtaledel, lagret: bool, feil: int) -> Delstatus:
    if del_ is Avtaledel.OPPSUMMERING:
        return Delstatus.SIST
    if lagret:
        return Delstatus.MA_RETTES if feil else Delstatus.FERDIG
    if feil:
        return Delstatus.IKKE_BEGYNT
    return Delstatus.VALGFRI if del_ is Avtaledel.KOMMUNAL else Delstatus.FYLT_UT
