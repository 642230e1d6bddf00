"""The form of an object: which keys it has, how each is read, and what must hold between them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from alis.integrations.kontrakt.dokument import Objekt
from alis.integrations.kontrakt.feil import UGYLDIG, Sted, Ugyldig
from alis.integrations.kontrakt.felt import Leser, beskriv, eller_null

Lest = Mapping[str, Any]
"""What was read, by key: None where the document has null or nothing, `UGYLDIG` where a fault has been told."""


@dataclass(frozen=True, slots=True)
class Felt:
    """How the value of a key is read. `kan_mangle`: the key may be left out, and is then None."""

    les: Leser
    kan_mangle: bool = False


def valgfri(les: Leser) -> Felt:
    """A key that may be null or left out, with the same meaning."""
    return Felt(eller_null(les), kan_mangle=True)


@dataclass(frozen=True, slots=True)
class Objektsted:
    """The place of an object, which knows where each of its keys stands, or would have stood."""

    sted: Sted
    nokler: list[str]

    def __getitem__(self, nokkel: str) -> Sted:
        nummer = self.nokler.index(nokkel) if nokkel in self.nokler else len(self.nokler)
        return self.sted.under(nokkel, nummer)


Kontroll = Callable[[Lest, Objektsted], object]
"""Looks at keys together and tells what may not stand beside what."""


@dataclass(frozen=True, slots=True)
class Form:
    """A leser of objects. Every key that is not in `felter`, or stands twice, or is missing, is a fault."""

    felter: Mapping[str, Felt]
    kontroller: tuple[Kontroll, ...] = ()

    def __call__(self, verdi: object, sted: Sted) -> "dict[str, Any] | Ugyldig":
        if not isinstance(verdi, Objekt):
            return sted.meld(f"{beskriv(verdi)} er ikke tillatt; tillatt er et objekt")
        lest: dict[str, Any] = {}
        for nummer, (nokkel, under) in enumerate(verdi.par):
            self._les_par(nokkel, under, sted.under(nokkel, nummer), lest)
        her = Objektsted(sted, [nokkel for nokkel, _under in verdi.par])
        for nokkel, felt in self.felter.items():
            if nokkel not in lest:
                lest[nokkel] = (
                    None if felt.kan_mangle else her[nokkel].meld("nøkkelen mangler; den må være med")
                )
        for kontroll in self.kontroller:
            kontroll(lest, her)
        return lest

    def _les_par(self, nokkel: str, verdi: object, sted: Sted, lest: dict[str, Any]) -> None:
        felt = self.felter.get(nokkel)
        if felt is None:
            sted.meld(f"nøkkelen er ukjent; tillatt er {', '.join(self.felter)}")
        elif nokkel in lest:
            sted.meld("nøkkelen står flere ganger; tillatt er én gang")
        else:
            lest[nokkel] = felt.les(verdi, sted)


def ikke_snudd(fom: str, tom: str) -> Kontroll:
    """A period may not end before it begins; the fault stands at its last day."""

    def kontroll(lest: Lest, her: Objektsted) -> None:
        if kjent(lest[fom], lest[tom]) and lest[tom] < lest[fom]:
            her[tom].meld(f"{lest[tom]} er før {lest[fom]}; tillatt er samme dag eller senere")

    return kontroll


def kjent(*verdier: object) -> bool:
    """Whether every value is there and was read without fault."""
    return not any(verdi is None or verdi is UGYLDIG for verdi in verdier)
