"""One row of a budget, and what it costs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from alis.domain.avtale.element import Element
from alis.domain.regel import Vurdering, regel
from alis.domain.regel.tekst import _
from alis.domain.verdier import Belop, whole_months
from alis.domain.verdier.periode import EN_DAG
from alis.domain.verdier.tall import rund


class TimerEllerBelop(ValueError):
    """A row has hours and a rate, or an amount: one of the two, and not both."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Budsjettlinje:
    """`nummer` is the row's own within its budget. The cost is hours × rate or an amount.

    Hours are whole hundredths, so that no row is ever a float. Raises `TimerEllerBelop`.
    """

    nummer: int
    avtalear: int
    element: Element
    beskrivelse: str
    hundredeltimer: int | None = None
    timesats: Belop | None = None
    belop: Belop | None = None

    def __post_init__(self) -> None:
        med_timer = self.hundredeltimer is not None and self.timesats is not None
        uten_timer = self.hundredeltimer is None and self.timesats is None
        if not (uten_timer if self.belop is not None else med_timer):
            raise TimerEllerBelop(f"Rad {self.nummer} har ikke enten timer og timesats eller beløp.")

    @property
    def timer(self) -> Fraction | None:
        return None if self.hundredeltimer is None else Fraction(self.hundredeltimer, 100)

    def kostnad(self) -> Vurdering[Belop]:
        """What the row costs, and why."""
        if self.timer is not None and self.timesats is not None:
            return kostnad_av_timer(timer=self.timer, timesats=self.timesats)
        assert self.belop is not None  # held by __post_init__
        return kostnad_som_oppgitt(belop=self.belop)


@regel(
    kilde="valg/avrunding-i-raden",
    beregnet=_("{timer} timer × {timesats} = {verdi}, avrundet til nærmeste øre."),
)
def kostnad_av_timer(*, timer: Fraction, timesats: Belop) -> Belop:
    """Hours × rate, half up to whole øre. The one place where a budget rounds: every sum is of whole øre."""
    return Belop(rund(timer * timesats.ore, 1))


@regel(kilde="valg/avrunding-i-raden", beregnet=_("Beløpet er skrevet rett inn: {verdi}."))
def kostnad_som_oppgitt(*, belop: Belop) -> Belop:
    """The amount as it was written."""
    return belop


def regn_kostnader(linjer: Iterable[Budsjettlinje]) -> Mapping[int, Mapping[Element, Belop]]:
    """What each element costs in each year; a year or an element without a row is left out."""
    kostnader: dict[int, dict[Element, Belop]] = {}
    for linje in linjer:
        i_aret = kostnader.setdefault(linje.avtalear, {})
        i_aret[linje.element] = i_aret.get(linje.element, Belop.null()) + linje.kostnad().verdi
    return kostnader


def fra_ny_forste_dag(
    linjer: Iterable[Budsjettlinje], *, gjelder_fra: date, ny_gjelder_fra: date
) -> tuple[Budsjettlinje, ...]:
    """The rows as they stand when the years are counted from a later day: whole years that have gone are left out."""
    gatte = whole_months(gjelder_fra, ny_gjelder_fra - EN_DAG) // 12
    return tuple(
        replace(linje, avtalear=linje.avtalear - gatte) for linje in linjer if linje.avtalear > gatte
    )
