"""Read the agreement versions of some cases."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from alis.domain.avtale import Element
from alis.domain.avtale.part import Part
from alis.domain.flyt import Avtalestatus
from alis.domain.parter import Driftsform
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon, Signatur
from alis.records.avtale.queries import synlige_versjoner
from alis.records.utdanning.models import AlisSak
from alis.services.utdanning.saksbilde import Versjonsbilde


def les_versjoner(*, aktor: Aktor | None, saker: Sequence[AlisSak]) -> dict[UUID, tuple[Versjonsbilde, ...]]:
    """Return the versions that the actor may see, by case and in the order of their numbers. Two queries.

    The cases must be among those the actor may see.
    """
    synlige = synlige_versjoner(aktor) if aktor else Avtaleversjon.objects.all()
    rader = (
        synlige.filter(avtale__sak__in=saker)
        .annotate(av_kommunen=Exists(_signed_by(Part.KOMMUNE)), av_alis=Exists(_signed_by(Part.ALIS)))
        .select_related("avtale")
        .prefetch_related("elementer")
        .order_by("avtale__dato_forste_versjon", "avtale_id", "nummer")
    )
    bilder: dict[UUID, list[Versjonsbilde]] = defaultdict(list)
    for rad in rader:
        bilder[rad.avtale.sak_id].append(_version(rad))
    return {sak_id: tuple(versjoner) for sak_id, versjoner in bilder.items()}


def _signed_by(part: Part) -> QuerySet[Signatur]:
    return Signatur.objects.filter(versjon=OuterRef("pk"), part=part)


def _version(rad: Any) -> Versjonsbilde:
    return Versjonsbilde(
        id=rad.pk,
        avtale_id=rad.avtale_id,
        nummer=rad.nummer,
        status=Avtalestatus(rad.status),
        driftsform=Driftsform(rad.driftsform),
        fordeling_alis=rad.fordeling_alis,
        gjelder_fra=rad.gjelder_fra,
        gjelder_til=rad.gjelder_til,
        opprettet_at=rad.opprettet_at,
        sendt_at=rad.sendt_at,
        signert_at=rad.signert_at,
        signert_av_kommunen=rad.av_kommunen,
        signert_av_alis=rad.av_alis,
        belop={Element(e.element): e.belop_per_ar for e in rad.elementer.all() if e.belop_per_ar is not None},
        laas=rad.laas,
    )
