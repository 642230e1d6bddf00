"""Which day an agreement ends on, for each thing that can end it."""

from datetime import date

from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.domain.regel import Vurdering, regel
from alis.domain.regel.tekst import _


@regel(
    kilde=("002/1.2-6", "000/opphor-1"),
    beregnet=_("Legen har siste dag i stillingen {siste_dag}. Avtalen slutter samme dag."),
)
def slutt_ved_fratredelse(*, siste_dag: date) -> date:
    """The last day in the post."""
    return siste_dag


@regel(
    kilde="002/1.2-6",
    beregnet=_("Vikariatet har siste dag {siste_dag}. Avtalen slutter samme dag."),
)
def slutt_med_vikariatet(*, siste_dag: date) -> date:
    """The last day of the substitute contract."""
    return siste_dag


@regel(
    kilde="002/1.2-2",
    beregnet=_("De fem årene i full stilling er brukt opp {siste_dag}. Avtalen slutter samme dag."),
)
def slutt_etter_fem_ar(*, siste_dag: date) -> date:
    """The day on which the five full-time years are used up."""
    return siste_dag


@regel(
    kilde="002/1.2-1",
    beregnet=_("Legen er ferdig med spesialiseringen {siste_dag}. Avtalen gjelder ikke lenger enn den."),
)
def slutt_som_spesialist(*, siste_dag: date) -> date:
    """The last day of the specialisation."""
    return siste_dag


@regel(
    kilde=("002/1.2-5", "000/bakgrunn-1", "valg/slutt-uten-tilskudd"),
    beregnet=_(
        "Avtalen forutsetter tilskudd fra staten, og det blir ikke gitt. Kildene sier ikke hvilken dag avtalen da slutter: "
        "kommunen har satt {siste_dag}."
    ),
)
def slutt_uten_tilskudd(*, siste_dag: date) -> date:
    """The agreement presupposes the grant; which day it ends on is left to the kommune."""
    return siste_dag


@regel(
    kilde="valg/slutt-etter-avtale",
    beregnet=_(
        "Avtalen blir avsluttet av partene selv. Kildene sier ikke noe om oppsigelsestid: partene har satt {siste_dag}."
    ),
)
def slutt_etter_avtale(*, siste_dag: date) -> date:
    """Cancelled, or ended by consent; the sources know no notice."""
    return siste_dag


@regel(
    kilde="valg/bortfall",
    beregnet=_(
        "Avtalen skulle gjelde fra {gjelder_fra}. Den er avsluttet {siste_dag}, før den dagen. "
        "Da begynner den aldri å gjelde."
    ),
)
def slutt_for_start(*, siste_dag: date, gjelder_fra: date) -> date:
    """The agreement is ended before its first day, on whatever ground."""
    return siste_dag


_REGLER = {
    Avslutningsgrunn.FRATREDELSE: slutt_ved_fratredelse,
    Avslutningsgrunn.VIKARIAT_OVER: slutt_med_vikariatet,
    Avslutningsgrunn.FEM_AR_BRUKT: slutt_etter_fem_ar,
    Avslutningsgrunn.FERDIG_SPESIALIST: slutt_som_spesialist,
    Avslutningsgrunn.UTEN_TILSKUDD: slutt_uten_tilskudd,
    Avslutningsgrunn.OPPSAGT: slutt_etter_avtale,
    Avslutningsgrunn.ENIGHET: slutt_etter_avtale,
}


def regn_siste_dag(
    *, grunn: Avslutningsgrunn, siste_dag: date, begynner_aldri: date | None = None
) -> Vurdering[date]:
    """The day with the rule that ends the agreement on it. `begynner_aldri` is a first day that never comes."""
    if begynner_aldri is not None:
        return slutt_for_start(siste_dag=siste_dag, gjelder_fra=begynner_aldri)
    return _REGLER[grunn](siste_dag=siste_dag)
