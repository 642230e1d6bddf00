"""Take the sums of the budget into the amounts that the agreement names."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Belop
from alis.records.avtale.models import Avtaleelement
from alis.records.budsjett.queries import linjer_i
from alis.services.avtale.les_saksbilde import les_saksbilde
from alis.services.avtale.merk_endret import merk_endret
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse
from alis.services.budsjett.aapne_budsjett import aapne_for_endring
from alis.services.budsjett.les_budsjettbilde import les_budsjettbilde


@transaction.atomic
def overfor_belop(
    *, aktor: Aktor, versjon_id: UUID, laas: int, naa: datetime | None = None
) -> Mapping[Element, Belop]:
    """Return the amounts that were changed: those that the first year of the budget gives and the agreement has
    otherwise. What is not known or is bargained over is left as it stands, and so are the parties' own words.

    Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre` and `IkkeLengerKladd`.
    """
    aktor.krev(Rettighet.SKRIV_AVTALE)
    naa = naa or timezone.now()
    versjon = aapne_for_endring(aktor=aktor, versjon_id=versjon_id, naa=naa, laas=laas)
    sak = les_saksbilde(aktor=aktor, versjon=versjon)
    bilde = les_budsjettbilde(versjon=versjon, sak=sak, linjer=linjer_i(versjon.pk))
    nye = {
        f.element: f.budsjettert for f in bilde.forskjeller if f.kan_overfores and f.budsjettert is not None
    }
    for element, belop in nye.items():
        Avtaleelement.objects.update_or_create(
            versjon=versjon, element=element, defaults={"belop_per_ar": belop.ore}
        )
    merk_endret(aktor=aktor, versjon=versjon, naa=naa)
    versjon.save(update_fields=["laas", "endret_at", "endret_av"])
    skriv_avtalehendelse(
        aktor=aktor,
        versjon=versjon,
        handling="overfor_budsjett",
        naa=naa,
        innhold={"belop": {element.value: belop.ore for element, belop in nye.items()}},
    )
    return nye
