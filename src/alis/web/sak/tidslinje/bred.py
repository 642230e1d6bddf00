"""The wide drawing: time runs to the right, one lane under another, per cent along and px down."""

from datetime import date
from fractions import Fraction

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from alis.web.sak.tidslinje.akse import Akse, akse_i_hele_ar
from alis.web.sak.tidslinje.bred_kurve import HOYDE as KURVEHOYDE
from alis.web.sak.tidslinje.bred_kurve import tegn_kurve
from alis.web.sak.tidslinje.bred_spor import SPORHOYDE, tegn_spor
from alis.web.sak.tidslinje.form import Flate, Form, Skrift, Strek, Tegning, prosent, px
from alis.web.sak.tidslinje.lop import Lop

HODE = 52


def tegn_bred(lop: Lop) -> Tegning:
    """Draw the course on whole years. The lanes' names stand beside it in HTML, with the same heights."""
    akse = akse_i_hele_ar(forste=lop.forste, siste=lop.siste)
    idag = akse.andel(lop.idag)
    bunn, lenker, y = [], [], HODE
    for spor in lop.spor:
        former, sporlenker = tegn_spor(spor, y=y, akse=akse, idag=lop.idag)
        bunn += [_linje(y), *former]
        lenker += sporlenker
        y += SPORHOYDE[spor.nokkel]
    if lop.femar:
        former, lenke = tegn_kurve(lop.femar, y=y, akse=akse, idag=lop.idag)
        bunn += [_linje(y), *former]
        lenker.append(lenke)
        y += KURVEHOYDE
    framtid = Flate(
        x=prosent(idag), y=px(HODE), bredde=prosent(1 - idag), hoyde=px(y - HODE), klasse="framtid"
    )
    return Tegning(
        navn=_tegningens_navn(akse),
        hoyde=y,
        bunn=(framtid, *_ar(akse, bunn=y, idag=lop.idag), *bunn),
        lenker=tuple(lenker),
        topp=_idag(idag, lop.idag, bunn=y),
    )


def _tegningens_navn(akse: Akse) -> str:
    return _("Tidslinje %(fra)s til %(til)s. De samme opplysningene står i tabellen under.") % {
        "fra": akse.start.year,
        "til": akse.slutt.year - 1,
    }


def _linje(y: int) -> Strek:
    return Strek(x1="0", x2="100%", y1=px(y), y2=px(y), klasse="rutenett")


def _ar(akse: Akse, *, bunn: int, idag: date) -> list[Form]:
    former: list[Form] = []
    for skifte in akse.arsskifter:
        x = prosent(akse.andel(skifte))
        klasse = "ar-na" if skifte.year == idag.year else "ar"
        former.append(Strek(x1=x, x2=x, y1="30", y2=px(bunn), klasse="rutenett"))
        former.append(Skrift(x=x, dx="7", y="44", tekst=str(skifte.year), klasse=klasse))
    return former


def _idag(andel: Fraction, dag: date, *, bunn: int) -> tuple[Form, ...]:
    """The line of today, and its sign in a row of its own so that it never covers a year."""
    x = prosent(andel)
    tekst = _("I dag %(dato)s") % {"dato": date_format(dag, "j.n.Y")}
    flytt, anker, dx = _skiltets_side(andel)
    return (
        Strek(x1=x, x2=x, y1="26", y2=px(bunn), klasse="idag"),
        Flate(x=x, y="4", bredde="114", hoyde="22", klasse="idag-skilt", flytt=flytt),
        Skrift(x=x, dx=dx, y="19.5", tekst=tekst, klasse="idag-tekst", anker=anker),
    )


def _skiltets_side(andel: Fraction) -> tuple[str, str, str]:
    """Centred on the line, but wholly inside the drawing when today is near an edge."""
    if andel < Fraction(1, 10):
        return "", "start", "8"
    if andel > Fraction(9, 10):
        return "translate(-114 0)", "end", "-8"
    return "translate(-57 0)", "middle", "0"
