"""The trust says that it has received the needs that were reported to it: then they stand in its queue (003 pkt. 5)."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Behovshandling, Behovsstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.records.plassering.models import Behov
from alis.records.plassering.queries import behov_for
from alis.services.plassering.flytt_behov import flytt_behov
from alis.services.plassering.fortell import fortell_kommunen_om_behov
from alis.services.plassering.laas_plasseringen import laas_behov
from alis.services.plassering.skriv_behovshendelse import skriv_behovshendelse


@transaction.atomic
def registrer_behov(*, aktor: Aktor, behov_ider: Collection[UUID], naa: datetime | None = None) -> list[UUID]:
    """Return those that were registered. One that another has registered, or that fell away, is left as it is.

    The kommune is told of each. Raises `ManglerRettighet`.
    """
    aktor.krev(Rettighet.STYRE_PLASSER)
    naa = naa or timezone.now()
    mine = behov_for(aktor).filter(pk__in=behov_ider)
    laas_behov(mine.values_list("pk", flat=True))
    meldte = mine.filter(status=Behovsstatus.MELDT).select_related("kommune__organisasjon").order_by("pk")
    return [_register(aktor, behov, naa) for behov in list(meldte)]


def list_meldte(*, aktor: Aktor) -> list[UUID]:
    """All that is reported to the trust and not registered. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.STYRE_PLASSER)
    return list(behov_for(aktor).filter(status=Behovsstatus.MELDT).values_list("pk", flat=True))


def _register(aktor: Aktor, behov: Behov, naa: datetime) -> UUID:
    behov.registrert_at, behov.registrert_av_id = naa, aktor.person_id
    flytt_behov(behov, Behovshandling.REGISTRER, naa=naa)
    skriv_behovshendelse(aktor=aktor, behov=behov, handling="registrer_behov", naa=naa)
    fortell_kommunen_om_behov(mal=Varselmal.BEHOV_REGISTRERT, behov=behov, naa=naa)
    return behov.pk
