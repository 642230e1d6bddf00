"""Approve a version of a call that another has written, so that everything counts by it, or throw it away."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from alis.domain.flyt import UTLYSNINGSVERSJON, Utlysningshandling, Utlysningsstatus
from alis.domain.tilgang import Aktor
from alis.records.soknad.models import Utlysningsversjon
from alis.services.soknad.aapne_utlysning import aapne_utlysning, krev_en_annen
from alis.services.soknad.skriv_utlysningshendelse import skriv_utlysningshendelse
from alis.services.soknad.utlysninger_lest import les_utlysningene_pa_nytt


@transaction.atomic
def godkjenn_utlysning(*, aktor: Aktor, utlysning_id: UUID, naa: datetime | None = None) -> str:
    """Return the grant period. The version that held before is kept as replaced.

    Raises `ManglerRettighet`, `FinnesIkke`, `UlovligOvergang` and `SkrevDenSelv`.
    """
    naa = naa or timezone.now()
    rad = aapne_utlysning(aktor=aktor, utlysning_id=utlysning_id, handling=Utlysningshandling.GODKJENN)
    krev_en_annen(aktor, rad)
    _replace_the_one_before(aktor, rad, naa)
    siste = Utlysningsversjon.objects.aggregate(siste=Max("godkjent_nr"))["siste"] or 0
    rad.godkjent_at, rad.godkjent_av_id, rad.godkjent_nr = naa, aktor.person_id, siste + 1
    rad.save()
    les_utlysningene_pa_nytt()
    skriv_utlysningshendelse(aktor=aktor, rad=rad, handling="godkjenn_utlysning", naa=naa)
    return rad.tilskuddsperiode


@transaction.atomic
def forkast_utlysning(*, aktor: Aktor, utlysning_id: UUID, naa: datetime | None = None) -> str:
    """By anyone who writes calls, also the one who wrote it; also after it was returned. Return the grant period.

    Raises `ManglerRettighet`, `FinnesIkke` and `UlovligOvergang`.
    """
    naa = naa or timezone.now()
    rad = aapne_utlysning(aktor=aktor, utlysning_id=utlysning_id, handling=Utlysningshandling.FORKAST)
    rad.forkastet_at, rad.forkastet_av_id = naa, aktor.person_id
    rad.save()
    skriv_utlysningshendelse(aktor=aktor, rad=rad, handling="forkast_utlysning", naa=naa)
    return rad.tilskuddsperiode


def _replace_the_one_before(aktor: Aktor, rad: Utlysningsversjon, naa: datetime) -> None:
    forrige = Utlysningsversjon.objects.filter(
        tilskuddsperiode=rad.tilskuddsperiode, status=Utlysningsstatus.GODKJENT
    )
    for gammel in forrige:
        gammel.status = UTLYSNINGSVERSJON.overgang(gammel.status, Utlysningshandling.ERSTATT)
        gammel.save()
        skriv_utlysningshendelse(aktor=aktor, rad=gammel, handling="erstatt_utlysning", naa=naa)
