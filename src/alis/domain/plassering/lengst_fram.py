"""How far on a day can be. Nobody plans hospital service more than ten years ahead: such a day is a slip of the pen."""

from datetime import date

from alis.domain.verdier import add_months

MANEDER_FRAM = 120


class ForLangtFram(Exception):
    """The day is more than ten years on. `felt` names which."""

    def __init__(self, felt: str) -> None:
        super().__init__(felt)
        self.felt = felt


def siste_mulige_dag(idag: date) -> date:
    """The same day ten years on, or the last of that month."""
    return add_months(idag, MANEDER_FRAM)


def er_for_langt_fram(dag: date, *, idag: date) -> bool:
    return dag > siste_mulige_dag(idag)


def krev_ikke_for_langt_fram(*, idag: date, **dager: date) -> None:
    """`dager` by the names of their fields. Raises `ForLangtFram` of the first."""
    for felt, dag in dager.items():
        if er_for_langt_fram(dag, idag=idag):
            raise ForLangtFram(felt)
