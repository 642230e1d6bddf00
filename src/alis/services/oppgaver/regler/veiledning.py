"""Lists of supervision that wait for the actor: one task for each doctor and act, about the list that has waited longest."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from django.db.models import Q
from django.db.models.functions import Coalesce, Greatest

from alis.domain.flyt import Atteststatus
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.records.veiledning.queries import attester_for
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.oppgaver.regler.felles import oppgave_i_ventekoen
from alis.services.oppgaver.ventekoe import Venterad, Venting
from alis.services.utdanning.saksbilde import Saksbilde

SLAG = {
    Atteststatus.KLADD: Oppgaveslag.SIGNER_VEILEDNING,
    Atteststatus.TIL_SIGNERING: Oppgaveslag.SIGNER_VEILEDNING,
    Atteststatus.SIGNERT: Oppgaveslag.ATTESTER_VEILEDNING,
    Atteststatus.ATTESTERT: Oppgaveslag.GODKJENN_VEILEDNING,
}


def attester_som_venter(aktor: Aktor, saker: Iterable[Saksbilde], idag: date) -> Iterator[Venting]:
    """Nothing is asked where the role does nothing with lists or no case has one that waits.

    A supervisor is asked without her cases: a list is hers also after she has stopped supervising. `navn` is the doctor, and
    for the doctor herself her supervisor. Whoever signs does so alike whether the other has signed or not.
    """
    mine = _mine(aktor)
    if mine is None or not (aktor.rolle is Rolle.VEILEDER or any(sak.har_veiledning for sak in saker)):
        return
    yield Venting(
        utvalg=attester_for(aktor, dag=idag).filter(mine),
        kolonner={
            "sak_id": "sak_id",
            "objekt_id": "pk",
            "status": "status",
            "at": _since(),
            "navn": "veileder__navn" if aktor.rolle is Rolle.ALIS else "lege__person__navn",
            "kommune": "sak__kommune__navn",
        },
        en_per=("sak_id",) if aktor.har(Rettighet.FOR_VEILEDNING) else ("sak_id", "status"),
        oppgaver=_oppgaver,
    )


def _since() -> Coalesce:
    """When the last did her part: gathered, signed by one, signed by both, attested."""
    signert = [Coalesce(felt, "samlet_at") for felt in ("lege_signert_at", "veileder_signert_at")]
    return Coalesce("attestert_at", Greatest(*signert))


def _oppgaver(rader: Sequence[Venterad]) -> Iterator[Oppgave]:
    for rad in rader:
        yield oppgave_i_ventekoen(SLAG[Atteststatus(rad.status)], rad)


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
