"""The mini line of a case: which days are filled, open, dashed or faint."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from alis.domain.flyt import Avtalestatus
from alis.domain.verdier import Periode
from alis.services.utdanning import Avtaleperiode
from alis.web.sak.tidslinje.akse import Akse
from alis.web.sak.tidslinje.mini import Minibit, Minilinje, tegn_mini

AR_FOR, AR_ETTER = 3, 6
"""How many whole years before and from this one on the rows' common axis shows."""

_MINIKLASSE = {
    Avtalestatus.KLADD: "mini-kladd",
    Avtalestatus.SENDT: "mini-kladd",
    Avtalestatus.AVSLUTTET: "mini-for",
    Avtalestatus.ERSTATTET: "mini-for",
}


def lag_minilinje(
    perioder: Sequence[Avtaleperiode], *, sykehus: Sequence[Periode], slutt: date | None, idag: date
) -> Minilinje:
    """`slutt` is where an agreement without an end is drawn to: the end of the specialisation, if it is known."""
    akse = _radakse(idag)
    biter = [bit for periode in perioder for bit in _avtalebiter(periode, slutt or akse.slutt, idag)]
    biter += [Minibit(periode=periode, klasse="mini-sykehus") for periode in sykehus]
    return tegn_mini(biter=tuple(biter), akse=akse, idag=idag, navn=_mininavn(perioder, sykehus))


def _avtalebiter(periode: Avtaleperiode, slutt: date, idag: date) -> list[Minibit]:
    """Filled up to today, open after it."""
    if periode.fom is None or periode.status is Avtalestatus.FORKASTET:
        return []
    tom = periode.tom or max(slutt, periode.fom)
    klasse = _MINIKLASSE.get(periode.status)
    if klasse or tom <= idag:
        return [Minibit(periode=Periode(periode.fom, tom), klasse=klasse or "mini-avtale")]
    plan = Minibit(periode=Periode(max(periode.fom, idag + timedelta(days=1)), tom), klasse="mini-plan")
    if periode.fom > idag:
        return [plan]
    return [Minibit(periode=Periode(periode.fom, idag), klasse="mini-avtale"), plan]


def _mininavn(perioder: Sequence[Avtaleperiode], sykehus: Sequence[Periode]) -> str:
    kjente = [p for p in perioder if p.fom is not None and p.status is not Avtalestatus.FORKASTET]
    if not kjente:
        return _("Ingen avtale")
    fra = min(p.fom for p in kjente if p.fom)
    tekst = _("Avtale fra %(fra)s") % {"fra": date_format(fra, "F Y")}
    if sykehus:
        tekst = _("%(avtale)s, sykehus fra %(sykehus)s") % {
            "avtale": tekst,
            "sykehus": date_format(min(p.fom for p in sykehus), "F Y"),
        }
    return tekst


def _radakse(idag: date) -> Akse:
    return Akse(start=date(idag.year - AR_FOR, 1, 1), slutt=date(idag.year + AR_ETTER, 1, 1))
