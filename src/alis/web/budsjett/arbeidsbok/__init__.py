"""The budget as a workbook whose own formulas give every figure again."""

from alis.web.budsjett.arbeidsbok.bok import lag_arbeidsbok

__all__ = ["lag_arbeidsbok"]
