"""Read the agreement versions of some cases."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch
from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.avtale.part import Part
from alis.domain.flyt import Avtalestatus
from alis.domain.parter import Driftsform
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon
from alis.records.avtale.queries import synlige_versjoner
from alis.records.avtale.signeringsturer import er_tur, har_signert, kan_signere
from alis.records.felles.dato import lokal_dato
from alis.records.signering.models import Avvisning
from alis.records.utdanning.models import AlisSak
from alis.services.utdanning.saksbilde import Versjonsbilde


def les_versjoner(*, aktor: Aktor | None, saker: Sequence[AlisSak]) -> dict[UUID, tuple[Versjonsbilde, ...]]:
    """Return the versions of the ALIS-avtale that the actor may see, all of them without an actor, by case and in the order of their numbers. Two queries.

    The cases must be among those the actor may see.
    """
    synlige = synlige_versjoner(aktor) if aktor else Avtaleversjon.objects.all()
    rader = (
        synlige.filter(avtale__sak__in=saker, avtale__slag=Avtaleslag.ALIS_AVTALE)
        .annotate(
            av_kommunen=har_signert(Part.KOMMUNE),
            av_alis=har_signert(Part.ALIS),
            kommunens_tur=er_tur(Part.KOMMUNE),
            alis_tur=er_tur(Part.ALIS),
            avvist=Exists(Avvisning.objects.filter(versjon=OuterRef("pk"), avvist_at=OuterRef("status_at"))),
            min_tur=kan_signere(aktor, dag=lokal_dato(timezone.now())),
        )
        .select_related("avtale")
        .prefetch_related(Prefetch("elementer", to_attr="leste_elementer"))
        .order_by("avtale__dato_forste_versjon", "avtale_id", "nummer")
    )
    bilder: dict[UUID, list[Versjonsbilde]] = defaultdict(list)
    for rad in rader:
        bilder[rad.avtale.sak_id].append(_version(rad))
    return {sak_id: tuple(versjoner) for sak_id, versjoner in bilder.items()}


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
        kommunens_tur=rad.kommunens_tur,
        alis_tur=rad.alis_tur,
        min_tur=rad.min_tur,
        signeringsfrist=rad.signeringsfrist,
        avvist=rad.avvist and rad.status == Avtalestatus.KLADD,
        avtalt=frozenset(Element(e.element) for e in rad.leste_elementer if e.avtalt_tekst or e.belop_per_ar),
        belop={Element(e.element): e.belop_per_ar for e in rad.leste_elementer if e.belop_per_ar is not None},
        laas=rad.laas,
    )
