"""An amendment says who signs as last time, and who can't, where it is written, planned and sent."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from alis.domain.avtale.signering import Rekkefolge
from alis.services.avtale.signer_avtale import signer_avtale
from e2e.conftest import NyttBesok
from factories.avtaleforlop import NAA, Forlop, lag_forlop, lag_kladd
from factories.innlogging import innehav
from factories.signering import lag_sendt_med_plan, lag_signatar, navngitt

UTELATT = {
    "nb": "Dina Direktør er ikke med, for rollen som signatar gikk ut",
    "nn": "Dina Direktør er ikkje med, for rolla som signatar gjekk ut",
}


def lag_endring(*, gaatt: bool) -> tuple[Forlop, str]:
    """The draft that follows an agreement which Dina signed; with `gaatt` she was signatar until yesterday."""
    forlop = lag_forlop()
    direktor = lag_signatar(forlop, "Dina Direktør")
    versjon_id, sjekksum = lag_sendt_med_plan(forlop, Rekkefolge.FRI, [navngitt(direktor)])
    for aktor in (direktor, forlop.alis):
        signer_avtale(aktor=aktor, versjon_id=versjon_id, dokument_hash=sjekksum, naa=NAA)
    roller = forlop.sak.kommune.organisasjon.roller.filter(person_id=direktor.person_id)
    roller.update(tom=timezone.localdate() - timedelta(days=1) if gaatt else None)
    return forlop, f"/avtaler/{lag_kladd(forlop, naa=timezone.now())}/"


@pytest.mark.parametrize(("bredde", "sprak", "morkt"), [("bred", "nb", False), ("smal", "nn", True)])
def test_each_page_of_the_amendment_names_the_one_who_is_left_out(
    besok: NyttBesok, bredde: str, sprak: str, morkt: bool
) -> None:
    forlop, kladden = lag_endring(gaatt=True)
    vindu = besok(som=innehav(forlop.koordinator), bredde=bredde, sprak=sprak, morkt=morkt)
    for side in ("utkast/", "signeringsplan/", "utkast/oppsummering/"):
        vindu.ga_til(kladden + side)
        assert UTELATT[sprak] in vindu.side.inner_text("main")
        vindu.krev_god_side()


def test_the_plan_is_filled_in_as_last_time_and_can_be_changed(besok: NyttBesok) -> None:
    forlop, kladden = lag_endring(gaatt=False)
    vindu = besok(som=innehav(forlop.koordinator))
    vindu.ga_til(kladden + "signeringsplan/")
    assert "Signeringsplanen er den samme som i versjon 1." in vindu.side.inner_text("main")
    valgt = vindu.side.locator("#id_hvem_1")
    assert valgt.evaluate("valg => valg.selectedOptions[0].text") == "Dina Direktør"
    valgt.select_option(label="Sigurd Signatar")
    vindu.trykk("Lagre planen")
    expect(vindu.side.get_by_text("Signeringsplanen er lagret.")).to_be_visible()
    assert "Signeringsplanen er den samme" not in vindu.side.inner_text("main")
