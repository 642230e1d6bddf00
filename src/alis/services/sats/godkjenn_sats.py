"""Say yes to a rate set that others have written. The second yes puts it into force."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from alis.domain.flyt import SATSVERSJON, Satshandling, Satsversjonsstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Periode
from alis.integrations.satser import UkjentSatssett
from alis.records.sats.models import Satsversjon
from alis.services.felles import hent
from alis.services.journal.laas_hodet import laas_hodet
from alis.services.sats.aapne_sats import begynn_handling, les_synlig
from alis.services.sats.finn_satssett import hent_satssett
from alis.services.sats.forfattere import forfattere, har_tatt_stilling
from alis.services.sats.kontroller_innhold import les_og_krev
from alis.services.sats.opprett_sats import krev_uten_overlapp
from alis.services.sats.satsbok import satsinnhold
from alis.services.sats.satser_lest import les_pa_nytt
from alis.services.sats.skriv_satshendelse import skriv_satshendelse
from alis.services.sats.varsle_om_sats import varsle_forfatterne, varsle_godkjennere


class ForfatterenKanIkkeGodkjenne(Exception):
    """The actor began the set, wrote last in it or sent it."""


class HarAltGodkjent(Exception):
    """The actor has said yes. The other yes is another person's."""


class BygdPaEldreVersjon(Exception):
    """The period has got a new version since this one was begun: what it holds was never compared with that."""


@transaction.atomic
def godkjenn_sats(*, aktor: Aktor, versjon_id: UUID, laas: int, naa: datetime | None = None) -> bool:
    """Whether this was the second yes, so that everything computes by it from now on.

    Raises `ManglerRettighet`, `FinnesIkke`, `UlovligOvergang`, `EndretAvAndre`, `ForfatterenKanIkkeGodkjenne`,
    `HarAltGodkjent`, `BygdPaEldreVersjon`, `PeriodenOverlapper`, and what `les_og_krev` raises.
    """
    naa = naa or timezone.now()
    handling = _the_yes_it_waits_for(aktor, versjon_id)
    rad = begynn_handling(aktor=aktor, versjon_id=versjon_id, laas=laas, handling=handling)
    _krev_uhildet(aktor, rad)
    if handling is Satshandling.GODKJENN:
        rad.godkjent_at, rad.godkjent_av_id = naa, aktor.person_id
        rad.save()
        skriv_satshendelse(aktor=aktor, rad=rad, handling="godkjenn_sats", naa=naa)
        varsle_godkjennere(rad=rad, naa=naa)
        return False
    _publish(aktor, rad, naa)
    return True


def _the_yes_it_waits_for(aktor: Aktor, versjon_id: UUID) -> Satshandling:
    aktor.krev(Rettighet.GODKJENN_SATS)
    status = les_synlig(aktor=aktor, versjon_id=versjon_id).status
    venter_pa_andre = SATSVERSJON.kan(status, Satshandling.PUBLISER)
    return Satshandling.PUBLISER if venter_pa_andre else Satshandling.GODKJENN


def _krev_uhildet(aktor: Aktor, rad: Satsversjon) -> None:
    if aktor.person_id in forfattere(rad):
        raise ForfatterenKanIkkeGodkjenne
    if aktor.person_id in har_tatt_stilling(rad):
        raise HarAltGodkjent


def _publish(aktor: Aktor, rad: Satsversjon, naa: datetime) -> None:
    """In line at the head of the journal, so that two publications never pass each other."""
    laas_hodet()
    les_pa_nytt()
    _krev_bygd_pa_gjeldende(rad)
    les_og_krev(satsinnhold(rad), rad)
    krev_uten_overlapp(navn=rad.navn, periode=Periode(rad.fom, rad.tom))
    rad.versjon = _next_version(rad)
    rad.publisert_nr = (Satsversjon.objects.aggregate(siste=Max("publisert_nr"))["siste"] or 0) + 1
    rad.publisert_at, rad.publisert_av_id = naa, aktor.person_id
    _replace_the_one_before(aktor, rad, naa)
    rad.save()
    les_pa_nytt()
    skriv_satshendelse(
        aktor=aktor, rad=rad, handling="publiser_sats", naa=naa, innhold={"versjon": rad.versjon}
    )
    varsle_forfatterne(rad=rad, naa=naa)


def _krev_bygd_pa_gjeldende(rad: Satsversjon) -> None:
    try:
        gjeldende = hent_satssett(rad.navn)
    except UkjentSatssett:
        return
    if rad.basert_paa != gjeldende.betegnelse:
        raise BygdPaEldreVersjon


def _next_version(rad: Satsversjon) -> int:
    """One more than the version in force; the first of a new period is 1."""
    try:
        return hent_satssett(rad.navn).versjon + 1
    except UkjentSatssett:
        return 1


def _replace_the_one_before(aktor: Aktor, rad: Satsversjon, naa: datetime) -> None:
    forrige = Satsversjon.objects.filter(navn=rad.navn, status=Satsversjonsstatus.PUBLISERT)
    for en in forrige:
        gammel = hent(forrige, for_endring=True, pk=en.pk)
        gammel.status = SATSVERSJON.overgang(gammel.status, Satshandling.ERSTATT)
        gammel.erstattet_at = naa
        gammel.laas += 1
        gammel.save()
        skriv_satshendelse(aktor=aktor, rad=gammel, handling="erstatt_sats", naa=naa)
