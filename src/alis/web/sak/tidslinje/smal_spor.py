"""One lane of the narrow drawing: bars downwards, the short text inside or under."""

from datetime import date
from fractions import Fraction

from alis.web.sak.tidslinje.akse import Akse
from alis.web.sak.tidslinje.form import Flate, Form, Lenke, Skrift, Strek, px
from alis.web.sak.tidslinje.skriftbredde import skriftbredde
from alis.web.sak.tidslinje.stolpe import Bit, Spor, Stolpe

UTEN_OVERSKRIFT = "neste"
KOLONNER = {
    UTEN_OVERSKRIFT: ("11.5%", Fraction(3, 2)),
    "stilling": ("14.5%", Fraction(14)),
    "avtale": ("30.5%", Fraction(14)),
    "fravar": ("46.5%", Fraction(14)),
    "sykehus": ("62.5%", Fraction(14)),
}
"""Where each lane begins and how wide it is, in per cent."""
_LINJE = 17
_BREDEST = 48


def tegn_spor(spor: Spor, *, akse: Akse, lengde: Fraction, hode: int, idag: date) -> list[Lenke]:
    def y(andel: Fraction) -> Fraction:
        return hode + lengde * andel

    starter = [y(akse.andel(s.fom)) for s in spor.stolper]
    lenker = []
    for stolpe in spor.stolper:
        topp, bunn = y(akse.andel(stolpe.fom)), y(akse.etter(stolpe.tom))
        ledig_til = min((start for start in starter if start > topp), default=y(Fraction(1)) + _LINJE)
        former: list[Form] = []
        for bit in stolpe.biter(idag=idag):
            former.append(_bit(bit, stolpe, spor, y(akse.andel(bit.fom)), y(akse.etter(bit.tom))))
        for hvil in stolpe.hviler:
            fra, til = y(akse.andel(hvil.fom)), y(akse.etter(hvil.tom or stolpe.tom))
            former.append(_hvil(spor, fra, til))
        skrift = _skrift(stolpe, spor, topp, bunn, ledig_til, y(akse.andel(idag)))
        lenker.append(
            Lenke(
                href=stolpe.lenke or f"#{stolpe.id}",
                navn=f"{stolpe.tekst}: {stolpe.navn}",
                former=(*former, *skrift),
            )
        )
    return lenker


def _bit(bit: Bit, stolpe: Stolpe, spor: Spor, topp: Fraction, bunn: Fraction) -> Flate:
    x, bredde = KOLONNER[spor.nokkel]
    if spor.hundre:
        start = Fraction(x.rstrip("%")) + bredde * stolpe.under / 100
        x, bredde = f"{float(start):.2f}%", bredde * stolpe.prosent / 100
    klasse = stolpe.klasse_plan if bit.plan else stolpe.klasse
    return Flate(
        x=x, bredde=f"{float(bredde):.2f}%", y=px(topp), hoyde=px(bunn - topp), klasse=f"{klasse} flyt"
    )


def _hvil(spor: Spor, fra: Fraction, til: Fraction) -> Strek:
    x, bredde = KOLONNER[spor.nokkel]
    midt = f"{float(Fraction(x.rstrip('%')) + bredde / 2):.2f}%"
    return Strek(x1=midt, x2=midt, y1=px(fra), y2=px(til), klasse="hviler")


def _skrift(
    stolpe: Stolpe, spor: Spor, topp: Fraction, bunn: Fraction, ledig_til: Fraction, idag: Fraction
) -> tuple[Skrift, ...]:
    """Inside at the top when it has height for a line; else under, when nothing else is there."""
    if spor.nokkel == UTEN_OVERSKRIFT or skriftbredde(stolpe.tekst) > _BREDEST or stolpe.under:
        return ()
    x = KOLONNER[spor.nokkel][0]
    inni = min(bunn, ledig_til) - topp >= _LINJE + 5 and not topp < idag < topp + _LINJE + 5
    linje = topp + _LINJE if inni else bunn + _LINJE - 3
    if not inni and (linje > ledig_til or bunn - 2 < idag < linje + 2):
        return ()
    klasse = f"t-liten {stolpe.skriftklasse}" if inni and topp < idag else "t-liten"
    return (Skrift(x=x, dx="4", y=px(linje), tekst=stolpe.tekst, klasse=klasse.strip()),)
