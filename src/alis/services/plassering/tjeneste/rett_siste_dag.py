"""The hospital puts right the day on which it said that a service ended early, until the service is confirmed."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import HAR_TJENESTE, Tjenestestatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.domain.verdier import Periode
from alis.records.plassering.models import Sykehustjeneste
from alis.services.plassering.tjeneste.aapne_tjeneste import (
    TjenestenErIkkeIGang,
    aapne_tjeneste,
    krev_ubekreftet,
)
from alis.services.plassering.tjeneste.folg_med_fravaret import FravaretErOpptatt, flytt_fravaret
from alis.services.plassering.tjeneste.fortell_andre_kommuner import fortell_andre_kommuner
from alis.services.plassering.tjeneste.fortell_om_tjeneste import fortell_om_tjenesten
from alis.services.plassering.tjeneste.skriv_tjenestehendelse import skriv_tjenestehendelse
from alis.services.plassering.tjeneste.sluttdag import avtalt_siste_dag, krev_slutt


@transaction.atomic
def rett_siste_dag(
    *, aktor: Aktor, tjeneste_id: UUID, laas: int, tom: date, naa: datetime | None = None
) -> None:
    """Any day up to the last that was agreed. The absence follows; the need that fell away, does not rise again.

    Raises `ManglerRettighet`, `FravaretErOpptatt`, and what `krev_avsluttet`, `krev_slutt` and `aapne_tjeneste` raise.
    """
    aktor.krev(Rettighet.STYRE_PLASSER)
    naa = naa or timezone.now()
    tjeneste = aapne_tjeneste(aktor=aktor, tjeneste_id=tjeneste_id, laas=laas, naa=naa)
    krev_avsluttet(tjeneste)
    krev_slutt(tjeneste, tom, senest=avtalt_siste_dag(tjeneste))
    krev_ledige_dager(tjeneste, tom)
    if tom == tjeneste.tom:
        return
    var, tjeneste.tom = tjeneste.tom, tom
    tjeneste.laas += 1
    tjeneste.save(update_fields=["tom", "laas"])
    flytt_fravaret(aktor=aktor, tjeneste=tjeneste, fom=tjeneste.fom, tom=tom, naa=naa)
    skriv_tjenestehendelse(
        aktor=aktor, tjeneste=tjeneste, handling="rett_siste_dag", naa=naa, innhold={"fra": var, "til": tom}
    )
    fortell_om_tjenesten(mal=Varselmal.TJENESTE_RETTET, tjeneste=tjeneste, aktor=aktor, naa=naa)
    fortell_andre_kommuner(tjeneste=tjeneste, naa=naa)


def krev_avsluttet(tjeneste: Sykehustjeneste) -> None:
    """Raises `TjenestenErBekreftet` and `TjenestenErIkkeIGang`."""
    krev_ubekreftet(tjeneste)
    if tjeneste.status != Tjenestestatus.AVBRUTT:
        raise TjenestenErIkkeIGang


def krev_ledige_dager(tjeneste: Sykehustjeneste, tom: date) -> None:
    """She may have been given another place on the days after. Raises `FravaretErOpptatt`."""
    andre = Sykehustjeneste.objects.filter(
        behov__sak__lege=tjeneste.behov.sak.lege_id,
        status__in=HAR_TJENESTE,
        fom__lte=tom,
        tom__gte=tjeneste.fom,
    )
    annen = andre.exclude(pk=tjeneste.pk).first()
    if annen is not None:
        raise FravaretErOpptatt(Periode(annen.fom, annen.tom))
