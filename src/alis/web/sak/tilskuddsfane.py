"""The money of a case in one grant period: frame, agreed, who receives it, and why."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from alis.domain.avtale import Element
from alis.domain.regel import Utfall
from alis.domain.tilskudd import Elementberegning, Mottaker, Rett
from alis.domain.verdier import Belop
from alis.services.tilskudd.beregn_for_sak import Saksberegning
from alis.services.utdanning import Saksbilde
from alis.web.felles.apenlinje import Apenlinje, lag_apenlinje
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.regneblokker import lag_regneblokker
from alis.web.felles.regnet import Regneblokk
from alis.web.felles.visning import kr, periode


@dataclass(frozen=True, kw_only=True)
class Periodevalg:
    navn: str
    adresse: str
    er_valgt: bool


@dataclass(frozen=True, kw_only=True)
class Elementrad:
    """`ramme` is None where it is not known; `avtalt` where nothing is agreed. `over` is what passes the frame."""

    id: str
    navn: str
    ramme: Belop | None
    avtalt: Belop | None
    over: Belop
    mottaker: str


@dataclass(frozen=True, kw_only=True)
class Tilskuddsfane:
    """`gir_rett` is False when a condition is not met: then `avslag` says which, and there are no amounts to show."""

    tittel: str
    ingress: str
    periode: str
    satsnavn: str
    gir_rett: bool
    valg: tuple[Periodevalg, ...]
    rader: tuple[Elementrad, ...]
    sum_ramme: Belop
    sum_avtalt: Belop
    versjon: int | None
    ubekreftet: bool
    mangler: tuple[str, ...]
    avslag: tuple[str, ...]
    blokker: tuple[Regneblokk, ...]
    xlsx: str
    apent: Apenlinje | None


def lag_tilskuddsfane(sak: Saksbilde, beregning: Saksberegning) -> Tilskuddsfane:
    svar, valgt = beregning.beregning, beregning.periode
    adresse = reverse("sak:tilskudd", args=[sak.sak_id])
    return Tilskuddsfane(
        tittel=_tittel(beregning),
        ingress=_ingress(beregning),
        periode=valgt.kortnavn,
        satsnavn=beregning.satsnavn,
        gir_rett=svar.rett_til_tilskudd is not Rett.NEI,
        valg=tuple(
            Periodevalg(navn=p.kortnavn, adresse=f"{adresse}?periode={p.satssett}", er_valgt=p == valgt)
            for p in beregning.perioder
        ),
        rader=tuple(_rad(element, beregning) for element in svar.elementer),
        sum_ramme=svar.sum,
        sum_avtalt=beregning.sum_avtalt,
        versjon=beregning.versjon.nummer if beregning.versjon else None,
        ubekreftet=not valgt.bekreftet,
        mangler=tuple(dict.fromkeys(_mangel(peker) for peker in svar.uavklart)),
        avslag=tuple(v.begrunn(_) for v in svar.vilkar if v.utfall is Utfall.IKKE_OPPFYLT),
        blokker=tuple(lag_regneblokker(svar)),
        xlsx=f"{reverse('sak:tilskudd_xlsx', args=[sak.sak_id])}?periode={valgt.satssett}",
        apent=lag_apenlinje(beregning.satssett),
    )


def _tittel(beregning: Saksberegning) -> str:
    svar = beregning.beregning
    verdier = {"belop": kr(svar.sum), "periode": beregning.periode.kortnavn}
    if svar.rett_til_tilskudd is Rett.NEI:
        return _("Ingen rett til tilskudd for %(periode)s") % verdier
    if beregning.forventet:
        return _("Rammen det første året er inntil %(belop)s") % verdier
    if not svar.sum_komplett:
        return _("Rammen for %(periode)s er minst %(belop)s") % verdier
    return _("Rammen for %(periode)s er %(belop)s") % verdier


def _ingress(beregning: Saksberegning) -> str:
    if beregning.beregning.rett_til_tilskudd is Rett.NEI:
        return _("Dette vilkåret må være oppfylt:")
    if beregning.forventet:
        dager = {"dager": periode(beregning.periode.fom, beregning.periode.tom)}
        if beregning.versjon is not None:
            return _("Satsene for %(dager)s er ikke kjent. Vi har regnet med de nyeste vi har.") % dager
        return _("Regnet for %(dager)s med de nyeste satsene, som om avtalen er signert første dag.") % dager
    if beregning.beregning.rett_til_tilskudd is Rett.UAVKLART:
        return _("Noe er ikke avklart. Vi har regnet som om vilkårene er oppfylt.")
    return _("Rammen er det meste staten kan betale. Det dere får, følger av utgiftene dere dokumenterer.")


def _rad(element: Elementberegning, beregning: Saksberegning) -> Elementrad:
    avtalt = beregning.avtalt.get(element.element)
    ramme = element.tilskudd
    over = max(avtalt - ramme, Belop.null()) if avtalt is not None and ramme is not None else Belop.null()
    return Elementrad(
        id=f"regnet-{element.element}",
        navn=str(ELEMENTNAVN[element.element]),
        ramme=ramme,
        avtalt=avtalt,
        over=over,
        mottaker=_mottaker(element),
    )


def _mottaker(element: Elementberegning) -> str:
    if not element.tilskudd:
        return ""
    if element.mottaker is Mottaker.FORDELT:
        deler = {"alis": kr(element.til_alis), "kommune": kr(element.til_kommune)}
        return _("%(alis)s til legen, %(kommune)s til kommunen") % deler
    return _(element.mottaker.tekst)


_SAKENS = {
    "/vikarbyra": lambda: _("Det er ikke oppgitt om legen er knyttet til et vikarbyrå."),
    "/lege/start_spesialisering": lambda: _("Datoen da spesialiseringen startet, er ikke oppgitt."),
    "/lege/forste_dato_fastlege": lambda: _("Første dag som fastlege er ikke oppgitt."),
    "/kommune/sentralitetsklasse": lambda: _("Kommunens sentralitetsklasse er ikke kjent."),
}


def _mangel(peker: str) -> str:
    """What is not known, by its place in the facts or in the rate set."""
    if peker in _SAKENS:
        return _SAKENS[peker]()
    siste = peker.rsplit("/", 1)[-1]
    if siste in set(Element):
        navn = {"element": ELEMENTNAVN[Element(siste)]}
        return (
            _("%(element)s: satsen for denne perioden er ikke kjent, og beløpet er ikke med i summen.") % navn
        )
    return _("Datoene for vikariatet er ikke oppgitt.")
