"""Positions held at the same time sum to no more than one full-time position."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from alis.domain.utdanning.stilling import Stillingsandel

FULL_STILLING = 100


class MerEnnFullStilling(Exception):
    """On a day the positions sum to more than 100 per cent. Carries the first such day and the sum."""

    def __init__(self, *, dag: date, prosent: Fraction) -> None:
        super().__init__(f"{dag}: {prosent} %")
        self.dag = dag
        self.prosent = prosent


def krev_hoyst_full_stilling(andeler: Sequence[Stillingsandel]) -> None:
    """Return quietly, or raise `MerEnnFullStilling` for the first day. The sum can only rise on a first day."""
    for dag in sorted({andel.periode.fom for andel in andeler}):
        prosent = sum((andel.prosent for andel in andeler if dag in andel.periode), Fraction(0))
        if prosent > FULL_STILLING:
            raise MerEnnFullStilling(dag=dag, prosent=prosent)
