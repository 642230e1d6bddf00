"""How far it is to a deadline, in words."""

from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alis.domain.verdier import whole_months
from alis.services.oppgaver.oppgave import Fristvisshet


def dager_igjen(frist: date, *, idag: date) -> str:
    """`10 dager igjen`, `i dag`, `3 dager over fristen`."""
    dager = (frist - idag).days
    if dager == 0:
        return _("i dag")
    if dager < 0:
        return ngettext("%(antall)s dag over fristen", "%(antall)s dager over fristen", -dager) % {
            "antall": -dager
        }
    return ngettext("%(antall)s dag igjen", "%(antall)s dager igjen", dager) % {"antall": dager}


def kort_dato(dag: date, *, idag: date) -> str:
    """`1. des.`, with the year when it is a year or more away."""
    tekst = date_format(dag, "j. N")
    return tekst if abs((dag - idag).days) < 365 else f"{tekst} {dag.year}"


def uten_frist(visshet: Fristvisshet) -> str:
    """What stands where the day would."""
    return _("Ukjent frist") if visshet is Fristvisshet.UKJENT else _("Ingen fast frist")


def tid_igjen(siste_dag: date, *, idag: date) -> str:
    """`2 år og 7 måneder igjen`: whole months from tomorrow to the last day; days when it is less than one."""
    if siste_dag <= idag:
        return ""
    ar, maneder = divmod(whole_months(idag + timedelta(days=1), siste_dag), 12)
    if not ar and not maneder:
        return dager_igjen(siste_dag, idag=idag)
    deler = [ngettext("%(antall)s år", "%(antall)s år", ar) % {"antall": ar}] if ar else []
    if maneder:
        deler.append(ngettext("%(antall)s måned", "%(antall)s måneder", maneder) % {"antall": maneder})
    return _("%(tid)s igjen") % {"tid": _(" og ").join(deler)}
