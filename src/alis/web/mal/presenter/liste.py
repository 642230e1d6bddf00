"""The list of templates as rows."""

from dataclasses import dataclass

from django.urls import reverse

from alis.domain.flyt import Malstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.services.mal.malbilde import Malrad
from alis.services.mal.opprett_mal import kan_bygges_pa
from alis.web.mal.presenter.malside import gjelder
from alis.web.mal.presenter.ord import ORDNINGSNAVN, STATUSFARGE, STATUSNAVN, malnavn


@dataclass(frozen=True, kw_only=True)
class Rad:
    """`kan_bygges_pa` says that this reader may begin a new version from it."""

    navn: str
    lenke: str
    eier: str
    ordning: str
    gjelder: str
    status: str
    farge: str
    kan_bygges_pa: bool
    malnavn: str
    versjon: str


@dataclass(frozen=True, kw_only=True)
class Listeside:
    rader: tuple[Rad, ...]
    kan_skrive: bool
    kan_styre_word: bool


def lag_listeside(rader: tuple[Malrad, ...], aktor: Aktor) -> Listeside:
    kan_skrive = aktor.har(Rettighet.SKRIV_MAL)
    return Listeside(
        rader=tuple(_rad(rad, kan_skrive) for rad in rader),
        kan_skrive=kan_skrive,
        kan_styre_word=aktor.har(Rettighet.STYRE_WORDMAL),
    )


def _rad(rad: Malrad, kan_skrive: bool) -> Rad:
    mal = rad.mal
    kan_brukes = rad.status is Malstatus.PUBLISERT
    return Rad(
        navn=malnavn(mal) or mal.navn,
        lenke=reverse("mal:lagret", args=[rad.versjon_id])
        if rad.versjon_id
        else reverse("mal:vis", args=[mal.navn, mal.versjon]),
        eier=rad.eier,
        ordning=str(ORDNINGSNAVN[mal.bruk.ordning]),
        gjelder=gjelder(mal),
        status=str(STATUSNAVN[rad.status]),
        farge=STATUSFARGE[rad.status],
        kan_bygges_pa=kan_skrive and kan_brukes and kan_bygges_pa(mal),
        malnavn=mal.navn,
        versjon=mal.versjon,
    )
