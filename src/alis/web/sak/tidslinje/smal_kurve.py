"""The curve of the five years in the narrow drawing: time down, use to the right."""

from datetime import date
from fractions import Fraction

from django.utils.translation import gettext as _

from alis.web.sak.tidslinje.akse import Akse
from alis.web.sak.tidslinje.form import Form, Kurve, Lenke, Prikk, Skrift, Strek, px
from alis.web.sak.tidslinje.lop import Femarskurve, Punkt, andel_brukt

_VENSTRE, _BREDDE = 80, 16


def tegn_kurve(
    kurve: Femarskurve, *, akse: Akse, lengde: Fraction, hode: int, idag: date
) -> tuple[list[Form], Lenke]:
    venstre, hoyre = f"{_VENSTRE}%", f"{_VENSTRE + _BREDDE}%"
    slutt = px(hode + lengde)
    bunn: list[Form] = [
        Skrift(x="99%", y="18", tekst=_("Fem år"), klasse="kolonne", anker="end"),
        Strek(x1=venstre, x2=venstre, y1=str(hode), y2=slutt, klasse="hundre"),
        Strek(x1=hoyre, x2=hoyre, y1=str(hode), y2=slutt, klasse="hundre"),
        _kurve(kurve, akse=akse, lengde=lengde, hode=hode, idag=idag),
    ]
    if kurve.slutt:
        y = hode + lengde * akse.etter(kurve.slutt)
        bunn.append(Prikk(x=hoyre, y=px(y), radius="5", klasse="prikk-plan"))
        bunn.append(Skrift(x="99%", y=px(y + 20), tekst=kurve.sluttekst, klasse="t-liten", anker="end"))
    return bunn, _idagpunkt(kurve, y=hode + lengde * akse.andel(idag), idag=idag)


def _kurve(kurve: Femarskurve, *, akse: Akse, lengde: Fraction, hode: int, idag: date) -> Kurve:
    til, fra = kurve.delt(idag)
    linje = " ".join(_punkt(p, akse) for p in til)
    start, slutt = (til[0][0] - akse.start).days, (idag - akse.start).days
    return Kurve(
        x=f"{_VENSTRE}%",
        y=str(hode),
        bredde=f"{_BREDDE}%",
        hoyde=px(lengde),
        utsnitt=f"0 0 100 {akse.dager}",
        flate=f"0,{start} {linje} 0,{slutt}",
        linje=linje,
        plan=" ".join(_punkt(p, akse) for p in fra),
    )


def _punkt(punkt: Punkt, akse: Akse) -> str:
    dag, andel = punkt
    return f"{px(100 * andel)},{(dag - akse.start).days}"


def _idagpunkt(kurve: Femarskurve, *, y: Fraction, idag: date) -> Lenke:
    """The text stands where the curve is not: under the line to the left, or over it to the right."""
    andel = andel_brukt(kurve.punkter, idag)
    x = f"{float(_VENSTRE + _BREDDE * andel):.2f}%"
    punkt = Prikk(x=x, y=px(y), radius="6", klasse="prikk")
    klasse = "t-fet t-liten"
    if andel >= Fraction(2, 5):
        skrift = Skrift(x=f"{_VENSTRE - 1}%", y=px(y + 17), tekst=kurve.korttekst, klasse=klasse)
    else:
        skrift = Skrift(x="99%", y=px(y - 10), tekst=kurve.korttekst, klasse=klasse, anker="end")
    return Lenke(href="#fem-ar", navn=f"{kurve.korttekst}: {kurve.navn}", former=(punkt, skrift))
