"""The curve of the five years in the wide drawing: used so far is filled, the way on is dotted."""

from datetime import date
from fractions import Fraction

from django.utils.translation import gettext as _

from alis.web.sak.tidslinje.akse import Akse
from alis.web.sak.tidslinje.form import Form, Kurve, Lenke, Prikk, Skrift, Strek, prosent, px
from alis.web.sak.tidslinje.lop import Femarskurve, Punkt, andel_brukt

HOYDE = 132
_TOPP, _BUNN = 34, 116


def tegn_kurve(kurve: Femarskurve, *, y: int, akse: Akse, idag: date) -> tuple[list[Form], Lenke]:
    """The ground (curve, top line) and the one link: the point of today."""
    topp = px(y + _TOPP)
    bunn: list[Form] = [
        Strek(x1="0", x2="100%", y1=topp, y2=topp, klasse="hundre"),
        Skrift(x="0", dx="10", y=px(y + _TOPP - 6), tekst=_("5 år"), klasse="t-dempet"),
        _kurve(kurve, y=y, akse=akse, idag=idag),
        *_slutten(kurve, y=y, akse=akse),
    ]
    return bunn, _idagpunkt(kurve, y=y, akse=akse, idag=idag)


def _kurve(kurve: Femarskurve, *, y: int, akse: Akse, idag: date) -> Kurve:
    til, fra = kurve.delt(idag)
    linje = " ".join(_punkt(p, akse) for p in til)
    start, slutt = (til[0][0] - akse.start).days, (idag - akse.start).days
    return Kurve(
        x="0",
        y=px(y + _TOPP),
        bredde="100%",
        hoyde=px(_BUNN - _TOPP),
        utsnitt=f"0 0 {akse.dager} 100",
        flate=f"{start},100 {linje} {slutt},100",
        linje=linje,
        plan=" ".join(_punkt(p, akse) for p in fra),
    )


def _punkt(punkt: Punkt, akse: Akse) -> str:
    dag, andel = punkt
    return f"{(dag - akse.start).days},{px(100 - 100 * andel)}"


def _slutten(kurve: Femarskurve, *, y: int, akse: Akse) -> list[Form]:
    if kurve.slutt is None:
        return []
    andel = akse.etter(kurve.slutt)
    x = prosent(andel)
    anker, dx = ("end", "8") if andel > Fraction(3, 4) else ("start", "-8")
    return [
        Strek(x1=x, x2=x, y1=px(y + _TOPP + 8), y2=px(y + _TOPP + 30), klasse="klamme"),
        Prikk(x=x, y=px(y + _TOPP), radius="5", klasse="prikk-plan"),
        Skrift(x=x, dx=dx, y=px(y + _TOPP + 44), tekst=kurve.sluttekst, anker=anker),
    ]


def _idagpunkt(kurve: Femarskurve, *, y: int, akse: Akse, idag: date) -> Lenke:
    andel = akse.andel(idag)
    hoyde = y + _BUNN - (_BUNN - _TOPP) * andel_brukt(kurve.punkter, idag)
    anker, dx = ("end", "-12") if andel > Fraction(1, 6) else ("start", "12")
    former: tuple[Form, ...] = (
        Prikk(x=prosent(andel), y=px(hoyde), radius="6", klasse="prikk"),
        Skrift(x=prosent(andel), dx=dx, y=px(hoyde - 8), tekst=kurve.tekst, klasse="t-fet", anker=anker),
    )
    return Lenke(href="#fem-ar", navn=f"{kurve.tekst}: {kurve.navn}", former=former)
