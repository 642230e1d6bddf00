"""Anyone may ask whether a document is as it was sealed. Nothing is stored, and nothing is told but what the file holds."""

from alis.services.dokumentkontroll.kontroller_dokument import kontroller_dokument
from alis.services.dokumentkontroll.kontrollsvar import Kontrollsvar, Kontrollutfall

__all__ = ["Kontrollsvar", "Kontrollutfall", "kontroller_dokument"]
