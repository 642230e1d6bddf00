"""What an hour of supervision is refunded with, as the first proposal for what to pay."""

from alis.domain.avtale import Element
from alis.domain.verdier import Belop
from alis.domain.verdier.tall import rund
from alis.services.sats import nasjonale_satssett


def foreslatt_timesats() -> Belop | None:
    """The newest set's hourly rate × factor, to the nearest øre; None where the set states none."""
    sats = nasjonale_satssett()[-1].element[Element.VEILEDNING]
    if sats.timesats is None or sats.faktor is None:
        return None
    return Belop(rund(sats.timesats.ore * sats.faktor, 1))
