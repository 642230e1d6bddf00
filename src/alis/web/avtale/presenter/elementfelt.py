"""One element in the form: what it is for, whom it goes to, its fields and its cap."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from django.forms import BoundField
from django.utils.translation import gettext as _

from alis.domain.avtale import Element
from alis.domain.avtale.kontroll import del_for
from alis.domain.flyt import Forslagstatus
from alis.domain.regel import Utfall
from alis.domain.tilskudd import Mottaker
from alis.domain.verdier import Belop, add_months
from alis.domain.verdier.periode import EN_DAG
from alis.services.avtale.utkastbilde import Utkastbilde
from alis.web.avtale.presenter.ord import FORKLARING
from alis.web.avtale.skjema.elementer import Elementskjema
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.visning import andel, dato_lang, kr


@dataclass(frozen=True, kw_only=True)
class Taklinje:
    """`prosent` of the cap that is used; `over` says that the amount is more than the cap allows."""

    id: str
    tekst: str
    prosent: int
    over: bool


@dataclass(frozen=True, kw_only=True)
class Elementfelt:
    """`belop` and `avtalt` are None where nothing is written here; then `fast` is the amount.

    Supervision is not agreed on. `forhandling` says that the doctor has a say, and `ord` is what the draft holds.
    """

    element: Element
    navn: str
    forklaring: str
    mottaker: str
    belop: BoundField | None
    avtalt: BoundField | None
    forslag: BoundField | None
    fast: str
    ord: str
    forhandling: str
    tak: Taklinje | None


@dataclass(frozen=True, kw_only=True)
class Stengt:
    """An element that this agreement cannot have, and why."""

    navn: str
    grunn: str


def lag_elementfelter(bilde: Utkastbilde, skjema: Elementskjema) -> tuple[Elementfelt, ...]:
    belop = skjema.belop()
    return tuple(
        _elementfelt(bilde, skjema, element, belop.get(element))
        for element in bilde.apne
        if del_for(element) is skjema.del_
    )


def lag_stengte(bilde: Utkastbilde, skjema: Elementskjema) -> tuple[Stengt, ...]:
    return tuple(_stengte(bilde, skjema))


def _elementfelt(
    bilde: Utkastbilde, skjema: Elementskjema, element: Element, belop: Belop | None
) -> Elementfelt:
    skrives = element in skjema.elementer
    return Elementfelt(
        element=element,
        navn=str(ELEMENTNAVN[element]),
        forklaring=f"{FORKLARING[element]} {_first_months(bilde, element)}".strip(),
        mottaker=_mottaker(bilde, element),
        belop=skjema.belopsfelt(element) if skrives else None,
        avtalt=skjema.tekstfelt(element) if skrives else None,
        forslag=skjema.forslagsfelt(element) if skrives else None,
        fast="" if skrives else _fixed_amount(bilde, element),
        ord="" if skrives else bilde.utkast.post(element).avtalt,
        forhandling="" if skrives else _bargaining(bilde, element),
        tak=_taklinje(bilde, element, belop),
    )


def _fixed_amount(bilde: Utkastbilde, element: Element) -> str:
    """Supervision has its cap; what is bargained over, what the draft holds."""
    if element is Element.VEILEDNING:
        return kr(bilde.ramme.tak[element] if bilde.ramme else None)
    return kr(bilde.utkast.post(element).belop_per_ar)


def _bargaining(bilde: Utkastbilde, element: Element) -> str:
    match bilde.forhandlede.get(element):
        case Forslagstatus.SENDT:
            return _("Et forslag om dette venter på svar.")
        case Forslagstatus.GODTATT:
            return _("Dere er enige om dette.")
    return ""


def _first_months(bilde: Utkastbilde, element: Element) -> str:
    """Until when an element is given that is for the first months as fastlege only."""
    sats = bilde.ramme.satssett.element.get(element) if bilde.ramme else None
    if sats is None or sats.forste_maneder is None:
        return ""
    forste_dag = bilde.sak.forste_dato_fastlege
    if forste_dag is None:
        return _("Gis de første %(antall)s månedene som fastlege. Saken mangler første dag som fastlege.") % {
            "antall": sats.forste_maneder
        }
    siste_dag = add_months(forste_dag, sats.forste_maneder) - EN_DAG
    return _("Gis de første %(antall)s månedene som fastlege, til og med %(dag)s.") % {
        "antall": sats.forste_maneder,
        "dag": dato_lang(siste_dag),
    }


def _mottaker(bilde: Utkastbilde, element: Element) -> str:
    if bilde.ramme is None or element is Element.KOMMUNAL_FINANSIERING:
        return ""
    match bilde.ramme.beregning.element(element).mottaker:
        case Mottaker.ALIS:
            return _("Går til %(navn)s, som er næringsdrivende.") % {"navn": bilde.sak.lege.navn}
        case Mottaker.KOMMUNE:
            return _("Går til kommunen, som har legen ansatt.")
        case Mottaker.FORDELT:
            del_ = andel(bilde.utkast.fordeling_alis or Fraction(0))
            return _("%(del)s går til legen og resten til kommunen, slik dere har avtalt.") % {"del": del_}
    return ""


def _taklinje(bilde: Utkastbilde, element: Element, belop: Belop | None) -> Taklinje | None:
    if element is Element.KOMMUNAL_FINANSIERING or bilde.ramme is None:
        return None
    tak = bilde.ramme.tak[element]
    if tak is None:
        return Taklinje(id=f"tak-{element}", tekst=_("Taket er ikke kjent ennå."), prosent=0, over=False)
    over = belop is not None and belop > tak
    return Taklinje(
        id=f"tak-{element}",
        tekst=_taktekst(tak, belop),
        prosent=int(Fraction(100 * belop.ore, tak.ore)) if belop and tak else 0,
        over=over,
    )


def _taktekst(tak: Belop, belop: Belop | None) -> str:
    if not tak:
        return _("Gis ikke i det første avtaleåret.")
    if belop is not None and belop > tak:
        return _("Inntil %(tak)s. Dette er %(over)s over taket.") % {"tak": kr(tak), "over": kr(belop - tak)}
    return _("Inntil %(tak)s.") % {"tak": kr(tak)}


def _stengte(bilde: Utkastbilde, skjema: Elementskjema) -> Iterator[Stengt]:
    for element, vurdering in bilde.elementvurderinger.items():
        if del_for(element) is skjema.del_ and vurdering.utfall is not Utfall.OPPFYLT:
            yield Stengt(navn=str(ELEMENTNAVN[element]), grunn=vurdering.begrunn(_))
