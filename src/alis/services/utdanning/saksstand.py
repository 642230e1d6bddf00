"""Where a case stands: what several rules ask of it."""

from datetime import date

from alis.domain.flyt import Avtalestatus
from alis.services.utdanning.saksbilde import Saksbilde, Stillingsbilde, Versjonsbilde

SIGNERTE = frozenset(
    {Avtalestatus.SIGNERT, Avtalestatus.I_KRAFT, Avtalestatus.ERSTATTET, Avtalestatus.AVSLUTTET}
)
UNDER_ARBEID = frozenset({Avtalestatus.KLADD, Avtalestatus.SENDT})
GJELDENDE = frozenset({Avtalestatus.SIGNERT, Avtalestatus.I_KRAFT})


def er_i_gang(sak: Saksbilde, idag: date) -> bool:
    """A position is held today or begins later; a case that is over asks for nothing."""
    return any(s.tom is None or s.tom >= idag for s in sak.stillinger)


def forste_stilling(sak: Saksbilde, idag: date) -> Stillingsbilde:
    """The position held today, or the first that begins. Only for a case that is under way."""
    return min((s for s in sak.stillinger if s.tom is None or s.tom >= idag), key=lambda s: s.fom)


def begynner(sak: Saksbilde, idag: date) -> date:
    """The day on which position and specialisation are both under way; today when it has passed."""
    return max(forste_stilling(sak, idag).fom, sak.start_spesialisering or date.min, idag)


def gjeldende(sak: Saksbilde) -> Versjonsbilde | None:
    """The newest signed version that has not ended."""
    signerte = [v for v in sak.versjoner if v.status in GJELDENDE]
    return max(signerte, key=lambda v: v.nummer, default=None)


def under_arbeid(sak: Saksbilde) -> bool:
    return any(versjon.status in UNDER_ARBEID for versjon in sak.versjoner)
