"""The days by which something must be done with an agreement, or on which it ends."""

from datetime import date, timedelta

from alis.domain.regel import regel
from alis.domain.regel.tekst import _

SVARTID = timedelta(days=14)


@regel(
    kilde="002-2023-06/3",
    beregnet=_("Det gis ikke tilskudd for tiden før avtalen er signert, og arbeidet begynner {verdi}."),
)
def avtalefrist(*, begynner: date) -> date:
    """The agreement must be there when position and specialisation are both under way."""
    return begynner


@regel(
    kilde="002-2023-06/3",
    beregnet=_("Det gis ikke tilskudd for tiden før avtalen er signert. Avtalen skal gjelde fra {verdi}."),
)
def signeringsfrist(*, gjelder_fra: date) -> date:
    """The last day to sign without losing grant is the agreement's first."""
    return gjelder_fra


@regel(kilde="valg/signeringsfrist", beregnet=_("Kommunen har bedt om at avtalen er signert innen {verdi}."))
def kommunens_signeringsfrist(*, satt: date) -> date:
    """The kommune may ask for the signatures by an earlier day; nothing is lost by law when they come later."""
    return satt


@regel(
    kilde="valg/svarfrist",
    beregnet=_("Forslaget ble sendt {sendt}. Svar innen to uker, altså {verdi}."),
)
def svarfrist(*, sendt: date) -> date:
    """The parties are asked to answer a proposal within a fortnight; nothing is lost by law when they do not."""
    return sendt + SVARTID


@regel(kilde="valg/frist-stilling", beregnet=_("Den siste stillingen som er registrert, slutter {verdi}."))
def stillingens_slutt(*, siste_dag: date) -> date:
    """What comes after the last position must be settled by its last day; the agreement ends with it (002 §1.2)."""
    return siste_dag


@regel(kilde="valg/frist-avtaleslutt", beregnet=_("Partene har avtalt at siste dag i avtalen er {verdi}."))
def avtalens_slutt(*, siste_dag: date) -> date:
    """The last day that the parties have agreed on."""
    return siste_dag


@regel(
    kilde="002/1.2-2",
    beregnet=_(
        "Avtalen varer i høyst fem år i full stilling. Med det som er registrert, er de brukt opp {verdi}."
    ),
)
def femarenes_slutt(*, siste_dag: date) -> date:
    """The day on which the full-time years are used up, as `siste_dag_i_avtalen` has found it."""
    return siste_dag


@regel(
    kilde="nasjonal-alis/vikariat",
    beregnet=_(
        "Vikariatet må vare i mer enn {over_maneder} måneder for å gi tilskudd. Det er for kort, og kan forlenges til og med {verdi}."
    ),
)
def vikariatfrist(*, siste_dag: date, over_maneder: int) -> date:
    """A substitute contract that is too short can be prolonged as long as it lasts."""
    return siste_dag
