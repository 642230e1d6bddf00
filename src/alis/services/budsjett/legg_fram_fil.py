"""Read a spreadsheet, and let it wait until someone has seen what it would do."""

from datetime import datetime
from hashlib import sha256
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.integrations.budsjettark import Cellefeil, les_budsjettark
from alis.records.budsjett.models import Budsjettfil
from alis.services.avtale.lagre_del import IkkeLengerKladd
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse
from alis.services.budsjett.aapne_budsjett import aapne_budsjett, aapne_for_endring
from alis.services.budsjett.tell_ar import tell_ar

LENGSTE_FILNAVN = 200


class FilenHarFeil(Exception):
    """Some cells are wrong; nothing is kept. Carries all of them."""

    def __init__(self, feil: tuple[Cellefeil, ...]) -> None:
        super().__init__(f"{len(feil)} feil")
        self.feil = feil


def legg_fram_fil(
    *, aktor: Aktor, versjon_id: UUID, filnavn: str, innhold: bytes, naa: datetime | None = None
) -> None:
    """The budget stands as it did. A file that waited before is replaced. It is read before anything is locked.

    Raises `ManglerRettighet`, `FinnesIkke`, `IkkeLengerKladd`, `UlesbarFil` and `FilenHarFeil`.
    """
    aktor.krev(Rettighet.SKRIV_AVTALE)
    naa = naa or timezone.now()
    versjon = aapne_budsjett(aktor=aktor, versjon_id=versjon_id, naa=naa)
    if versjon.status != Avtalestatus.KLADD:
        raise IkkeLengerKladd(Avtalestatus(versjon.status))
    lesning = les_budsjettark(innhold, antall_ar=tell_ar(aktor=aktor, versjon=versjon))
    if lesning.feil:
        raise FilenHarFeil(lesning.feil)
    _keep(aktor, versjon_id, filnavn, innhold, naa)


@transaction.atomic
def _keep(aktor: Aktor, versjon_id: UUID, filnavn: str, innhold: bytes, naa: datetime) -> None:
    versjon = aapne_for_endring(aktor=aktor, versjon_id=versjon_id, naa=naa, laas=None)
    sjekksum = sha256(innhold).hexdigest()
    Budsjettfil.objects.update_or_create(
        versjon=versjon,
        defaults={
            "filnavn": filnavn[:LENGSTE_FILNAVN],
            "innhold": innhold,
            "sha256": sjekksum,
            "laas": versjon.laas,
            "lastet_opp_at": naa,
            "lastet_opp_av_id": aktor.person_id,
        },
    )
    skriv_avtalehendelse(
        aktor=aktor, versjon=versjon, handling="legg_fram_budsjettfil", naa=naa, innhold={"sha256": sjekksum}
    )
