"""The forecast in real Chromium: empty and full, wide and narrow, light and dark, and without JavaScript."""

from datetime import UTC, datetime

from playwright.sync_api import expect

from alis.domain.tilgang import Aktor
from alis.domain.verdier import add_months
from alis.records.felles.dato import lokal_dato
from e2e.conftest import NyttBesok, krev_god_bred_og_smal
from factories.innlogging import innehav
from factories.parter import lag_kommune, lag_koordinator
from factories.sykehusplass import Foretak, lag_behov, lag_foretak, lag_kandidater, lag_plass

STI = "/plassprognose/"
KIRURGI = "Prøvesykehuset Bodø HF › Bodø › Kirurgi"


def med_mangel() -> tuple[Foretak, Aktor]:
    """Seven wait for three places, in two departments, two starts and one without a wish."""
    bodo = lag_foretak()
    forste = lokal_dato(datetime.now(UTC)).replace(day=1)
    for nummer, sak in enumerate(lag_kandidater(lag_kommune(), 7), start=1):
        start = add_months(forste, 4 + nummer)
        behov = lag_behov(bodo, sak=sak, prioritet=nummer, tidligst=start, onsket_fom=start)
        if nummer == 7:
            behov.onsker.all().delete()
    lag_plass(bodo, fom=add_months(forste, 5), maneder=12, antall=2)
    lag_plass(bodo, avdeling=bodo.kirurgi, fom=add_months(forste, 8))
    return bodo, lag_koordinator(lag_kommune())


def test_the_forecast_is_good_for_the_trust_and_the_kommune(besok: NyttBesok) -> None:
    bodo, koordinator = med_mangel()
    for aktor in (bodo.kontakt, koordinator):
        krev_god_bred_og_smal(besok, som=innehav(aktor), sti=STI)


def test_it_is_good_with_nothing_in_it(besok: NyttBesok) -> None:
    krev_god_bred_og_smal(besok, som=innehav(lag_koordinator()), sti=STI)


def test_one_chooses_a_department_without_javascript(besok: NyttBesok) -> None:
    bodo, _koordinator = med_mangel()
    vindu = besok(som=innehav(bodo.kontakt), javascript=False)
    vindu.ga_til(STI)
    vindu.side.get_by_label("Vis", exact=True).select_option(KIRURGI)
    vindu.side.get_by_role("button", name="Vis", exact=True).click()
    expect(vindu.side.get_by_role("heading", name="Kirurgi, Bodø")).to_be_visible()
