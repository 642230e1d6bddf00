"""Approved claims with an account to pay them to, and orders to the bank."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

from alis.records.utbetaling.models import Utbetaling
from alis.records.utbetaling.queries import ventende_kontoer
from alis.services.utbetaling.bekreft_konto import bekreft_konto
from alis.services.utbetaling.lag_utbetaling import lag_utbetaling
from alis.services.utbetaling.registrer_konto import registrer_konto
from alis.services.utbetaling.send_utbetaling import send_utbetaling
from factories.avtaleforlop import Forlop
from factories.refusjon import Refusjonsforlop, attester, godkjenn, lag_godkjent, lag_kladd, send

NAA = datetime(2026, 2, 10, 9, tzinfo=UTC)
DAGEN = date(2026, 2, 10)
LEGENS_KONTO, NY_KONTO, KOMMUNENS_KONTO = "86011117947", "12345678903", "15064312348"


def med_orgnr(krav: Refusjonsforlop) -> Refusjonsforlop:
    """The number that the bank knows the kommune by."""
    organisasjon = krav.forlop.sak.kommune.organisasjon
    organisasjon.orgnr = "994686011"
    organisasjon.save()
    return krav


def gi_konto(krav: Refusjonsforlop, kontonummer: str = LEGENS_KONTO) -> UUID:
    """The doctor writes it, the coordinator confirms it."""
    registrer_konto(aktor=krav.alis, sak_id=krav.forlop.sak.pk, kontonummer=kontonummer, naa=NAA)
    konto = ventende_kontoer().get(sak=krav.forlop.sak)
    bekreft_konto(aktor=krav.koordinator, konto_id=konto.pk, naa=NAA)
    return konto.pk


def lag_betalbar() -> Refusjonsforlop:
    """Approved, with a confirmed account, in a kommune that the bank knows."""
    krav = med_orgnr(lag_godkjent())
    gi_konto(krav)
    return krav


def lag_ordre(*krav: Refusjonsforlop, utbetaling_id: UUID | None = None, naa: datetime = NAA) -> Utbetaling:
    ordre = lag_utbetaling(
        aktor=krav[0].koordinator,
        utbetaling_id=utbetaling_id or uuid4(),
        krav_ider=[ett.krav_id for ett in krav],
        fra_konto=KOMMUNENS_KONTO,
        betalingsdag=DAGEN,
        naa=naa,
    )
    assert ordre is not None
    return ordre


def lag_sendt_ordre(*krav: Refusjonsforlop) -> Utbetaling:
    ordre = lag_ordre(*krav)
    send_utbetaling(
        aktor=krav[0].attestant, utbetaling_id=ordre.pk, laas=ordre.laas, naa=NAA + timedelta(hours=1)
    )
    ordre.refresh_from_db()
    return ordre


def lag_utbetalingsobjekter(forlop: Forlop) -> dict[str, UUID]:
    """An order that the bank has, and a new account number that waits."""
    krav = med_orgnr(godkjenn(attester(send(lag_kladd(forlop=forlop)))))
    gi_konto(krav)
    ordre = lag_sendt_ordre(krav)
    registrer_konto(aktor=krav.alis, sak_id=forlop.sak.pk, kontonummer=NY_KONTO, naa=NAA)
    return {"utbetaling_id": ordre.pk, "konto_id": ventende_kontoer().get(sak=forlop.sak).pk}
