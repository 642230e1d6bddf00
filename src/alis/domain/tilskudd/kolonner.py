"""The grant of thousands of doctors at a time, exact in every øre.

Counting days does not depend on the rates and is done once per case; from the shares on, the very rules that answer one
doctor run on columns of them.
"""

from alis.domain.avtale import Element
from alis.domain.regel import Satssett
from alis.domain.tilskudd.fra_andeler import Grunnlag, Post, Regnestykke, bare_verdien


def regn_kolonner(grunnlag: Grunnlag, *, satssett: Satssett) -> dict[Element, Post]:
    """All six elements, where every number of `grunnlag` is a `Kolonne` of the same length, or one number for all rows.

    What is not known is not known for all rows: an amount that misses its rate is None.
    """
    return Regnestykke(grunnlag, satssett, bare_verdien).poster()
