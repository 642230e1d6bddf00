"""What the kommune has agreed to pay the supervisor an hour, on the days of the list."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.flyt import Avtalestatus
from alis.domain.verdier import Belop
from alis.records.avtale.models import Avtaleversjon

HAR_GJELDT = (
    Avtalestatus.SIGNERT,
    Avtalestatus.I_KRAFT,
    Avtalestatus.AVSLUTTET,
    Avtalestatus.ERSTATTET,
)


def avtalt_timesats(*, sak_id: UUID, veileder_id: UUID, dager: Iterable[date]) -> Belop | None:
    """None where nothing is agreed by the hour for one of the days, or the pay is not the same on all of them."""
    versjoner = tuple(
        Avtaleversjon.objects.filter(
            avtale__sak=sak_id,
            avtale__veileder=veileder_id,
            avtale__slag=Avtaleslag.VEILEDERAVTALE,
            status__in=HAR_GJELDT,
        )
        .order_by("-nummer")
        .values_list("gjelder_fra", "gjelder_til", "veiledervilkar__timesats")
    )
    satser = {_on(versjoner, dag) for dag in dager}
    sats = satser.pop() if len(satser) == 1 else None
    return None if sats is None else Belop(sats)


def _on(versjoner: tuple[tuple[date | None, date | None, int | None], ...], dag: date) -> int | None:
    """The newest version that held on the day."""
    return next(
        (sats for fra, til, sats in versjoner if fra and fra <= dag and (til is None or dag <= til)), None
    )
