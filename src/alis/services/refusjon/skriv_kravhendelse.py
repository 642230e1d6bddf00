"""The trail of a claim: its own line of decisions, and the journal's."""

from datetime import datetime
from typing import Any

from alis.domain.flyt import Refusjonshandling
from alis.domain.tilgang import Aktor
from alis.records.refusjon.models import Behandlingslinje, Refusjonskrav
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse


def skriv_behandling(
    *, aktor: Aktor, krav: Refusjonskrav, handling: Refusjonshandling, naa: datetime, ord_: str = ""
) -> None:
    """After the claim is saved. The words stand in the claim's line alone: the journal can't be mended."""
    Behandlingslinje.objects.create(
        krav=krav,
        nummer=krav.linjer.count() + 1,
        runde=krav.runde,
        handling=handling,
        at=naa,
        av_id=aktor.person_id,
        rolle=aktor.rolle,
        ord=ord_,
        innhold_hash=krav.innhold_hash,
    )
    skriv_kravhendelse(
        aktor=aktor,
        krav=krav,
        handling=f"{handling}_refusjonskrav",
        naa=naa,
        innhold={
            "krav": krav.nummer,
            "runde": krav.runde,
            "belop": krav.belop,
            "innhold": krav.innhold_hash,
        },
    )


def skriv_kravhendelse(
    *,
    aktor: Aktor,
    krav: Refusjonskrav,
    handling: str,
    naa: datetime,
    innhold: dict[str, Any] | None = None,
) -> None:
    """What is done with a draft, or a receipt."""
    skriv_sakshendelse(aktor=aktor, sak=krav.sak, handling=handling, objekt=krav, innhold=innhold, naa=naa)
