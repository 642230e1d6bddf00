"""The page that shows what will be sent, and what will not, before anything is."""

from dataclasses import dataclass

from django.urls import reverse

from alis.services.malrunde.radsvar import Radsvar, Radutfall
from alis.services.malrunde.rundebilde import Rundebilde
from alis.services.malrunde.send_kladder import MAKS_OM_GANGEN
from alis.web.avtale.presenter.planarv import utelatt_tekst
from alis.web.malrunde.hva_mangler import hva_mangler
from alis.web.malrunde.presenter.ord import svartekst
from alis.web.malrunde.presenter.rundeside import malnavn
from alis.web.versjoner.presenter.versjonsnavn import til_sammenligning

RETTES = {Radsvar.MANGLER: "avtale:oppsummering", Radsvar.PLANEN_MA_RETTES: "signering:plan"}
"""The page where what is wrong is mended."""


@dataclass(frozen=True, kw_only=True)
class Klarrad:
    """`sett` goes back with the form: the agreement, and the state of the draft that was looked over.

    `utelatte` says who of those that signed the last version will not sign this.
    """

    lege: str
    utelatte: tuple[str, ...]
    sett: str
    til_forskjell: str
    til_kladd: str


@dataclass(frozen=True, kw_only=True)
class Feilrad:
    lege: str
    tekst: str
    mangler: tuple[str, ...]
    til_kladd: str


@dataclass(frozen=True, kw_only=True)
class Seoverside:
    """`senere` is how many of those that are ready will wait for the next time."""

    navn: str
    klare: tuple[Klarrad, ...]
    feil: tuple[Feilrad, ...]
    senere: int
    til_send: str
    til_runden: str


def lag_seoverside(bilde: Rundebilde, svar: tuple[Radutfall, ...]) -> Seoverside:
    mal = bilde.rundemal.mal
    rader = {rad.avtale_id: rad for rad in bilde.rader}
    klare = []
    for utfall in svar:
        rad = rader[utfall.avtale_id]
        if utfall.svar is Radsvar.KLAR and rad.utkast:
            klare.append(
                Klarrad(
                    lege=utfall.lege,
                    utelatte=tuple(utelatt_tekst(ett) for ett in utfall.utelatte),
                    sett=f"{utfall.avtale_id}:{utfall.laas}",
                    til_forskjell=til_sammenligning(rad.avtale_id, rad.nummer, rad.utkast.nummer),
                    til_kladd=reverse("avtale:oppsummering", args=[utfall.versjon_id]),
                )
            )
    args = [mal.navn, mal.versjon]
    return Seoverside(
        navn=malnavn(mal),
        klare=tuple(klare[:MAKS_OM_GANGEN]),
        feil=tuple(_fault(utfall) for utfall in svar if utfall.svar is not Radsvar.KLAR),
        senere=max(0, len(klare) - MAKS_OM_GANGEN),
        til_send=reverse("malrunde:send", args=args),
        til_runden=reverse("malrunde:runde", args=args),
    )


def _fault(utfall: Radutfall) -> Feilrad:
    return Feilrad(
        lege=utfall.lege,
        tekst=svartekst(utfall.svar, utfall.hvem),
        mangler=hva_mangler(utfall),
        til_kladd=reverse(RETTES[utfall.svar], args=[utfall.versjon_id]) if utfall.svar in RETTES else "",
    )
