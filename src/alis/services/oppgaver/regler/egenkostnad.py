"""The kommune's own costs that wait for the actor: one task for each case and state, about the one that has waited longest."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from uuid import UUID

from django.db.models import Case, F, Q, When
from django.db.models.functions import Coalesce

from alis.domain.flyt import Egenkostnadsstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.egenkostnad.queries import egenkostnader_for
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.oppgaver.regler.felles import oppgave_av_rad
from alis.services.oppgaver.ventekoe import Venterad, Venting
from alis.services.utdanning.saksbilde import Saksbilde

SLAG = {
    Egenkostnadsstatus.RETURNERT: Oppgaveslag.RETT_EGENKOSTNAD,
    Egenkostnadsstatus.SENDT: Oppgaveslag.GODKJENN_EGENKOSTNAD,
}


def egenkostnader_som_venter(aktor: Aktor, saker: Iterable[Saksbilde], idag: date) -> Iterator[Venting]:
    """Nothing is asked where no case has a cost that waits, or the role does nothing with costs."""
    mine = _mine(aktor)
    med: dict[UUID | None, Saksbilde] = {sak.sak_id: sak for sak in saker if sak.har_egenkostnad}
    if mine is None or not med:
        return

    def oppgaver(rader: Sequence[Venterad]) -> Iterator[Oppgave]:
        for rad in rader:
            yield oppgave_av_rad(SLAG[Egenkostnadsstatus(rad.status)], rad, sak=med[rad.sak_id])

    svart = Case(When(status=Egenkostnadsstatus.RETURNERT, then=F("svart_at")), default=F("sendt_at"))
    yield Venting(
        utvalg=egenkostnader_for(aktor, dag=idag).filter(mine, sak__in=med),
        kolonner={
            "sak_id": "sak_id",
            "objekt_id": "pk",
            "status": "status",
            "at": Coalesce(svart, "endret_at"),
        },
        en_per=("sak_id", "status"),
        oppgaver=oppgaver,
    )


def _mine(aktor: Aktor) -> Q | None:
    """Never to approve what she has written or sent herself, nor what is for herself as a doctor."""
    if aktor.har(Rettighet.FOR_EGENKOSTNAD):
        return Q(status=Egenkostnadsstatus.RETURNERT)
    if not aktor.har(Rettighet.GODKJENN_EGENKOSTNAD):
        return None
    hennes = Q(skrevet_av=aktor.person_id) | Q(sendt_av=aktor.person_id) | Q(sak__lege=aktor.person_id)
    return Q(status=Egenkostnadsstatus.SENDT) & ~hennes
