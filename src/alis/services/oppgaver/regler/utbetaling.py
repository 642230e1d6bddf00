"""Money that waits for the actor: an account number, an order to the bank, or the bank's answer."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Min

from alis.domain.flyt import Refusjonsstatus, Utbetalingsstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.refusjon.queries import refusjonskrav_for
from alis.records.utbetaling.queries import utbetalinger_for, ventende_kontoer
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.utbetaling.betalbar import venter_pa_penger
from alis.services.utdanning.saksbilde import Saksbilde


def utbetalinger_som_venter(aktor: Aktor, saker: Iterable[Saksbilde]) -> Iterator[Oppgave]:
    """Nothing is asked where no case has money on its way. Whoever approves orders is not asked to make them too."""
    med = {sak.sak_id: sak for sak in saker if sak.har_utbetaling}
    if not med:
        return
    if aktor.har(Rettighet.KREV_REFUSJON):
        yield from _without_account(aktor, med)
    if aktor.har(Rettighet.FOR_REGNSKAP):
        yield from _accounts(aktor, med)
        yield from (_orders if aktor.har(Rettighet.UTBETAL) else _payable)(aktor, med)


def _without_account(aktor: Aktor, med: dict[UUID, Saksbilde]) -> Iterator[Oppgave]:
    """The doctor has something to get, and has not said where."""
    krav = refusjonskrav_for(aktor).filter(sak__in=med, status=Refusjonsstatus.GODKJENT)
    uten = krav.exclude(
        sak__utbetalingskontoer__avlost_at__isnull=True, sak__utbetalingskontoer__isnull=False
    )
    for sak_id, godkjent_at in uten.order_by().values_list("sak").annotate(forst=Min("godkjent_at")):
        yield _task(Oppgaveslag.SKRIV_KONTO, med[sak_id], lokal_dato(godkjent_at))


def _accounts(aktor: Aktor, med: dict[UUID, Saksbilde]) -> Iterator[Oppgave]:
    kontoer = ventende_kontoer().filter(sak__in=med).exclude(registrert_av=aktor.person_id)
    for konto in kontoer:
        yield _task(
            Oppgaveslag.BEKREFT_KONTO, med[konto.sak_id], lokal_dato(konto.registrert_at), objekt=konto
        )


def _payable(aktor: Aktor, med: dict[UUID, Saksbilde]) -> Iterator[Oppgave]:
    """One task for all that can be paid, named by the one that has waited longest."""
    krav = venter_pa_penger(aktor).filter(konto__isnull=False).exclude(krevd_av=aktor.person_id).first()
    if krav is not None and krav.sak_id in med:
        yield _task(Oppgaveslag.LAG_UTBETALING, med[krav.sak_id], lokal_dato(krav.godkjent_at), objekt=krav)


def _orders(aktor: Aktor, med: dict[UUID, Saksbilde]) -> Iterator[Oppgave]:
    """Another's order to approve, or the bank's answer, which is not asked for before the day it was to pay."""
    sak = next(iter(med.values()))
    ordre = utbetalinger_for(aktor).filter(status__in=(Utbetalingsstatus.KLAR, Utbetalingsstatus.I_BANKEN))
    for rad in ordre.order_by("ar", "nummer"):
        if rad.status == Utbetalingsstatus.I_BANKEN:
            dag = rad.betalingsdag
            yield _task(Oppgaveslag.REGISTRER_BANKSVAR, sak, dag, objekt=rad, navn=rad.navn, aktiv_fra=dag)
        elif rad.laget_av_id != aktor.person_id:
            dag = lokal_dato(rad.laget_at)
            yield _task(Oppgaveslag.GODKJENN_UTBETALING, sak, dag, objekt=rad, navn=rad.navn)


def _task(
    slag: Oppgaveslag,
    sak: Saksbilde,
    dag: date,
    *,
    objekt: Any = None,
    navn: str = "",
    aktiv_fra: date = date.min,
) -> Oppgave:
    return Oppgave(
        slag=slag,
        sak_id=sak.sak_id,
        navn=navn or sak.lege.navn,
        kommune=sak.kommune.navn,
        frist=dag,
        aktiv_fra=aktiv_fra,
        objekt_id=objekt.pk if objekt is not None else None,
        dag=dag,
    )
