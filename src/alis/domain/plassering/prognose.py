"""What the needs that are reported and the vacancies that are known come to, month by month. It foretells nothing more.

A doctor or a vacancy counts in whole calendar months, from the month of its first day.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from alis.domain.plassering.behov import MANEDER
from alis.domain.plassering.manedstall import Hvor, Manedstall, Rad, legg_sammen
from alis.domain.verdier import add_months

FREM = 24
"""How many months the forecast shows, the present one first."""

MINST_ANTALL = 5
"""Fewer than this of others' doctors are not shown to one who may not see them: they could be known again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plassrom:
    """`antall` places at a department, from the month of `fom` for `maneder` months; `opptatt` of them are held."""

    hvor: Hvor
    fom: date
    maneder: int
    antall: int = 1
    opptatt: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Meldtbehov:
    """A need that is in the queue, placed or in service. `hvor` is her first wish; only the trust where she has none.

    `holder` are the places held for her. `maneder` is how long the service is. `egen`: the one who looks may see her.
    """

    hvor: Hvor
    onsket_fom: date
    maneder: int = MANEDER
    holder: tuple[Plassrom, ...] = ()
    egen: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Prognose:
    """Rows of departments, of sites, of those without a wish (one for each trust), of trusts, and of all together.

    A site's figures take its departments as one: what one department lacks, another may have. A trust's are the sum of
    its sites' and of those without a wish, who take what is left over.
    """

    maneder: tuple[date, ...]
    avdelinger: tuple[Rad, ...]
    steder: tuple[Rad, ...]
    uten_onske: tuple[Rad, ...]
    foretak: tuple[Rad, ...]
    sum: Rad


def manedene(idag: date, antall: int = FREM) -> tuple[date, ...]:
    """The first day of each, from the present month on."""
    return tuple(add_months(idag.replace(day=1), nummer) for nummer in range(antall))


def manedene_i(rom: Plassrom) -> tuple[date, ...]:
    return manedene(rom.fom, rom.maneder)


def ventede_maneder(behov: Meldtbehov, *, idag: date) -> tuple[date, ...]:
    """The months that she asks for and has no place in: what is left of them, in one stretch.

    From the wished start; from the present month where that has passed, and after the part that she has.
    """
    rest = behov.maneder - sum(rom.maneder for rom in behov.holder)
    if rest <= 0:
        return ()
    etter = [add_months(rom.fom.replace(day=1), rom.maneder) for rom in behov.holder]
    return manedene(max([behov.onsket_fom.replace(day=1), idag.replace(day=1), *etter]), rest)


def lag_prognose(
    *, behov: Iterable[Meldtbehov], plasser: Iterable[Plassrom], idag: date, skjul: bool = False
) -> Prognose:
    """`skjul` where others' needs are among them and may only be seen as totals: at a site, and five or more."""
    maneder = manedene(idag)
    telling = _Telling(behov, plasser, idag=idag, skjul=skjul)
    avdelinger = tuple(_alone(hvor, maneder, telling) for hvor in telling.avdelinger)
    steder, uten_onske, foretak = [], [], []
    for helseforetak in sorted({hvor.helseforetak for hvor in telling.alle}):
        deres = [sted for sted in telling.steder if sted.helseforetak == helseforetak]
        rader = [_alone(sted, maneder, telling) for sted in deres]
        uten = _what_is_left(Hvor(helseforetak=helseforetak), maneder, telling, rader)
        steder += rader
        uten_onske.append(uten)
        foretak.append(legg_sammen(Hvor(helseforetak=helseforetak), [*rader, uten], len(maneder)))
    return Prognose(
        maneder=maneder,
        avdelinger=avdelinger,
        steder=tuple(steder),
        uten_onske=tuple(uten_onske),
        foretak=tuple(foretak),
        sum=legg_sammen(Hvor(), foretak, len(maneder)),
    )


