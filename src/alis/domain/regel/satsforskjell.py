"""What is new in one rate set since another, value by value."""

from dataclasses import dataclass
from fractions import Fraction

from alis.domain.regel.satssett import Elementsats, Sats, Satssett


@dataclass(frozen=True, slots=True, kw_only=True)
class Satsendring:
    """One value that is not as it was. `gammel` is None for what has come, `ny` for what has gone; never both."""

    sti: str
    gammel: Sats | None
    ny: Sats | None

    @property
    def gjeldende(self) -> Sats:
        """The new value, or the one that has gone."""
        sats = self.ny or self.gammel
        if sats is None:
            raise ValueError(self.sti)
        return sats


def finn_satsendringer(gammelt: Satssett, nytt: Satssett) -> tuple[Satsendring, ...]:
    """In the order of the new set, and what has gone last. Sources and wording are not values."""
    for_, na = ({sats.sti: sats for sats in sett.satser} for sett in (gammelt, nytt))
    return tuple(
        Satsendring(sti=sti, gammel=for_.get(sti), ny=na.get(sti))
        for sti in (*na, *(sti for sti in for_ if sti not in na))
        if sti not in for_ or sti not in na or not _same(for_[sti].verdi, na[sti].verdi)
    )


def arsbelop(sats: Elementsats) -> Fraction | None:
    """The most the element gives in a full post in a full year, in øre; None where it is not known."""
    if sats.arsbelop is not None:
        return Fraction(sats.arsbelop.ore)
    if sats.timesats is None or sats.faktor is None or sats.timer is None:
        return None
    return sats.timesats.ore * sats.faktor * sats.timer


def _same(en: object, annen: object) -> bool:
    """`"0.6"` is `"0.60"`, and the order of a list tells nothing."""
    if isinstance(en, str) and isinstance(annen, str):
        try:
            return Fraction(en) == Fraction(annen)
        except ValueError:
            return en == annen
    if isinstance(en, list) and isinstance(annen, list):
        return sorted(map(str, en)) == sorted(map(str, annen))
    return en == annen
