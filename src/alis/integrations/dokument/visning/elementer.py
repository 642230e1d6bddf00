"""Section 4: what is agreed under each element, to whom it is paid, and the sum."""

from collections import Counter
from typing import Any

from alis.domain.avtale import Element
from alis.domain.dokument import Avtaleinnhold, Avtaltelement, Punkt
from alis.domain.verdier import Belop
from alis.integrations.dokument.visning.norsk import andel, kroner
from alis.integrations.dokument.visning.ordvalg import Ordvalg

PAA_SIN_MATE = (Element.LAERINGSAKTIVITETER, Element.VEILEDNING, Element.TILRETTELEGGING)


def belop(innhold: Avtaleinnhold, ord: Ordvalg) -> dict[str, Any]:
    """One row per agreed element, and the sum of the amounts."""
    elementer = innhold.fakta.elementer
    mottaker = {punkt.element: _mottaker(punkt, innhold, ord) for punkt in innhold.punkter if punkt.element}
    return {
        "rader": [
            {"element": navn, "mottaker": mottaker[avtalt.element], "belop": _belop(avtalt, ord)}
            for navn, avtalt in zip(_radnavn(innhold, ord), elementer, strict=True)
        ],
        "sum": kroner(sum((e.belop_per_ar for e in elementer if e.belop_per_ar is not None), Belop.null())),
    }


def avtalt_under(punkt: Punkt, innhold: Avtaleinnhold, ord: Ordvalg) -> list[dict[str, Any]]:
    """What stands after «Følgende er avtalt» under a clause."""
    return [
        {"avsnitt": linjer(avtalt.avtalt_tekst), "belop": _belopslinje(avtalt, punkt, innhold, ord)}
        for avtalt in innhold.fakta.elementer
        if avtalt.element is punkt.element
    ]


def elementnavn(innhold: Avtaleinnhold, element: Element, ord: Ordvalg) -> str:
    """«4.1.1 Praksiskompensasjon»."""
    nummer = next(punkt.nummer for punkt in innhold.punkter if punkt.element is element)
    return f"{nummer} {ord(f'element_{element}')}"


def linjer(tekst: str) -> list[str]:
    """The paragraphs of a text that a person has written."""
    return [linje.strip() for linje in tekst.split("\n") if linje.strip()]


def _mottaker(punkt: Punkt, innhold: Avtaleinnhold, ord: Ordvalg) -> str:
    """To whom, in words. Three elements are paid in a way of their own, whoever the recipient is."""
    if punkt.element in PAA_SIN_MATE:
        return ord(f"mottaker_{punkt.element}")
    return ord(f"mottaker_{punkt.mottaker}", alis=andel(innhold.fakta.lege.fordeling_alis))


def _radnavn(innhold: Avtaleinnhold, ord: Ordvalg) -> list[str]:
    """Numbered where an element is agreed on more than once."""
    elementer = [avtalt.element for avtalt in innhold.fakta.elementer]
    antall, sett = Counter(elementer), Counter[Element]()
    navn = []
    for element in elementer:
        sett[element] += 1
        lopenummer = f" ({sett[element]})" if antall[element] > 1 else ""
        navn.append(elementnavn(innhold, element, ord) + lopenummer)
    return navn


def _belop(avtalt: Avtaltelement, ord: Ordvalg) -> str:
    return ord("uten_belop") if avtalt.belop_per_ar is None else kroner(avtalt.belop_per_ar)


def _belopslinje(avtalt: Avtaltelement, punkt: Punkt, innhold: Avtaleinnhold, ord: Ordvalg) -> str:
    if avtalt.belop_per_ar is None:
        return ""
    return ord("avtalt_belop", belop=str(avtalt.belop_per_ar), mottaker=_mottaker(punkt, innhold, ord))
