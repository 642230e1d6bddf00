"""What the made-up parties agree under each element, and how much of the frame they use."""

from collections.abc import Mapping
from fractions import Fraction

from alis.domain.avtale import Element
from alis.domain.avtale.avtaledel import Avtaledel
from alis.domain.avtale.avtaleutkast import Avtalepost
from alis.domain.avtale.kontroll import del_for
from alis.domain.verdier import Belop

HELE_TUSEN = 100_000
"""A thousand kroner in øre."""

TEKST: Mapping[Element, str] = {
    Element.PRAKSISKOMPENSASJON: "Kompensasjon når ALIS er borte fra praksisen på veiledning, kurs og gruppemøter.",
    Element.LAERINGSAKTIVITETER: "Kurs, reiser og litteratur som utdanningsfondet ikke dekker.",
    Element.LAVERE_PRODUKTIVITET: "Listetaket settes ned til 750 innbyggere de første 24 månedene.",
    Element.TILRETTELEGGING: "Kommunen samler ALIS-ene til fagdag fire ganger i året.",
    Element.SENTRALITETSTILLEGG: "Tilskudd til bolig og til reiser mellom hjemsted og kommune.",
    Element.KOMMUNAL_FINANSIERING: "Kommunen dekker to ekstra fagdager i halvåret.",
}
NAR_TAKET_ER_UKJENT: Mapping[Element, Belop] = {
    Element.PRAKSISKOMPENSASJON: Belop(9_500_000),
    Element.LAERINGSAKTIVITETER: Belop(1_000_000),
    Element.LAVERE_PRODUKTIVITET: Belop(9_000_000),
    Element.TILRETTELEGGING: Belop(1_000_000),
    Element.SENTRALITETSTILLEGG: Belop(15_000_000),
}
KOMMUNALT = Belop(2_400_000)
ANDEL = Fraction(9, 10)


def lag_poster(
    *, apne: tuple[Element, ...], tak: Mapping[Element, Belop | None], del_: Avtaledel
) -> tuple[Avtalepost, ...]:
    """Return the posts of one part: nine tenths of each cap, in whole thousands of kroner."""
    return tuple(
        Avtalepost(element=element, avtalt=TEKST[element], belop_per_ar=_amount(element, tak.get(element)))
        for element in apne
        if del_for(element) is del_ and element in TEKST
    )


def _amount(element: Element, tak: Belop | None) -> Belop:
    if element is Element.KOMMUNAL_FINANSIERING:
        return KOMMUNALT
    if tak is None:
        return NAR_TAKET_ER_UKJENT[element]
    return Belop(int(tak.ore * ANDEL) // HELE_TUSEN * HELE_TUSEN)
