"""A need as it was read, frozen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from alis.domain.flyt import I_KOEN, Behovsstatus, Tilbudsstatus
from alis.domain.plassering.behov import Arena, Bortfall
from alis.domain.plassering.vurder_innmelding import Innmeldingsvurdering
from alis.domain.regel import Utfall, Vurdering
from alis.domain.verdier import Periode
from alis.services.plassering.behovsfelter import Behovsonsker
from alis.services.plassering.behovslogg import Steg
from alis.services.plassering.det_som_mistes import Mistet
from alis.services.plassering.les_ventingen import Ventebilde


@dataclass(frozen=True, kw_only=True)
class Tilbudsbilde:
    """`frist_ute`: nobody has answered, and the last day is past, whether or not the night's work has noted it.

    `bortfall` is why its need fell away, where that is what ended it, and `var_godtatt` whether she had said yes by then.

    `falt_med_endringen`: the need was changed so that the place did not fit.

    `tjeneste_id` is the service that it became, if it was accepted.
    """

    id: UUID
    status: Tilbudsstatus
    sted: str
    fom: date
    maneder: int
    del_nr: int
    svarfrist: date
    frist_ute: bool
    sendt_at: datetime
    fordi: str
    kontrakt: date | None
    bortfall: Bortfall | None = None
    var_godtatt: bool = False
    falt_med_endringen: bool = False
    tjeneste_id: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class Institusjonsbilde:
    """When the need is served in a municipal institution. `perioder` are the days of the parts that have them.

    `lengde` is None until all parts have days. `fravar` is institution service that someone has written as absence in the case
    in that time: the agreement rests in it. `femarene` is when the five full-time years are used up, where days come after it.
    """

    perioder: Mapping[int, Periode]
    hvile: Vurdering[Utfall]
    lengde: Vurdering[Utfall] | None
    fravar: Periode | None
    femarene: Vurdering[date] | None = None


@dataclass(frozen=True, kw_only=True)
class Behovsbilde:
    """`steder` are the names of the wished departments, in her order. `venting` is None for
    one that does not stand in a trust's queue.

    `institusjonen` is None for service in a hospital.

    `mistes` is what falls with all her needs, with this trust or another, that the reader may let fall away. `spurt_at` is when the
    trust was last asked again, and `spurt_av` by whom. `tapte_plassen`: it fell away for a place elsewhere that the trust there has withdrawn
    since, and nothing is reported here after it. `meldt_siden` is the newest need that was reported after this one fell
    away. `vurdering` is what is said of the need as it is today.
    """

    id: UUID
    sak_id: UUID
    lege: str
    lege_id: UUID
    kommune: str
    kommunenummer: str
    arena: Arena
    helseforetak_id: UUID | None
    helseforetak: str
    institusjon: str
    status: Behovsstatus
    bortfall: Bortfall | None
    onsker: Behovsonsker
    steder: tuple[str, ...]
    laas: int
    mistes: tuple[Mistet, ...]
    tapte_plassen: bool
    meldt_siden: UUID | None
    meldt_at: datetime
    spurt_at: datetime | None
    spurt_av: str
    tilbud: tuple[Tilbudsbilde, ...]
    venting: Ventebilde | None
    vurdering: Innmeldingsvurdering
    steg: tuple[Steg, ...]
    institusjonen: Institusjonsbilde | None = None

    @property
    def venter(self) -> bool:
        return self.status in I_KOEN

    @property
    def kan_miste(self) -> bool:
        """Whether she has said yes to any of it."""
        return any(ett.er_godtatt for ett in self.mistes)

    @property
    def kan_besvares(self) -> bool:
        return self.ubesvart is not None and not self.ubesvart.frist_ute

    @property
    def godtatte(self) -> tuple[Tilbudsbilde, ...]:
        """What she has said yes to and still has, the first to begin first."""
        ja = (ett for ett in self.tilbud if ett.status is Tilbudsstatus.GODTATT)
        return tuple(sorted(ja, key=lambda ett: ett.fom))

    @property
    def sist_mistet(self) -> Tilbudsbilde | None:
        """The newest offer, where it was not answered in time or the trust took the place back after a yes."""
        siste = max(self.tilbud, key=lambda ett: ett.sendt_at, default=None)
        if siste is None or siste.bortfall is not None or siste.falt_med_endringen:
            return None
        return siste if siste.var_godtatt or siste.status is Tilbudsstatus.UTLOPT else None

    @property
    def gikk_ut(self) -> bool:
        """Whether the newest offer was not answered in time, also before the night's work has noted it."""
        if self.ubesvart is not None:
            return self.ubesvart.frist_ute
        return self.sist_mistet is not None and self.sist_mistet.status is Tilbudsstatus.UTLOPT

    @property
    def ubesvart(self) -> Tilbudsbilde | None:
        """The offer that she has not answered, if there is one."""
        return next((ett for ett in self.tilbud if ett.status is Tilbudsstatus.SENDT), None)
