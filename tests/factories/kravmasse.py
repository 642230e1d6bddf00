"""Claims by the ten thousand, in every state, with the books, the orders to the bank and the lists of supervision beside them.

They go straight into the tables. The triggers that ask which way a row came are set aside meanwhile; every constraint holds.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import chain, cycle, islice, repeat
from uuid import UUID

from django.db import connection

from alis.domain import regnskap as lov
from alis.domain.avtale import Element
from alis.domain.flyt import Atteststatus, Linjestatus, Utbetalingsstatus
from alis.domain.flyt import Refusjonsstatus as S
from alis.domain.tilgang import Rolle
from alis.domain.verdier import Belop
from alis.records.refusjon.models import Refusjonskrav
from alis.records.refusjon.vern import slipp_refusjonen, vern_refusjonen
from alis.records.utbetaling.models import Utbetaling, Utbetalingskonto, Utbetalingslinje
from alis.records.utbetaling.vern import slipp_utbetalingen, vern_utbetalingen
from alis.records.utdanning.models import AlisSak
from alis.records.veiledning.models import Veiledningsattest
from factories.bilagsmasse import skriv_bilag
from factories.parter import lag_aktor_i, lag_koordinator, lag_person
from factories.regnskap import PERIODE, bok, lag_post

BEGYNNELSEN, MELLOMROM = datetime(2025, 9, 1, 8, tzinfo=UTC), timedelta(minutes=5)
KREVES, RAMME, TILSKUDD = 100_000, 30_000_000, 20_000_000
"""Øre: of each claim, and of each case."""
ATTESTERT, GODKJENT = (S.ATTESTERT, S.GODKJENT, S.UTBETALT), (S.GODKJENT, S.UTBETALT)
OM_GANGEN = 5_000


@dataclass(frozen=True, kw_only=True)
class Kommunefolk:
    """Who attests and makes orders, and who approves and sends them."""

    koordinator_id: UUID
    attestant_id: UUID


def lag_penger(sak: AlisSak) -> None:
    """In the kommune of the case: claims in every state, orders, lists of supervision, and a grant that is not used up."""
    saker = list(AlisSak.objects.filter(kommune=sak.kommune).order_by("prosjektnummer"))
    folk = Kommunefolk(
        koordinator_id=lag_koordinator(sak.kommune).person_id,
        attestant_id=lag_aktor_i(sak.kommune.organisasjon, Rolle.ATTESTANT).person_id,
    )
    antall = {S.SENDT: 100, S.ATTESTERT: 100, S.GODKJENT: 200, S.UTBETALT: 100}
    krav = lag_kravmasse(saker, antall=antall, folk=folk)
    bok_masse(saker, krav)
    lag_ordremasse(krav, per_ordre=10, folk=folk)
    lag_attestmasse(saker, 100, veileder_id=lag_person("Vera Veileder").pk)
    bok(sak, lov.skyldig_stat(lag_post(sak.pk, KREVES)))


def lag_kravmasse(
    saker: Sequence[AlisSak], *, antall: Mapping[S, int], folk: Kommunefolk
) -> list[Refusjonskrav]:
    """So many claims in each state, dealt out on the cases of one kommune."""
    statuser = chain.from_iterable(repeat(status, ganger) for status, ganger in antall.items())
    with _uten_vern():
        return Refusjonskrav.objects.bulk_create(
            (
                _krav(nummer, sak, status, folk)
                for nummer, (sak, status) in enumerate(zip(cycle(saker), statuser, strict=False))
            ),
            batch_size=OM_GANGEN,
        )


def bok_masse(saker: Sequence[AlisSak], krav: Sequence[Refusjonskrav]) -> None:
    """The frame and the grant of each case, and all that is booked of each claim."""
    bilag = chain(chain.from_iterable(map(_rammer, saker)), chain.from_iterable(map(_bokfort, krav)))
    while bunke := list(islice(bilag, OM_GANGEN)):
        skriv_bilag(bunke, saker[0].kommune_id)


def lag_ordremasse(krav: Sequence[Refusjonskrav], *, per_ordre: int, folk: Kommunefolk) -> None:
    """Those that are paid, so many in each order; every doctor with one account that is confirmed."""
    kontoer = {
        ett.sak_id: ett for ett in map(_konto, {ett.sak_id: ett for ett in krav}.values(), repeat(folk))
    }
    betalt = [ett for ett in krav if ett.status == S.UTBETALT]
    bunker = [betalt[fra : fra + per_ordre] for fra in range(0, len(betalt), per_ordre)]
    with _uten_vern():
        Utbetalingskonto.objects.bulk_create(kontoer.values())
        ordrer = Utbetaling.objects.bulk_create(
            _ordre(nummer, krav[0].sak.kommune_id, folk) for nummer in range(1, len(bunker) + 1)
        )
        Utbetalingslinje.objects.bulk_create(
            Utbetalingslinje(
                utbetaling=ordre,
                nummer=nummer,
                krav=ett,
                konto=kontoer[ett.sak_id],
                mottaker="Lege Prøve",
                belop=KREVES,
                status=Linjestatus.BETALT,
            )
            for ordre, bunke in zip(ordrer, bunker, strict=True)
            for nummer, ett in enumerate(bunke, start=1)
        )


def lag_attestmasse(saker: Sequence[AlisSak], antall: int, *, veileder_id: UUID) -> None:
    """Lists of supervision that both have signed, and that the kommune has not answered."""
    Veiledningsattest.objects.bulk_create(
        (
            Veiledningsattest(
                sak=sak,
                lege_id=sak.lege_id,
                veileder_id=veileder_id,
                tilskuddsperiode=PERIODE,
                status=Atteststatus.SIGNERT,
                innhold="{}",
                sha256="0" * 64,
                hundredeler=400,
                samlet_at=BEGYNNELSEN + nummer * MELLOMROM,
                samlet_av_id=sak.lege_id,
                lege_signert_at=BEGYNNELSEN + nummer * MELLOMROM,
                veileder_signert_at=BEGYNNELSEN + nummer * MELLOMROM,
            )
            for nummer, sak in enumerate(islice(cycle(saker), antall))
        ),
        batch_size=OM_GANGEN,
    )


@contextmanager
def _uten_vern() -> Iterator[None]:
    _settle()
    slipp_refusjonen(connection)
    slipp_utbetalingen(connection)
    try:
        yield
    finally:
        _settle()
        vern_refusjonen(connection)
        vern_utbetalingen(connection)


def _settle() -> None:
    """PostgreSQL changes no triggers on a table while the transaction has foreign keys to look up in it."""
    if connection.vendor == "postgresql":
        connection.check_constraints()


def _krav(nummer: int, sak: AlisSak, status: S, folk: Kommunefolk) -> Refusjonskrav:
    da, av = BEGYNNELSEN + nummer * MELLOMROM, folk.koordinator_id
    krav = Refusjonskrav(
        sak=sak,
        krevd_av_id=sak.lege_id,
        nummer=nummer,
        status=status,
        dag=date(2025, 8, 1),
        utgift=KREVES,
        belop=KREVES,
        hva="Grunnkurs B i Bodø",
        tilskuddsperiode=PERIODE,
        innhold_hash="0" * 64,
        runde=1,
        opprettet_at=da,
        endret_at=da,
        sendt_at=da,
        sendt_av_id=sak.lege_id,
    )
    if status in ATTESTERT:
        krav.attestert_at, krav.attestert_av_id = da + timedelta(hours=1), av
    if status in GODKJENT:
        krav.godkjent_at, krav.godkjent_av_id = da + timedelta(hours=2), folk.attestant_id
    if status is S.UTBETALT:
        krav.utbetalt_at, krav.utbetalt_av_id = da + timedelta(days=2), av
    return krav


def _rammer(sak: AlisSak) -> Iterator[lov.Bilag]:
    ramme = lov.ramme(
        sak_id=sak.pk,
        tilskuddsperiode=PERIODE,
        dato=date(2025, 8, 1),
        nokkel=f"ramme:{sak.pk}",
        bokfort={},
        regnet={Element.LAERINGSAKTIVITETER: Belop(RAMME)},
        grunnlag={},
    )
    assert ramme is not None
    yield ramme
    yield lov.innvilget(lag_post(sak.pk, TILSKUDD))
    yield lov.mottatt(lag_post(sak.pk, TILSKUDD))


def _bokfort(krav: Refusjonskrav) -> Iterator[lov.Bilag]:
    yield lov.krevd(lag_post(krav.sak_id, KREVES, objekt_id=krav.pk))
    if krav.status in GODKJENT:
        yield lov.godkjent(lag_post(krav.sak_id, KREVES, objekt_id=krav.pk))
    if krav.status == S.UTBETALT:
        yield lov.utbetalt(lag_post(krav.sak_id, KREVES, objekt_id=krav.pk))


def _konto(krav: Refusjonskrav, folk: Kommunefolk) -> Utbetalingskonto:
    return Utbetalingskonto(
        sak_id=krav.sak_id,
        kontonummer="86011117947",
        registrert_at=BEGYNNELSEN,
        registrert_av_id=krav.krevd_av_id,
        bekreftet_at=BEGYNNELSEN,
        bekreftet_av_id=folk.koordinator_id,
    )


def _ordre(nummer: int, kommunenummer: str, folk: Kommunefolk) -> Utbetaling:
    return Utbetaling(
        kommune_id=kommunenummer,
        ar=2026,
        nummer=nummer,
        status=Utbetalingsstatus.AVSLUTTET,
        fra_konto="15064312348",
        betalingsdag=date(2026, 1, 15),
        laget_at=BEGYNNELSEN,
        laget_av_id=folk.koordinator_id,
        sendt_at=BEGYNNELSEN,
        sendt_av_id=folk.attestant_id,
        avsluttet_at=BEGYNNELSEN,
        avsluttet_av_id=folk.koordinator_id,
    )
