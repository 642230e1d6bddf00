"""Find the cases that a search asks for, among those the actor may see."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor
from alis.records.avtale.queries import synlige_versjoner
from alis.records.felles.navn import sokeform
from alis.records.parter.queries import gjeldende
from alis.records.utdanning.models import AlisSak, Fravar, Stilling
from alis.services.utdanning.saksliste import Sakssok, Statusfilter

BLE_IKKE_NOE_AV = (Avtalestatus.FORKASTET, Avtalestatus.BORTFALT)
"""A case with no other versions than these has no agreement."""


def finn_saker(*, aktor: Aktor, saker: QuerySet[AlisSak], sok: Sakssok, dag: date) -> QuerySet[AlisSak]:
    """Every word of the text must be found in the doctor's name, the kommune's name or the HPR number."""
    for ord_ in sokeform(sok.tekst).split():
        saker = saker.filter(
            Q(lege__person__navn_sok__contains=ord_)
            | Q(kommune__navn_sok__contains=ord_)
            | Q(lege__hpr_nr__startswith=ord_)
        )
    if sok.stillingstype is not None:
        stilling = Stilling.objects.filter(gjeldende(dag), sak=OuterRef("pk"), type=sok.stillingstype)
        saker = saker.filter(Exists(stilling))
    if sok.status is not None:
        saker = saker.filter(_has_status(aktor, sok.status, dag))
    return saker


def _has_status(aktor: Aktor, status: Statusfilter, dag: date) -> Q:
    versjoner = synlige_versjoner(aktor).filter(avtale__sak=OuterRef("pk"))
    if status is Statusfilter.FRAVAR:
        return Q(Exists(Fravar.objects.filter(gjeldende(dag), sak=OuterRef("pk"))))
    if status is Statusfilter.UTEN_AVTALE:
        return Q(~Exists(versjoner.exclude(status__in=BLE_IKKE_NOE_AV)))
    return Q(Exists(versjoner.filter(status=status.value)))
