"""What every service needs: to find a thing, and to refuse a stale change."""

from alis.services.felles.hent import FinnesIkke, hent
from alis.services.felles.krev import krev
from alis.services.felles.krev_laas import EndretAvAndre, krev_laas

__all__ = ["EndretAvAndre", "FinnesIkke", "hent", "krev", "krev_laas"]
