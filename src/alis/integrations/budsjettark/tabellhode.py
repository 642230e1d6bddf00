"""Find the table in a sheet by the names of its columns, in bokmål or nynorsk."""

from collections.abc import Mapping, Sequence
from typing import Any

from alis.integrations.budsjettark.cellefeil import Felt
from alis.integrations.budsjettark.ulesbar_fil import Filgrunn, UlesbarFil

LETES_I = 40
"""How many rows down from the top the names are looked for."""

KOLONNENAVN: Mapping[str, Felt] = {
    "nr": Felt.NUMMER,
    "rad": Felt.NUMMER,
    "år": Felt.AVTALEAR,
    "avtaleår": Felt.AVTALEAR,
    "element": Felt.ELEMENT,
    "beskrivelse": Felt.BESKRIVELSE,
    "beskriving": Felt.BESKRIVELSE,
    "skildring": Felt.BESKRIVELSE,
    "timer": Felt.TIMER,
    "timar": Felt.TIMER,
    "timesats": Felt.TIMESATS,
    "beløp": Felt.BELOP,
}
ALLTID = (Felt.AVTALEAR, Felt.ELEMENT, Felt.BESKRIVELSE)
TIMER = (Felt.TIMER, Felt.TIMESATS)


def finn_tabellhode(rader: Sequence[Sequence[Any]]) -> tuple[int, Mapping[Felt, int]]:
    """Return the row of the names, and the column of each field. Raises `UlesbarFil`."""
    funnet = [(nummer, _felter(rad)) for nummer, rad in enumerate(rader[:LETES_I])]
    nummer, felter = max(funnet, key=lambda par: len(par[1]), default=(0, {}))
    if len(felter) < 2:
        raise UlesbarFil(Filgrunn.UTEN_TABELL)
    if mangler := _mangler(felter):
        raise UlesbarFil(Filgrunn.MANGLER_KOLONNER, *mangler)
    return nummer, felter


def _felter(rad: Sequence[Any]) -> dict[Felt, int]:
    """The first column of each name."""
    felter: dict[Felt, int] = {}
    for kolonne, celle in enumerate(rad):
        navn = celle.casefold().strip().removesuffix("kr").strip(" ,.()") if isinstance(celle, str) else ""
        if navn in KOLONNENAVN:
            felter.setdefault(KOLONNENAVN[navn], kolonne)
    return felter


def _mangler(felter: Mapping[Felt, int]) -> list[Felt]:
    """An amount may be left out where there are hours and a rate, and the reverse."""
    mangler = [felt for felt in ALLTID if felt not in felter]
    timene = [felt for felt in TIMER if felt not in felter]
    if Felt.BELOP not in felter:
        mangler += timene and [*timene, Felt.BELOP]
    elif len(timene) == 1:
        mangler += timene
    return mangler
