"""Money that waits for the actor: an account number, an order to the bank, or the bank's answer."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from uuid import UUID

from django.db.models import CharField, Min, Value
from django.db.models.functions import Cast, Concat

from alis.domain.flyt import Refusjonsstatus, Utbetalingsstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.refusjon.models import Refusjonskrav
from alis.records.refusjon.queries import refusjonskrav_for
from alis.records.utbetaling.queries import utbetalinger_for, ventende_kontoer
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.oppgaver.regler.felles import lag_oppgave, oppgave_av_rad
from alis.services.oppgaver.ventekoe import Venterad, Venting
from alis.services.utbetaling.betalbar import venter_pa_penger
from alis.services.utdanning.saksbilde import Saksbilde

Saker = Mapping[UUID | None, Saksbilde]


def utbetalinger_som_venter(aktor: Aktor, saker: Iterable[Saksbilde]) -> Iterator[Venting]:
    """Nothing is asked where no case has money on its way. Whoever approves orders is not asked to make them too."""
    med = _with_money(saker)
    if med and aktor.har(Rettighet.FOR_REGNSKAP):
        yield _accounts(aktor, med)
        if aktor.har(Rettighet.UTBETAL):
            yield from _orders(aktor, med)
        else:
            yield _payable(aktor, med)


def kontonumre_som_mangler(aktor: Aktor, saker: Iterable[Saksbilde]) -> Iterator[Oppgave]:
    """The doctor has something to get, and has not said where. One question, for the doctor alone."""
    med = _with_money(saker)
    if not med or not aktor.har(Rettighet.KREV_REFUSJON):
        return
    krav = refusjonskrav_for(aktor).filter(sak__in=med, status=Refusjonsstatus.GODKJENT)
    uten = krav.exclude(
        sak__utbetalingskontoer__avlost_at__isnull=True, sak__utbetalingskontoer__isnull=False
    )
    for sak_id, godkjent_at in uten.order_by().values_list("sak").annotate(forst=Min("godkjent_at")):
        dag = lokal_dato(godkjent_at)
        yield lag_oppgave(med[sak_id], Oppgaveslag.SKRIV_KONTO, frist=dag, dag=dag)


def _with_money(saker: Iterable[Saksbilde]) -> dict[UUID | None, Saksbilde]:
    return {sak.sak_id: sak for sak in saker if sak.har_utbetaling}


def _accounts(aktor: Aktor, med: Saker) -> Venting:
    return Venting(
        utvalg=ventende_kontoer().filter(sak__in=med).exclude(registrert_av=aktor.person_id),
        kolonner={"sak_id": "sak_id", "objekt_id": "pk", "at": "registrert_at"},
        oppgaver=_about_the_case(Oppgaveslag.BEKREFT_KONTO, med),
    )


def _payable(aktor: Aktor, med: Saker) -> Venting:
    """One task for all that can be paid, named by the one that has waited longest."""
    kan_betales = venter_pa_penger(aktor).filter(konto__isnull=False, sak__in=med)
    eldste = kan_betales.exclude(krevd_av=aktor.person_id).values("pk")[:1]
    return Venting(
        utvalg=Refusjonskrav.objects.filter(pk__in=eldste),
        kolonner={"sak_id": "sak_id", "objekt_id": "pk", "at": "godkjent_at"},
        oppgaver=_about_the_case(Oppgaveslag.LAG_UTBETALING, med),
    )


def _orders(aktor: Aktor, med: Saker) -> Iterator[Venting]:
    """Another's order to approve, or the bank's answer, which is not asked for before the day it was to pay."""
    sak = next(iter(med.values()))
    nummer = Concat(Cast("ar", CharField()), Value("-"), Cast("nummer", CharField()))

    def til_godkjenning(rader: Sequence[Venterad]) -> Iterator[Oppgave]:
        for rad in rader:
            yield oppgave_av_rad(Oppgaveslag.GODKJENN_UTBETALING, rad, sak=sak)

    def i_banken(rader: Sequence[Venterad]) -> Iterator[Oppgave]:
        for rad in rader:
            yield oppgave_av_rad(Oppgaveslag.REGISTRER_BANKSVAR, rad, sak=sak, aktiv_fra=rad.dag or date.min)

    ordre = utbetalinger_for(aktor)
    yield Venting(
        utvalg=ordre.filter(status=Utbetalingsstatus.KLAR).exclude(laget_av=aktor.person_id),
        kolonner={"objekt_id": "pk", "at": "laget_at", "navn": nummer},
        oppgaver=til_godkjenning,
    )
    yield Venting(
        utvalg=ordre.filter(status=Utbetalingsstatus.I_BANKEN),
        kolonner={"objekt_id": "pk", "dag": "betalingsdag", "navn": nummer},
        oppgaver=i_banken,
    )


def _about_the_case(slag: Oppgaveslag, med: Saker) -> Callable[[Sequence[Venterad]], Iterator[Oppgave]]:
    def oppgaver(rader: Sequence[Venterad]) -> Iterator[Oppgave]:
        for rad in rader:
            yield oppgave_av_rad(slag, rad, sak=med[rad.sak_id])

    return oppgaver
