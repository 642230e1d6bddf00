"""Keep what has been written in a draft of a rate set."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Satsversjonsstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Periode
from alis.services.sats.aapne_sats import aapne_egen_sats
from alis.services.sats.opprett_sats import krev_uten_overlapp
from alis.services.sats.skriv_satshendelse import skriv_satshendelse
from alis.services.sats.skriv_satsinnhold import skriv_satsinnhold


class IkkeLengerSatskladd(Exception):
    """What has been sent is not written in."""


class ForsteDagLigger(Exception):
    """The name of a set and the first day of its period belong together, and never change."""


@transaction.atomic
def lagre_sats(
    *, aktor: Aktor, versjon_id: UUID, laas: int, innhold: Mapping[str, Any], naa: datetime | None = None
) -> int:
    """Return the new lock. `innhold` is the whole set, in the form of the files that ship.

    Raises `ManglerRettighet`, `FinnesIkke`, `IkkeLengerSatskladd`, `EndretAvAndre`, `UgyldigeSatser`,
    `BareDirektoratetBekrefter`, `KanIkkeBekreftesEnna`, `ForsteDagLigger` and `PeriodenOverlapper`.
    """
    aktor.krev(Rettighet.SKRIV_SATS)
    naa = naa or timezone.now()
    rad = aapne_egen_sats(aktor=aktor, versjon_id=versjon_id, laas=laas)
    if rad.status != Satsversjonsstatus.KLADD:
        raise IkkeLengerSatskladd
    forste_dag = rad.fom
    sett = skriv_satsinnhold(rad, innhold)
    if sett.fom != forste_dag:
        raise ForsteDagLigger
    krev_uten_overlapp(navn=rad.navn, periode=Periode(sett.fom, sett.tom))
    rad.endret_at, rad.endret_av_id = naa, aktor.person_id
    rad.laas += 1
    rad.save()
    skriv_satshendelse(aktor=aktor, rad=rad, handling="lagre_sats", naa=naa)
    return rad.laas
