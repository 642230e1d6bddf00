"""Every page about agreements, in every state: axe finds nothing, nothing scrolls sideways, nothing breaks the policy."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from alis.domain.avtale import Element
from alis.domain.avtale.avtaledel import Avtaledel
from alis.domain.avtale.avtaleutkast import Avtalepost
from alis.domain.parter import Driftsform
from alis.domain.tilgang import Aktor
from alis.domain.verdier import Belop
from alis.records.parter.models import Rolleinnehav
from alis.services.avtale.delendring import Elementene, Partene
from alis.services.avtale.forkast_kladd import forkast_kladd
from alis.services.avtale.signer_avtale import signer_avtale
from e2e.conftest import NyttBesok, krev_god_bred_og_smal
from factories.avtaleforlop import (
    BELOP,
    PARTENE,
    STILLINGEN,
    Forlop,
    lag_ferdig_kladd,
    lag_forlop,
    lag_kladd,
    lag_sendt,
    lag_signert,
    lagre,
    poster,
)

LANGT = "Kontrollundersøkelsesgjennomføringsforskriftsendringsforslag " * 40
I_DAG = replace(STILLINGEN, gjelder_fra=timezone.localdate())
BELOP_NA = Elementene(del_=Avtaledel.BELOP, poster=poster(BELOP | {Element.LAVERE_PRODUKTIVITET: 0}))

Lagd = tuple[Aktor, str]


def tom_kladd(forlop: Forlop, sti: str = "") -> Lagd:
    return forlop.koordinator, f"/avtaler/{lag_kladd(forlop, naa=timezone.now())}/utkast/{sti}"


def lang_kladd(forlop: Forlop, sti: str = "") -> Lagd:
    """Names and texts as long as they can be."""
    versjon_id = _whole(forlop)
    lagre(forlop, versjon_id, Partene(**{**vars(PARTENE), "arbeidssted": LANGT[:200]}), naa=timezone.now())
    lang = Avtalepost(element=Element.LAERINGSAKTIVITETER, avtalt=LANGT, belop_per_ar=Belop(112000))
    lagre(forlop, versjon_id, Elementene(del_=Avtaledel.BELOP, poster=(lang,)), naa=timezone.now())
    return forlop.koordinator, f"/avtaler/{versjon_id}/utkast/{sti}"


def delt_kladd(forlop: Forlop) -> Lagd:
    """Another form of operation, with no share agreed yet."""
    versjon_id = _whole(forlop)
    lagre(forlop, versjon_id, replace(I_DAG, driftsform=Driftsform.ANNET), naa=timezone.now())
    return forlop.koordinator, f"/avtaler/{versjon_id}/utkast/oppsummering/"


def forkastet(forlop: Forlop) -> Lagd:
    versjon_id = lag_kladd(forlop, naa=timezone.now())
    forkast_kladd(aktor=forlop.koordinator, versjon_id=versjon_id, laas=1)
    return forlop.koordinator, f"/avtaler/{versjon_id}/utkast/"


def sendt(forlop: Forlop, sti: str = "", som: str = "koordinator") -> Lagd:
    versjon_id, _ = lag_sendt(forlop, naa=timezone.now(), endringer=[I_DAG, BELOP_NA])
    return getattr(forlop, som), f"/avtaler/{versjon_id}/{sti}"


def halvt_signert(forlop: Forlop, sti: str = "") -> Lagd:
    versjon_id, dokument_hash = lag_sendt(forlop, naa=timezone.now(), endringer=[I_DAG, BELOP_NA])
    signer_avtale(aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=dokument_hash)
    return (forlop.alis if sti == "signert/" else forlop.koordinator), f"/avtaler/{versjon_id}/{sti}"


def i_kraft(forlop: Forlop, sti: str = "", som: str = "koordinator") -> Lagd:
    return getattr(forlop, som), f"/avtaler/{lag_signert(forlop)}/{sti}"


def ny(forlop: Forlop) -> Lagd:
    return forlop.koordinator, f"/alis/{forlop.sak.pk}/avtale/ny/"


def liste(forlop: Forlop, som: str = "koordinator", vis: str = "gjeldende") -> Lagd:
    lag_kladd(forlop, naa=timezone.now())
    return getattr(forlop, som), f"/avtaler/?vis={vis}"


def ingenting_a_signere(forlop: Forlop) -> Lagd:
    return forlop.alis, f"/avtaler/{UUID(int=1)}/signer/"


def _whole(forlop: Forlop) -> UUID:
    return lag_ferdig_kladd(forlop, naa=timezone.now(), endringer=[I_DAG, BELOP_NA])


TILSTANDER: dict[str, Callable[[Forlop], Lagd]] = {
    "ny": ny,
    "oversikt": tom_kladd,
    "partene": lambda forlop: tom_kladd(forlop, "partene/"),
    "stilling": lambda forlop: tom_kladd(forlop, "stilling/"),
    "veileder": lambda forlop: tom_kladd(forlop, "veileder/"),
    "beløp": lambda forlop: tom_kladd(forlop, "belop/"),
    "tillegg": lambda forlop: tom_kladd(forlop, "tillegg/"),
    "kommunal": lambda forlop: tom_kladd(forlop, "kommunal/"),
    "mangler alt": lambda forlop: tom_kladd(forlop, "oppsummering/"),
    "lange tekster": lambda forlop: lang_kladd(forlop, "belop/"),
    "lange tekster, sett over": lambda forlop: lang_kladd(forlop, "oppsummering/"),
    "mangler fordeling": delt_kladd,
    "forkastet": forkastet,
    "sendt": sendt,
    "sendt, kvittering": lambda forlop: sendt(forlop, "sendt/"),
    "trekk tilbake": lambda forlop: sendt(forlop, "trekk/"),
    "signer som lege": lambda forlop: sendt(forlop, "signer/", "alis"),
    "signer for kommunen": lambda forlop: sendt(forlop, "signer/", "signatar"),
    "halvt signert": halvt_signert,
    "halvt signert, kvittering": lambda forlop: halvt_signert(forlop, "signert/"),
    "i kraft": i_kraft,
    "i kraft, kvittering": lambda forlop: i_kraft(forlop, "signert/", "signatar"),
    "i kraft, for veileder": lambda forlop: i_kraft(forlop, "", "veileder"),
    "ingenting å signere": ingenting_a_signere,
    "liste": liste,
    "tom liste": lambda forlop: liste(forlop, "alis", "tidligere"),
}
STATUS = {forkastet: 410, ingenting_a_signere: 404}
"""What is no more, and what never was, say so in a page of their own. All else is 200."""


@pytest.mark.parametrize("tilstand", TILSTANDER.values(), ids=TILSTANDER)
def test_a_page_is_good_wide_and_narrow(besok: NyttBesok, tilstand: Callable[[Forlop], Lagd]) -> None:
    aktor, sti = tilstand(lag_forlop())
    innehav = Rolleinnehav.objects.get(person_id=aktor.person_id, rolle=aktor.rolle)
    krev_god_bred_og_smal(besok, som=innehav, sti=sti, status=STATUS.get(tilstand, 200))


@pytest.mark.parametrize("del_", ["partene", "belop", "kommunal"])
def test_a_part_with_errors_is_good_too(besok: NyttBesok, del_: str) -> None:
    forlop = lag_forlop()
    aktor, sti = tom_kladd(forlop, f"{del_}/")
    innehav = Rolleinnehav.objects.get(person_id=aktor.person_id, rolle=aktor.rolle)
    for bredde in ("bred", "smal"):
        vindu = besok(som=innehav, bredde=bredde)
        vindu.ga_til(sti)
        for felt in vindu.side.locator("form.skjema input[inputmode=decimal]").all():
            felt.fill("mange")
        vindu.trykk("Lagre og gå videre")
        expect(vindu.side.locator(".ds-error-summary")).to_be_visible()
        vindu.krev_god_side()
