"""Read a budget from a spreadsheet that anybody may have made."""

from alis.integrations.budsjettark.cellefeil import Cellefeil, Feilgrunn, Felt
from alis.integrations.budsjettark.les import Lesning, les_budsjettark
from alis.integrations.budsjettark.ulesbar_fil import Filgrunn, UlesbarFil

__all__ = ["Cellefeil", "Feilgrunn", "Felt", "Filgrunn", "Lesning", "UlesbarFil", "les_budsjettark"]
