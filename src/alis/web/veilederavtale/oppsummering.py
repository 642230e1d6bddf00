"""The draft looked over before it is sent: what is agreed, what it costs, and what is missing."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from alis.services.veilederavtale.veilederutkastbilde import Veilederutkastbilde
from alis.web.felles.regnet import Regneblokk
from alis.web.felles.visning import dato_lang, kr
from alis.web.felles.vurderingstrinn import vis_trinn
from alis.web.veilederavtale.ord import FAKTURERING, LONNSFORMER, MANGELTEKST, MOTEFORMER
from alis.web.veilederavtale.skjema import Vilkarsskjema


@dataclass(frozen=True, kw_only=True)
class Rad:
    navn: str
    verdi: str


@dataclass(frozen=True, kw_only=True)
class Mangelrad:
    tekst: str
    lenke: str


@dataclass(frozen=True, kw_only=True)
class Oppsummering:
    rader: tuple[Rad, ...]
    mangler: tuple[Mangelrad, ...]
    blokker: tuple[Regneblokk, ...]


def lag_oppsummering(bilde: Veilederutkastbilde) -> Oppsummering:
    felter = Vilkarsskjema.base_fields
    til_utkast = reverse("veilederavtale:utkast", args=[bilde.versjon_id])
    return Oppsummering(
        rader=_rows(bilde),
        mangler=tuple(
            Mangelrad(tekst=f"{felter[felt].label}: {MANGELTEKST[mangel]}", lenke=f"{til_utkast}#id_{felt}")
            for felt, mangel in bilde.mangler.items()
        ),
        blokker=_calculation(bilde),
    )


def _rows(bilde: Veilederutkastbilde) -> tuple[Rad, ...]:
    utkast = bilde.utkast
    ikke = _("Ikke fylt ut")
    verdier = {
        _("Veileder"): bilde.veileder,
        _("Lege"): bilde.sak.lege.navn,
        _("Kontaktperson"): utkast.kontaktperson or ikke,
        _("Gjelder fra"): dato_lang(utkast.gjelder_fra) if utkast.gjelder_fra else ikke,
        _("Siste dag"): dato_lang(utkast.varer_til) if utkast.varer_til else _("Så lenge veiledningen varer"),
        _("Timer i året"): _hours(bilde) or ikke,
        _("Samtalene"): str(MOTEFORMER[utkast.moteform]) if utkast.moteform else ikke,
        _("Sted"): utkast.sted,
        _("Betaling"): str(LONNSFORMER[utkast.lonnsform]) if utkast.lonnsform else ikke,
        _("Kroner for hver time"): kr(utkast.timesats) if utkast.timesats else "",
        _("Oppgjør"): str(FAKTURERING[utkast.fakturering]) if utkast.fakturering else ikke,
        _("Oppsigelsestid"): _notice(utkast.oppsigelse_maneder) or ikke,
        _("Annet"): utkast.annet,
    }
    return tuple(Rad(navn=navn, verdi=verdi) for navn, verdi in verdier.items() if verdi)


def _hours(bilde: Veilederutkastbilde) -> str:
    timer, forberedelse = bilde.utkast.timer, bilde.utkast.forberedelse
    if timer is None or forberedelse is None:
        return ""
    return _("%(timer)s til veiledning og inntil %(forberedelse)s til forberedelse") % {
        "timer": f"{timer.normalize():f}".replace(".", ","),
        "forberedelse": f"{forberedelse.normalize():f}".replace(".", ","),
    }


def _notice(maneder: int | None) -> str:
    if maneder is None:
        return ""
    return _("1 måned") if maneder == 1 else _("%(antall)s måneder") % {"antall": maneder}


def _calculation(bilde: Veilederutkastbilde) -> tuple[Regneblokk, ...]:
    if bilde.honorar is None:
        return ()
    svar = kr(bilde.honorar.verdi) if bilde.honorar.verdi else _("ikke kjent")
    trinn = tuple(
        vis_trinn(
            vurdering,
            ubekreftet=vurdering.regel == "honorar_innenfor_tak" and not bilde.satsene_er_bekreftet,
            er_svar=vurdering.regel == "arshonorar",
        )
        for vurdering in bilde.vurderinger
    )
    return (Regneblokk(id="regnet-honorar", tittel=_("Honorar i året"), svar=svar, trinn=trinn, apen=True),)
