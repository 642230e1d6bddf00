"""The use of the five full-time years in words and points."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from django.utils.translation import gettext as _

from alis.services.tilskudd.beregn_femarsbruk import Femarsbruk
from alis.web.felles.visning import dato_lang
from alis.web.sak.tidslinje.lop import Femarskurve, andel_brukt


def lag_femarskurve(bruk: Femarsbruk, *, idag: date) -> Femarskurve:
    punkter = tuple((dag, min(brukt / bruk.budsjett_dager, Fraction(1))) for dag, brukt in bruk.punkter)
    ar = _ar(andel_brukt(punkter, idag) * bruk.ar)
    verdier = {"brukt": ar, "ar": bruk.ar, "slutt": dato_lang(bruk.siste_dag)}
    return Femarskurve(
        punkter=punkter,
        slutt=bruk.siste_dag,
        tekst=_("%(brukt)s av %(ar)s år") % verdier,
        korttekst=_("%(brukt)s år") % verdier,
        sluttekst=_("Brukt opp %(slutt)s") % verdier if bruk.siste_dag else "",
        navn=_("Så mye er brukt av de %(ar)s årene i full stilling som avtalen kan vare") % verdier,
        rad=_("%(brukt)s av %(ar)s år i full stilling er brukt") % verdier,
    )


def _ar(brukt: Fraction) -> str:
    tideler = Decimal(round(brukt * 1000)) / 1000
    return str(tideler.quantize(Decimal("0.1"), ROUND_HALF_UP)).replace(".", ",")
