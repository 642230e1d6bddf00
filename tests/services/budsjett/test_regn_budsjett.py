"""A budget is counted by the same rules and rates as the grant, and says so where the rates are not the year's own."""

from datetime import date
from uuid import UUID

import pytest

from alis.domain.avtale import Element
from alis.domain.avtale.budsjett import Andeler, Budsjettlinje
from alis.domain.parter import Driftsform
from alis.domain.regel import Utfall
from alis.domain.verdier import Belop
from alis.records.avtale.models import Avtaleversjon
from alis.records.journal.models import Journallinje
from alis.records.parter.models import Sentralitet
from alis.services.avtale.delendring import Stillingen
from alis.services.avtale.hent_utkast import hent_utkast
from alis.services.avtale.lagre_del import IkkeLengerKladd
from alis.services.budsjett.budsjettbilde import Budsjettbilde
from alis.services.budsjett.hent_budsjett import hent_budsjett
from alis.services.budsjett.lagre_linjer import lagre_linjer
from alis.services.budsjett.linjeendring import NY, Linjeendring
from alis.services.budsjett.overfor_belop import overfor_belop
from alis.services.felles import EndretAvAndre
from factories.avtaleforlop import NAA, Forlop, lag_ferdig_kladd, lag_forlop, lag_sendt, lagre
from factories.budsjett import linje, timelinje
from factories.forhandling import godta, lag_delt

pytestmark = pytest.mark.django_db

TAK_AR_1 = {
    Element.PRAKSISKOMPENSASJON: Belop(10_560_000),
    Element.LAERINGSAKTIVITETER: Belop(1_120_000),
    Element.VEILEDNING: Belop(7_305_375),
    Element.SENTRALITETSTILLEGG: Belop(16_000_000),
}
"""The rates of 2025/26 × 80 per cent × twelve months."""


def regn(forlop: Forlop, versjon_id: UUID, *linjer: Budsjettlinje) -> Budsjettbilde:
    return hent_budsjett(
        aktor=forlop.koordinator, versjon_id=versjon_id, endring=Linjeendring(linjer=linjer), naa=NAA
    )


def budsjetter(forlop: Forlop, versjon_id: UUID, *linjer: Budsjettlinje) -> int:
    return lagre_linjer(
        aktor=forlop.koordinator,
        versjon_id=versjon_id,
        laas=forlop.versjon(versjon_id).laas,
        endring=Linjeendring(linjer=linjer),
        naa=NAA,
    )


@pytest.mark.parametrize("element", TAK_AR_1)
def test_the_cap_of_the_first_year_is_the_one_that_the_agreement_is_held_against(element: Element) -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    ramme = hent_utkast(aktor=forlop.koordinator, versjon_id=versjon_id, naa=NAA).ramme
    utregning = regn(forlop, versjon_id, linje(NY, element=element)).utregning
    assert ramme is not None and utregning is not None
    post = utregning.budsjett.ar[0].post(element)
    assert post is not None
    assert post.tak == ramme.tak[element] == TAK_AR_1[element]


def test_lower_productivity_has_no_grant_after_its_first_months() -> None:
    """First day as fastlege is 1 March 2024, so the 24 months end in the first year, and the second has none."""
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    lavere = {"element": Element.LAVERE_PRODUKTIVITET, "belop": Belop(5_000_000)}
    utregning = regn(forlop, versjon_id, linje(NY, **lavere), linje(NY, avtalear=2, **lavere)).utregning
    assert utregning is not None
    forste, andre = utregning.budsjett.ar[:2]
    assert forste.andeler == Andeler(stat=Belop(5_000_000), klasse6=Belop(0), kommune=Belop(0))
    assert andre.andeler == Andeler(stat=Belop(0), klasse6=Belop(0), kommune=Belop(5_000_000))


