"""Another person stands behind an account number before money goes there, or says no to it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.utbetaling.models import Utbetalingskonto
from alis.records.utbetaling.queries import kontoer_for
from alis.records.utdanning.models import AlisSak
from alis.services.felles import hent
from alis.services.utbetaling.fortell import fortell
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse


class EgenKonto(Exception):
    """Nobody confirms an account number that she has written herself."""


class KontoenErAvgjort(Exception):
    """It is confirmed, refused or replaced already."""


@transaction.atomic
def bekreft_konto(*, aktor: Aktor, konto_id: UUID, naa: datetime | None = None) -> None:
    """From now on payments go there, and the one before is set aside. The doctor is told.

    Raises `ManglerRettighet`, `FinnesIkke`, `EgenKonto` and `KontoenErAvgjort`.
    """
    naa = naa or timezone.now()
    konto, sak = _open(aktor, konto_id, naa)
    if konto.registrert_av_id == aktor.person_id:
        raise EgenKonto
    Utbetalingskonto.objects.filter(sak=sak, avlost_at__isnull=True).exclude(pk=konto.pk).update(
        avlost_at=naa
    )
    konto.bekreftet_at, konto.bekreftet_av_id = naa, aktor.person_id
    konto.save(update_fields=["bekreftet_at", "bekreftet_av"])
    _tell(aktor, sak, konto, "bekreft_konto", Varselmal.KONTO_BEKREFTET, naa)


@transaction.atomic
def avvis_konto(*, aktor: Aktor, konto_id: UUID, naa: datetime | None = None) -> None:
    """The kommune could not confirm it. The one before holds; the doctor is told, and may write it anew.

    Raises `ManglerRettighet`, `FinnesIkke` and `KontoenErAvgjort`.
    """
    naa = naa or timezone.now()
    konto, sak = _open(aktor, konto_id, naa)
    konto.avlost_at = naa
    konto.save(update_fields=["avlost_at"])
    _tell(aktor, sak, konto, "avvis_konto", Varselmal.KONTO_AVVIST, naa)


def _open(aktor: Aktor, konto_id: UUID, naa: datetime) -> tuple[Utbetalingskonto, AlisSak]:
    """The case is locked first, as in every act."""
    aktor.krev(Rettighet.FOR_REGNSKAP)
    utvalg = kontoer_for(aktor, dag=lokal_dato(naa))
    sak = hent(AlisSak.objects.all(), for_endring=True, pk=hent(utvalg, pk=konto_id).sak_id)
    konto = hent(utvalg, for_endring=True, pk=konto_id)
    if konto.bekreftet_at is not None or konto.avlost_at is not None:
        raise KontoenErAvgjort
    return konto, sak


def _tell(
    aktor: Aktor, sak: AlisSak, konto: Utbetalingskonto, handling: str, mal: Varselmal, naa: datetime
) -> None:
    skriv_sakshendelse(aktor=aktor, sak=sak, handling=handling, objekt=konto, naa=naa)
    fortell(sak=sak, mal=mal, roller=(Rolle.ALIS,), objekt=konto, naa=naa)
