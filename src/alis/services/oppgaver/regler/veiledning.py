"""Lists of supervision that wait for the actor: one task for each doctor and act, about the list that has waited longest."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.db.models import Q

from alis.domain.flyt import Atteststatus
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.records.felles.dato import lokal_dato
from alis.records.veiledning.models import Veiledningsattest
from alis.records.veiledning.queries import attester_for
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.utdanning.saksbilde import Saksbilde

SLAG = {
    Atteststatus.KLADD: Oppgaveslag.SIGNER_VEILEDNING,
    Atteststatus.TIL_SIGNERING: Oppgaveslag.SIGNER_VEILEDNING,
    Atteststatus.SIGNERT: Oppgaveslag.ATTESTER_VEILEDNING,
    Atteststatus.ATTESTERT: Oppgaveslag.GODKJENN_VEILEDNING,
}


def attester_som_venter(aktor: Aktor, saker: Iterable[Saksbilde], idag: date) -> Iterator[Oppgave]:
    """One question, and none where the role does nothing with lists or no case has one that waits.

    A supervisor is asked without her cases: a list is hers also after she has stopped supervising.
    """
    mine = _mine(aktor)
    if mine is None or not (aktor.rolle is Rolle.VEILEDER or any(sak.har_veiledning for sak in saker)):
        return
    attester = attester_for(aktor, dag=idag).filter(mine).order_by("samlet_at", "pk").defer("innhold")
    vist = set()
    for attest in attester.select_related("sak__kommune", "lege__person", "veileder"):
        oppgave = _oppgave(attest, aktor)
        if (oppgave.sak_id, oppgave.slag) not in vist:
            vist.add((oppgave.sak_id, oppgave.slag))
            yield oppgave


def _mine(aktor: Aktor) -> Q | None:
    """Whoever has signed neither attests nor approves, and whoever attested does not approve."""
    if aktor.har(Rettighet.FOR_VEILEDNING):
        mangler_min = _signed_field(aktor) + "__isnull"
        return Q(status__in=(Atteststatus.KLADD, Atteststatus.TIL_SIGNERING), **{mangler_min: True})
    mine = Q(pk__in=[])
    if aktor.har(Rettighet.ATTESTER_REFUSJON):
        mine |= Q(status=Atteststatus.SIGNERT)
    if aktor.har(Rettighet.GODKJENN_REFUSJON):
        mine |= Q(status=Atteststatus.ATTESTERT) & ~Q(attestert_av=aktor.person_id)
    gjor_noe = aktor.har(Rettighet.ATTESTER_REFUSJON) or aktor.har(Rettighet.GODKJENN_REFUSJON)
    return mine & ~Q(lege=aktor.person_id) & ~Q(veileder=aktor.person_id) if gjor_noe else None


def _signed_field(aktor: Aktor) -> str:
    return "lege_signert_at" if aktor.rolle is Rolle.ALIS else "veileder_signert_at"


def _oppgave(attest: Veiledningsattest, aktor: Aktor) -> Oppgave:
    """`navn` is the doctor, and for the doctor herself her supervisor."""
    signerte = filter(None, (attest.lege_signert_at, attest.veileder_signert_at))
    dag = lokal_dato(attest.attestert_at or max(signerte, default=attest.samlet_at))
    return Oppgave(
        slag=SLAG[Atteststatus(attest.status)],
        sak_id=attest.sak_id,
        navn=attest.veileder.navn if aktor.rolle is Rolle.ALIS else attest.lege.person.navn,
        kommune=attest.sak.kommune.navn,
        frist=dag,
        aktiv_fra=date.min,
        objekt_id=attest.pk,
        dag=dag,
    )
