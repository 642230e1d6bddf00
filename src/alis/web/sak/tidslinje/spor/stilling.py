"""The lane of positions: the height is the per cent; positions held together stand on each other."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from django.utils.translation import gettext as _

from alis.domain.verdier import Periode, add_months
from alis.services.utdanning import Stillingsbilde
from alis.web.felles.stillingsnavn import STILLINGSNAVN
from alis.web.felles.visning import dato_lang, prosent
from alis.web.sak.ord import STILLINGSNAVN_KORT
from alis.web.sak.tidslinje.stolpe import Klamme, Spor, Stolpe


def stillingsspor(
    stillinger: Iterable[Stillingsbilde],
    *,
    horisont: date,
    forste_dato_fastlege: date | None,
    forste_maneder: int = 24,
) -> Spor:
    """`horisont` is where an open position is drawn to."""
    rader = sorted(stillinger, key=lambda s: (s.fom, -s.prosent))
    stolper: list[Stolpe] = []
    for stilling in rader:
        stolper.append(_stolpe(stilling, horisont=horisont, under=_hoyde_under(stilling, stolper, horisont)))
    return Spor(
        nokkel="stilling",
        navn=_("Stilling"),
        undertekst=_("høyde = prosent"),
        stolper=tuple(stolper),
        klammer=_forste_maneder(forste_dato_fastlege, forste_maneder),
        hundre=True,
    )


def _stolpe(stilling: Stillingsbilde, *, horisont: date, under: Fraction) -> Stolpe:
    navn = str(STILLINGSNAVN[stilling.type])
    tall = prosent(stilling.prosent)
    tom = stilling.tom or max(horisont, stilling.fom)
    return Stolpe(
        id=f"stilling-{stilling.id}",
        fom=stilling.fom,
        tom=tom,
        forledd=f"{STILLINGSNAVN_KORT[stilling.type]} ",
        tekst=tall,
        navn=_med_dager(navn, tall, stilling.fom, stilling.tom),
        rad=_("%(navn)s, %(prosent)s") % {"navn": navn, "prosent": tall},
        klasse="stilling",
        klasse_plan="stilling-plan",
        tom_i_tabell="" if stilling.tom else _("uten sluttdato"),
        prosent=Fraction(stilling.prosent),
        under=under,
    )


def _med_dager(navn: str, tall: str, fom: date, tom: date | None) -> str:
    verdier = {"navn": navn, "prosent": tall, "fom": dato_lang(fom), "tom": dato_lang(tom)}
    if tom is None:
        return _("Stilling: %(navn)s, %(prosent)s, fra %(fom)s") % verdier
    return _("Stilling: %(navn)s, %(prosent)s, %(fom)s til %(tom)s") % verdier


def _hoyde_under(stilling: Stillingsbilde, tegnet: list[Stolpe], horisont: date) -> Fraction:
    """How much of the height positions drawn before already use on days that both have."""
    periode = Periode(stilling.fom, stilling.tom or max(horisont, stilling.fom))
    samtidige = [s for s in tegnet if Periode(s.fom, s.tom).overlaps(periode)]
    return max((s.under + s.prosent for s in samtidige), default=Fraction(0))


def _forste_maneder(forste_dag: date | None, maneder: int) -> tuple[Klamme, ...]:
    """The months in which lower productivity is compensated (002 §4.1.3)."""
    if forste_dag is None:
        return ()
    tekst = _("første %(antall)s md. som fastlege") % {"antall": maneder}
    siste_dag = add_months(forste_dag, maneder) - date.resolution
    return (Klamme(fom=forste_dag, tom=siste_dag, tekst=tekst),)
