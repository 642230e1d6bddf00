"""Which facts and rates must be found before the answer is final."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from alis.domain.avtale import Element
from alis.domain.regel import Satssett, Utfall, Vurdering
from alis.domain.tilskudd.fra_andeler import Post
from alis.domain.tilskudd.sak import MED_EGEN_SATS, Tilskuddssak
from alis.domain.tilskudd.vilkar import mangler_vikariatdato


def finn_uavklart(
    sak: Tilskuddssak,
    satssett: Satssett,
    vilkar: Sequence[Vurdering[Utfall]],
    andeler: Mapping[Element, Fraction | None],
    poster: Mapping[Element, Post],
) -> Iterator[str]:
    """A pointer to each unknown that leaves a condition open or a cap unknown, in the order of the input table."""
    apne_vilkar = {vurdering.regel for vurdering in vilkar if vurdering.utfall is Utfall.UAVKLART}
    ukjente_tak = {element for element, post in poster.items() if post.tak_eksakt is None}
    yield from _satser(satssett, ukjente_tak)
    if Element.SENTRALITETSTILLEGG in ukjente_tak and sak.sentralitetsklasse is None:
        yield "/kommune/sentralitetsklasse"
    if "spesialisering_startet" in apne_vilkar:
        yield "/lege/start_spesialisering"
    if any(element in ukjente_tak and andeler[element] is None for element in MED_EGEN_SATS):
        yield "/lege/forste_dato_fastlege"
    if "vikarbyra" in apne_vilkar:
        yield "/vikarbyra"
    if "vikariat_varighet" in apne_vilkar:
        yield from _vikariatdatoer(sak, satssett)


def _satser(satssett: Satssett, ukjente_tak: set[Element]) -> Iterator[str]:
    for element in MED_EGEN_SATS:
        if element in ukjente_tak and not satssett.element[element].er_kjent:
            yield f"/satssett/element/{element}"
    if Element.TILRETTELEGGING in ukjente_tak and satssett.tilrettelegging.andel is None:
        yield "/satssett/tilrettelegging"
    if Element.SENTRALITETSTILLEGG in ukjente_tak and satssett.sentralitetstillegg.arsbelop is None:
        yield "/satssett/sentralitetstillegg"


def _vikariatdatoer(sak: Tilskuddssak, satssett: Satssett) -> Iterator[str]:
    for nummer, stilling in enumerate(sak.stillinger):
        if mangler_vikariatdato(stilling) and stilling.periode.overlaps(satssett.periode):
            if stilling.vikariat_fom is None:
                yield f"/stillinger/{nummer}/vikariat_fom"
            if stilling.vikariat_tom is None:
                yield f"/stillinger/{nummer}/vikariat_tom"
