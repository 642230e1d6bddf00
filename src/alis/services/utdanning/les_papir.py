"""Scans of signed paper in some cases that wait for someone to register what stands on them."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.avtale.queries import ventende_skann
from alis.records.utdanning.models import AlisSak
from alis.services.utdanning.saksbilde import Papirstand


def les_papir(*, aktor: Aktor | None, saker: Sequence[AlisSak]) -> dict[UUID, tuple[Papirstand, ...]]:
    """Return them by case, the oldest first, for the one who may register. One query, none without cases."""
    if not saker or aktor is None or not aktor.har(Rettighet.REGISTRER_PAPIRSIGNATUR):
        return {}
    rader = ventende_skann().filter(versjon__avtale__sak__in=saker).order_by("lastet_opp_at", "pk")
    funnet: dict[UUID, list[Papirstand]] = defaultdict(list)
    for sak_id, versjon_id, pk, at in rader.values_list(
        "versjon__avtale__sak", "versjon", "pk", "lastet_opp_at"
    ):
        funnet[sak_id].append(Papirstand(versjon_id=versjon_id, skann_id=pk, lastet_opp_at=at))
    return {sak_id: tuple(stand) for sak_id, stand in funnet.items()}
