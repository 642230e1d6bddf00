"""What is lost when needs fall away, for those who are to decide it: places that were accepted, and offers not answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, Q, QuerySet

from alis.domain.flyt import BINDENDE, HAR_TJENESTE, I_KOEN, Behovsstatus, Tilbudsstatus
from alis.domain.tilgang import Aktor
from alis.records.plassering.models import Behov, Plasstilbud, Sykehustjeneste
from alis.records.plassering.queries import behov_for
from alis.services.plassering.stedsnavn import stedsnavn
from alis.services.plassering.tjeneste.la_falle_bort import begynte_tjenester

KAN_FALLE_BORT = (*I_KOEN, Behovsstatus.PLASSERT)
"""Service that has begun is ended by the trust and the kommune, not by leaving a queue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistet:
    """A place she has said yes to, or an offer that waits for her answer. `er_her`: of the need that is looked at."""

    helseforetak: str
    sted: str
    fom: date
    er_godtatt: bool
    er_her: bool


def som_kan_falle(behov: QuerySet[Behov], dag: date) -> QuerySet[Behov]:
    """Not those whose service has begun, also where the night's work has not noted it."""
    begynt = Sykehustjeneste.objects.filter(status__in=HAR_TJENESTE, fom__lte=dag).values("behov")
    i_tjeneste = Q(status=Behovsstatus.PLASSERT, pk__in=begynt)
    return behov.filter(status__in=KAN_FALLE_BORT).exclude(i_tjeneste)


def noe_aa_miste(aktor: Aktor, dag: date) -> QuerySet[Plasstilbud]:
    """Asked beside a need: what the actor would let fall with all the needs of the same doctor."""
    return _binding(aktor, dag).filter(behov__sak__lege=OuterRef("sak__lege"))


def les_det_som_mistes(aktor: Aktor, behov: Behov, dag: date) -> Sequence[Mistet]:
    """One query. The first to begin first."""
    tilbud = _binding(aktor, dag).filter(behov__sak__lege=behov.sak.lege_id)
    rader = tilbud.select_related("plass__avdeling__sykehussted", "plass__helseforetak")
    return [
        Mistet(
            helseforetak=rad.plass.helseforetak.navn,
            sted=stedsnavn(rad.plass.avdeling),
            fom=rad.plass.fom,
            er_godtatt=rad.status == Tilbudsstatus.GODTATT,
            er_her=rad.behov_id == behov.pk,
        )
        for rad in rader.order_by("plass__fom", "pk")
    ]


def _binding(aktor: Aktor, dag: date) -> QuerySet[Plasstilbud]:
    falle = som_kan_falle(behov_for(aktor, dag=dag), dag).order_by().values("pk")
    return Plasstilbud.objects.filter(behov__in=falle, status__in=BINDENDE).exclude(
        pk__in=begynte_tjenester(dag).values("tilbud")
    )
