"""One who leaves a queue gives up what she was offered there, answered or not: the places are free again."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet

from alis.domain.flyt import BINDENDE, Tilbudsstatus
from alis.domain.plassering.behov import Bortfall
from alis.domain.plassering.trekkgrunn import Trekkgrunn
from alis.domain.tilgang import Aktor
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Behov, Plasstilbud
from alis.services.plassering.aapne_plass import merk_plassen
from alis.services.plassering.fortell import fortell_at_den_er_ledig
from alis.services.plassering.merk_trukket import merk_trukket
from alis.services.plassering.skriv_plasshendelse import skriv_tilbudshendelse
from alis.services.plassering.tjeneste.la_falle_bort import begynte_tjenester, la_falle_bort


class MisterPlassen(Exception):
    """She has said yes to a place that would be lost, and that was not confirmed."""


def gi_fra_seg(*, aktor: Aktor, behov: Behov, fordi: Bortfall, naa: datetime) -> Sequence[Plasstilbud]:
    """Return what she gave up. What she serves, or has served, she keeps. Vacancies and need must be locked.

    Of the places `fortell_om_frigitte` tells, when she is out of the queue.
    """
    binder = kan_gis_fra_seg([behov.pk], naa)
    tilbudene = list(binder.select_related("plass", "behov__sak", "behov__kommune").order_by("pk"))
    for tilbud in tilbudene:
        merk_trukket(tilbud, aktor=aktor, grunn=Trekkgrunn.BEHOVET_BORTE, fordi=fordi.tekst, naa=naa)
        la_falle_bort(aktor=aktor, tilbud_id=tilbud.pk, naa=naa)
        merk_plassen(tilbud.plass)
        skriv_tilbudshendelse(
            aktor=aktor,
            tilbud=tilbud,
            handling="gi_fra_seg_plasstilbud",
            naa=naa,
            innhold={"fordi": fordi.tekst},
        )
    return tilbudene


def kan_gis_fra_seg(behov_ider: Iterable[UUID], naa: datetime) -> QuerySet[Plasstilbud]:
    """The offers that those needs bind, but for the places where she serves or has served."""
    binder = Plasstilbud.objects.filter(behov__in=list(behov_ider), status__in=BINDENDE)
    return binder.exclude(pk__in=begynte_tjenester(lokal_dato(naa)).values("tilbud"))


def har_godtatt(behov_ider: Iterable[UUID], naa: datetime) -> bool:
    """Whether she has said yes to any of what leaving would take from her."""
    return kan_gis_fra_seg(behov_ider, naa).filter(status=Tilbudsstatus.GODTATT).exists()


def forste_godtatte(frigitt: Iterable[Plasstilbud]) -> date | None:
    """The first day of the first place that she had said yes to, of those that she gave up."""
    return min((tilbud.plass.fom for tilbud in frigitt if tilbud.var_godtatt), default=None)


def fortell_om_frigitte(tilbudene: Iterable[Plasstilbud], *, aktor: Aktor, naa: datetime) -> None:
    for tilbud in tilbudene:
        fortell_at_den_er_ledig(plass=tilbud.plass, tilbud=tilbud, aktor=aktor, naa=naa)
