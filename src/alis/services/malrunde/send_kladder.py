"""Send the amendments of many agreements for signing."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.avtale.malrunde import Rundestatus
from alis.domain.flyt import UlovligOvergang
from alis.domain.tilgang import Aktor, Rettighet
from alis.services.avtale.plan_for_versjon import SigneringsplanHarFeil
from alis.services.avtale.send_til_signering import AvtalenHarMangler, send_til_signering
from alis.services.felles import EndretAvAndre
from alis.services.malrunde.lag_kladder import BEGYNT
from alis.services.malrunde.les_runde import les_runde
from alis.services.malrunde.radsvar import Radsvar, Radutfall
from alis.services.malrunde.rundebilde import Runderad
from alis.services.malrunde.rundemal import finn_rundemal

MAKS_OM_GANGEN = 50
"""How many are sent in one request: each makes its PDF, and a person waits (ADR 0021)."""


def send_kladder(
    *, aktor: Aktor, mal: str, versjon: str, laaser: Mapping[UUID, int], naa: datetime | None = None
) -> tuple[Radutfall, ...]:
    """`laaser` are the agreements that were looked over, each with the state the draft was in then.

    At most `MAKS_OM_GANGEN` are tried; the others are not in the answer, and wait as they were. Each is sent in its own
    transaction, and says itself why it was not. Again, it sends nothing twice.
    Raises `ManglerRettighet` and `FinnesIkke`.
    """
    aktor.krev(Rettighet.SEND_AVTALE)
    naa = naa or timezone.now()
    rader = les_runde(aktor=aktor, rundemal=finn_rundemal(mal, versjon), naa=naa)
    valgte = [rad for rad in rader if rad.avtale_id in laaser]
    return tuple(_one(aktor, rad, laaser[rad.avtale_id], naa) for rad in valgte[:MAKS_OM_GANGEN])


def _one(aktor: Aktor, rad: Runderad, laas: int, naa: datetime) -> Radutfall:
    if rad.status is not Rundestatus.KLADD or rad.utkast is None:
        return _answer(
            rad, Radsvar.UTEN_KLADD if rad.status is Rundestatus.IKKE_BEGYNT else BEGYNT[rad.status]
        )
    try:
        send_til_signering(aktor=aktor, versjon_id=rad.utkast.versjon_id, laas=laas, naa=naa)
    except AvtalenHarMangler as feil:
        return _answer(rad, Radsvar.MANGLER, mangler=feil.punkter)
    except SigneringsplanHarFeil as feil:
        return _answer(rad, Radsvar.PLANEN_MA_RETTES, planfeil=feil.feil)
    except EndretAvAndre as feil:
        return _answer(rad, Radsvar.ENDRET, hvem=feil.hvem)
    except UlovligOvergang:
        return _answer(rad, Radsvar.VAR_SENDT)  # sent a moment ago, by the other click
    return _answer(rad, Radsvar.SENDT)


def _answer(rad: Runderad, svar: Radsvar, **mer: object) -> Radutfall:
    versjon_id = rad.utkast.versjon_id if rad.utkast else None
    return Radutfall(avtale_id=rad.avtale_id, lege=rad.lege, svar=svar, versjon_id=versjon_id, **mer)  # type: ignore[arg-type]
