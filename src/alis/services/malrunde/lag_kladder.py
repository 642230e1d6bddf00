"""Draft the amendment of many agreements: a new version of each, on the new template, with all that was agreed."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.avtale.malrunde import Rundestatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.services.avtale.opprett_avtale import AvtaleUnderArbeid, MalenPasserIkke, opprett_avtale
from alis.services.malrunde.les_runde import les_runde
from alis.services.malrunde.radsvar import Radsvar, Radutfall
from alis.services.malrunde.rundebilde import Runderad
from alis.services.malrunde.rundemal import Rundemal, finn_rundemal

BEGYNT = {
    Rundestatus.OPPTATT: Radsvar.OPPTATT,
    Rundestatus.KLADD: Radsvar.FANTES,
    Rundestatus.SENDT: Radsvar.VAR_SENDT,
    Rundestatus.SIGNERT_AV_EN: Radsvar.VAR_SENDT,
    Rundestatus.SIGNERT: Radsvar.FERDIG,
    Rundestatus.I_KRAFT: Radsvar.FERDIG,
    Rundestatus.HOPPET_OVER: Radsvar.HOPPET_OVER,
}


def lag_kladder(
    *, aktor: Aktor, mal: str, versjon: str, avtaler: Collection[UUID], naa: datetime | None = None
) -> tuple[Radutfall, ...]:
    """Each in its own transaction, with its own line in the journal. Again, it changes nothing.

    An agreement that the round does not touch, or the actor does not see, is left out of the answer.
    Raises `ManglerRettighet` and `FinnesIkke`.
    """
    aktor.krev(Rettighet.SKRIV_AVTALE)
    naa = naa or timezone.now()
    rundemal = finn_rundemal(mal, versjon)
    rader = les_runde(aktor=aktor, rundemal=rundemal, naa=naa)
    return tuple(_one(aktor, rundemal, rad, naa) for rad in rader if rad.avtale_id in avtaler)


def _one(aktor: Aktor, rundemal: Rundemal, rad: Runderad, naa: datetime) -> Radutfall:
    if rad.status is not Rundestatus.IKKE_BEGYNT:
        return _answer(rad, BEGYNT[rad.status])
    mal = (rundemal.mal.navn, rundemal.mal.versjon)
    try:
        versjon_id = opprett_avtale(aktor=aktor, sak_id=rad.sak_id, mal=mal, naa=naa)
    except AvtaleUnderArbeid:
        return _answer(rad, Radsvar.OPPTATT)  # someone began a moment ago
    except MalenPasserIkke:
        return _answer(rad, Radsvar.MALEN_PASSER_IKKE)
    return _answer(rad, Radsvar.LAGET, versjon_id)


def _answer(rad: Runderad, svar: Radsvar, versjon_id: UUID | None = None) -> Radutfall:
    utkast_id = rad.utkast.versjon_id if rad.utkast else None
    return Radutfall(avtale_id=rad.avtale_id, lege=rad.lege, svar=svar, versjon_id=versjon_id or utkast_id)