class _Telling:
    """Heads and places by where and month, at the department and again at its site."""

    def __init__(
        self, behov: Iterable[Meldtbehov], plasser: Iterable[Plassrom], *, idag: date, skjul: bool
    ) -> None:
        self.egne, self.andre, self.har, self.ledige = (Counter[tuple[Hvor, date]]() for _ in range(4))
        self.skjul = skjul
        for ett in behov:
            self._add(self.egne if ett.egen else self.andre, ett.hvor, ventede_maneder(ett, idag=idag))
            for rom in ett.holder if ett.egen else ():
                self._add(self.har, rom.hvor, manedene_i(rom))
        for plass in plasser:
            self._add(self.ledige, plass.hvor, manedene_i(plass), plass.antall - plass.opptatt)
        innenfor = set(manedene(idag))
        talt: Iterator[tuple[Hvor, date]] = (
            nokkel for teller in (self.egne, self.andre, self.har, self.ledige) for nokkel in teller
        )
        self.alle = sorted({hvor for hvor, maned in talt if maned in innenfor})
        self.steder = [hvor for hvor in self.alle if hvor.sted and not hvor.avdeling]
        self.avdelinger = [hvor for hvor in self.alle if hvor.avdeling]

    def _add(
        self, teller: Counter[tuple[Hvor, date]], hvor: Hvor, maneder: Iterable[date], antall: int = 1
    ) -> None:
        for maned in maneder:
            for sted in {hvor, hvor.stedet}:
                teller[sted, maned] += antall

    def others(self, hvor: Hvor, maned: date) -> tuple[int, bool]:
        """How many that may be told of, and whether there may be more. By department none is: it could be subtracted."""
        antall = self.andre[hvor, maned]
        if not self.skjul:
            return antall, False
        synlig = antall >= MINST_ANTALL and not hvor.avdeling
        return (antall, False) if synlig else (0, True)

    def tall(self, hvor: Hvor, maned: date, *, lopende: int, overskudd: int = 0) -> Manedstall:
        """`lopende` is the running shortage until then; `overskudd` what others leave over, apart from its own."""
        andre, skjult = self.others(hvor, maned)
        ko = self.egne[hvor, maned] + andre
        ledige = self.ledige[hvor, maned]
        return Manedstall(
            egne=ko - andre,
            andre=andre,
            skjult=skjult,
            har_plass=self.har[hvor, maned],
            ledige=ledige,
            mangler=max(0, ko - ledige - overskudd),
            lopende=max(0, lopende + ko - ledige),
        )


def _alone(hvor: Hvor, maneder: Sequence[date], telling: _Telling) -> Rad:
    """A department or a site with nothing but its own places."""
    rad: list[Manedstall] = []
    for maned in maneder:
        rad.append(telling.tall(hvor, maned, lopende=rad[-1].lopende if rad else 0))
    return Rad(hvor=hvor, tall=tuple(rad))


def _what_is_left(hvor: Hvor, maneder: Sequence[date], telling: _Telling, steder: Sequence[Rad]) -> Rad:
    """Those without a wish have no places of their own: they take what the trust's sites leave over."""
    rad: list[Manedstall] = []
    forrige = 0
    for nummer, maned in enumerate(maneder):
        her = [sted.tall[nummer] for sted in steder]
        for_ = [sted.tall[nummer - 1].lopende if nummer else 0 for sted in steder]
        overskudd = sum(max(0, tall.ledige - tall.ko) for tall in her)
        rest = sum(max(0, tall.ledige - tall.ko - lop) for tall, lop in zip(her, for_, strict=True))
        ett = telling.tall(hvor, maned, lopende=forrige - rest, overskudd=overskudd)
        forrige = ett.lopende
        rad.append(ett)
    return Rad(hvor=hvor, tall=tuple(rad))


def sist_utlyst(plasser: Iterable[Plassrom]) -> Mapping[Hvor, date]:
    """The last month that any place covers, held or not, by department, site and trust."""
    siste: dict[Hvor, date] = {}
    for plass in plasser:
        maned = manedene_i(plass)[-1]
        for hvor in (plass.hvor, plass.hvor.stedet, plass.hvor.foretaket, Hvor()):
            siste[hvor] = max(siste.get(hvor, maned), maned)
    return siste
