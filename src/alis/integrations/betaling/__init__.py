"""Payments as the bank takes them: ISO 20022 pain.001."""

from alis.integrations.betaling.oppdrag import Betaling, Betalingsoppdrag, UgyldigOppdrag
from alis.integrations.betaling.pain001 import skriv_pain001

__all__ = ["Betaling", "Betalingsoppdrag", "UgyldigOppdrag", "skriv_pain001"]
