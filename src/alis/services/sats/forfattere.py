"""Who may not approve a rate set."""

from uuid import UUID

from alis.records.sats.models import Satsversjon


def forfattere(rad: Satsversjon) -> set[UUID | None]:
    """Those who began it, wrote last in it and sent it. The database holds the same."""
    return {rad.opprettet_av_id, rad.endret_av_id, rad.sendt_av_id}


def har_tatt_stilling(rad: Satsversjon) -> set[UUID | None]:
    """Those who cannot give the yes that it waits for: its authors, and whoever has said yes already."""
    return forfattere(rad) | {rad.godkjent_av_id}
