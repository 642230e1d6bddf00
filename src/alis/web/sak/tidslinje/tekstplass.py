"""Where a text may stand: inside its bar, else to the right of it, else only in the table. Never across today."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from alis.web.sak.tidslinje.skriftbredde import skriftbredde

BREDDE_MED_LEDD = 955
"""px of axis at the container width where the long parts of a text fall away (68 rem)."""
BREDDE_UTEN_LEDD = 610
"""px of axis at the narrowest width where the wide drawing is shown (50 rem)."""
LUFT = Fraction(9, BREDDE_UTEN_LEDD)


@dataclass(frozen=True, kw_only=True)
class Felt:
    """A stretch of the axis, both ends as shares of it."""

    fra: Fraction
    til: Fraction

    def rammer(self, annet: "Felt") -> bool:
        return self.fra < annet.til and annet.fra < self.til


@dataclass(frozen=True, kw_only=True)
class Tekstplass:
    """Beside which edge the text begins, and whether its long parts fit too."""

    kant: Fraction
    felt: Felt
    inni: bool
    med_ledd: bool


@dataclass(frozen=True, kw_only=True)
class Hinder:
    """What the lane covers already: `over` lies on the bar too, `utenfor` only beside it; `idag` is the line of today."""

    over: tuple[Felt, ...]
    utenfor: tuple[Felt, ...]
    idag: Fraction

    def slipper(self, plass: Tekstplass) -> bool:
        felt = plass.felt
        opptatt = self.over if plass.inni else (*self.over, *self.utenfor)
        fri = not any(felt.rammer(annet) for annet in opptatt)
        return fri and felt.til <= 1 and not felt.fra < self.idag < felt.til


def finn_tekstplass(
    *, tekst: str, hel_tekst: str, inni: tuple[Felt, ...], etter: Fraction, hinder: Hinder
) -> Tekstplass | None:
    """The first place with room. `inni` are the parts of the bar that may hold a line, `etter` is where it ends."""
    plasser = _muligheter(tekst=tekst, hel_tekst=hel_tekst, inni=inni, etter=etter)
    return next((plass for plass in plasser if hinder.slipper(plass)), None)


def _muligheter(
    *, tekst: str, hel_tekst: str, inni: tuple[Felt, ...], etter: Fraction
) -> Iterator[Tekstplass]:
    uten = Fraction(skriftbredde(tekst), BREDDE_UTEN_LEDD)
    med = max(uten, Fraction(skriftbredde(hel_tekst), BREDDE_MED_LEDD))
    bredder = ((med, True), (uten, False))
    for bredde, med_ledd in bredder:
        for felt in inni:
            if LUFT + bredde <= felt.til - felt.fra:
                yield _plass(felt.fra, bredde, inni=True, med_ledd=med_ledd)
    for bredde, med_ledd in bredder:
        yield _plass(etter, bredde, inni=False, med_ledd=med_ledd)


def _plass(kant: Fraction, bredde: Fraction, *, inni: bool, med_ledd: bool) -> Tekstplass:
    felt = Felt(fra=kant + LUFT, til=kant + LUFT + bredde)
    return Tekstplass(kant=kant, felt=felt, inni=inni, med_ledd=med_ledd)
