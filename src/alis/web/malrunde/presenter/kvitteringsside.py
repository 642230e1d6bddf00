"""The receipt of an act on many agreements: what happened with each, and what is left."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alis.domain.avtale.malrunde import Rundestatus
from alis.services.malrunde.radsvar import GIKK_BRA, Radsvar
from alis.services.malrunde.rundebilde import Rundebilde
from alis.web.malrunde.kvitteringsminne import Husket
from alis.web.malrunde.presenter.ord import svartekst
from alis.web.malrunde.presenter.rundeside import malnavn


@dataclass(frozen=True, kw_only=True)
class Kvitteringsrad:
    lege: str
    tekst: str
    mangler: tuple[str, ...]
    gikk_bra: bool


@dataclass(frozen=True, kw_only=True)
class Kvitteringsside:
    navn: str
    overskrift: str
    hva_na: tuple[str, ...]
    rader: tuple[Kvitteringsrad, ...]
    kladder: int
    til_kladder: str
    til_runden: str


def lag_kvitteringsside(bilde: Rundebilde, husket: tuple[Husket, ...]) -> Kvitteringsside:
    mal = bilde.rundemal.mal
    navn = {str(rad.avtale_id): rad.lege for rad in bilde.rader}
    runden = reverse("malrunde:runde", args=[mal.navn, mal.versjon])
    rader = [
        Kvitteringsrad(
            lege=navn[ett.avtale_id],
            tekst=svartekst(ett.svar, ett.hvem),
            mangler=ett.mangler,
            gikk_bra=ett.svar in GIKK_BRA,
        )
        for ett in husket
        if ett.avtale_id in navn
    ]
    return Kvitteringsside(
        navn=malnavn(mal),
        overskrift=_heading(husket),
        hva_na=_next(husket),
        rader=tuple(sorted(rader, key=lambda rad: rad.gikk_bra)),
        kladder=bilde.antall.get(Rundestatus.KLADD, 0),
        til_kladder=f"{runden}?vis={Rundestatus.KLADD}",
        til_runden=runden,
    )


def _heading(husket: tuple[Husket, ...]) -> str:
    sendt = sum(ett.svar is Radsvar.SENDT for ett in husket)
    laget = sum(ett.svar is Radsvar.LAGET for ett in husket)
    if sendt:
        return ngettext("%(antall)s avtale er sendt", "%(antall)s avtaler er sendt", sendt) % {
            "antall": sendt
        }
    if laget:
        return ngettext("%(antall)s kladd er laget", "%(antall)s kladder er laget", laget) % {"antall": laget}
    return _("Ingenting er endret")


def _next(husket: tuple[Husket, ...]) -> tuple[str, ...]:
    if any(ett.svar is Radsvar.SENDT for ett in husket):
        return (
            _("Legene og den som signerer for kommunen, har fått beskjed."),
            _("Avtalen som gjelder i dag, gjelder til begge har signert den nye."),
            _("Mangler en signatur når den nye skal begynne å gjelde, minner vi den som ikke har signert."),
        )
    if any(ett.svar is Radsvar.LAGET for ett in husket):
        return (
            _("Alt som var avtalt, står i kladdene. Legen ser dem ikke før du sender dem."),
            _("Se over kladdene, og send dem samlet."),
        )
    return (_("Rett det som står under, og prøv igjen."),)
