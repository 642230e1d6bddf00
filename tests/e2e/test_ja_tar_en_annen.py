"""A yes that takes another place from her, in real Chromium: told, confirmed, and good to look at, wide and narrow."""

from django.utils import timezone

from alis.domain.verdier import add_months
from alis.records.plassering.models import Plasstilbud
from e2e.conftest import NyttBesok, krev_god_bred_og_smal
from factories.innlogging import innehav
from factories.sykehusplass import lag_behov, lag_foretak, lag_plass, lag_tilbud
from factories.tjeneste import godta
from factories.utdanning import lag_alis


def test_she_reads_what_she_gives_up_and_ticks_for_it_before_her_yes_is_taken(besok: NyttBesok) -> None:
    idag = timezone.localdate()
    start = add_months(idag.replace(day=1), 8)
    dager = {"tidligst": start, "onsket_fom": start}
    bodo, tromso, alta = (lag_foretak(navn) for navn in ("Bodø", "Tromsø", "Alta"))
    i_deler = lag_behov(bodo, deler=2, **dager)
    sak = i_deler.sak
    halv = lag_tilbud(bodo, i_deler, lag_plass(bodo, fom=start, maneder=3), svarfrist=idag)
    godta(halv)
    lag_tilbud(alta, lag_behov(alta, sak=sak, **dager), lag_plass(alta, fom=start), svarfrist=idag)
    hel = lag_tilbud(
        tromso, lag_behov(tromso, sak=sak, **dager), lag_plass(tromso, fom=start), svarfrist=idag
    )
    legen, sti = innehav(lag_alis(sak)), f"/plasstilbud/{hel.pk}/"
    krev_god_bred_og_smal(besok, som=legen, sti=sti)
    vindu = besok(som=legen, bredde="smal")
    vindu.ga_til(sti)
    assert vindu.side.get_by_text("3 måneder i Medisin i Bodø").is_visible()
    assert vindu.side.get_by_text("6 måneder i Medisin i Alta").is_visible()
    vindu.trykk("Ja, jeg tar plassen")
    vindu.krev_god_side()
    assert Plasstilbud.objects.get(pk=hel.pk).svart_at is None
    uten_javascript = besok(som=legen, javascript=False)
    uten_javascript.ga_til(sti)
    uten_javascript.felt("Ja, jeg gir fra meg plassen jeg har sagt ja til").check()
    uten_javascript.trykk("Ja, jeg tar plassen")
    assert uten_javascript.tittel == "Du har sagt ja til plassen"
    assert Plasstilbud.objects.get(pk=halv.pk).var_godtatt
