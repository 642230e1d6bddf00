"""The claims of some cases that are not settled, and scans of signed paper that wait to be registered: one question for both."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import CharField, DateField, DateTimeField, F, QuerySet, UUIDField, Value
from django.db.models.functions import Cast

from alis.domain.flyt import Kravstatus
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.records.avtale.queries import ventende_skann
from alis.records.opphor.models import Tilbakebetalingskrav
from alis.records.utdanning.models import AlisSak
from alis.services.utdanning.saksbilde import Kravstand, Papirstand

UAVGJORT = (Kravstatus.UAVKLART, Kravstatus.BEREGNET, Kravstatus.SENDT, Kravstatus.INNSIGELSE)
KOLONNER = ("rad_sak", "rad_id", "rad_skann", "rad_nummer", "rad_status", "rad_at", "rad_imot", "rad_forfall")


@dataclass(frozen=True, kw_only=True)
class Venter:
    """By case; paper has the oldest first."""

    krav: dict[UUID, list[Kravstand]] = field(default_factory=lambda: defaultdict(list))
    papir: dict[UUID, list[Papirstand]] = field(default_factory=lambda: defaultdict(list))


def les_krav_og_papir(
    *, aktor: Aktor | None, med_krav: Sequence[AlisSak], med_papir: Sequence[AlisSak]
) -> Venter:
    """Claims for those who may see one, the doctor when it is sent; paper for the one who may register it.

    One query, and none without cases.
    """
    venter = Venter()
    mulige = (_claims(aktor, med_krav), _paper(aktor, med_papir))
    sporringer = [sporring for sporring in mulige if sporring is not None]
    if not sporringer:
        return venter
    forste, *resten = sporringer
    for sak, id_, skann, nummer, status, at, imot, forfall in (
        forste.union(*resten, all=True) if resten else forste
    ).order_by("rad_at", "rad_id"):
        if skann:
            venter.papir[sak].append(Papirstand(versjon_id=id_, skann_id=skann, lastet_opp_at=at))
        else:
            venter.krav[sak].append(
                Kravstand(
                    opphor_id=id_,
                    nummer=nummer,
                    status=Kravstatus(status),
                    beregnet_at=at,
                    imotsagt_at=imot,
                    forfall=forfall,
                )
            )
    return venter


def _claims(aktor: Aktor | None, saker: Sequence[AlisSak]) -> QuerySet[Any] | None:
    if not saker or (aktor is not None and not aktor.har(Rettighet.SE_KRAV)):
        return None
    krav = Tilbakebetalingskrav.objects.filter(opphor__avtale__sak__in=saker, status__in=UAVGJORT)
    if aktor is not None and aktor.rolle is Rolle.ALIS:
        krav = krav.filter(sendt_at__isnull=False)
    rader: QuerySet[Any] = krav.order_by().annotate(
        rad_sak=F("opphor__avtale__sak_id"),
        rad_id=F("opphor_id"),
        rad_skann=Cast(Value(None), UUIDField()),
        rad_nummer=F("nummer"),
        rad_status=F("status"),
        rad_at=F("beregnet_at"),
        rad_imot=F("imotsagt_at"),
        rad_forfall=F("forfall"),
    )
    return rader.values_list(*KOLONNER)


def _paper(aktor: Aktor | None, saker: Sequence[AlisSak]) -> QuerySet[Any] | None:
    if not saker or aktor is None or not aktor.har(Rettighet.REGISTRER_PAPIRSIGNATUR):
        return None
    skann = ventende_skann().filter(versjon__avtale__sak__in=saker)
    rader: QuerySet[Any] = skann.order_by().annotate(
        rad_sak=F("versjon__avtale__sak_id"),
        rad_id=F("versjon_id"),
        rad_skann=F("pk"),
        rad_nummer=Value(0),
        rad_status=Cast(Value(""), CharField()),
        rad_at=F("lastet_opp_at"),
        rad_imot=Cast(Value(None), DateTimeField()),
        rad_forfall=Cast(Value(None), DateField()),
    )
    return rader.values_list(*KOLONNER)
