"""What the bank answered: which payments it has made, and which it has refused."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import (
    UTBETALING,
    UTBETALINGSLINJE,
    Linjehandling,
    Utbetalingshandling,
)
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.utbetaling.models import Utbetalingslinje
from alis.services.utbetaling.aapne_utbetaling import aapne_utbetaling
from alis.services.utbetaling.fortell import fortell
from alis.services.utbetaling.merk_utbetalt import lock_cases, merk_betalt
from alis.services.utbetaling.skriv_ordrehendelse import skriv_ordrehendelse


class BetaltFremITid(Exception):
    """The bank cannot have paid on a day that has not come, nor before it had the order."""


class UkjentBetaling(Exception):
    """A refusal of a payment that is not in the order."""


@transaction.atomic
def avslutt_utbetaling(
    *,
    aktor: Aktor,
    utbetaling_id: UUID,
    laas: int,
    dag: date,
    avvist: Mapping[UUID, str],
    naa: datetime | None = None,
) -> None:
    """`avvist` says why, for each payment that the bank refused; the others are paid and booked on the day `dag`.

    What was refused is owed still, and can stand in a new order. All in one: half an answer is none.
    Raises `ManglerRettighet`, `FinnesIkke`, `UtbetalingenErEndret`, `UlovligOvergang`, `BetaltFremITid` and
    `UkjentBetaling`.
    """
    naa = naa or timezone.now()
    krav = Utbetalingslinje.objects.filter(utbetaling=utbetaling_id, utbetaling__kommune=aktor.kommunenummer)
    lock_cases(list(krav.values_list("krav", flat=True)))
    ordre = aapne_utbetaling(aktor=aktor, utbetaling_id=utbetaling_id, laas=laas)
    ordre.status = UTBETALING.overgang(ordre.status, Utbetalingshandling.AVSLUTT)
    assert ordre.sendt_at is not None
    if not lokal_dato(ordre.sendt_at) <= dag <= lokal_dato(naa):
        raise BetaltFremITid
    linjer = list(ordre.linjer.select_related("krav__sak__kommune").order_by("nummer"))
    if not avvist.keys() <= {linje.pk for linje in linjer}:
        raise UkjentBetaling
    for linje in linjer:
        _answer(aktor, linje, avvist.get(linje.pk), dag, naa)
    ordre.avsluttet_at, ordre.avsluttet_av_id = naa, aktor.person_id
    ordre.laas += 1
    ordre.save()
    skriv_ordrehendelse(
        aktor=aktor,
        ordre=ordre,
        handling="avslutt_utbetaling",
        innhold={"betalt": len(linjer) - len(avvist), "avvist": len(avvist)},
        naa=naa,
    )


def _answer(aktor: Aktor, linje: Utbetalingslinje, fordi: str | None, dag: date, naa: datetime) -> None:
    handling = Linjehandling.BETAL if fordi is None else Linjehandling.AVVIS
    linje.status = UTBETALINGSLINJE.overgang(linje.status, handling)
    linje.avvist_fordi = (fordi or "").strip()
    linje.save(update_fields=["status", "avvist_fordi"])
    if fordi is None:
        merk_betalt(aktor=aktor, linje=linje, dag=dag, naa=naa)
    else:
        fortell(
            sak=linje.krav.sak, mal=Varselmal.BETALING_AVVIST, roller=(Rolle.ALIS,), objekt=linje, naa=naa
        )
