"""The narrow drawing: the same course with the axis turned. Time runs down, 92 px a year, lanes side by side."""

from datetime import date
from fractions import Fraction

from django.utils.translation import gettext as _

from alis.web.sak.tidslinje.akse import Akse, akse_i_halvar
from alis.web.sak.tidslinje.form import Flate, Form, Skrift, Strek, Tegning, px
from alis.web.sak.tidslinje.lop import Lop
from alis.web.sak.tidslinje.smal_kurve import tegn_kurve
from alis.web.sak.tidslinje.smal_spor import KOLONNER, UTEN_OVERSKRIFT, tegn_spor

HODE = 30
PX_PER_AR = 92
_LUFT_NEDERST = 32


def tegn_smal(lop: Lop) -> Tegning:
    """Draw the course on half years. The grant lane is left to the table; the narrow width has no room for it."""
    akse = akse_i_halvar(forste=lop.forste, siste=lop.siste)
    lengde = Fraction(akse.dager * PX_PER_AR * 4, 1461)
    hoyde = HODE + int(lengde) + _LUFT_NEDERST
    spor = [s for s in lop.spor if s.nokkel in KOLONNER]
    idag = HODE + lengde * akse.andel(lop.idag)
    bunn: list[Form] = [Flate(x="0", y=px(idag), bredde="100%", hoyde=px(hoyde - idag), klasse="framtid")]
    bunn += [
        Skrift(x=KOLONNER[s.nokkel][0], y="18", tekst=s.navn, klasse="kolonne")
        for s in spor
        if s.nokkel != UTEN_OVERSKRIFT
    ]
    bunn += _ar(akse, lengde, lop.idag)
    lenker = [
        lenke for s in spor for lenke in tegn_spor(s, akse=akse, lengde=lengde, hode=HODE, idag=lop.idag)
    ]
    if lop.femar:
        former, lenke = tegn_kurve(lop.femar, akse=akse, lengde=lengde, hode=HODE, idag=lop.idag)
        bunn += former
        lenker.append(lenke)
    return Tegning(
        navn=_tegningens_navn(akse), hoyde=hoyde, bunn=tuple(bunn), lenker=tuple(lenker), topp=_idag(idag)
    )


def _tegningens_navn(akse: Akse) -> str:
    return _(
        "Tidslinje %(fra)s til %(til)s, tiden går nedover. De samme opplysningene står i tabellen under."
    ) % {"fra": akse.start.year, "til": akse.slutt.year}


def _ar(akse: Akse, lengde: Fraction, idag: date) -> list[Form]:
    former: list[Form] = []
    for skifte in akse.arsskifter:
        y = HODE + lengde * akse.andel(skifte)
        former.append(Strek(x1="0", x2="100%", y1=px(y), y2=px(y), klasse="rutenett"))
        klasse = "ar-na" if skifte.year == idag.year else "ar"
        former.append(Skrift(x="1%", y=px(y + 17), tekst=str(skifte.year), klasse=klasse))
    return former


def _idag(y: Fraction) -> tuple[Form, ...]:
    return (
        Strek(x1="0", x2="100%", y1=px(y), y2=px(y), klasse="idag"),
        Flate(x="0", y=px(y - 11), bredde="38", hoyde="22", klasse="idag-skilt"),
        Skrift(x="4", y=px(y + 4), tekst=_("I dag"), klasse="idag-tekst"),
    )
