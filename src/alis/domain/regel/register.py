"""The mark that makes a function a rule of law, and the list of all rules."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, ParamSpec, TypeVar

from alis.domain.regel.utfall import Utfall
from alis.domain.regel.vurdering import Vurdering

P = ParamSpec("P")
V = TypeVar("V")


class RegelStarToGanger(ValueError):
    """Two rules have the same name."""


class RegelUtenTekst(ValueError):
    """A rule came out in a way that it has no words for."""


@dataclass(frozen=True, slots=True)
class Regel(Generic[P, V]):
    """A rule: a pure function of named facts, its places in the sources, and its words for each outcome.

    Called, it answers with a `Vurdering`: value and reason from the same call. `regn` gives the bare value, for
    columns of thousands.
    """

    navn: str
    kilder: tuple[str, ...]
    tekster: Mapping[Utfall, str]
    regn: Callable[P, V]

    def __call__(self, *args: P.args, **inndata: P.kwargs) -> Vurdering[V]:
        verdi = self.regn(*args, **inndata)
        utfall = _utfall(verdi)
        tekst = self.tekster.get(utfall)
        if tekst is None:
            raise RegelUtenTekst(f"Regelen {self.navn} har ingen tekst for {utfall}.")
        return Vurdering(self.navn, self.kilder, utfall, verdi, inndata, tekst)

    @property
    def forklaring(self) -> str:
        """What the rule is for: its docstring."""
        return self.regn.__doc__ or ""


def _utfall(verdi: object) -> Utfall:
    if isinstance(verdi, Utfall):
        return verdi
    return Utfall.UAVKLART if verdi is None else Utfall.BEREGNET


_REGLER: dict[str, Regel[..., Any]] = {}


def regler() -> tuple[Regel[..., Any], ...]:
    """Every rule of the modules that have been imported, by name."""
    return tuple(_REGLER[navn] for navn in sorted(_REGLER))


def regel(*, kilde: str | tuple[str, ...], **tekster: str) -> Callable[[Callable[P, V]], Regel[P, V]]:
    """Make a function a rule that rests on the place or places `kilde`, with one text for each outcome it can have.

    A rule that decides returns an `Utfall`; one that computes returns its value, or None when it is not known:
    `@regel(kilde="002/1.2-2", oppfylt="…", ikke_oppfylt="…")`, `@regel(kilde=("002/4.1-3", "valg/hele-maneder"), beregnet="…")`.
    """
    kilder = (kilde,) if isinstance(kilde, str) else kilde

    def registrer(funksjon: Callable[P, V]) -> Regel[P, V]:
        navn = funksjon.__name__
        if navn in _REGLER:
            raise RegelStarToGanger(navn)
        ny = Regel(navn, kilder, {Utfall(utfall): tekst for utfall, tekst in tekster.items()}, funksjon)
        _REGLER[navn] = ny
        return ny

    return registrer
