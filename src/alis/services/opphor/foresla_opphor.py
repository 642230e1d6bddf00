"""What the case already says about an ending, so that the coordinator need not write it."""

from datetime import date

from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.services.tilskudd.beregn_femarsbruk import beregn_femarsbruk
from alis.services.utdanning.saksbilde import Saksbilde


def foresla_siste_dag(*, sak: Saksbilde, grunn: Avslutningsgrunn) -> date | None:
    """The last day that the ground gives by what is registered; None where the parties must say it."""
    match grunn:
        case Avslutningsgrunn.FRATREDELSE:
            return _last(stilling.tom for stilling in sak.stillinger)
        case Avslutningsgrunn.VIKARIAT_OVER:
            return _last(stilling.vikariat_tom for stilling in sak.stillinger if stilling.vikariat_fom)
        case Avslutningsgrunn.FEM_AR_BRUKT:
            bruk = beregn_femarsbruk(sak=sak)
            return bruk.siste_dag if bruk else None
        case Avslutningsgrunn.FERDIG_SPESIALIST:
            return sak.forventet_slutt
    return None


def _last(dager: object) -> date | None:
    """The latest; None where one of them is open, or there is none."""
    alle = list(dager)  # type: ignore[call-overload]
    return max(alle) if alle and None not in alle else None
