"""The doctor writes which account she wants her money on."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.utbetaling.models import Utbetalingskonto
from alis.records.utdanning.queries import saker_for
from alis.services.felles import hent
from alis.services.utbetaling.fortell import fortell
from alis.services.utbetaling.kontonummer import les_kontonummer
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse


@transaction.atomic
def registrer_konto(*, aktor: Aktor, sak_id: UUID, kontonummer: str, naa: datetime | None = None) -> None:
    """Nothing is paid there before the kommune has confirmed it; until then the old one holds. The same again is nothing new.

    The doctor is told too, wherever she reads her notices: if it was not she who wrote it, she must know.
    Raises `ManglerRettighet`, `FinnesIkke` and `UgyldigKontonummer`.
    """
    aktor.krev(Rettighet.KREV_REFUSJON)
    naa = naa or timezone.now()
    sifre = les_kontonummer(kontonummer)
    sak = hent(saker_for(aktor, dag=lokal_dato(naa)), for_endring=True, pk=sak_id)
    gjelder = Utbetalingskonto.objects.filter(sak=sak, avlost_at__isnull=True)
    nyeste = gjelder.order_by("registrert_at", "id").last()
    if nyeste is not None and nyeste.kontonummer == sifre:
        return
    gjelder.filter(bekreftet_at__isnull=True).update(avlost_at=naa)
    konto = Utbetalingskonto.objects.create(
        sak=sak, kontonummer=sifre, registrert_at=naa, registrert_av_id=aktor.person_id
    )
    skriv_sakshendelse(aktor=aktor, sak=sak, handling="registrer_konto", objekt=konto, naa=naa)
    fortell(
        sak=sak,
        mal=Varselmal.KONTO_TIL_BEKREFTELSE,
        roller=(Rolle.KOORDINATOR, Rolle.ATTESTANT),
        objekt=konto,
        unntatt=aktor.person_id,
        naa=naa,
    )
    fortell(sak=sak, mal=Varselmal.KONTO_SKREVET, roller=(Rolle.ALIS,), objekt=konto, naa=naa)
