"""The positions that an agreement rests on, in words."""

from dataclasses import dataclass

from alis.services.avtale.utkastbilde import Utkastbilde
from alis.web.felles.stillingsnavn import STILLINGSNAVN
from alis.web.felles.visning import periode, prosent


@dataclass(frozen=True, kw_only=True)
class Stillingslinje:
    navn: str
    prosent: str
    periode: str

    def __str__(self) -> str:
        return f"{self.navn} {self.prosent}, {self.periode}"


def lag_stillingslinjer(bilde: Utkastbilde) -> tuple[Stillingslinje, ...]:
    return tuple(
        Stillingslinje(
            navn=str(STILLINGSNAVN[stilling.type]),
            prosent=prosent(stilling.prosent),
            periode=periode(stilling.periode.fom, stilling.periode.tom),
        )
        for stilling in bilde.utkast.stillinger
    )
