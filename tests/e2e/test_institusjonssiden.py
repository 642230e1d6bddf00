"""The page of a need in a municipal institution, and what a kommune gives up: good wide and narrow, and no box glued to a line."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from alis.domain.plassering.behov import Arena
from alis.domain.utdanning import Fravarstype
from alis.records.plassering.models import Behov
from alis.records.utdanning.models import Fravar
from alis.services.plassering.behovsfelter import Behovsonsker, Behovssted
from alis.services.plassering.meld_behov import meld_behov
from e2e.besok import Besok
from e2e.conftest import NyttBesok, krev_god_bred_og_smal
from factories.behov import lag_innmeldt
from factories.innlogging import innehav
from factories.tjeneste import lag_tjeneste

IDAG = timezone.localdate()
MINST = 12
"""Points of the design's own spacing."""
LUFT = """boks => {
    const rom = (over, under) => over && under ? under.getBoundingClientRect().top - over.getBoundingClientRect().bottom : 99;
    return Math.min(rom(boks.previousElementSibling, boks), rom(boks, boks.nextElementSibling));
}"""


def krev_luft(vindu: Besok, boks: str) -> None:
    vindu.apne_alt()
    funnet = vindu.side.locator(boks).all()
    assert funnet
    for ett in funnet:
        assert ett.evaluate(LUFT) >= MINST, ett.inner_text()


@pytest.mark.parametrize("bredde", ["bred", "smal"])
def test_the_days_of_both_parts_are_typed_in_one_form_and_the_warning_stands_free(
    besok: NyttBesok, bredde: str
) -> None:
    innmeldt = lag_innmeldt()
    onsker = Behovsonsker(tidligst=IDAG + timedelta(days=30), onsket_fom=IDAG + timedelta(days=30), deler=2)
    sted = Behovssted(arena=Arena.KOMMUNAL_INSTITUSJON, institusjon="Steigentunet")
    sak = innmeldt.saker[0]
    behov_id = meld_behov(aktor=innmeldt.koordinator, sak_id=sak.pk, sted=sted, onsker=onsker)
    Fravar.objects.create(sak=sak, type=Fravarstype.INSTITUSJONSTJENESTE, fom=IDAG, tom=IDAG)
    som, sti = innehav(innmeldt.koordinator), f"/sykehusplass/{behov_id}/"
    vindu = besok(som=som, bredde=bredde, javascript=False)
    vindu.ga_til(sti)
    for felt, dag in (("Første dag i del 1", 0), ("Siste dag i del 1", 90), ("Første dag i del 2", 120)):
        vindu.felt(felt).fill(f"{IDAG + timedelta(days=dag):%d.%m.%Y}")
    vindu.trykk("Lagre dagene")
    expect(vindu.side.get_by_role("link", name="Siste dag i del 2:")).to_be_visible()
    expect(vindu.felt("Første dag i del 2")).to_have_value(f"{IDAG + timedelta(days=120):%d.%m.%Y}")
    vindu.felt("Siste dag i del 2").fill(f"{IDAG + timedelta(days=210):%d.%m.%Y}")
    vindu.trykk("Lagre dagene")
    assert Behov.objects.get(pk=behov_id).institusjonsperioder.count() == 2
    vindu = besok(som=som, bredde=bredde)
    vindu.ga_til(sti)
    krev_luft(vindu, ".kort > .melding-boks")
    vindu.krev_god_side()


def test_what_is_given_up_stands_free_of_the_line_over_it(besok: NyttBesok) -> None:
    t = lag_tjeneste(fom=IDAG + timedelta(days=60))
    som, sti = innehav(t.koordinator), f"/sykehusplass/{t.behov.pk}/"
    for bredde in ("bred", "smal"):
        vindu = besok(som=som, bredde=bredde)
        vindu.ga_til(sti)
        krev_luft(vindu, "form.skjema > .melding-boks")


def test_the_rules_of_an_institution_are_good_to_read_before_it_is_reported(besok: NyttBesok) -> None:
    innmeldt = lag_innmeldt()
    sti = f"/sykehusplass/meld/{innmeldt.saker[0].pk}/?hvor={Arena.KOMMUNAL_INSTITUSJON}"
    krev_god_bred_og_smal(besok, som=innehav(innmeldt.koordinator), sti=sti)
