"""The lane of grant periods: one bar per rate set that meets the course, and the stretch whose rates are not known."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.utils.translation import gettext as _

from alis.services.tilskudd.list_tilskuddsperioder import Tilskuddsperiode
from alis.web.felles.visning import dato_lang
from alis.web.sak.tidslinje.stolpe import Spor, Stolpe


def tilskuddsspor(perioder: Iterable[Tilskuddsperiode], *, fra: date, idag: date, lenke: str) -> Spor:
    """Periods are drawn from `fra`, where the course begins. `lenke` is the page of the grant."""
    kjente = sorted((p for p in perioder if p.tom >= fra), key=lambda p: p.fom)
    stolper = [_stolpe(p, fra=fra, idag=idag, lenke=lenke) for p in kjente]
    ukjent_fra = kjente[-1].tom + timedelta(days=1) if kjente else fra
    if ukjent_fra <= idag:
        stolper.append(_ukjent(ukjent_fra, idag))
    return Spor(nokkel="tilskudd", navn=_("Tilskudd"), stolper=tuple(stolper))


def _stolpe(periode: Tilskuddsperiode, *, fra: date, idag: date, lenke: str) -> Stolpe:
    dager = {"kort": periode.kortnavn, "fom": dato_lang(periode.fom), "tom": dato_lang(periode.tom)}
    gjeldende = periode.fom <= idag <= periode.tom
    klasse = "periode-na" if gjeldende else "periode-ferdig"
    return Stolpe(
        id=f"tilskudd-{periode.fom:%Y-%m}",
        fom=max(periode.fom, fra),
        tom=periode.tom,
        tekst=periode.kortnavn,
        etterledd="" if periode.bekreftet else _(" · ubekreftet"),
        navn=_("Tilskudd %(kort)s, %(fom)s til %(tom)s") % dager,
        rad=_("Satser for %(kort)s") % dager
        if periode.bekreftet
        else _("Satser for %(kort)s, ubekreftet") % dager,
        klasse=klasse,
        klasse_plan=klasse,
        lenke=f"{lenke}?periode={periode.satssett}",
    )


def _ukjent(fom: date, idag: date) -> Stolpe:
    navn = _("Tilskudd fra %(fom)s. Satsene er ikke kjent.") % {"fom": dato_lang(fom)}
    return Stolpe(
        id="tilskudd-ukjent",
        fom=fom,
        tom=idag,
        tekst=_("satser mangler"),
        navn=navn,
        rad=_("Satsene er ikke kjent"),
        klasse="periode",
        klasse_plan="periode",
        skriftklasse_utenfor="t-dempet",
        tom_i_tabell=_("ikke kjent"),
    )
