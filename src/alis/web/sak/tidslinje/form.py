"""The shapes a drawing consists of. Coordinates are ready strings: per cent along the axis, px across it."""

from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal


def prosent(andel: Fraction) -> str:
    """`Fraction(1, 3)` → `"33.333%"`, with a point in every language."""
    return f"{float(andel * 100):.3f}%"


def px(lengde: Fraction | int) -> str:
    return f"{float(lengde):.1f}"


@dataclass(frozen=True, kw_only=True)
class Flate:
    x: str
    y: str
    bredde: str
    hoyde: str
    klasse: str
    flytt: str = ""
    slag: Literal["flate"] = "flate"


@dataclass(frozen=True, kw_only=True)
class Strek:
    x1: str
    y1: str
    x2: str
    y2: str
    klasse: str
    slag: Literal["strek"] = "strek"


@dataclass(frozen=True, kw_only=True)
class Skrift:
    """`forledd` and `etterledd` fall away where the drawing is narrow. `anker`: start, middle or end."""

    x: str
    y: str
    tekst: str
    dx: str = "0"
    klasse: str = ""
    anker: str = "start"
    forledd: str = ""
    etterledd: str = ""
    slag: Literal["skrift"] = "skrift"


@dataclass(frozen=True, kw_only=True)
class Prikk:
    x: str
    y: str
    radius: str
    klasse: str
    slag: Literal["prikk"] = "prikk"


@dataclass(frozen=True, kw_only=True)
class Kurve:
    """A stretched inner drawing: `flate` and `linje` are done, `plan` is the dotted continuation."""

    x: str
    y: str
    bredde: str
    hoyde: str
    utsnitt: str
    flate: str
    linje: str
    plan: str
    slag: Literal["kurve"] = "kurve"


Form = Flate | Strek | Skrift | Prikk | Kurve


@dataclass(frozen=True, kw_only=True)
class Lenke:
    """Shapes that are one link. `navn` begins with the text that is seen."""

    href: str
    navn: str
    former: tuple[Form, ...]


@dataclass(frozen=True, kw_only=True)
class Tegning:
    """From the back: ground, links, and what lies over them (today)."""

    navn: str
    hoyde: int
    bunn: tuple[Form, ...]
    lenker: tuple[Lenke, ...]
    topp: tuple[Form, ...] = field(default=())
