"""What a case needs to know of a bargaining, as columns of the question that reads the cases: no question more."""

from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery, UUIDField

from alis.domain.avtale.part import Part
from alis.domain.flyt import Avtalestatus, Forslagstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.forhandling.models import Forslag
from alis.records.forhandling.queries import sendte_forslag
from alis.records.utdanning.models import AlisSak
from alis.services.utdanning.saksbilde import Forhandlingsutsikt


def med_forhandling(saker: QuerySet[AlisSak]) -> QuerySet[Any]:
    delte = sendte_forslag().filter(versjon__avtale__sak=OuterRef("pk"), versjon__status=Avtalestatus.KLADD)
    return saker.annotate(
        forhandlet_versjon=Subquery(delte.values("versjon_id")[:1], output_field=UUIDField()),
        til_kommunen_siden=Subquery(_oldest_open(delte, fra=Part.ALIS)),
        til_alis_siden=Subquery(_oldest_open(delte, fra=Part.KOMMUNE)),
    )


def les_utsikt(sak: Any, *, aktor: Aktor | None) -> Forhandlingsutsikt | None:
    """None where nothing is bargained over, and for those who are not a party to it."""
    if sak.forhandlet_versjon is None:
        return None
    if aktor is not None and not aktor.har(Rettighet.FORHANDLE_AVTALE):
        return None
    return Forhandlingsutsikt(
        versjon_id=sak.forhandlet_versjon,
        til_kommunen_siden=sak.til_kommunen_siden,
        til_alis_siden=sak.til_alis_siden,
    )


def _oldest_open(delte: QuerySet[Forslag], *, fra: Part) -> QuerySet[Forslag, Any]:
    return delte.filter(status=Forslagstatus.SENDT, fra=fra).order_by("sendt_at").values("sendt_at")[:1]
