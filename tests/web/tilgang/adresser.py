"""Every address of the site, read from Django itself, and the rows that say who may use it."""

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

MATRISE = Path(__file__).parent / "matrise.toml"


@dataclass(frozen=True)
class Adresse:
    """An address as Django knows it: `navn` with its namespace, and the names of what it takes."""

    navn: str
    tar: tuple[str, ...]
    view: Callable[..., Any]


@dataclass(frozen=True)
class Rad:
    """Who gets in, by method. `egen`: what is theirs to see; `annen`: another organisation's.

    `nokkel`: for machines with a key, and so for none of these.
    """

    tilstand: str | None
    apen: frozenset[str]
    valg: frozenset[str]
    inn: Mapping[str, Mapping[str, frozenset[str]]]
    nokkel: bool

    def slipper_inn(self, metode: str, rolle: str, forhold: str) -> bool:
        return metode in self.apen or rolle in self.inn[forhold].get(metode, frozenset())

    def finnes(self, metode: str) -> bool:
        return metode in self.apen or any(metode in table for table in self.inn.values())


def list_adresser() -> list[Adresse]:
    return list(_walk(get_resolver().url_patterns, ()))


def _walk(patterns: Iterable[URLPattern | URLResolver], namespaces: tuple[str, ...]) -> Iterator[Adresse]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inner = (*namespaces, pattern.namespace) if pattern.namespace else namespaces
            yield from _walk(pattern.url_patterns, inner)
        else:
            name = ":".join((*namespaces, pattern.name or str(pattern.pattern)))
            yield Adresse(name, tuple(pattern.pattern.converters), pattern.callback)


def les_matrise() -> dict[str, Rad]:
    table = tomllib.loads(MATRISE.read_text(encoding="utf-8"))
    return {name: _rad(row, table["grupper"]) for name, row in table["adresse"].items()}


def _rad(row: dict[str, Any], groups: dict[str, list[str]]) -> Rad:
    everywhere, own = (_roles(row.get(key, {}), groups) for key in ("alle", "egen"))
    return Rad(
        row.get("tilstand"),
        frozenset(row.get("apen", ())),
        frozenset(row.get("valg", ())),
        {"egen": everywhere | own, "annen": everywhere},
        bool(row.get("nokkel", False)),
    )


def _roles(table: dict[str, list[str]], groups: dict[str, list[str]]) -> dict[str, frozenset[str]]:
    return {
        metode: frozenset(role for name in names for role in groups.get(name, [name]))
        for metode, names in table.items()
    }
