"""Say which account the grant is to be paid to, and whose it is in the register of accounts."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Orgnr
from alis.services.soknad.aapne_soknad import begynt_soknad, merk_endret
from alis.services.soknad.skriv_soknadshendelse import skriv_soknadshendelse


@transaction.atomic
def sett_konto(
    *, aktor: Aktor, tilskuddsperiode: str, konto: str, orgnr: Orgnr, naa: datetime | None = None
) -> None:
    """`konto` is eleven checked digits. An account on another number than the kommune's own is kept, and told of until it is mended.

    Raises `ManglerRettighet`, `UkjentUtlysning`, `SoknadenErSendt` and `SoknadenErKlar`.
    """
    aktor.krev(Rettighet.SKRIV_SOKNAD)
    naa = naa or timezone.now()
    soknad = begynt_soknad(aktor=aktor, tilskuddsperiode=tilskuddsperiode, naa=naa)
    soknad.konto, soknad.kontoens_orgnr = konto, orgnr
    merk_endret(soknad, aktor=aktor, naa=naa)
    soknad.save()
    skriv_soknadshendelse(
        aktor=aktor, soknad=soknad, handling="sett_soknadskonto", naa=naa, innhold={"orgnr": str(orgnr)}
    )
