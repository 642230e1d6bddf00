"""Read the glossary from TOML."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType

FIL: Traversable = files("alis").joinpath("data", "ordliste.toml")


class UgyldigOrdliste(ValueError):
    """The glossary breaks its form; the message names the word."""


@dataclass(frozen=True, kw_only=True)
class Ord:
    """`kode` is the name in code and `skrives` the correct spelling; `nb` explains it. `skrives_nn` and `nn`: in nynorsk.
    `definert` is the dotted name that defines it, empty for a word that the code only keeps apart from another."""

    kode: str
    skrives: str
    skrives_nn: str
    engelsk: str
    definert: str
    nb: str
    nn: str


@cache
def les_ordliste(fil: Traversable = FIL) -> Mapping[str, Ord]:
    """Every word by its code, in the file's order. Raise `UgyldigOrdliste` for a word that stands twice or lacks a key."""
    ordliste: dict[str, Ord] = {}
    for post in tomllib.loads(fil.read_text(encoding="utf-8"))["ord"]:
        try:
            oppslag = Ord(**post)
        except TypeError as feil:
            raise UgyldigOrdliste(f"{post.get('kode')}: {feil}") from feil
        if oppslag.kode in ordliste:
            raise UgyldigOrdliste(f"{oppslag.kode} står mer enn én gang")
        ordliste[oppslag.kode] = oppslag
    return MappingProxyType(ordliste)
