"""The panel beside the form: what the state can pay in the first year, and how much of it is agreed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.utils.translation import gettext as _

from alis.domain.avtale import Element
from alis.domain.avtale.belopsgrense import vurder_belop
from alis.domain.regel import Utfall
from alis.domain.verdier import Belop
from alis.services.avtale.ramme import Ramme
from alis.services.avtale.utkastbilde import Utkastbilde
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.regneblokker import lag_regneblokker
from alis.web.felles.regnet import Regneblokk
from alis.web.felles.visning import tall


@dataclass(frozen=True, kw_only=True)
class Panelrad:
    """`tekst` is an amount, or in a word what is wrong."""

    navn: str
    tekst: str
    er_feil: bool


@dataclass(frozen=True, kw_only=True)
class Rammepanel:
    """`ramme` and `igjen` are None where a rate is not known; `prosent` is how much of the frame is agreed."""

    fom: date
    tom: date
    avtalt: Belop
    ramme: Belop | None
    igjen: Belop | None
    prosent: int
    rader: tuple[Panelrad, ...]
    er_ubekreftet: bool
    satsene_er_fra_for: bool
    satsperiode: str
    vilkar: tuple[str, ...]
    blokker: tuple[Regneblokk, ...]


def lag_rammepanel(bilde: Utkastbilde, skrevet: Mapping[Element, Belop | None]) -> Rammepanel | None:
    """`skrevet` is what stands in a form now and goes before what is saved. None until there is a frame."""
    if bilde.ramme is None:
        return None
    belop = {element: _amount(bilde, bilde.ramme, element, skrevet) for element in bilde.ramme.tak}
    rader = tuple(_rad(bilde.ramme, e, belop[e]) for e in bilde.ramme.tak if e in bilde.apne)
    avtalt = sum(
        (ore for e, ore in belop.items() if ore is not None and _holds(bilde.ramme, e, ore)), Belop.null()
    )
    ramme = _frame(bilde, bilde.ramme)
    return Rammepanel(
        fom=bilde.ramme.fom,
        tom=bilde.ramme.tom,
        avtalt=avtalt,
        ramme=ramme,
        igjen=None if ramme is None else ramme - avtalt,
        prosent=0 if not ramme else int(Fraction(100 * avtalt.ore, ramme.ore)),
        rader=rader,
        er_ubekreftet=not bilde.ramme.bekreftet,
        satsene_er_fra_for=bilde.ramme.satsene_er_fra_for,
        satsperiode=_period_name(bilde.ramme),
        vilkar=tuple(v.begrunn(_) for v in bilde.ramme.beregning.vilkar if v.utfall is Utfall.IKKE_OPPFYLT),
        blokker=tuple(lag_regneblokker(bilde.ramme.beregning)),
    )


def _amount(
    bilde: Utkastbilde, ramme: Ramme, element: Element, skrevet: Mapping[Element, Belop | None]
) -> Belop | None:
    """Supervision is not agreed on, so it counts with its cap."""
    if element not in bilde.apne:
        return None
    if element is Element.VEILEDNING:
        return ramme.tak[element]
    return skrevet[element] if element in skrevet else bilde.utkast.post(element).belop_per_ar


def _rad(ramme: Ramme, element: Element, belop: Belop | None) -> Panelrad:
    navn = str(ELEMENTNAVN[element])
    if belop is None:
        ukjent = element is Element.VEILEDNING
        return Panelrad(navn=navn, tekst=_("ikke kjent") if ukjent else _("mangler"), er_feil=not ukjent)
    if not _holds(ramme, element, belop):
        return Panelrad(navn=navn, tekst=_("må rettes"), er_feil=True)
    return Panelrad(navn=navn, tekst=tall(belop), er_feil=False)


def _holds(ramme: Ramme, element: Element, belop: Belop) -> bool:
    vurdering = vurder_belop(element=element, belop=belop, tak=ramme.tak[element])
    return vurdering.utfall is not Utfall.IKKE_OPPFYLT


def _frame(bilde: Utkastbilde, ramme: Ramme) -> Belop | None:
    """The caps of the elements that are open to this agreement."""
    tak = [ramme.tak[element] for element in ramme.tak if element in bilde.apne]
    kjente = [belop for belop in tak if belop is not None]
    return sum(kjente, Belop.null()) if len(kjente) == len(tak) else None


def _period_name(ramme: Ramme) -> str:
    """`2025/26`."""
    sett = ramme.satssett
    return str(sett.fom.year) if sett.fom.year == sett.tom.year else f"{sett.fom.year}/{sett.tom:%y}"
