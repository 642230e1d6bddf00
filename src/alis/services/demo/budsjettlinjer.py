"""The budget of a made-up agreement: what a kommune could have written for its first two years."""

from alis.domain.avtale import Element
from alis.domain.avtale.budsjett import Budsjettlinje
from alis.domain.verdier import Belop
from alis.services.budsjett.linjeendring import NY

HVERT_AR: tuple[tuple[Element, str, int | None, int], ...] = (
    (Element.PRAKSISKOMPENSASJON, "Fravær ved kurs, gruppe og veiledning", 16_000, 82_500),
    (Element.LAERINGSAKTIVITETER, "Kursavgift og reise ut over Fond II", None, 1_150_000),
    (Element.LAVERE_PRODUKTIVITET, "200 færre på listen, à 841,80 kr", None, 16_836_000),
    (Element.VEILEDNING, "Individuell veiledning, 4 timer i måneden", 4_200, 158_125),
    (Element.TILRETTELEGGING, "Fagdag for ALIS fire ganger i året", None, 1_200_000),
    (Element.SENTRALITETSTILLEGG, "Bolig og reiser mellom hjemsted og kommune", None, 12_000_000),
    (Element.KOMMUNAL_FINANSIERING, "To ekstra fagdager i halvåret", None, 2_400_000),
)
"""Element, what, hundredths of hours or None, and øre: the rate where there are hours, else the amount."""
AR = (1, 2)


def lag_budsjettlinjer() -> tuple[Budsjettlinje, ...]:
    return tuple(
        Budsjettlinje(
            nummer=NY,
            avtalear=avtalear,
            element=element,
            beskrivelse=hva,
            hundredeltimer=timer,
            timesats=None if timer is None else Belop(ore),
            belop=Belop(ore) if timer is None else None,
        )
        for avtalear in AR
        for element, hva, timer, ore in HVERT_AR
    )
