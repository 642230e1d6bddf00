"""Claims that wait for the actor: one task for each case, about the claim that has waited longest."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.db.models.functions import Coalesce

from alis.domain.flyt import Refusjonsstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.refusjon.queries import refusjonskrav_for
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.oppgaver.regler.felles import oppgave_av_rad
from alis.services.oppgaver.ventekoe import Venterad, Venting
from alis.services.utdanning.saksbilde import Saksbilde

SLAG = {
    Refusjonsstatus.RETURNERT: Oppgaveslag.RETT_REFUSJON,
    Refusjonsstatus.SENDT: Oppgaveslag.ATTESTER_REFUSJON,
    Refusjonsstatus.ATTESTERT: Oppgaveslag.GODKJENN_REFUSJON,
}


def refusjoner_som_venter(aktor: Aktor, saker: Iterable[Saksbilde], idag: date) -> Iterator[Venting]:
    """Nothing is asked where no case has a claim that waits, or the role does nothing with claims."""
    mine = _mine(aktor)
    med: dict[UUID | None, Saksbilde] = {sak.sak_id: sak for sak in saker if sak.har_refusjon}
    if mine is None or not med:
        return

    def oppgaver(rader: Sequence[Venterad]) -> Iterator[Oppgave]:
        for rad in rader:
            yield oppgave_av_rad(SLAG[Refusjonsstatus(rad.status)], rad, sak=med[rad.sak_id])

    yield Venting(
        utvalg=refusjonskrav_for(aktor, dag=idag).filter(mine, sak__in=med),
        kolonner={
            "sak_id": "sak_id",
            "objekt_id": "pk",
            "status": "status",
            "at": Coalesce("svart_at", "sendt_at", "endret_at"),
            "navn": "krevd_av__navn",
        },
        en_per=("sak_id", "status"),
        oppgaver=oppgaver,
    )


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
