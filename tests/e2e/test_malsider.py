"""Every page about templates: axe finds nothing, nothing scrolls sideways, nothing breaks the policy."""

from collections.abc import Callable

import pytest
from django.utils import timezone

from alis.domain.tilgang import Aktor
from alis.records.parter.models import Rolleinnehav
from alis.services.mal.endre_mal import NyttTiltak
from e2e.conftest import NyttBesok, krev_god_bred_og_smal
from factories.avtaleforlop import lag_forlop
from factories.mal import (
    Kontor,
    endre,
    lag_kontorfolk,
    lag_mal_til_godkjenning,
    lag_malkladd,
    lag_publisert_mal,
    lag_wordmal,
    tiltak,
)

Lagd = tuple[Aktor, str]


def kladd(folk: Kontor, sti: str = "") -> Lagd:
    versjon_id = lag_malkladd(folk.forfatter, naa=timezone.now())
    endre(folk.forfatter, versjon_id, NyttTiltak(tiltak=tiltak()), naa=timezone.now())
    return folk.forfatter, f"/maler/{versjon_id}/{sti}"


def til_godkjenning(folk: Kontor, sti: str = "") -> Lagd:
    return folk.godkjenner, f"/maler/{lag_mal_til_godkjenning(folk, naa=timezone.now())}/{sti}"


def liste(folk: Kontor) -> Lagd:
    lag_publisert_mal(folk)
    lag_malkladd(folk.forfatter, naa=timezone.now())
    return folk.forfatter, "/maler/"


def word(folk: Kontor) -> Lagd:
    lag_wordmal()
    return lag_forlop().koordinator, "/maler/word/"


TILSTANDER: dict[str, Callable[[Kontor], Lagd]] = {
    "liste": liste,
    "liste for kommunen": lambda folk: (lag_forlop().koordinator, "/maler/"),
    "nasjonal": lambda folk: (folk.forfatter, "/maler/alis-avtale-nasjonal/2023-06/"),
    "Øst": lambda folk: (folk.forfatter, "/maler/alis-avtale-ost/2021-04/"),
    "kladd": kladd,
    "opplysninger": lambda folk: kladd(folk, "opplysninger/"),
    "bibliotek": lambda folk: kladd(folk, "bibliotek/"),
    "nytt punkt": lambda folk: kladd(folk, "punkt/nytt/"),
    "punkt": lambda folk: kladd(folk, "punkt/nettverk/"),
    "tiltak": lambda folk: kladd(folk, "tiltak/nytt/"),
    "til godkjenning": til_godkjenning,
    "godkjenn": lambda folk: til_godkjenning(folk, "godkjenn/"),
    "publisert": lambda folk: (folk.godkjenner, f"/maler/{lag_publisert_mal(folk)}/"),
    "word": word,
    "ny avtale": lambda folk: ((f := lag_forlop()).koordinator, f"/alis/{f.sak.pk}/avtale/ny/"),
}


@pytest.mark.parametrize("tilstand", TILSTANDER.values(), ids=TILSTANDER)
def test_a_page_is_good_wide_and_narrow(besok: NyttBesok, tilstand: Callable[[Kontor], Lagd]) -> None:
    aktor, sti = tilstand(lag_kontorfolk())
    innehav = Rolleinnehav.objects.get(person_id=aktor.person_id, rolle=aktor.rolle)
    krev_god_bred_og_smal(besok, som=innehav, sti=sti)


def test_two_persons_publish_a_template_without_javascript(besok: NyttBesok) -> None:
    folk = lag_kontorfolk()
    en, to = (Rolleinnehav.objects.get(person_id=a.person_id) for a in (folk.forfatter, folk.godkjenner))
    forfatter = besok(som=en, javascript=False)
    forfatter.ga_til("/maler/")
    forfatter.klikk(
        forfatter.side.get_by_role("button", name="Bygg videre på Nasjonal mal, revidert juni 2023")
    )
    forfatter.folg("Nytt punkt")
    forfatter.felt("Nummer").fill("5")
    for sprak, overskrift in (("Bokmål", "Nettverk"), ("Nynorsk", "Nettverk")):
        gruppe = forfatter.side.get_by_role("group", name=sprak)
        gruppe.get_by_label("Overskrift").fill(overskrift)
        gruppe.get_by_label("Avsnitt").fill("Legen møter i nettverket.")
    forfatter.trykk("Lagre")
    forfatter.trykk("Send til godkjenning")
    adresse = forfatter.side.url.removeprefix(forfatter.adresse)

    godkjenner = besok(som=to, javascript=False)
    godkjenner.ga_til(adresse)
    godkjenner.folg("Les og godkjenn")
    assert "Legen møter i nettverket." in godkjenner.side.locator("ins").all_inner_texts()
    godkjenner.trykk("Publiser malen")
    assert "Malen er publisert" in godkjenner.side.locator(".melding").inner_text()
