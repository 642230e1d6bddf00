"""The lanes of absence: leave, and service in an institution outside the kommune."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alis.domain.utdanning import Fravarstype
from alis.domain.verdier import whole_months
from alis.services.utdanning import Fravarsbilde
from alis.services.utdanning.saksbilde import Institusjonstid
from alis.web.felles.visning import dato_lang
from alis.web.sak.tidslinje.stolpe import Spor, Stolpe


def fravarsspor(fravar: Iterable[Fravarsbilde]) -> Spor:
    permisjoner = (f for f in fravar if f.type is Fravarstype.PERMISJON)
    return Spor(nokkel="fravar", navn=_("Fravær"), stolper=tuple(_permisjon(f) for f in permisjoner))


def sykehusspor(fravar: Iterable[Fravarsbilde], i_institusjon: Iterable[Institusjonstid] = ()) -> Spor:
    """In a hospital the agreement rests; in an institution of the kommune's own it does not."""
    tjenester = (_tjeneste(f) for f in fravar if f.type is Fravarstype.INSTITUSJONSTJENESTE)
    stolper = (*tjenester, *map(_i_institusjon, i_institusjon))
    return Spor(nokkel="sykehus", navn=_("Sykehus"), stolper=tuple(sorted(stolper, key=lambda ett: ett.fom)))


def _permisjon(fravar: Fravarsbilde) -> Stolpe:
    gar_videre = fravar.aktiviteter_fortsetter
    return Stolpe(
        id=f"fravar-{fravar.id}",
        fom=fravar.fom,
        tom=fravar.tom,
        tekst=varighet(fravar),
        navn=_("Permisjon %(fom)s til %(tom)s") % _dager(fravar),
        rad=_("Permisjon. Avtalte aktiviteter fortsetter") if gar_videre else _("Permisjon"),
        klasse="fravar",
        klasse_plan="fravar",
    )


def _tjeneste(fravar: Fravarsbilde) -> Stolpe:
    sted = fravar.sykehussted or ""
    return Stolpe(
        id=f"fravar-{fravar.id}",
        fom=fravar.fom,
        tom=fravar.tom,
        forledd=f"{sted} " if sted else "",
        tekst=varighet(fravar),
        navn=_("Institusjonstjeneste %(fom)s til %(tom)s. Avtalen hviler.") % _dager(fravar),
        rad=_rad(fravar, sted),
        klasse="sykehus",
        lenke=reverse("sykehustjeneste:vis", args=[fravar.tjeneste_id]) if fravar.tjeneste_id else "",
        klasse_plan="sykehus-plan",
    )


def _i_institusjon(tid: Institusjonstid) -> Stolpe:
    om = {"institusjon": tid.institusjon, "fom": dato_lang(tid.fom), "tom": dato_lang(tid.tom)}
    rad = _("Tjeneste i %(institusjon)s. Avtalen hviler ikke") % om
    return Stolpe(
        id=f"institusjon-{tid.behov_id}-{tid.del_nr}",
        fom=tid.fom,
        tom=tid.tom,
        forledd=f"{tid.institusjon} ",
        tekst=varighet(tid),
        navn=_("Tjeneste i %(institusjon)s %(fom)s til %(tom)s. Avtalen hviler ikke.") % om,
        rad=_("%(tjeneste)s. Fullført") % {"tjeneste": rad} if tid.ferdig else rad,
        klasse="sykehus",
        lenke=reverse("behov:vis", args=[tid.behov_id]),
        klasse_plan="sykehus-plan",
    )


def _rad(fravar: Fravarsbilde, sted: str) -> str:
    """Where the hospital has confirmed the service, the circle is closed."""
    tekst = _("Institusjonstjeneste, %(sted)s") % {"sted": sted} if sted else _("Institusjonstjeneste")
    if fravar.bekreftet_at is None:
        return tekst
    return _("%(tjeneste)s. Bekreftet av sykehuset %(dag)s") % {
        "tjeneste": tekst,
        "dag": dato_lang(fravar.bekreftet_at),
    }


def varighet(fravar: Fravarsbilde | Institusjonstid) -> str:
    """Whole months, or days when it is less than one."""
    maneder = whole_months(fravar.fom, fravar.tom)
    if maneder:
        return _("%(antall)s md.") % {"antall": maneder}
    dager = (fravar.tom - fravar.fom).days + 1
    return ngettext("%(antall)s dag", "%(antall)s dager", dager) % {"antall": dager}


def _dager(fravar: Fravarsbilde) -> dict[str, str]:
    return {"fom": dato_lang(fravar.fom), "tom": dato_lang(fravar.tom)}
