"""Check the signing plan of a version, and write it down."""

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from alis.domain.avtale.signering import Planfeil, Signeringsplan, finn_planfeil
from alis.domain.tilgang import Rolle
from alis.records.avtale.models import Avtaleversjon, Signaturkrav
from alis.records.parter.models import Kommune, Rolleinnehav
from alis.records.parter.queries import gjeldende
from alis.services.avtale.les_plangrunnlag import les_plangrunnlag, parter_i


class SigneringsplanHarFeil(Exception):
    """The plan can't be used as it stands. Carries everything that is wrong."""

    def __init__(self, feil: tuple[Planfeil, ...]) -> None:
        super().__init__(", ".join(feil))
        self.feil = feil


def signatarer_i(kommunenummer: str, dag: date) -> dict[UUID, str]:
    """The names of those who can sign for the kommune on the day, by person and in the order of names."""
    kommune = Kommune.objects.filter(pk=kommunenummer).values("organisasjon_id")
    rader = Rolleinnehav.objects.filter(gjeldende(dag), organisasjon__in=kommune, rolle=Rolle.SIGNATAR)
    return dict(
        rader.order_by("person__navn_sortering", "person_id").values_list("person_id", "person__navn")
    )


def krev_brukbar_plan(*, versjon: Avtaleversjon, plan: Signeringsplan, dag: date) -> None:
    """Raise `SigneringsplanHarFeil` unless the version can be signed by the plan, and in time, from the day on."""
    signatarer = signatarer_i(versjon.avtale.sak.kommune_id, dag)
    feil = planfeil_i(versjon=versjon, plan=plan, signatarer=signatarer, dag=dag)
    if feil:
        raise SigneringsplanHarFeil(feil)


def planfeil_i(
    *, versjon: Avtaleversjon, plan: Signeringsplan, signatarer: Collection[UUID], dag: date
) -> tuple[Planfeil, ...]:
    """Everything that keeps the version from being signed by the plan. `signatarer` can sign for the kommune then."""
    return finn_planfeil(
        plan, parter=parter_i(versjon), signatarer=signatarer, frist=versjon.signeringsfrist, dag=dag
    )


def fest_plan(*, versjon: Avtaleversjon, dag: date) -> Signeringsplan:
    """Write the plan down as it is on the day the version is sent; what it was taken from may change later.

    Raises `SigneringsplanHarFeil`.
    """
    plan = les_plangrunnlag([versjon], dag=dag)[versjon.pk].plan
    krev_brukbar_plan(versjon=versjon, plan=plan, dag=dag)
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
