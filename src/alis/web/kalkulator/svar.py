"""The answer as the page shows it: the sum first, then each part of it, then why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.utils.translation import gettext as _

from alis.domain.avtale import Element
from alis.domain.regel import Satssett, Satsstatus, Utfall
from alis.domain.tilskudd import Beregning, Elementberegning, Mottaker, Rett, beregn
from alis.domain.verdier import Belop
from alis.integrations.satser import satssett_for
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.regneblokker import lag_regneblokker
from alis.web.felles.regnet import Regneblokk
from alis.web.felles.visning import andel, kr
from alis.web.felles.vurderingstrinn import rund_til_ore
from alis.web.kalkulator.kommunevalg import Kommunevalg, kommuner
from alis.web.kalkulator.sak import lag_sak
from alis.web.kalkulator.skjema import Kalkulatorskjema
from alis.web.kalkulator.uavklart import Mangel, les_mangler


@dataclass(frozen=True, kw_only=True)
class Rad:
    """One element of the sum. `x` and `bredde` place it in the bar, in per cent."""

    navn: str
    farge: str
    regnestykke: str
    mottaker: str
    belop: Belop | None
    x: str
    bredde: str


@dataclass(frozen=True, kw_only=True)
class Svar:
    """`gir_rett` is False when a condition is not met; then `avslag` says which and why."""

    gir_rett: bool
    sum: Belop
    er_komplett: bool
    rader: tuple[Rad, ...]
    mangler: tuple[Mangel, ...]
    avslag: tuple[str, ...]
    blokker: tuple[Regneblokk, ...]
    ubekreftet: bool
    satssett: str
    satskilder: tuple[str, ...]
    fom: date
    tom: date
    kuttet: bool
    """The period asked for reaches past the rates: the answer stops where they do."""
    kommune: Kommunevalg | None
    gjelder_veiledning: bool


def lag_svar(skjema: Kalkulatorskjema) -> Svar:
    """Computes by the rates of the first day asked for. Raises what `satssett_for` raises where there are none."""
    svarene = skjema.cleaned_data
    satssett = satssett_for(svarene["fra"])
    beregning = beregn(lag_sak(skjema), satssett=satssett)
    return Svar(
        gir_rett=beregning.rett_til_tilskudd is not Rett.NEI,
        sum=beregning.sum,
        er_komplett=beregning.sum_komplett,
        rader=tuple(_rader(beregning)),
        mangler=les_mangler(beregning.uavklart),
        avslag=tuple(
            vilkar.begrunn(_) for vilkar in beregning.vilkar if vilkar.utfall is Utfall.IKKE_OPPFYLT
        ),
        blokker=tuple(lag_regneblokker(beregning, med_kostnad=skjema.kostnader())),
        ubekreftet=satssett.status is Satsstatus.UBEKREFTET,
        satssett=satssett.navn,
        satskilder=satssett.kilde,
        fom=svarene["fra"],
        tom=min(svarene["til"], satssett.tom),
        kuttet=svarene["til"] > satssett.tom,
        kommune=kommuner()[svarene["kommune"]] if svarene["kommune"] else None,
        gjelder_veiledning=beregning.fulltid is None,
    )


def _rader(beregning: Beregning) -> Iterator[Rad]:
    sum_ore, hittil = beregning.sum.ore, 0
    for nummer, element in enumerate(beregning.elementer, start=1):
        ore = element.tilskudd.ore if element.tilskudd else 0
        yield Rad(
            navn=str(ELEMENTNAVN[element.element]),
            farge=f"f{nummer}",
            regnestykke=_regnestykke(element, beregning.satssett),
            mottaker=_mottaker(element),
            belop=element.tilskudd,
            x=_del(hittil, sum_ore),
            bredde=_del(ore, sum_ore),
        )
        hittil += ore


def _del(ore: int, av: int) -> str:
    """Per cent for an SVG attribute, with a point."""
    return f"{100 * ore / av:.3f}" if av else "0"


def _regnestykke(element: Elementberegning, satssett: Satssett) -> str:
    """The one line beside the name: the yearly amount times the share."""
    if element.tak is None:
        return _("Ikke kjent, og ikke med i summen")
    if element.tak.ore == 0:
        return _("Gis ikke her")
    if element.element is Element.TILRETTELEGGING:
        return _("%(andel)s av de fire over") % {
            "andel": andel(Fraction(satssett.tilrettelegging.andel or 0))
        }
    arsbelop = _arsbelop(element, satssett)
    return f"{kr(rund_til_ore(arsbelop))} × {_andel(element.andel or Fraction(0))}" if arsbelop else ""


def _arsbelop(element: Elementberegning, satssett: Satssett) -> Fraction | int | None:
    if element.element is Element.SENTRALITETSTILLEGG:
        return satssett.sentralitetstillegg.arsbelop and satssett.sentralitetstillegg.arsbelop.ore
    for vurdering in element.utregning:
        if vurdering.regel in ("fast_arsbelop", "arsbelop_av_timer") and vurdering.verdi is not None:
            return Fraction(vurdering.verdi)  # type: ignore[arg-type]
    return None


def _andel(share: Fraction) -> str:
    """In per cent where that is exact to two decimals, else as the fraction it is."""
    return andel(share) if (share * 10_000).denominator == 1 else f"{share.numerator}/{share.denominator}"


def _mottaker(element: Elementberegning) -> str:
    if not element.tilskudd or not element.tilskudd.ore:
        return ""
    match element.mottaker:
        case Mottaker.ALIS:
            return _("til legen")
        case Mottaker.KOMMUNE:
            return _("til kommunen")
        case Mottaker.FORDELT:
            return _("%(alis)s til legen, %(kommune)s til kommunen") % {
                "alis": kr(element.til_alis),
                "kommune": kr(element.til_kommune),
            }
    return _("til den som hadde kostnaden")
