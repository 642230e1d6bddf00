"""Let an agreement stand on its older template, with a reason; or take that back."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale.malrunde import KAN_HOPPES_OVER, Rundestatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.avtale.models import Avtale
from alis.records.malrunde.models import Overhopp
from alis.records.utdanning.models import AlisSak
from alis.services.felles import FinnesIkke
from alis.services.journal import skriv_linje
from alis.services.malrunde.les_runde import les_runde
from alis.services.malrunde.rundebilde import Runderad
from alis.services.malrunde.rundemal import finn_rundemal


class ErBegynt(Exception):
    """The amendment has been drafted or is further on; it is discarded or taken back first."""

    def __init__(self, status: Rundestatus) -> None:
        super().__init__(status)
        self.status = status


@transaction.atomic
def hopp_over(
    *, aktor: Aktor, mal: str, versjon: str, avtale_id: UUID, grunn: str, naa: datetime | None = None
) -> None:
    """Keep the agreement as it is. Again, it changes nothing, and the first reason stands.

    The reason is the kommune's own words about a person's agreement, so it is kept beside the agreement only, never in
    the journal, which can't be mended.

    Raises `ManglerRettighet`, `FinnesIkke` and `ErBegynt`.
    """
    aktor.krev(Rettighet.SEND_AVTALE)
    naa = naa or timezone.now()
    rad = _row(aktor, mal, versjon, avtale_id, naa)
    if rad.status is Rundestatus.HOPPET_OVER:
        return
    if rad.status not in KAN_HOPPES_OVER:
        raise ErBegynt(rad.status)
    Overhopp.objects.create(
        avtale_id=avtale_id,
        mal=mal,
        mal_versjon=versjon,
        grunn=grunn,
        hoppet_at=naa,
        hoppet_av_id=aktor.person_id,
    )
    _journal(aktor, rad, "hopp_over_malendring", mal, versjon, naa)


@transaction.atomic
def ta_med_igjen(
    *, aktor: Aktor, mal: str, versjon: str, avtale_id: UUID, naa: datetime | None = None
) -> None:
    """The agreement is in the round again; nothing where it never was skipped.

    Raises `ManglerRettighet` and `FinnesIkke`.
    """
    aktor.krev(Rettighet.SEND_AVTALE)
    naa = naa or timezone.now()
    rad = _row(aktor, mal, versjon, avtale_id, naa)
    slettet, _ = Overhopp.objects.filter(avtale_id=avtale_id, mal=mal, mal_versjon=versjon).delete()
    if slettet:
        _journal(aktor, rad, "ta_med_i_malendring", mal, versjon, naa)


def _row(aktor: Aktor, mal: str, versjon: str, avtale_id: UUID, naa: datetime) -> Runderad:
    """The agreement in the round, with its case locked."""
    AlisSak.objects.select_for_update(of=("self",), no_key=True).filter(
        pk__in=Avtale.objects.filter(pk=avtale_id).values("sak")
    ).first()
    rader = les_runde(aktor=aktor, rundemal=finn_rundemal(mal, versjon), naa=naa)
    for rad in rader:
        if rad.avtale_id == avtale_id:
            return rad
    raise FinnesIkke


def _journal(aktor: Aktor, rad: Runderad, handling: str, mal: str, versjon: str, naa: datetime) -> None:
    skriv_linje(
        aktor=aktor,
        handling=handling,
        objekt_type="Avtale",
        objekt_id=rad.avtale_id,
        sak_id=rad.sak_id,
        kommunenummer=rad.kommunenummer,
        innhold={"mal": mal, "mal_versjon": versjon},
        naa=naa,
    )
