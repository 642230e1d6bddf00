"""The figures of one month at one place, added up and read: where does it stop, and when?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Hvor:
    """Names. Without `avdeling` a site, without `sted` a trust, without any all of them."""

    helseforetak: str = ""
    sted: str = ""
    avdeling: str = ""

    @property
    def stedet(self) -> "Hvor":
        return Hvor(helseforetak=self.helseforetak, sted=self.sted)

    @property
    def foretaket(self) -> "Hvor":
        return Hvor(helseforetak=self.helseforetak)


@dataclass(frozen=True, slots=True, kw_only=True)
class Manedstall:
    """`egne` and `andre` wait for a place; `skjult` where there may be up to four others that are not told of, so that
    the shortage is the least it can be. `har_plass` have one. `lopende` is the service months that lacked a place until
    now and were not made up for since."""

    egne: int = 0
    andre: int = 0
    skjult: bool = False
    har_plass: int = 0
    ledige: int = 0
    mangler: int = 0
    lopende: int = 0

    @property
    def ko(self) -> int:
        return self.egne + self.andre

    @property
    def etterspurt(self) -> int:
        """All that want to be in service in the month, with and without a place."""
        return self.ko + self.har_plass

    @property
    def plasser(self) -> int:
        return self.ledige + self.har_plass


@dataclass(frozen=True, slots=True, kw_only=True)
class Rad:
    """One place, a figure for each month."""

    hvor: Hvor
    tall: tuple[Manedstall, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopp:
    """`nummer` is which month, from 0."""

    hvor: Hvor
    nummer: int
    tall: Manedstall


def legg_sammen(hvor: Hvor, rader: Iterable[Rad], maneder: int) -> Rad:
    """Each figure is the sum; a surplus in one row makes up for no shortage in another."""
    per_maned = list(zip(*(rad.tall for rad in rader), strict=True)) or [()] * maneder
    return Rad(hvor=hvor, tall=tuple(_sum(tall) for tall in per_maned))


def _sum(tall: Sequence[Manedstall]) -> Manedstall:
    return Manedstall(
        egne=sum(ett.egne for ett in tall),
        andre=sum(ett.andre for ett in tall),
        skjult=any(ett.skjult for ett in tall),
        har_plass=sum(ett.har_plass for ett in tall),
        ledige=sum(ett.ledige for ett in tall),
        mangler=sum(ett.mangler for ett in tall),
        lopende=sum(ett.lopende for ett in tall),
    )


def finn_stopp(rader: Iterable[Rad]) -> Stopp | None:
    """The first month in which any of the rows lacks a place, and the row that then lacks most; the first of equals."""
    stopp = [ett for rad in rader if (ett := _first(rad)) is not None]
    return min(stopp, key=lambda ett: (ett.nummer, -ett.tall.mangler), default=None)


def stopper_samtidig(rader: Iterable[Rad], stopp: Stopp) -> int:
    """How many other rows lack a place in that month."""
    return sum(rad.tall[stopp.nummer].mangler > 0 for rad in rader if rad.hvor != stopp.hvor)


def dekker_ikke(rad: Rad) -> bool:
    """Whether a place is free in a month in which another is lacking: in a sum, where they are not at the same site."""
    return any(tall.mangler and tall.ledige > tall.ko - tall.mangler for tall in rad.tall)


def _first(rad: Rad) -> Stopp | None:
    return next(
        (
            Stopp(hvor=rad.hvor, nummer=nummer, tall=tall)
            for nummer, tall in enumerate(rad.tall)
            if tall.mangler
        ),
        None,
    )


def finn_verste(rad: Rad) -> Stopp | None:
    """The month that lacks most places, the first of equals; None where none lacks any."""
    nummer = max(range(len(rad.tall)), key=lambda nummer: (rad.tall[nummer].mangler, -nummer), default=None)
    if nummer is None or not rad.tall[nummer].mangler:
        return None
    return Stopp(hvor=rad.hvor, nummer=nummer, tall=rad.tall[nummer])


def har_noe(rad: Rad) -> bool:
    """Whether anyone asks for a place there, has one, or could have one."""
    return any(tall.etterspurt or tall.ledige for tall in rad.tall)
