"""Read the register of source texts from TOML."""

import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from alis.domain.kilder import Bestemmelse, Kilde, Status, Sted

KATALOG: Traversable = files("alis").joinpath("data", "kilder")


class UgyldigKildefil(ValueError):
    """A file in the register breaks its form; the message names file and fault."""

    def __init__(self, filnavn: str, feil: object) -> None:
        super().__init__(f"{filnavn}: {feil}")


@cache
def les_kilder(katalog: Traversable = KATALOG) -> tuple[Kilde, ...]:
    """Every source, by file name. Raise `UgyldigKildefil` on unknown or missing keys, doubled provisions and missing reasons."""
    filer = sorted((fil for fil in katalog.iterdir() if fil.name.endswith(".toml")), key=lambda fil: fil.name)
    return tuple(_les_kilde(fil) for fil in filer)


def _les_kilde(fil: Traversable) -> Kilde:
    try:
        innhold = tomllib.loads(fil.read_text(encoding="utf-8"))
        bestemmelser = tuple(_bestemmelse(innhold["id"], post) for post in innhold.pop("bestemmelse"))
        kilde = Kilde(**innhold, bestemmelser=bestemmelser)
    except (KeyError, TypeError, ValueError) as feil:
        raise UgyldigKildefil(fil.name, feil) from feil
    if fil.name != f"{kilde.id}.toml":
        raise UgyldigKildefil(fil.name, f"filen inneholder kilden {kilde.id}")
    return kilde


def _bestemmelse(kilde: str, post: dict[str, Any]) -> Bestemmelse:
    sted = Sted.fra_tekst(f"{kilde}/{post.pop('punkt')}")
    return Bestemmelse(sted=sted, status=Status(post.pop("status")), **post)
