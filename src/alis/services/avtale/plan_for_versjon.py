"""The signing plan of a version: what the kommune has set for it, else what the kommune usually does."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from alis.domain.avtale.avtaleslag import PARTER, Avtaleslag
from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import (
    Planfeil,
    Rekkefolge,
    Signeringsplan,
    Underskriver,
    finn_planfeil,
    lag_plan,
)
from alis.domain.tilgang import Rolle
from alis.records.avtale.models import Avtaleversjon, Signaturkrav
from alis.records.parter.models import Kommune, Rolleinnehav
from alis.records.parter.queries import gjeldende
from alis.records.signering.models import Standardplan
from alis.services.avtale.les_signeringsstand import les_signeringsstand

FRI_ORDEN = (Rekkefolge.FRI, (Underskriver(),))
"""What a kommune does that has not said anything: one signatar, in any order."""


class SigneringsplanHarFeil(Exception):
    """The plan can't be used as it stands. Carries everything that is wrong."""

    def __init__(self, feil: tuple[Planfeil, ...]) -> None:
        super().__init__(", ".join(feil))
        self.feil = feil


def parter_i(versjon: Avtaleversjon) -> tuple[Part, ...]:
    """The parties to the agreement that the version belongs to, the kommune first."""
    return PARTER[Avtaleslag(versjon.avtale.slag)]


def plan_for(versjon: Avtaleversjon) -> Signeringsplan:
    satt = les_signeringsstand(versjon).plan
    if satt.krav:
        return satt
    rekkefolge, underskrivere = les_standardplan(versjon.avtale.sak.kommune_id)
    return lag_plan(parter=parter_i(versjon), rekkefolge=rekkefolge, underskrivere=underskrivere)


def les_standardplan(kommunenummer: str) -> tuple[Rekkefolge, tuple[Underskriver, ...]]:
    """How the kommune usually signs."""
    standard = Standardplan.objects.filter(kommune_id=kommunenummer).first()
    if standard is None:
        return FRI_ORDEN
    return Rekkefolge(standard.rekkefolge), tuple(
        Underskriver(person_id=rad.person_id, tittel=rad.tittel) for rad in standard.underskrivere.all()
    )


def signatarer_i(kommunenummer: str, dag: date) -> dict[UUID, str]:
    """The names of those who can sign for the kommune on the day, by person and in the order of names."""
    kommune = Kommune.objects.filter(pk=kommunenummer).values("organisasjon_id")
    rader = Rolleinnehav.objects.filter(gjeldende(dag), organisasjon__in=kommune, rolle=Rolle.SIGNATAR)
    return dict(
        rader.order_by("person__navn_sortering", "person_id").values_list("person_id", "person__navn")
    )


def krev_brukbar_plan(*, versjon: Avtaleversjon, plan: Signeringsplan, frist: date | None, dag: date) -> None:
    """Raise `SigneringsplanHarFeil` unless the version can be signed by the plan from the day on."""
    feil = finn_planfeil(
        plan,
        parter=parter_i(versjon),
        signatarer=signatarer_i(versjon.avtale.sak.kommune_id, dag),
        frist=frist,
        dag=dag,
    )
    if feil:
        raise SigneringsplanHarFeil(feil)


def fest_plan(*, versjon: Avtaleversjon, dag: date) -> Signeringsplan:
    """Write the plan down as it is on the day the version is sent; what the kommune usually does may change later.

    Raises `SigneringsplanHarFeil`.
    """
    plan = plan_for(versjon)
    krev_brukbar_plan(versjon=versjon, plan=plan, frist=versjon.signeringsfrist, dag=dag)
    skriv_plan(versjon, plan)
    return plan


def skriv_plan(versjon: Avtaleversjon, plan: Signeringsplan) -> None:
    """Put the plan in place of the one that was; only in a draft, which has no signatures."""
    versjon.signaturkrav.all().delete()
    Signaturkrav.objects.bulk_create(_rows(versjon, plan))


def _rows(versjon: Avtaleversjon, plan: Signeringsplan) -> Sequence[Signaturkrav]:
    return [
        Signaturkrav(
            versjon=versjon,
            nummer=krav.nummer,
            trinn=krav.trinn,
            part=krav.part,
            person_id=krav.person_id,
            tittel=krav.tittel,
        )
        for krav in plan.krav
    ]
