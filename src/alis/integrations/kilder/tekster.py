"""The texts of the source register that people read: they are translated like the texts of the pages."""

from collections.abc import Iterator

from alis.integrations.kilder.les_kilder import les_kilder


def kildetekster() -> Iterator[str]:
    """In bokmål, in the order of the register; a text may come more than once. The name of a text or publisher is not translated."""
    for kilde in les_kilder():
        yield from filter(None, (kilde.versjon, kilde.merknad))
        for bestemmelse in kilde.bestemmelser:
            yield from filter(None, (bestemmelse.tittel, bestemmelse.hvorfor))
