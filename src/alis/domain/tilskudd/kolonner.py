"""The grant of thousands of doctors at a time, exact in every øre.

Counting days does not depend on the rates and is done once per case; from the shares on, this runs the very rules that
answer one doctor, on columns. Import it by name: a single case must not load numpy.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields

from alis.domain.avtale import Element
from alis.domain.regel import Satssett
from alis.domain.tilskudd.fra_andeler import Grunnlag, Post, Regnestykke, bare_verdien
from alis.domain.verdier.kolonne import Kolonne
from alis.domain.verdier.tallslag import Tall

RADER_OM_GANGEN = 16_384
"""So few that what one pass reads and writes stays in the processor's cache."""


def regn_kolonner(grunnlag: Grunnlag, *, satssett: Satssett) -> dict[Element, Post]:
    """All six elements, where every number of `grunnlag` is a `Kolonne` of the same length, or one number for all rows.

    What is not known is not known for all rows: an amount that misses its rate is None.
    """
    bolker = [Regnestykke(bolk, satssett, bare_verdien).poster() for bolk in _bolker(grunnlag)]
    return {element: _samlet([poster[element] for poster in bolker]) for element in bolker[0]}


def _bolker(grunnlag: Grunnlag) -> Iterator[Grunnlag]:
    antall = max(len(tall) for tall in grunnlag.kostnader.values() if isinstance(tall, Kolonne))
    for fra in range(0, max(antall, 1), RADER_OM_GANGEN):
        yield _utsnitt(grunnlag, slice(fra, fra + RADER_OM_GANGEN))


def _utsnitt(grunnlag: Grunnlag, rader: slice) -> Grunnlag:
    def av(verdi: Tall | Mapping[Element, Tall | None] | None) -> object:
        if isinstance(verdi, Mapping):
            return {element: av(tall) for element, tall in verdi.items()}
        return verdi[rader] if isinstance(verdi, Kolonne) else verdi

    return Grunnlag(**{felt.name: av(getattr(grunnlag, felt.name)) for felt in fields(Grunnlag)})  # type: ignore[arg-type]


def _samlet(poster: Sequence[Post]) -> Post:
    return Post(
        **{felt.name: _sammen([getattr(post, felt.name) for post in poster]) for felt in fields(Post)}
    )


def _sammen(bolker: Sequence[Tall | None]) -> Tall | None:
    kolonner = [bolk for bolk in bolker if isinstance(bolk, Kolonne)]
    return Kolonne.etter_hverandre(kolonner) if kolonner else bolker[0]
