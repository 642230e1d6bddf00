"""Bargaining in a real browser: every state of its pages, and the whole course by both parties, without a mouse or script."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.avtale.avtaledel import Avtaledel
from alis.services.avtale.delendring import Elementene
from alis.services.avtale.forkast_kladd import forkast_kladd
from alis.services.forhandling.avsla_forslag import avsla_forslag
from alis.services.forhandling.del_utkast import del_utkast
from alis.services.forhandling.lagre_forslag import lagre_forslag
from e2e.besok import Besok
from e2e.conftest import NyttBesok, krev_god_bred_og_smal
from factories.avtaleforlop import (
    BELOP,
    STILLINGEN,
    Forlop,
    lag_ferdig_kladd,
    lag_forlop,
    lag_sendt,
    lag_signert,
    poster,
)
from factories.forhandling import KURS, godta, innhold, send
from factories.innlogging import innehav

LANGT = "Kontrollundersøkelsesgjennomføringsforskriftsendringsforslag " * 30
I_DAG = replace(STILLINGEN, gjelder_fra=timezone.localdate())
BELOP_NA = Elementene(
    del_=Avtaledel.BELOP,
    poster=poster(BELOP | {Element.LAVERE_PRODUKTIVITET: 0}, "Det partene er blitt enige om."),
)


def kladd(forlop: Forlop) -> UUID:
    return lag_ferdig_kladd(forlop, naa=timezone.now(), endringer=[I_DAG, BELOP_NA])


def delt(forlop: Forlop) -> UUID:
    versjon_id = kladd(forlop)
    del_utkast(aktor=forlop.koordinator, versjon_id=versjon_id, laas=forlop.versjon(versjon_id).laas)
    return versjon_id


def midt_i(forlop: Forlop) -> UUID:
    """Agreed, countered, turned down and waiting, with a draft that is not sent."""
    versjon_id, naa = delt(forlop), timezone.now()
    godta(forlop.alis, versjon_id, element=Element.PRAKSISKOMPENSASJON, naa=naa)
    hennes = innhold(1_100_000, "Kurs, reiser og opphold i Tromsø.", grunn="Kurset i Bodø er lagt ned.")
    send(forlop.alis, versjon_id, hennes, svarer_pa=1, naa=naa)
    avsla_forslag(
        aktor=forlop.alis,
        versjon_id=versjon_id,
        element=Element.TILRETTELEGGING,
        nummer=1,
        svar="Jeg vil heller ha veiledning i grupper.",
    )
    lagre_forslag(
        aktor=forlop.alis,
        versjon_id=versjon_id,
        innhold=innhold(5, element=Element.TILRETTELEGGING),
        laas=None,
    )
    return versjon_id


def langt(forlop: Forlop) -> UUID:
    versjon_id = kladd(forlop)
    send(forlop.koordinator, versjon_id, innhold(1_000, LANGT, grunn=LANGT[:990]), naa=timezone.now())
    send(forlop.alis, versjon_id, innhold(2_000, LANGT[600:]), svarer_pa=1, naa=timezone.now())
    return versjon_id


def forkastet(forlop: Forlop) -> UUID:
    versjon_id = midt_i(forlop)
    forkast_kladd(aktor=forlop.koordinator, versjon_id=versjon_id, laas=forlop.versjon(versjon_id).laas)
    return versjon_id


def sendt(forlop: Forlop) -> UUID:
    return lag_sendt(forlop, naa=timezone.now(), endringer=[I_DAG, BELOP_NA])[0]


TILSTANDER: dict[str, tuple[Callable[[Forlop], UUID], str, str]] = {
    "ikke delt": (kladd, "koordinator", ""),
    "delt, for legen": (delt, "alis", ""),
    "delt, for kommunen": (delt, "koordinator", ""),
    "midt i, for legen": (midt_i, "alis", ""),
    "midt i, for kommunen": (midt_i, "koordinator", ""),
    "motforslag": (delt, "alis", "laeringsaktiviteter/"),
    "kladd": (midt_i, "alis", "tilrettelegging/"),
    "svar fra kommunen": (midt_i, "koordinator", "laeringsaktiviteter/"),
    "lange tekster": (langt, "koordinator", ""),
    "lange tekster, motforslag": (langt, "koordinator", "laeringsaktiviteter/"),
    "forkastet": (forkastet, "alis", ""),
    "til signering": (sendt, "alis", ""),
    "i kraft": (lag_signert, "alis", ""),
    "endring av det som gjelder": (lag_signert, "alis", "laeringsaktiviteter/"),
}


@pytest.mark.parametrize("tilstand", TILSTANDER.values(), ids=TILSTANDER)
def test_a_page_is_good_wide_and_narrow(
    besok: NyttBesok, tilstand: tuple[Callable[[Forlop], UUID], str, str]
) -> None:
    lag, som, slutt = tilstand
    forlop = lag_forlop()
    versjon_id = lag(forlop)
    krev_god_bred_og_smal(
        besok, som=innehav(getattr(forlop, som)), sti=f"/avtaler/{versjon_id}/forhandling/{slutt}"
    )


def test_a_form_with_errors_is_good_and_leads_to_the_field(besok: NyttBesok) -> None:
    forlop = lag_forlop()
    vindu = besok(som=innehav(forlop.alis), bredde="smal")
    vindu.ga_til(f"/avtaler/{delt(forlop)}/forhandling/laeringsaktiviteter/")
    vindu.felt("Beløp i året").fill("900 000")
    vindu.trykk("Send motforslaget")
    assert "over taket" in vindu.side.locator(".ds-error-summary").inner_text()
    vindu.krev_god_side()


@pytest.mark.parametrize("javascript", [True, False])
def test_two_parties_agree_and_the_kommune_sends_it_for_signing(besok: NyttBesok, javascript: bool) -> None:
    forlop = lag_forlop()
    versjon_id = kladd(forlop)
    kommunen = besok(som=innehav(forlop.koordinator), javascript=javascript)
    legen = besok(som=innehav(forlop.alis), bredde="smal", javascript=javascript)
    kommunen.ga_til(f"/avtaler/{versjon_id}/utkast/")
    kommunen.folg("Del utkastet med legen og forhandle")
    kommunen.trykk("Del med legen")
    legen.ga_til("/min-sak/")
    legen.folg("Se forslagene")
    kort = legen.side.locator("#laeringsaktiviteter")
    legen.klikk(kort.get_by_role("link", name="Svar med motforslag"))
    legen.felt("Beløp i året").fill("11 000")
    legen.felt("Begrunnelse").fill("Kurset koster mer.")
    legen.trykk("Send motforslaget")
    assert "Forslaget er sendt til kommunen." in legen.side.content()
    godta_alle(legen)
    kommunen.ga_til("/oppgaver/")
    kommunen.klikk(kommunen.side.get_by_role("link", name="Se forslagene"))
    assert "Kurset koster mer." in kommunen.side.content()
    godta_alle(kommunen)
    kommunen.folg("Til utkastet")
    kommunen.ga_til(f"/avtaler/{versjon_id}/utkast/oppsummering/")
    kommunen.trykk("Send til signering")
    assert forlop.versjon(versjon_id).status == "sendt"
    assert forlop.versjon(versjon_id).elementer.get(element=KURS).belop_per_ar == 1_100_000


def godta_alle(vindu: Besok) -> None:
    knapp = vindu.side.get_by_role("button", name="Godta")
    while knapp.count():
        vindu.klikk(knapp)
