"""The chart: what is asked for as bars, the places there are as a line. Whole pixels, and no colour that stands alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from alis.domain.plassering.manedstall import Manedstall
from alis.web.plassprognose.stedsnavn import maned_kort

STEG = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
LINJER = 5


@dataclass(frozen=True, kw_only=True)
class Flate:
    klasse: str
    x: int
    y: int
    bredde: int
    hoyde: int


@dataclass(frozen=True, kw_only=True)
class Skrift:
    tekst: str
    x: int
    y: int
    anker: str = "middle"
    klasse: str = ""


@dataclass(frozen=True, kw_only=True)
class Strek:
    klasse: str
    x1: int
    y1: int
    x2: int
    y2: int


@dataclass(frozen=True, kw_only=True)
class Tegning:
    """`linje` are the points of the places; `strek` lines of the grid and marks."""

    nokkel: str
    bredde: int
    hoyde: int
    flater: tuple[Flate, ...]
    linje: str
    bak: tuple[Strek, ...]
    foran: tuple[Strek, ...]
    skrift: tuple[Skrift, ...]


@dataclass(frozen=True)
class _Skala:
    """How many pixels each doctor is, up to a whole number of steps."""

    topp: int
    steg: int

    @classmethod
    def over(cls, tall: Sequence[Manedstall]) -> "_Skala":
        storst = max([1, *(max(ett.etterspurt, ett.plasser) for ett in tall)])
        steg = next((ett for ett in STEG if ett * LINJER >= storst), STEG[-1])
        return cls(topp=-(-storst // steg) * steg, steg=steg)

    def piksler(self, antall: int, lengde: int) -> int:
        return round(antall * lengde / self.topp)

    @property
    def merker(self) -> range:
        return range(0, self.topp + 1, self.steg)


def tegn_bredt(tall: Sequence[Manedstall], maneder: Sequence[date]) -> Tegning:
    """Months from left to right."""
    venstre, over, lengde, plass = 40, 28, 210, 44
    gulv, skala = over + lengde, _Skala.over(tall)
    bredde = venstre + plass * len(maneder) + 8

    def y(antall: int) -> int:
        return gulv - skala.piksler(antall, lengde)

    flater, skrift, punkter = [], [], []
    for nummer, (ett, maned) in enumerate(zip(tall, maneder, strict=True)):
        x = venstre + nummer * plass
        for klasse, fra, til in _parts(ett):
            flater.append(Flate(klasse=klasse, x=x + 9, y=y(til), bredde=26, hoyde=y(fra) - y(til)))
        punkter.append(f"{x},{y(ett.plasser)} {x + plass},{y(ett.plasser)}")
        skrift.append(Skrift(tekst=maned_kort(maned), x=x + plass // 2, y=gulv + 18))
        if ett.mangler:
            skrift.append(
                Skrift(
                    tekst=str(ett.mangler),
                    x=x + plass // 2,
                    y=y(max(ett.etterspurt, ett.plasser)) - 7,
                    klasse="fet",
                )
            )
        if not nummer or maned.month == 1:
            skrift.append(Skrift(tekst=str(maned.year), x=x + plass // 2, y=gulv + 36, klasse="dempet"))
    return Tegning(
        nokkel="bred",
        bredde=bredde,
        hoyde=gulv + 46,
        flater=tuple(flater),
        linje=" ".join(punkter),
        bak=tuple(
            Strek(klasse="rutenett", x1=venstre, x2=bredde - 8, y1=y(merke), y2=y(merke))
            for merke in skala.merker
        ),
        foran=(),
        skrift=(
            *(
                Skrift(tekst=str(merke), x=venstre - 8, y=y(merke) + 4, anker="end", klasse="dempet")
                for merke in skala.merker
            ),
            *skrift,
        ),
    )


def tegn_smalt(tall: Sequence[Manedstall], maneder: Sequence[date]) -> Tegning:
    """Months downwards, for a narrow screen: the places are a mark across each."""
    venstre, over, lengde, plass = 62, 24, 222, 24
    skala = _Skala.over(tall)
    hoyde = over + plass * len(maneder) + 4

    def x(antall: int) -> int:
        return venstre + skala.piksler(antall, lengde)

    flater, skrift, merker = [], [], []
    for nummer, (ett, maned) in enumerate(zip(tall, maneder, strict=True)):
        y = over + nummer * plass
        for klasse, fra, til in _parts(ett):
            flater.append(Flate(klasse=klasse, x=x(fra), y=y + 4, bredde=x(til) - x(fra), hoyde=16))
        merker.append(Strek(klasse="plasser", x1=x(ett.plasser), x2=x(ett.plasser), y1=y, y2=y + plass))
        navn = f"{maned_kort(maned)} {maned:%y}"
        skrift.append(Skrift(tekst=navn, x=venstre - 8, y=y + 17, anker="end"))
        if ett.mangler:
            forbi = x(max(ett.etterspurt, ett.plasser)) + 6
            skrift.append(Skrift(tekst=str(ett.mangler), x=forbi, y=y + 17, anker="start", klasse="fet"))
    return Tegning(
        nokkel="smal",
        bredde=venstre + lengde + 32,
        hoyde=hoyde,
        flater=tuple(flater),
        linje="",
        bak=tuple(
            Strek(klasse="rutenett", x1=x(merke), x2=x(merke), y1=over, y2=hoyde - 4)
            for merke in skala.merker
        ),
        foran=tuple(merker),
        skrift=(
            *(Skrift(tekst=str(merke), x=x(merke), y=over - 8, klasse="dempet") for merke in skala.merker),
            *skrift,
        ),
    )


def _parts(tall: Manedstall) -> Iterator[tuple[str, int, int]]:
    """The pieces of a bar from its foot: with a place, could have one, and lacks one."""
    grenser = (0, tall.har_plass, tall.etterspurt - tall.mangler, tall.etterspurt)
    for klasse, fra, til in zip(("har-plass", "kan-fa", "mangler"), grenser, grenser[1:], strict=False):
        if til > fra:
            yield klasse, fra, til
