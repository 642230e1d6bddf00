"""Deadlines: what they are, when they warn and of whom, and which warnings are due on a day."""

from alis.domain.frist.frist import Frist
from alis.domain.frist.fristslag import FRISTSLAG, Fristslag, Slagbeskrivelse
from alis.domain.frist.planlegg import Sendt, forfalte_trinn
from alis.domain.frist.varselplan import Trinn, Varselplan, lag_plan

__all__ = [
    "FRISTSLAG",
    "Frist",
    "Fristslag",
    "Sendt",
    "Slagbeskrivelse",
    "Trinn",
    "Varselplan",
    "forfalte_trinn",
    "lag_plan",
]
