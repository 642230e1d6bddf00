"""Change, add and take away rows of the budget of a draft."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.budsjett.models import Budsjettrad
from alis.records.budsjett.queries import linjer_i
from alis.records.budsjett.sett_inn_rader import sett_inn_rader
from alis.services.avtale.merk_endret import merk_endret
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse
from alis.services.budsjett.aapne_budsjett import aapne_for_endring
from alis.services.budsjett.krev_ar_i_avtalen import krev_ar_i_avtalen
from alis.services.budsjett.linjeendring import NY, Linjeendring, utfor
from alis.services.budsjett.tell_ar import tell_ar


@transaction.atomic
def lagre_linjer(
    *, aktor: Aktor, versjon_id: UUID, laas: int, endring: Linjeendring, naa: datetime | None = None
) -> int:
    """Return the draft's new `laas`. Rows that the change does not name stand as they did.

    Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre`, `IkkeLengerKladd`, `UtenforAvtalen`, and what `utfor` raises.
    """
    aktor.krev(Rettighet.SKRIV_AVTALE)
    naa = naa or timezone.now()
    versjon = aapne_for_endring(aktor=aktor, versjon_id=versjon_id, naa=naa, laas=laas)
    for_ = linjer_i(versjon.pk)
    etter = utfor(endring, for_)
    krev_ar_i_avtalen(endring.linjer, antall_ar=tell_ar(aktor=aktor, versjon=versjon))
    endrede = set(for_) ^ set(etter)
    Budsjettrad.objects.filter(versjon=versjon, nummer__in={linje.nummer for linje in endrede}).delete()
    sett_inn_rader(versjon.pk, (linje for linje in etter if linje in endrede))
    merk_endret(aktor=aktor, versjon=versjon, naa=naa)
    versjon.save(update_fields=["laas", "endret_at", "endret_av"])
    skriv_avtalehendelse(
        aktor=aktor,
        versjon=versjon,
        handling="lagre_budsjett",
        naa=naa,
        innhold=_what_changed(endring, {linje.nummer for linje in for_}),
    )
    return versjon.laas


def _what_changed(endring: Linjeendring, numre: set[int]) -> dict[str, object]:
    """Numbers only: what the rows say stands in the budget."""
    return {
        "endret": sorted(linje.nummer for linje in endring.linjer if linje.nummer != NY),
        "lagt_til": sum(linje.nummer == NY for linje in endring.linjer),
        "fjernet": sorted(endring.fjern & numre),
    }
