"""The claims of some cases that are not settled."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from alis.domain.flyt import Kravstatus
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.records.opphor.models import Tilbakebetalingskrav
from alis.records.utdanning.models import AlisSak
from alis.services.utdanning.saksbilde import Kravstand

UAVGJORT = (Kravstatus.UAVKLART, Kravstatus.BEREGNET, Kravstatus.SENDT, Kravstatus.INNSIGELSE)


def les_krav(*, aktor: Aktor | None, saker: Sequence[AlisSak]) -> dict[UUID, tuple[Kravstand, ...]]:
    """Return them by case, for those who may see a claim; the doctor when it is sent. One query, none without cases."""
    if not saker or (aktor is not None and not aktor.har(Rettighet.SE_KRAV)):
        return {}
    krav = Tilbakebetalingskrav.objects.filter(opphor__avtale__sak__in=saker, status__in=UAVGJORT)
    if aktor is not None and aktor.rolle is Rolle.ALIS:
        krav = krav.filter(sendt_at__isnull=False)
    funnet: dict[UUID, list[Kravstand]] = defaultdict(list)
    for rad in krav.select_related("opphor__avtale").defer("fakta", "vurderinger"):
        funnet[rad.opphor.avtale.sak_id].append(
            Kravstand(
                opphor_id=rad.opphor_id,
                nummer=rad.nummer,
                status=Kravstatus(rad.status),
                beregnet_at=rad.beregnet_at,
                imotsagt_at=rad.imotsagt_at,
                forfall=rad.forfall,
            )
        )
    return {sak_id: tuple(stand) for sak_id, stand in funnet.items()}
