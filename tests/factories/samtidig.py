"""Acts that are done at once, each in a connection of its own. They need a test that commits."""

import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier, Event
from typing import Any

from django.db import connection

Handling = Callable[[], object]


def samtidig(*handlinger: Handling) -> list[object]:
    """What each gave, or what it raised, in the order they are named. They begin in the same instant."""
    start = Barrier(len(handlinger))

    def alene(handling: Handling) -> object:
        try:
            start.wait(timeout=10)
            return handling()
        except Exception as feil:
            return feil
        finally:
            connection.close()

    with ThreadPoolExecutor(len(handlinger)) as brukere:
        return list(brukere.map(alene, handlinger))


def midt_i(forste: Handling, *, etter: str, andre: Handling, til: str, hoyst: float = 5) -> list[object]:
    """`forste` stops after its first statement like `etter`, until `andre` has run one like `til`.

    Or until `hoyst` seconds have gone, which is how it ends where the second must wait for the first. Both are patterns, searched for in the SQL with its parameters behind it.

    So each holds a lock that the other may want. On SQLite the second waits for the first to be done with
    everything, and the first goes on after a moment.
    """
    staar, kommet = Event(), Event()

    def stans() -> None:
        staar.set()
        kommet.wait(timeout=hoyst if connection.vendor == "postgresql" else 0.2)

    def den_forste() -> object:
        with _ved(etter, stans):
            return forste()

    def den_andre() -> object:
        assert staar.wait(timeout=10), f"den første kom aldri til «{etter}»"
        with _ved(til, kommet.set):
            return andre()

    return samtidig(den_forste, den_andre)


@contextmanager
def _ved(monster: str, gjor: Callable[[], None]) -> Iterator[None]:
    """Do it once, after the first statement like the pattern."""
    gjort: list[str] = []

    def etterpaa(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        svar = execute(sql, params, many, context)
        if not gjort and re.search(monster, f"{sql} {params}", re.DOTALL):
            gjort.append(sql)
            gjor()
        return svar

    with connection.execute_wrapper(etterpaa):
        yield
