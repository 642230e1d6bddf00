"""One lane of the wide drawing: its bars with their texts, and brackets under them."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from alis.web.sak.tidslinje.akse import Akse
from alis.web.sak.tidslinje.bred_klamme import tegn_klamme
from alis.web.sak.tidslinje.form import Flate, Form, Lenke, Skrift, Strek, prosent, px
from alis.web.sak.tidslinje.stolpe import Bit, Spor, Stolpe
from alis.web.sak.tidslinje.tekstplass import Felt, Hinder, Tekstplass, finn_tekstplass

SPORHOYDE = {"stilling": 84, "avtale": 52, "fravar": 44, "sykehus": 44, "tilskudd": 52, "neste": 44}
"""px; the names beside the drawing have the same heights in the style sheet."""
_STOLPEHOYDE = {"stilling": 40, "avtale": 30, "fravar": 24, "sykehus": 26, "tilskudd": 28, "neste": 22}
_STILLINGENS_BUNN = 58
_LAVEST_MED_TEKST = 18


def tegn_spor(spor: Spor, *, y: int, akse: Akse, idag: date) -> tuple[list[Form], list[Lenke]]:
    """The lane's ground and its links. `y` is the top of the lane."""
    bunn: list[Form] = []
    if spor.hundre and spor.stolper:
        bunn.append(_hundrelinje(spor, y=y, akse=akse))
    for klamme in spor.klammer:
        bunn += tegn_klamme(klamme, y=y + _STILLINGENS_BUNN + 10, akse=akse, idag=idag)
    tekster: list[Felt] = []
    lenker = []
    for nr, stolpe in enumerate(spor.stolper):
        hinder = _hinder(spor, nr, tekster, akse=akse, idag=idag)
        lenke, tekstfelt = _tegn_stolpe(stolpe, spor, y=y, akse=akse, idag=idag, hinder=hinder)
        tekster += tekstfelt
        lenker.append(lenke)
    return bunn, lenker


def _hinder(spor: Spor, nr: int, tekster: list[Felt], *, akse: Akse, idag: date) -> Hinder:
    """Bars drawn later lie over this one; where bars stand on each other none does."""
    felt = [_felt(stolpe.fom, stolpe.tom, akse) for stolpe in spor.stolper]
    senere = () if spor.hundre else felt[nr + 1 :]
    return Hinder(over=(*tekster, *senere), utenfor=(*felt[:nr], *felt[nr + 1 :]), idag=akse.andel(idag))


def _hundrelinje(spor: Spor, *, y: int, akse: Akse) -> Strek:
    linje = px(y + _STILLINGENS_BUNN - _STOLPEHOYDE["stilling"])
    fra, til = min(s.fom for s in spor.stolper), max(s.tom for s in spor.stolper)
    return Strek(
        x1=prosent(akse.andel(fra)), x2=prosent(akse.etter(til)), y1=linje, y2=linje, klasse="hundre"
    )


def _tegn_stolpe(
    stolpe: Stolpe, spor: Spor, *, y: int, akse: Akse, idag: date, hinder: Hinder
) -> tuple[Lenke, list[Felt]]:
    topp, hoyde = _loddrett(stolpe, spor, y)
    biter = stolpe.biter(idag=idag)
    former: list[Form] = [_bit(bit, stolpe, topp, hoyde, akse) for bit in biter]
    midt = topp + hoyde / 2
    for hvil in stolpe.hviler:
        x1, x2 = prosent(akse.andel(hvil.fom)), prosent(akse.etter(hvil.tom or stolpe.tom))
        former.append(Strek(x1=x1, x2=x2, y1=px(midt), y2=px(midt), klasse="hviler"))
    skrift, felt = _tekster(stolpe, biter, hoyde=hoyde, midt=midt, akse=akse, hinder=hinder)
    sett = " ".join(s.forledd + s.tekst + s.etterledd for s in skrift) or stolpe.hel_tekst
    return Lenke(
        href=stolpe.lenke or f"#{stolpe.id}", navn=f"{sett}: {stolpe.navn}", former=(*former, *skrift)
    ), felt


def _loddrett(stolpe: Stolpe, spor: Spor, y: int) -> tuple[Fraction, Fraction]:
    """Top and height in px. A position's height is its per cent, and positions held together stand on each other."""
    full = _STOLPEHOYDE[spor.nokkel]
    if not spor.hundre:
        return y + Fraction(SPORHOYDE[spor.nokkel] - full, 2), Fraction(full)
    hoyde = full * stolpe.prosent / 100
    return y + _STILLINGENS_BUNN - full * stolpe.under / 100 - hoyde, hoyde


def _bit(bit: Bit, stolpe: Stolpe, topp: Fraction, hoyde: Fraction, akse: Akse) -> Flate:
    fra, til = akse.andel(bit.fom), akse.etter(bit.tom)
    klasse = stolpe.klasse_plan if bit.plan else stolpe.klasse
    return Flate(
        x=prosent(fra), bredde=prosent(til - fra), y=px(topp), hoyde=px(hoyde), klasse=f"{klasse} flyt"
    )


def _tekster(
    stolpe: Stolpe, biter: tuple[Bit, ...], *, hoyde: Fraction, midt: Fraction, akse: Akse, hinder: Hinder
) -> tuple[list[Skrift], list[Felt]]:
    """The bar's text, and its closing text in the last part when that is another part than the first text's."""
    felt = tuple(_felt(bit.fom, bit.tom, akse) for bit in biter)
    inni, etter = felt if hoyde >= _LAVEST_MED_TEKST else (), felt[-1].til
    plass = finn_tekstplass(
        tekst=stolpe.tekst, hel_tekst=stolpe.hel_tekst, inni=inni, etter=etter, hinder=hinder
    )
    if plass is None:
        return [], []
    planlagt = any(bit.plan and f.fra == plass.kant for bit, f in zip(biter, felt, strict=True))
    skrift, brukt = [_skrift(stolpe, plass, midt, planlagt=planlagt)], [plass.felt]
    if stolpe.sluttekst and plass.inni and plass.kant != felt[-1].fra:
        hinder = replace(hinder, over=(*hinder.over, plass.felt))
        slutt = finn_tekstplass(
            tekst=stolpe.sluttekst, hel_tekst=stolpe.sluttekst, inni=inni[-1:], etter=etter, hinder=hinder
        )
        if slutt is not None:
            skrift.append(_sluttskrift(stolpe, slutt, midt))
            brukt.append(slutt.felt)
    return skrift, brukt


def _skrift(stolpe: Stolpe, plass: Tekstplass, midt: Fraction, *, planlagt: bool) -> Skrift:
    """`planlagt`: the text stands in a part that is open, where the ink of a filled part would not be seen."""
    inni = "" if planlagt else stolpe.skriftklasse
    return Skrift(
        x=prosent(plass.kant),
        dx="9" if plass.inni else "8",
        y=px(midt + Fraction(9, 2)),
        forledd=stolpe.forledd if plass.med_ledd else "",
        tekst=stolpe.tekst,
        etterledd=stolpe.etterledd if plass.med_ledd else "",
        klasse=inni if plass.inni else stolpe.skriftklasse_utenfor,
    )


def _sluttskrift(stolpe: Stolpe, plass: Tekstplass, midt: Fraction) -> Skrift:
    return Skrift(x=prosent(plass.kant), dx="9", y=px(midt + Fraction(9, 2)), tekst=stolpe.sluttekst)


def _felt(fom: date, tom: date, akse: Akse) -> Felt:
    return Felt(fra=akse.andel(fom), til=akse.etter(tom))
