"""Read the budget of a version."""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.budsjett.queries import linjer_i
from alis.services.avtale.les_saksbilde import les_saksbilde
from alis.services.budsjett.aapne_budsjett import aapne_budsjett
from alis.services.budsjett.budsjettbilde import Budsjettbilde
from alis.services.budsjett.les_budsjettbilde import les_budsjettbilde
from alis.services.budsjett.linjeendring import Linjeendring, utfor
from alis.services.utdanning.skriv_saksinnsyn import skriv_saksinnsyn


def hent_budsjett(
    *,
    aktor: Aktor,
    versjon_id: UUID,
    endring: Linjeendring | None = None,
    side: str = "budsjett",
    naa: datetime | None = None,
) -> Budsjettbilde:
    """Return the budget; with `endring` as it would be after that change, and nothing is kept. A reading of a sent version
    is logged, with `side` as what was read.

    Raises `ManglerRettighet`, `FinnesIkke`, `IkkeLengerKladd` for a discarded draft, and what `utfor` raises.
    """
    aktor.krev(Rettighet.SE_BUDSJETT)
    naa = naa or timezone.now()
    versjon = aapne_budsjett(aktor=aktor, versjon_id=versjon_id, naa=naa)
    linjer = linjer_i(versjon.pk)
    bilde = les_budsjettbilde(
        versjon=versjon,
        sak=les_saksbilde(aktor=aktor, versjon=versjon),
        linjer=utfor(endring, linjer) if endring else linjer,
    )
    if not bilde.er_kladd:
        skriv_saksinnsyn(aktor=aktor, sak=bilde.sak, side=side, naa=naa)
    return bilde
