"""Let the spreadsheet that waits become the budget."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.integrations.budsjettark import les_budsjettark
from alis.records.budsjett.models import Budsjettrad
from alis.records.budsjett.sett_inn_rader import sett_inn_rader
from alis.services.avtale.krev_versjonslaas import krev_versjonslaas
from alis.services.avtale.merk_endret import merk_endret
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse
from alis.services.budsjett.aapne_budsjett import aapne_for_endring
from alis.services.budsjett.aapne_fil import IngenFil, aapne_fil
from alis.services.budsjett.legg_fram_fil import FilenHarFeil
from alis.services.budsjett.tell_ar import tell_ar


@transaction.atomic
def ta_inn_fil(*, aktor: Aktor, versjon_id: UUID, sha256: str, naa: datetime | None = None) -> int:
    """Return how many rows the budget has now: those of the file named by `sha256`, and no others.

    Raises `ManglerRettighet`, `FinnesIkke`, `IkkeLengerKladd`, `IngenFil` also where another file waits than the one that
    was shown, `EndretAvAndre` where the draft has changed since, and `FilenHarFeil`.
    """
    aktor.krev(Rettighet.SKRIV_AVTALE)
    naa = naa or timezone.now()
    versjon = aapne_for_endring(aktor=aktor, versjon_id=versjon_id, naa=naa, laas=None)
    fil = aapne_fil(versjon)
    if fil.sha256 != sha256:
        raise IngenFil
    krev_versjonslaas(versjon, fil.laas)
    lesning = les_budsjettark(bytes(fil.innhold), antall_ar=tell_ar(aktor=aktor, versjon=versjon))
    if lesning.feil:
        raise FilenHarFeil(lesning.feil)
    Budsjettrad.objects.filter(versjon=versjon).delete()
    sett_inn_rader(versjon.pk, lesning.linjer)
    fil.delete()
    merk_endret(aktor=aktor, versjon=versjon, naa=naa)
    versjon.save(update_fields=["laas", "endret_at", "endret_av"])
    skriv_avtalehendelse(
        aktor=aktor,
        versjon=versjon,
        handling="ta_inn_budsjettfil",
        naa=naa,
        innhold={"sha256": sha256, "rader": len(lesning.linjer)},
    )
    return len(lesning.linjer)
