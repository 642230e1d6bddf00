"""What a rule may count with: exact numbers, one at a time or a column of thousands."""

from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias, Union

if TYPE_CHECKING:
    # Only for the reader of types: one doctor's answer must not wait for numpy.
    from alis.domain.verdier.kolonne import Kolonne

# Union, since a quoted name takes no «|» when the annotations are read.
Tall: TypeAlias = Union[int, Fraction, "Kolonne"]
