"""A bracket under a lane of the wide drawing, with its words in the middle."""

from datetime import date
from fractions import Fraction

from alis.web.sak.tidslinje.akse import Akse
from alis.web.sak.tidslinje.form import Flate, Form, Skrift, Strek, prosent, px
from alis.web.sak.tidslinje.skriftbredde import skriftbredde
from alis.web.sak.tidslinje.stolpe import Klamme
from alis.web.sak.tidslinje.tekstplass import BREDDE_MED_LEDD


def tegn_klamme(klamme: Klamme, *, y: int, akse: Akse, idag: date) -> list[Form]:
    """Nothing when too little of it is on the axis to hold its words beside the line of today."""
    fra, til = akse.andel(klamme.fom), akse.etter(klamme.tom)
    bredde = skriftbredde(klamme.tekst)
    midt = _klammemidte(fra, til, akse.andel(idag), Fraction(bredde + 24, BREDDE_MED_LEDD))
    if midt is None:
        return []
    x1, x2 = prosent(fra), prosent(til)
    flytt = f"translate({-bredde // 2} 0)"
    endestreker = [Strek(x1=x, x2=x, y1=px(y - 3), y2=px(y + 3), klasse="klamme") for x in (x1, x2)]
    return [
        Strek(x1=x1, x2=x2, y1=px(y), y2=px(y), klasse="klamme"),
        *endestreker,
        Flate(
            x=prosent(midt),
            y=px(y - 7),
            bredde=str(bredde),
            hoyde="14",
            klasse="klammebunn lang",
            flytt=flytt,
        ),
        Skrift(x=prosent(midt), y=px(y + 4), tekst=klamme.tekst, klasse="t-dempet lang", anker="middle"),
    ]


def _klammemidte(fra: Fraction, til: Fraction, idag: Fraction, bredde: Fraction) -> Fraction | None:
    """The middle of the bracket, else of its part before or after today: the first where the words cross nothing."""
    for venstre, hoyre in ((fra, til), (fra, min(til, idag)), (max(fra, idag), til)):
        midt = (venstre + hoyre) / 2
        if hoyre - venstre >= bredde and not midt - bredde / 2 < idag < midt + bredde / 2:
            return midt
    return None
