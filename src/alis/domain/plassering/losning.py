"""What a solver answers, and how it is asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from alis.domain.plassering.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Losning:
    """`fordeling` is the place of each candidate that has one, by ids.

    No distribution that keeps every rule places more than `ovre_grense`. `optimal_onsker`: none that places as many
    has wishes better met, or, where they are met as well, days nearer.
    """

    fordeling: Mapping[str, str]
    ovre_grense: int
    optimal_onsker: bool

    @property
    def plassert(self) -> int:
        return len(self.fordeling)

    @property
    def optimal(self) -> bool:
        return self.plassert == self.ovre_grense


class Loser(Protocol):
    def __call__(self, problem: Problem) -> Losning: ...
