"""A list as its readers are given it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alis.domain.dokument import les_som
from alis.domain.flyt import Atteststatus
from alis.domain.veiledning.attestinnhold import Attestinnhold
from alis.domain.verdier import Belop
from alis.records.veiledning.models import Veiledningsattest


@dataclass(frozen=True, kw_only=True)
class Attestbilde:
    """`innhold` and `sha256` are what both are shown and sign. `timesats` is what an hour costs by the veilederavtale:
    as agreed now until the list is attested, and then as it was."""

    attest_id: UUID
    sak_id: UUID
    lege_id: UUID
    veileder_id: UUID
    status: Atteststatus
    laas: int
    sha256: str
    innhold: Attestinnhold
    samlet_at: datetime
    lege_signert_at: datetime | None
    veileder_signert_at: datetime | None
    timesats: Belop | None
    belop: Belop | None
    attestert_at: datetime | None
    attestert_av_id: UUID | None
    attestert_av: str
    godkjent_at: datetime | None
    godkjent_av: str
    avsluttet_at: datetime | None
    avsluttet_av: str
    returnert_fordi: str


def lag_attestbilde(attest: Veiledningsattest, *, timesats: Belop | None) -> Attestbilde:
    """The people in the kommune must have been read with the row."""
    return Attestbilde(
        attest_id=attest.pk,
        sak_id=attest.sak_id,
        lege_id=attest.lege_id,
        veileder_id=attest.veileder_id,
        status=Atteststatus(attest.status),
        laas=attest.laas,
        sha256=attest.sha256,
        innhold=les_som(Attestinnhold, attest.innhold),
        samlet_at=attest.samlet_at,
        lege_signert_at=attest.lege_signert_at,
        veileder_signert_at=attest.veileder_signert_at,
        timesats=timesats,
        belop=None if attest.belop is None else Belop(attest.belop),
        attestert_at=attest.attestert_at,
        attestert_av_id=attest.attestert_av_id,
        attestert_av=attest.attestert_av.navn if attest.attestert_av else "",
        godkjent_at=attest.godkjent_at,
        godkjent_av=attest.godkjent_av.navn if attest.godkjent_av else "",
        avsluttet_at=attest.avsluttet_at,
        avsluttet_av=attest.avsluttet_av.navn if attest.avsluttet_av else "",
        returnert_fordi=attest.returnert_fordi,
    )
