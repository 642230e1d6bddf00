"""The solver of the distribution of hospital places, on SciPy's HiGHS and its sparse assignment."""

from alis.integrations.loser.los import los

__all__ = ["los"]
