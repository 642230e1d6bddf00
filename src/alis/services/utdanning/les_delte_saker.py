"""Read the earlier cases that the doctor lets a kommune see."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.flyt import Avtalestatus
from alis.records.avtale.models import Avtaleversjon
from alis.records.utdanning.models import AlisSak, Delingssamtykke
from alis.services.utdanning.bilder import fravarsbilde, stillingsbilde
from alis.services.utdanning.saksbilde import Deltbilde

HAR_GJELDT = (Avtalestatus.I_KRAFT, Avtalestatus.AVSLUTTET, Avtalestatus.ERSTATTET)


def les_delte_saker(saker: Sequence[AlisSak]) -> dict[UUID, tuple[Deltbilde, ...]]:
    """Return, by the case they are shared with, what is shared: times and positions. No query for no case."""
    if not saker:
        return {}
    bilder: dict[UUID, list[Deltbilde]] = defaultdict(list)
    samtykker = (
        Delingssamtykke.objects.filter(til_sak__in=saker, trukket_at__isnull=True)
        .select_related("fra_sak__kommune")
        .prefetch_related("fra_sak__stillinger", "fra_sak__fravar__sykehussted")
        .order_by("gitt_at")
    )
    perioder = _agreement_periods([samtykke.fra_sak for samtykke in samtykker])
    for samtykke in samtykker:
        bilder[samtykke.til_sak_id].append(_shared(samtykke, perioder[samtykke.fra_sak_id]))
    return {sak_id: tuple(delte) for sak_id, delte in bilder.items()}


def _agreement_periods(saker: Sequence[AlisSak]) -> defaultdict[UUID, list[Avtaleversjon]]:
    perioder: defaultdict[UUID, list[Avtaleversjon]] = defaultdict(list)
    versjoner = Avtaleversjon.objects.filter(
        avtale__sak__in=saker, avtale__slag=Avtaleslag.ALIS_AVTALE, status__in=HAR_GJELDT
    )
    for versjon in versjoner.select_related("avtale").order_by("gjelder_fra"):
        perioder[versjon.avtale.sak_id].append(versjon)
    return perioder


def _shared(samtykke: Delingssamtykke, versjoner: Sequence[Avtaleversjon]) -> Deltbilde:
    sak = samtykke.fra_sak
    return Deltbilde(
        samtykke_id=samtykke.pk,
        sak_id=sak.pk,
        kommune=sak.kommune.navn,
        stillinger=tuple(stillingsbilde(rad) for rad in sak.stillinger.all()),
        fravar=tuple(fravarsbilde(rad) for rad in sak.fravar.all()),
        avtaleperioder=tuple(
            (versjon.gjelder_fra, versjon.gjelder_til) for versjon in versjoner if versjon.gjelder_fra
        ),
    )
