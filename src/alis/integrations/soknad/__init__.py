"""The application as a spreadsheet."""

from alis.integrations.soknad.som_xlsx import som_xlsx

__all__ = ["som_xlsx"]
