"""The place is lost or given up before the first day: nothing comes of the service, and its absence is taken away."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from alis.domain.flyt import SYKEHUSTJENESTE, Tjenestehandling, Tjenestestatus
from alis.domain.tilgang import Aktor
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Sykehustjeneste
from alis.services.plassering.tjeneste.folg_med_fravaret import fjern_fravaret
from alis.services.plassering.tjeneste.fortell_andre_kommuner import fortell_andre_kommuner
from alis.services.plassering.tjeneste.skriv_tjenestehendelse import skriv_tjenestehendelse


def har_begynt(tjeneste: Sykehustjeneste, naa: datetime) -> bool:
    """By the day, whether or not the night's work has noted it."""
    return tjeneste.status != Tjenestestatus.VENTER or tjeneste.fom <= lokal_dato(naa)


def begynte_tilbud(tilbud_ider: Iterable[UUID], naa: datetime) -> set[UUID]:
    """Those of the offers whose service has begun: what is being served, or has been, is taken from no one."""
    rader = begynte_tjenester(lokal_dato(naa)).filter(tilbud__in=list(tilbud_ider))
    return set(rader.values_list("tilbud_id", flat=True))


def begynte_tjenester(dag: date) -> QuerySet[Sykehustjeneste]:
    """What `har_begynt` says, asked of the database; what fell away never began."""
    begynt = ~Q(status=Tjenestestatus.VENTER) | Q(fom__lte=dag)
    return Sykehustjeneste.objects.filter(begynt).exclude(status=Tjenestestatus.BORTFALT)


def la_falle_bort(*, aktor: Aktor | None, tilbud_id: UUID, naa: datetime) -> None:
    """The offer must be locked, and its service not begun. None, where nobody had said yes."""
    utvalg = Sykehustjeneste.objects.select_related("behov__sak", "fravar", "tilbud")
    tjeneste = utvalg.filter(tilbud=tilbud_id).exclude(status=Tjenestestatus.BORTFALT).first()
    if tjeneste is None:
        return
    fjern_fravaret(aktor=aktor, tjeneste=tjeneste, naa=naa)
    tjeneste.status = SYKEHUSTJENESTE.overgang(tjeneste.status, Tjenestehandling.FALL_BORT)
    tjeneste.laas += 1
    tjeneste.save()
    skriv_tjenestehendelse(
        aktor=aktor,
        tjeneste=tjeneste,
        handling="la_tjeneste_falle_bort",
        naa=naa,
        innhold={"fom": tjeneste.fom, "tom": tjeneste.tom},
    )
    fortell_andre_kommuner(tjeneste=tjeneste, naa=naa)
