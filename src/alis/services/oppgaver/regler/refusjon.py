"""Claims that wait for the actor: one task for each case, about the claim that has waited longest."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.db.models import Q

from alis.domain.flyt import Refusjonsstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.refusjon.models import Refusjonskrav
from alis.records.refusjon.queries import refusjonskrav_for
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.utdanning.saksbilde import Saksbilde

SLAG = {
    Refusjonsstatus.RETURNERT: Oppgaveslag.RETT_REFUSJON,
    Refusjonsstatus.SENDT: Oppgaveslag.ATTESTER_REFUSJON,
    Refusjonsstatus.ATTESTERT: Oppgaveslag.GODKJENN_REFUSJON,
}


def refusjoner_som_venter(aktor: Aktor, saker: Iterable[Saksbilde], idag: date) -> Iterator[Oppgave]:
    """One question, and none where no case has a claim that waits, or the role does nothing with claims."""
    mine, med = _mine(aktor), [sak.sak_id for sak in saker if sak.har_refusjon]
    if mine is None or not med:
        return
    krav = refusjonskrav_for(aktor, dag=idag).filter(mine, sak__in=med).order_by("sendt_at", "pk")
    vist = set()
    for rad in krav.select_related("sak__kommune", "krevd_av").defer("vurderinger"):
        if (rad.sak_id, rad.status) not in vist:
            vist.add((rad.sak_id, rad.status))
            yield _oppgave(rad)


def _mine(aktor: Aktor) -> Q | None:
    """Never her own claim where she answers for the kommune, and not to approve what she has attested."""
    if aktor.har(Rettighet.KREV_REFUSJON):
        return Q(status=Refusjonsstatus.RETURNERT)
    mine = Q(pk__in=[])
    if aktor.har(Rettighet.ATTESTER_REFUSJON):
        mine |= Q(status=Refusjonsstatus.SENDT)
    if aktor.har(Rettighet.GODKJENN_REFUSJON):
        mine |= Q(status=Refusjonsstatus.ATTESTERT) & ~Q(attestert_av=aktor.person_id)
    gjor_noe = aktor.har(Rettighet.ATTESTER_REFUSJON) or aktor.har(Rettighet.GODKJENN_REFUSJON)
    return mine & ~Q(krevd_av=aktor.person_id) if gjor_noe else None


def _oppgave(krav: Refusjonskrav) -> Oppgave:
    dag = lokal_dato(krav.svart_at or krav.sendt_at or krav.endret_at)
    return Oppgave(
        slag=SLAG[Refusjonsstatus(krav.status)],
        sak_id=krav.sak_id,
        navn=krav.krevd_av.navn,
        kommune=krav.sak.kommune.navn,
        frist=dag,
        aktiv_fra=date.min,
        objekt_id=krav.pk,
        dag=dag,
    )
