"""Show what the spreadsheet that waits would do to the budget."""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.integrations.budsjettark import les_budsjettark
from alis.records.budsjett.queries import linjer_i
from alis.services.avtale.lagre_del import IkkeLengerKladd
from alis.services.avtale.les_saksbilde import les_saksbilde
from alis.services.budsjett.aapne_budsjett import aapne_budsjett
from alis.services.budsjett.aapne_fil import aapne_fil
from alis.services.budsjett.filbilde import Filbilde
from alis.services.budsjett.legg_fram_fil import FilenHarFeil
from alis.services.budsjett.les_budsjettbilde import les_budsjettbilde


def hent_fil(*, aktor: Aktor, versjon_id: UUID, naa: datetime | None = None) -> Filbilde:
    """Raises `ManglerRettighet`, `FinnesIkke`, `IkkeLengerKladd`, `IngenFil`, and `FilenHarFeil` where the agreement has
    become too short for the file."""
    aktor.krev(Rettighet.SKRIV_AVTALE)
    naa = naa or timezone.now()
    versjon = aapne_budsjett(aktor=aktor, versjon_id=versjon_id, naa=naa)
    if versjon.status != Avtalestatus.KLADD:
        raise IkkeLengerKladd(Avtalestatus(versjon.status))
    fil = aapne_fil(versjon)
    sak = les_saksbilde(aktor=aktor, versjon=versjon)
    for_ = les_budsjettbilde(versjon=versjon, sak=sak, linjer=linjer_i(versjon.pk))
    lesning = les_budsjettark(bytes(fil.innhold), antall_ar=for_.antall_ar)
    if lesning.feil:
        raise FilenHarFeil(lesning.feil)
    return Filbilde(
        filnavn=fil.filnavn,
        sha256=fil.sha256,
        lastet_opp_at=fil.lastet_opp_at,
        lastet_opp_av=fil.lastet_opp_av.navn,
        for_=for_,
        etter=les_budsjettbilde(versjon=versjon, sak=sak, linjer=lesning.linjer),
        kladden_er_endret=fil.laas != versjon.laas,
    )
