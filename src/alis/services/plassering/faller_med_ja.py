"""What a yes takes from her: the offers in other queues, answered or not, that she gives up when all of her service has a place."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet

from alis.domain.flyt import I_KOEN, Tilbudsstatus
from alis.domain.plassering.behov import Arena
from alis.records.plassering.models import Behov, Plasstilbud
from alis.services.plassering.gi_fra_seg import MisterPlassen, kan_gis_fra_seg


class DetSomFallerErEndret(Exception):
    """It is not what the page showed when she answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Faller:
    """An offer elsewhere. `er_godtatt`: she has said yes to it."""

    tilbud_id: UUID
    helseforetak: str
    avdeling: str
    sted: str
    fom: date
    maneder: int
    er_godtatt: bool


def faller_med_ja(tilbud: Plasstilbud, naa: datetime) -> Sequence[Faller]:
    """The first to begin first. Empty where her service is not whole with this place: then she stays in the other queues."""
    if not gir_resten(tilbud):
        return ()
    andre = kan_gis_fra_seg(andre_koer(tilbud.behov).values_list("pk", flat=True), naa)
    rader = andre.select_related("plass__avdeling__sykehussted", "plass__helseforetak")
    return [_loss(ett) for ett in rader.order_by("plass__fom", "pk")]


def krev_kjent(tilbud: Plasstilbud, *, sett: Collection[UUID], gir_fra_seg: bool, naa: datetime) -> None:
    """She answers knowing what she loses. All her needs and their vacancies must be locked.

    `sett` is what she was shown, by the offers' ids; `gir_fra_seg` that the loss of what she had said yes to is confirmed.

    Raises `DetSomFallerErEndret` and `MisterPlassen`.
    """
    faller = faller_med_ja(tilbud, naa)
    if {ett.tilbud_id for ett in faller} != set(sett):
        raise DetSomFallerErEndret
    if not gir_fra_seg and any(ett.er_godtatt for ett in faller):
        raise MisterPlassen


def gir_resten(tilbud: Plasstilbud) -> bool:
    """Whether the whole service has its places with this one."""
    return tilbud.behov.tilbud.filter(status=Tilbudsstatus.GODTATT).count() + 1 == tilbud.behov.deler


def andre_koer(behov: Behov) -> QuerySet[Behov]:
    """The doctor's needs in every other queue, whichever kommune reported them."""
    hennes = Behov.objects.filter(sak__lege=behov.sak.lege_id, arena=Arena.SYKEHUS, status__in=I_KOEN)
    return hennes.exclude(pk=behov.pk)


def _loss(tilbud: Plasstilbud) -> Faller:
    plass = tilbud.plass
    return Faller(
        tilbud_id=tilbud.pk,
        helseforetak=plass.helseforetak.navn,
        avdeling=plass.avdeling.navn,
        sted=plass.avdeling.sykehussted.navn,
        fom=plass.fom,
        maneder=plass.maneder,
        er_godtatt=tilbud.status == Tilbudsstatus.GODTATT,
    )
