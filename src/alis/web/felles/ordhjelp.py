"""The words of the field, explained in the reader's own written language."""

from dataclasses import dataclass

from django.utils.translation import get_language

from alis.integrations.ordliste import Ord, les_ordliste


@dataclass(frozen=True, kw_only=True)
class Ordforklaring:
    kode: str
    ord: str
    forklaring: str
    engelsk: str


def forklar(kode: str) -> Ordforklaring:
    """Raises KeyError for a word that is not in the glossary."""
    return _forklaring(les_ordliste()[kode])


def alle_ord() -> list[Ordforklaring]:
    return sorted(map(_forklaring, les_ordliste().values()), key=lambda ett: ett.ord.casefold())


def _forklaring(oppslag: Ord) -> Ordforklaring:
    nynorsk = get_language() == "nn"
    return Ordforklaring(
        kode=oppslag.kode,
        ord=oppslag.skrives_nn if nynorsk else oppslag.skrives,
        forklaring=oppslag.nn if nynorsk else oppslag.nb,
        engelsk=oppslag.engelsk,
    )
