"""The grant periods whose rates are known, as far as they meet a case."""

from dataclasses import dataclass
from datetime import date

from alis.domain.regel import Satssett, Satsstatus
from alis.services.sats import alle_satssett
from alis.services.utdanning.saksbilde import Saksbilde


@dataclass(frozen=True, kw_only=True)
class Tilskuddsperiode:
    """`satssett` is the name of the rate set; `kortnavn` is `2024` or `25/26`."""

    satssett: str
    fom: date
    tom: date
    bekreftet: bool

    @property
    def kortnavn(self) -> str:
        if self.fom.year == self.tom.year:
            return str(self.fom.year)
        return f"{self.fom:%y}/{self.tom:%y}"


def list_tilskuddsperioder(*, sak: Saksbilde, idag: date) -> tuple[Tilskuddsperiode, ...]:
    """In order of time: every known period from the case's first position on, and at least the newest one begun."""
    begynt = [sett for sett in alle_satssett() if sett.fom <= idag]
    fra = min((stilling.fom for stilling in sak.stillinger), default=idag)
    aktuelle = [sett for sett in begynt if sett.tom >= fra] or begynt[-1:]
    return tuple(tilskuddsperiode(sett) for sett in aktuelle)


def tilskuddsperiode(sett: Satssett) -> Tilskuddsperiode:
    return Tilskuddsperiode(
        satssett=sett.navn, fom=sett.fom, tom=sett.tom, bekreftet=sett.status is Satsstatus.BEKREFTET
    )
