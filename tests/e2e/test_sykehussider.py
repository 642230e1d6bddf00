"""The pages of the trust and of a service in real Chromium: wide and narrow, light and dark, in both written forms."""

from datetime import UTC, datetime

from alis.domain.verdier import add_months
from alis.records.felles.dato import lokal_dato
from e2e.conftest import NyttBesok, krev_god_bred_og_smal
from factories.foretaksavtale import lag_avtaleparter
from factories.innlogging import innehav
from factories.parter import lag_kommune
from factories.sykehusplass import lag_behov, lag_foretak, lag_kandidater, lag_plass
from factories.tjeneste import lag_tjeneste


def test_a_service_that_goes_on_is_good_to_look_at_for_the_three(besok: NyttBesok) -> None:
    forste = lokal_dato(datetime.now(UTC)).replace(day=1)
    t = lag_tjeneste(fom=add_months(forste, -2))
    for aktor in (t.koordinator, t.foretak.kontakt, t.lege):
        for sti in ("/sykehustjeneste/", f"/sykehustjeneste/{t.tjeneste.pk}/"):
            krev_god_bred_og_smal(besok, som=innehav(aktor), sti=sti)


def test_the_trusts_own_pages_are_good(besok: NyttBesok) -> None:
    foretak = lag_foretak()
    start = add_months(lokal_dato(datetime.now(UTC)).replace(day=1), 6)
    for nummer, sak in enumerate(lag_kandidater(lag_kommune(), 2), start=1):
        lag_behov(foretak, sak=sak, prioritet=nummer, tidligst=start, onsket_fom=start)
    plass = lag_plass(foretak, fom=start, maneder=12)
    stier = ("/plassko/", "/plassko/forslag/", "/plassko/deling/", "/plasser/", "/plasser/nokler/")
    for sti in (
        *stier,
        f"/plasser/{plass.pk}/",
        "/plasser/lim-inn/",
        f"/foretak/{foretak.sted.helseforetak_id}/",
    ):
        krev_god_bred_og_smal(besok, som=innehav(foretak.kontakt), sti=sti)


def test_an_agreement_with_a_trust_is_good_for_both_parties(besok: NyttBesok) -> None:
    parter = lag_avtaleparter()
    avtale = parter.sendt(naa=datetime.now(UTC))
    for aktor in (parter.signatar, parter.foretak.kontakt):
        for sti in ("/foretaksavtaler/", f"/foretaksavtaler/{avtale.pk}/"):
            krev_god_bred_og_smal(besok, som=innehav(aktor), sti=sti)