def test_facilitation_is_held_within_five_per_cent_of_the_frame() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    rad = linje(NY, avtalear=2, element=Element.TILRETTELEGGING, belop=Belop(5_000_000))
    utregning = regn(forlop, versjon_id, rad).utregning
    assert utregning is not None
    fem_prosent = Belop((10_560_000 + 1_120_000 + 7_305_375) // 20 + 1)  # 949 268,75 øre, half up
    assert utregning.budsjett.ar[1].andeler.stat == fem_prosent


def test_a_kommune_outside_class_6_pays_the_supplement_itself() -> None:
    forlop = lag_forlop()
    Sentralitet.objects.update(klasse=2)
    versjon_id = lag_ferdig_kladd(forlop)
    utregning = regn(forlop, versjon_id, linje(NY, element=Element.SENTRALITETSTILLEGG)).utregning
    assert utregning is not None
    assert utregning.budsjett.andeler == Andeler(stat=Belop(0), klasse6=Belop(0), kommune=Belop(450_000))


def test_each_year_says_whether_the_rates_are_its_own() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    utregning = regn(forlop, versjon_id).utregning
    assert utregning is not None
    assert [ar.satser.utfall for ar in utregning.ar[:3]] == [
        Utfall.IKKE_OPPFYLT,
        Utfall.UAVKLART,
        Utfall.UAVKLART,
    ]
    assert "siste kjente" in utregning.ar[1].satser.begrunnelse
    assert not utregning.ar[1].ramme.bekreftet


def test_where_no_rate_is_known_no_share_is_invented() -> None:
    forlop = lag_forlop()
    forlop.sak.stillinger.update(fom=date(2024, 9, 1))
    versjon_id = lag_ferdig_kladd(forlop)
    tidlig = Stillingen(
        gjelder_fra=date(2024, 9, 1), driftsform=Driftsform.NAERINGSDRIVENDE, fordeling_alis=None
    )
    lagre(forlop, versjon_id, tidlig)
    utregning = regn(forlop, versjon_id, linje(NY)).utregning
    assert utregning is not None
    ukjent = Andeler(stat=None, klasse6=Belop(0), kommune=None)
    assert (utregning.budsjett.kostnad, utregning.budsjett.andeler) == (Belop(450_000), ukjent)


def test_until_the_agreement_has_a_first_day_there_is_nothing_to_count() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    Avtaleversjon.objects.filter(pk=versjon_id).update(gjelder_fra=None)
    bilde = regn(forlop, versjon_id)
    assert (bilde.utregning, bilde.antall_ar) == (None, 0)


def test_rows_after_the_end_of_the_agreement_are_shown_and_get_nothing() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    budsjetter(forlop, versjon_id, linje(NY, avtalear=7))
    forlop.sak.stillinger.update(prosent=100)
    bilde = regn(forlop, versjon_id)
    assert bilde.utregning is not None
    assert bilde.antall_ar == 5
    assert [ar.etter_avtalen for ar in bilde.utregning.ar] == [False] * 5 + [True] * 2
    assert bilde.utregning.budsjett.andeler.kommune == Belop(450_000)


def test_the_sums_of_the_first_year_are_taken_into_the_agreement_in_one_act() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    laas = budsjetter(forlop, versjon_id, linje(NY, belop=Belop(1_200_000)), timelinje(NY))
    endret = overfor_belop(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA)
    kommunens = Belop(1_200_000 - 1_120_000 + 9_131_719 - 7_305_375)
    assert endret == {
        Element.LAERINGSAKTIVITETER: Belop(1_120_000),
        Element.KOMMUNAL_FINANSIERING: kommunens,
    }
    rader = {rad.element: rad for rad in forlop.versjon(versjon_id).elementer.all()}
    assert rader["laeringsaktiviteter"].belop_per_ar == 1_120_000
    assert rader["laeringsaktiviteter"].avtalt_tekst == "Slik partene er enige om."
    assert rader["praksiskompensasjon"].belop_per_ar == 10_000_000  # no row, so it stands as it was
    assert not any(f.er_ulik for f in regn(forlop, versjon_id).forskjeller)


def test_sums_are_not_taken_in_over_what_the_parties_have_agreed_on() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    godta(forlop.alis, versjon_id)
    laas = budsjetter(forlop, versjon_id, linje(NY))
    endret = overfor_belop(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA)
    assert Element.LAERINGSAKTIVITETER not in endret
    agreed = forlop.versjon(versjon_id).elementer.get(element="laeringsaktiviteter")
    assert agreed.belop_per_ar == 1_000_000


def test_taking_the_sums_in_writes_one_line_with_the_amounts() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    laas = budsjetter(forlop, versjon_id, linje(NY))
    overfor_belop(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA)
    journal = Journallinje.objects.get(handling="overfor_budsjett")
    assert journal.innhold["belop"] == {"laeringsaktiviteter": 450_000, "kommunal_finansiering": 0}


def test_the_difference_is_shown_before_anything_is_taken_in() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    budsjetter(forlop, versjon_id, linje(NY))
    forskjell = regn(forlop, versjon_id).forskjeller[0]
    assert (forskjell.element, forskjell.avtalt, forskjell.budsjettert, forskjell.er_ulik) == (
        Element.LAERINGSAKTIVITETER,
        Belop(1_000_000),
        Belop(450_000),
        True,
    )


def test_sums_are_not_taken_in_over_what_someone_else_has_just_written() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    laas = budsjetter(forlop, versjon_id, linje(NY))
    budsjetter(forlop, versjon_id, linje(NY))
    with pytest.raises(EndretAvAndre):
        overfor_belop(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA)


def test_an_element_that_is_bargained_over_is_left_to_the_bargaining() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    laas = budsjetter(forlop, versjon_id, linje(NY))
    assert all(forskjell.forhandles for forskjell in regn(forlop, versjon_id).forskjeller[:1])
    endret = overfor_belop(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA)
    assert Element.LAERINGSAKTIVITETER not in endret
    rad = forlop.versjon(versjon_id).elementer.get(element=Element.LAERINGSAKTIVITETER)
    assert rad.belop_per_ar == 1_000_000


def test_sums_are_not_taken_into_an_agreement_that_has_been_sent() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    with pytest.raises(IkkeLengerKladd):
        overfor_belop(
            aktor=forlop.koordinator, versjon_id=versjon_id, laas=forlop.versjon(versjon_id).laas, naa=NAA
        )


def test_an_agreement_from_a_leap_day_has_a_grant_in_every_year() -> None:
    forlop = lag_forlop()
    forlop.sak.stillinger.update(fom=date(2024, 2, 29))
    versjon_id = lag_ferdig_kladd(forlop)
    fra_skuddaret = Stillingen(
        gjelder_fra=date(2028, 2, 29), driftsform=Driftsform.NAERINGSDRIVENDE, fordeling_alis=None
    )
    lagre(forlop, versjon_id, fra_skuddaret)
    linjer = [linje(NY, avtalear=nummer) for nummer in range(1, 6)]
    utregning = regn(forlop, versjon_id, *linjer).utregning
    assert utregning is not None
    assert [ar.andeler.stat for ar in utregning.budsjett.ar[:5]] == [Belop(450_000)] * 5
