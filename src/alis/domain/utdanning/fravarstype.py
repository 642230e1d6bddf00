"""Full absence from the municipal post. A cause is never recorded: dates and kind are enough (002 §1.2)."""

from enum import StrEnum


class Fravarstype(StrEnum):
    INSTITUSJONSTJENESTE = "institusjonstjeneste"
    PERMISJON = "permisjon"
