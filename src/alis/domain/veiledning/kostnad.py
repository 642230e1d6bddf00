"""What the hours of an attest cost the kommune."""

from fractions import Fraction

from alis.domain.regel import regel
from alis.domain.regel.tekst import _
from alis.domain.verdier import Belop
from alis.domain.verdier.tall import rund


@regel(
    kilde="valg/veiledningskostnad",
    beregnet=_("{timer} timer × {timesats} = {verdi}."),
    uavklart=_(
        "Det er ikke avtalt en timesats for veilederen. Kommunen skriver hva veiledningen har kostet."
    ),
)
def veiledningskostnad(*, timer: Fraction, timesats: Belop | None) -> Belop | None:
    """Hours times the pay agreed in the veilederavtale, rounded half up to whole øre once."""
    return None if timesats is None else Belop(rund(timer * timesats.ore, 1))
