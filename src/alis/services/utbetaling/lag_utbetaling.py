"""Make an order to the bank of approved claims."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from stdnum.no import orgnr

from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.domain.verdier import Belop
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import Kommune
from alis.records.utbetaling.models import Utbetaling, Utbetalingslinje
from alis.services.felles import FinnesIkke
from alis.services.utbetaling.betalbar import Betalbar
from alis.services.utbetaling.finn_betalbare import finn_betalbare
from alis.services.utbetaling.fortell import fortell_om_ordre
from alis.services.utbetaling.kontonummer import les_kontonummer
from alis.services.utbetaling.merk_utbetalt import merk_dekket
from alis.services.utbetaling.skriv_ordrehendelse import skriv_ordrehendelse

LENGST_FRAM = timedelta(days=365)


class IngenKrav(Exception):
    """Nothing was chosen, or nothing of what was chosen waits any more."""


class KanIkkeBetales(Exception):
    """One of the claims has no confirmed account, or is the payer's own. Carries its number and whose it is."""

    def __init__(self, krav: Betalbar) -> None:
        super().__init__(f"{krav.navn} {krav.nummer}")
        self.krav = krav


class UgyldigBetalingsdag(Exception):
    """The bank pays today or later, and takes no order for more than a year ahead."""


class UtenOrganisasjonsnummer(Exception):
    """The bank wants to know which organisation pays, and the register has no number for it."""


@transaction.atomic
def lag_utbetaling(
    *,
    aktor: Aktor,
    utbetaling_id: UUID,
    krav_ider: Collection[UUID],
    fra_konto: str,
    betalingsdag: date,
    naa: datetime | None = None,
) -> Utbetaling | None:
    """Return the order, which waits for another to send it. Nothing is booked before the bank has paid.

    `utbetaling_id` is chosen by the page: pressed twice, it is one order. What an advance has covered wholly is settled
    without a payment; where that is all that was chosen, there is no order.
    Raises `ManglerRettighet`, `IngenKrav`, `KanIkkeBetales`, `UgyldigKontonummer`, `UgyldigBetalingsdag`,
    `UtenOrganisasjonsnummer`, and `FinnesIkke` where the identity is another kommune's.
    """
    aktor.krev(Rettighet.FOR_REGNSKAP)
    naa = naa or timezone.now()
    kommune = _lock(aktor)
    gammel = Utbetaling.objects.filter(pk=utbetaling_id).first()
    if gammel is not None:
        return _own(gammel, aktor)
    konto = les_kontonummer(fra_konto)
    _check(kommune, betalingsdag, lokal_dato(naa))
    krav = _chosen(aktor, krav_ider)
    merk_dekket(aktor=aktor, krav_ider=[ett.krav_id for ett in krav if not ett.belop], naa=naa)
    ubetalte = [ett for ett in krav if ett.belop]
    if not ubetalte:
        return None
    ordre = Utbetaling(
        pk=utbetaling_id, kommune=kommune, fra_konto=konto, betalingsdag=betalingsdag, laget_at=naa
    )
    return _create(aktor, ordre, ubetalte, naa)


def _create(aktor: Aktor, ordre: Utbetaling, krav: Sequence[Betalbar], naa: datetime) -> Utbetaling:
    ordre.ar = lokal_dato(naa).year
    ordre.nummer = _next_number(ordre.kommune, ordre.ar)
    ordre.laget_av_id = aktor.person_id
    ordre.save(force_insert=True)
    _add_lines(ordre, krav)
    _write(aktor, ordre, krav, naa)
    fortell_om_ordre(ordre=ordre, mal=Varselmal.UTBETALING_TIL_SENDING, rolle=Rolle.ATTESTANT, naa=naa)
    return ordre


def _lock(aktor: Aktor) -> Kommune:
    """One order at a time in a kommune: the numbers follow each other, and a claim is chosen once."""
    return (
        Kommune.objects.select_for_update(of=("self",), no_key=True)
        .select_related("organisasjon")
        .get(pk=aktor.kommune)
    )


def _own(ordre: Utbetaling, aktor: Aktor) -> Utbetaling:
    if ordre.kommune_id != aktor.kommunenummer:
        raise FinnesIkke
    return ordre


def _check(kommune: Kommune, betalingsdag: date, idag: date) -> None:
    if not idag <= betalingsdag <= idag + LENGST_FRAM:
        raise UgyldigBetalingsdag
    if not orgnr.is_valid(kommune.organisasjon.orgnr):
        raise UtenOrganisasjonsnummer


def _chosen(aktor: Aktor, krav_ider: Collection[UUID]) -> Sequence[Betalbar]:
    krav = finn_betalbare(aktor=aktor, bare=krav_ider)
    if not krav:
        raise IngenKrav
    for ett in krav:
        if ett.hinder is not None:
            raise KanIkkeBetales(ett)
    return krav


def _next_number(kommune: Kommune, ar: int) -> int:
    siste = Utbetaling.objects.filter(kommune=kommune, ar=ar).aggregate(siste=Max("nummer"))["siste"]
    return (siste or 0) + 1


def _add_lines(ordre: Utbetaling, krav: Sequence[Betalbar]) -> None:
    Utbetalingslinje.objects.bulk_create(
        Utbetalingslinje(
            utbetaling=ordre,
            nummer=nummer,
            krav_id=ett.krav_id,
            konto_id=ett.konto_id,
            mottaker=ett.navn,
            belop=ett.belop.ore,
        )
        for nummer, ett in enumerate(krav, start=1)
        if ett.konto_id is not None
    )


def _write(aktor: Aktor, ordre: Utbetaling, krav: Sequence[Betalbar], naa: datetime) -> None:
    skriv_ordrehendelse(
        aktor=aktor,
        ordre=ordre,
        handling="lag_utbetaling",
        innhold={
            "betalinger": len(krav),
            "belop": sum((ett.belop for ett in krav), Belop.null()).ore,
        },
        naa=naa,
    )
