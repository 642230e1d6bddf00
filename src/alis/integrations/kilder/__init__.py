"""The register of source texts that comes with the program, and the rules that cite it."""

from alis.integrations.kilder.alle_regler import alle_regler
from alis.integrations.kilder.kildetittel import kildetittel
from alis.integrations.kilder.les_kilder import UgyldigKildefil, les_kilder

__all__ = ["UgyldigKildefil", "alle_regler", "kildetittel", "les_kilder"]
