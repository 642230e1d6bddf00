"""What came of one agreement in an act on many: one bad row never stops the rest."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from alis.domain.avtale.kontroll import Kontrollpunkt
from alis.domain.avtale.signering import Planfeil
from alis.services.avtale.plangrunnlag import Utelatt


class Radsvar(StrEnum):
    """`LAGET` and `SENDT` were done now; `FANTES` and `VAR_SENDT` were done before, so the act had nothing to do."""

    LAGET = "laget"
    SENDT = "sendt"
    FANTES = "fantes"
    VAR_SENDT = "var_sendt"
    KLAR = "klar"
    UTEN_KLADD = "uten_kladd"
    OPPTATT = "opptatt"
    MANGLER = "mangler"
    PLANEN_MA_RETTES = "planen_ma_rettes"
    ENDRET = "endret"
    HOPPET_OVER = "hoppet_over"
    FERDIG = "ferdig"
    MALEN_PASSER_IKKE = "malen_passer_ikke"


GIKK_BRA = frozenset({Radsvar.LAGET, Radsvar.SENDT, Radsvar.FANTES, Radsvar.VAR_SENDT, Radsvar.KLAR})


@dataclass(frozen=True, kw_only=True)
class Radutfall:
    """`mangler` are the points that must be mended first, `planfeil` what is wrong with the signing plan.

    `hvem` changed the draft in the meantime. `utelatte` could not come along from the plan of the version before.
    """

    avtale_id: UUID
    lege: str
    svar: Radsvar
    versjon_id: UUID | None = None
    laas: int = 0
    mangler: tuple[Kontrollpunkt, ...] = ()
    planfeil: tuple[Planfeil, ...] = ()
    utelatte: tuple[Utelatt, ...] = ()
    hvem: str = ""

    @property
    def gikk_bra(self) -> bool:
        return self.svar in GIKK_BRA
