"""The register of source texts that comes with the program."""

from alis.integrations.kilder.les_kilder import UgyldigKildefil, les_kilder

__all__ = ["UgyldigKildefil", "les_kilder"]
