"""Read the signing plans that drafts stand with: their own, that of the version before, or what the kommune usually does."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from uuid import UUID

from alis.domain.avtale.avtaleslag import PARTER, Avtaleslag
from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import Rekkefolge, Underskriver, arv_plan, lag_plan
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Rolle
from alis.domain.verdier import Periode
from alis.records.avtale.models import Avtaleversjon, Signaturkrav
from alis.records.parter.models import Rolleinnehav
from alis.records.signering.models import Standardplan
from alis.services.avtale.les_signeringsstand import stand_fra
from alis.services.avtale.plangrunnlag import Plangrunnlag, Plankilde, Utelatt

FRI_ORDEN = (Rekkefolge.FRI, (Underskriver(),))
"""What a kommune does that has not said anything: one signatar, in any order."""

Plan = list[Signaturkrav]
Terminer = Mapping[tuple[str, UUID], list[Periode]]
"""When each person has been signatar in each kommune."""


def parter_i(versjon: Avtaleversjon) -> tuple[Part, ...]:
    """The parties to the agreement that the version belongs to, the kommune first."""
    return PARTER[Avtaleslag(versjon.avtale.slag)]


def les_plangrunnlag(versjoner: Collection[Avtaleversjon], *, dag: date) -> dict[UUID, Plangrunnlag]:
    """By version. They must come with their agreements and cases.

    Two questions, whatever the number; two more for each whose plan is what the kommune usually does.
    """
    alle = _plans({versjon.avtale_id for versjon in versjoner})
    planer = {versjon.pk: _plan_for(versjon, alle.get(versjon.avtale_id, {})) for versjon in versjoner}
    terminer = _terms(planer.values())
    return {versjon.pk: _basis(versjon, planer[versjon.pk], terminer, dag) for versjon in versjoner}


def les_standardplan(kommunenummer: str) -> tuple[Rekkefolge, tuple[Underskriver, ...]]:
    """How the kommune usually signs."""
    standard = Standardplan.objects.filter(kommune_id=kommunenummer).first()
    if standard is None:
        return FRI_ORDEN
    return Rekkefolge(standard.rekkefolge), tuple(
        Underskriver(person_id=rad.person_id, tittel=rad.tittel) for rad in standard.underskrivere.all()
    )


def _plans(avtaler: set[UUID]) -> dict[UUID, dict[int, Plan]]:
    """By agreement and number of the version."""
    rader = (
        Signaturkrav.objects.filter(versjon__avtale__in=avtaler)
        .exclude(versjon__status=Avtalestatus.FORKASTET)
        .select_related("versjon", "person", "signatur")
        .defer("versjon__innhold")
        .order_by("nummer")
    )
    planer: dict[UUID, dict[int, Plan]] = {}
    for rad in rader:
        dens = planer.setdefault(rad.versjon.avtale_id, {})
        dens.setdefault(rad.versjon.nummer, []).append(rad)
    return planer


def _plan_for(versjon: Avtaleversjon, planer: Mapping[int, Plan]) -> Plan:
    """Its own, else that of the version before it; empty where there is none."""
    nummer = max((nummer for nummer in planer if nummer <= versjon.nummer), default=0)
    return planer.get(nummer, [])


def _terms(planer: Iterable[Plan]) -> Terminer:
    """One question: about those who are named."""
    navngitte = {krav.person_id for plan in planer for krav in plan if krav.person_id}
    rader = Rolleinnehav.objects.filter(rolle=Rolle.SIGNATAR, person__in=navngitte)
    terminer: dict[tuple[str, UUID], list[Periode]] = {}
    for kommune, person_id, fom, tom in rader.values_list("organisasjon__kommune", "person_id", "fom", "tom"):
        terminer.setdefault((kommune, person_id), []).append(Periode(fom, tom))
    return terminer


def _basis(versjon: Avtaleversjon, plan: Plan, terminer: Terminer, dag: date) -> Plangrunnlag:
    if not plan:
        rekkefolge, underskrivere = les_standardplan(versjon.avtale.sak.kommune_id)
        vanlig = lag_plan(parter=parter_i(versjon), rekkefolge=rekkefolge, underskrivere=underskrivere)
        return Plangrunnlag(plan=vanlig, kilde=Plankilde.VANLIG)
    if plan[0].versjon_id == versjon.pk:
        return Plangrunnlag(plan=stand_fra(plan).plan, kilde=Plankilde.SATT)
    return _taken_over(versjon, plan, terminer, dag)


def _taken_over(versjon: Avtaleversjon, plan: Plan, terminer: Terminer, dag: date) -> Plangrunnlag:
    def periods(person_id: UUID) -> list[Periode]:
        return terminer.get((versjon.avtale.sak.kommune_id, person_id), [])

    personer = {krav.person_id: krav.person for krav in plan if krav.person_id and krav.person}
    signatarer = [en for en in personer if any(dag in periode for periode in periods(en))]
    arv = arv_plan(stand_fra(plan).plan, parter=parter_i(versjon), signatarer=signatarer)
    return Plangrunnlag(
        plan=arv.plan,
        kilde=Plankilde.ARVET,
        fra_nummer=plan[0].versjon.nummer,
        utelatte=tuple(
            Utelatt(navn=personer[en].navn, siste_dag=_last_day(periods(en), dag)) for en in arv.utelatte
        ),
    )


def _last_day(perioder: list[Periode], dag: date) -> date | None:
    return max((periode.tom for periode in perioder if periode.tom and periode.tom < dag), default=None)
