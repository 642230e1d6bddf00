"""The strip of deadlines: the months ahead, a warm dot for what is your turn, an open one for a date to know of."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from alis.domain.verdier import add_months
from alis.services.oppgaver.mine_oppgaver import Oppgaveliste
from alis.services.oppgaver.oppgave import Oppgave
from alis.web.sak.oppgavetekst import TEKSTER
from alis.web.sak.tidslinje.form import Flate, Form, Prikk, Skrift, Strek, prosent
from alis.web.sak.tidslinje.skriftbredde import skriftbredde

KORTEST, LENGST = 5, 12
"""Months shown at least and at most."""
_FRA, _TIL = Fraction(1, 100), Fraction(95, 100)
_BREDDE = 1060


@dataclass(frozen=True, kw_only=True)
class Friststripe:
    navn: str
    former: tuple[Form, ...]


@dataclass(frozen=True, kw_only=True)
class _Merke:
    dag: date
    stikkord: str
    din_tur: bool


def tegn_friststripe(liste: Oppgaveliste) -> Friststripe | None:
    """None when there is no deadline ahead within the months shown."""
    merker = _merker(liste)
    if not merker:
        return None
    slutt = max(add_months(liste.idag, KORTEST), merker[-1].dag + timedelta(days=14))

    def x(dag: date) -> Fraction:
        return _FRA + (_TIL - _FRA) * Fraction((dag - liste.idag).days, (slutt - liste.idag).days)

    former: list[Form] = [Strek(x1="0", x2="100%", y1="40", y2="40", klasse="stripe-akse")]
    former += [form for skifte in _manedsskifter(liste.idag, slutt) for form in _maned(skifte, x(skifte))]
    former.append(Flate(x=prosent(_FRA), y="30", bredde="3", hoyde="20", klasse="stripe-idag"))
    former.append(Skrift(x=prosent(_FRA), y="18", tekst=_("I dag"), klasse="stripe-fet"))
    ledig = _FRA + Fraction(skriftbredde(_("I dag")) + 12, _BREDDE)
    for merke in merker:
        plass, ledig = _merketekst(merke, x(merke.dag), ledig)
        former += [_prikk(merke, x(merke.dag)), *plass]
    return Friststripe(navn=_("Frister de neste månedene"), former=tuple(former))


def _merker(liste: Oppgaveliste) -> list[_Merke]:
    """One mark a day within the months shown; your turn wins over a date to know of."""
    siste = add_months(liste.idag, LENGST)
    per_dag: dict[date, _Merke] = {}
    for oppgave, din_tur in _par(liste):
        if not oppgave.har_frist:
            continue
        if liste.idag < oppgave.frist <= siste and oppgave.frist not in per_dag:
            stikkord = str(TEKSTER[oppgave.slag].stikkord)
            per_dag[oppgave.frist] = _Merke(dag=oppgave.frist, stikkord=stikkord, din_tur=din_tur)
    return [per_dag[dag] for dag in sorted(per_dag)]


def _par(liste: Oppgaveliste) -> list[tuple[Oppgave, bool]]:
    return [*((o, True) for o in liste.oppgaver), *((o, False) for o in liste.kommende)]


def _manedsskifter(fra: date, til: date) -> list[date]:
    forste = add_months(fra.replace(day=1), 1)
    skifter = (add_months(forste, n) for n in range(LENGST + 2))
    return [skifte for skifte in skifter if skifte < til]


def _maned(skifte: date, andel: Fraction) -> tuple[Form, Form]:
    x = prosent(andel)
    navn = Skrift(x=x, dx="1", y="66", tekst=date_format(skifte, "F"), klasse="stripe-dempet")
    return Strek(x1=x, x2=x, y1="36", y2="44", klasse="stripe-maned"), navn


def _prikk(merke: _Merke, andel: Fraction) -> Prikk:
    return Prikk(
        x=prosent(andel), y="40", radius="7", klasse="stripe-din" if merke.din_tur else "stripe-senere"
    )


def _merketekst(merke: _Merke, andel: Fraction, ledig: Fraction) -> tuple[list[Form], Fraction]:
    """The date over the dot, and the word after it, where they do not run into the text before."""
    dag = f"{merke.dag.day}.{merke.dag.month}."
    if andel < ledig:
        return [], ledig
    skrift = Skrift(
        x=prosent(andel), dx="-4", y="18", tekst=dag, etterledd=f" {merke.stikkord}", klasse="stripe-frist"
    )
    return [skrift], andel + Fraction(skriftbredde(f"{dag} {merke.stikkord}") + 12, _BREDDE)
