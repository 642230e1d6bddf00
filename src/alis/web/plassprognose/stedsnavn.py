"""A trust, site or department in words, and as it stands in the address of the page."""

from datetime import date

from django.utils.dates import MONTHS
from django.utils.translation import gettext as _

from alis.domain.plassering.manedstall import Hvor
from alis.web.felles.visning import NBSP

SKILLE = " › "


def som_verdi(hvor: Hvor) -> str:
    return SKILLE.join(del_ for del_ in (hvor.helseforetak, hvor.sted, hvor.avdeling) if del_)


def fra_verdi(verdi: str) -> Hvor:
    """What is not written so becomes a place that nobody knows, and is as if it were not asked for."""
    deler = [del_.strip() for del_ in verdi.split(SKILLE.strip())]
    helseforetak, sted, avdeling = (deler + [""] * 3)[:3]
    return Hvor(helseforetak=helseforetak, sted=sted, avdeling=avdeling)


def stedsnavn(hvor: Hvor, *, i_foretaket: bool = False) -> str:
    """The last part, and what it is in. `i_foretaket`: what stands alone as a trust is those there without a wish."""
    if hvor.avdeling:
        return f"{hvor.avdeling}, {hvor.sted}"
    if hvor.sted:
        return f"{hvor.sted} ({hvor.helseforetak})"
    if i_foretaket:
        return _("Uten ønsket avdeling (%(foretak)s)") % {"foretak": hvor.helseforetak}
    return hvor.helseforetak or _("Alle helseforetak")


def maned(dag: date) -> str:
    """`september 2027`."""
    return f"{MONTHS[dag.month]}{NBSP}{dag.year}"


def maned_kort(dag: date) -> str:
    """`sep`: the first three letters are enough to tell them apart."""
    return str(MONTHS[dag.month])[:3]
