"""Section 4: what is agreed under each element, to whom it is paid, and the sum."""

from collections import Counter
from fractions import Fraction
from typing import Any

from alis.domain.avtale import Element
from alis.domain.dokument import Avtaleinnhold, Avtaltelement
from alis.domain.verdier import Belop
from alis.integrations.dokument.visning.norsk import andel, kroner
from alis.integrations.dokument.visning.ordvalg import Ordvalg

EGEN_MOTTAKER = (Element.LAERINGSAKTIVITETER, Element.VEILEDNING, Element.TILRETTELEGGING)


def belop(innhold: Avtaleinnhold, ord: Ordvalg) -> dict[str, Any]:
    """One row per agreed element, and the sum of the amounts."""
    elementer = innhold.fakta.elementer
    return {
        "rader": [
            {
                "element": navn,
                "mottaker": mottaker(avtalt, innhold.fakta.lege.fordeling_alis, ord),
                "belop": _belop(avtalt, ord),
            }
            for navn, avtalt in zip(_radnavn(innhold, ord), elementer, strict=True)
        ],
        "sum": kroner(sum((e.belop_per_ar for e in elementer if e.belop_per_ar is not None), Belop.null())),
    }


def avtalt_under(innhold: Avtaleinnhold, element: Element | None, ord: Ordvalg) -> list[dict[str, Any]]:
    """What stands after «Følgende er avtalt» under the clause of `element`."""
    return [
        {"avsnitt": linjer(avtalt.avtalt_tekst), "belop": _belopslinje(innhold, avtalt, ord)}
        for avtalt in innhold.fakta.elementer
        if avtalt.element is element
    ]


def mottaker(avtalt: Avtaltelement, fordeling_alis: Fraction | None, ord: Ordvalg) -> str:
    """To whom, in words. Three elements are paid in a way of their own, whoever the recipient is."""
    if avtalt.element in EGEN_MOTTAKER:
        return ord(f"mottaker_{avtalt.element}")
    return ord(f"mottaker_{avtalt.mottaker}", alis=andel(fordeling_alis or Fraction(0)))


def linjer(tekst: str) -> list[str]:
    """The paragraphs of a text that a person has written."""
    return [linje.strip() for linje in tekst.split("\n") if linje.strip()]


def _radnavn(innhold: Avtaleinnhold, ord: Ordvalg) -> list[str]:
    """«4.3 Kommunal finansiering», numbered where an element is agreed on more than once."""
    nummer = {punkt.element: punkt.nummer for punkt in innhold.punkter}
    elementer = [avtalt.element for avtalt in innhold.fakta.elementer]
    antall, sett = Counter(elementer), Counter[Element]()
    navn = []
    for element in elementer:
        sett[element] += 1
        lopenummer = f" ({sett[element]})" if antall[element] > 1 else ""
        navn.append(f"{nummer[element]} {ord(f'element_{element}')}{lopenummer}")
    return navn


def _belop(avtalt: Avtaltelement, ord: Ordvalg) -> str:
    return ord("uten_belop") if avtalt.belop_per_ar is None else kroner(avtalt.belop_per_ar)


def _belopslinje(innhold: Avtaleinnhold, avtalt: Avtaltelement, ord: Ordvalg) -> str:
    if avtalt.belop_per_ar is None:
        return ""
    til = mottaker(avtalt, innhold.fakta.lege.fordeling_alis, ord)
    return ord("avtalt_belop", belop=str(avtalt.belop_per_ar), mottaker=til)
