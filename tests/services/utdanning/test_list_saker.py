"""The list of cases: searched, filtered, sorted and a page at a time."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

import pytest
from pytest_django import DjangoAssertNumQueries

from alis.domain.flyt import Avtalestatus
from alis.domain.parter import Stillingstype
from alis.domain.tilgang import Aktor, ManglerRettighet, Rolle
from alis.domain.utdanning import Fravarstype
from alis.records.utdanning.models import AlisSak, Fravar, Stilling
from alis.services.utdanning import (
    Saksrad,
    Sakssok,
    Sortering,
    Statusfilter,
    UgyldigSidenokkel,
    list_saker,
)
from alis.services.utdanning.sidenokkel import lag_sidenokkel
from factories.avtale import lag_versjon
from factories.masse import lag_masse
from factories.parter import lag_aktor_i, lag_kommune, lag_kontor, lag_koordinator, lag_saksbehandler
from factories.utdanning import FAST_80, NAERINGSDRIVENDE, lag_alis, lag_sak, lag_veileder, legefakta

pytestmark = pytest.mark.django_db

NAA = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def koordinator() -> Aktor:
    return lag_koordinator()


def navn(aktor: Aktor, **sok: object) -> list[str]:
    return [rad.navn for rad in list_saker(aktor=aktor, sok=Sakssok(**sok), naa=NAA).rader]  # type: ignore[arg-type]


def lag_navngitte(koordinator: Aktor, *alle: str) -> dict[str, AlisSak]:
    return {navn: lag_sak(koordinator, lege=legefakta(navn)) for navn in alle}


@pytest.mark.parametrize(
    "tekst", ["Åsheim", "aasheim", "ASHEIM", "anne ash", "asheim anne", " Åsheim  Anne "]
)
def test_a_name_is_found_however_it_is_spelled(koordinator: Aktor, tekst: str) -> None:
    lag_navngitte(koordinator, "Anne Åsheim", "Anne Berg")
    assert navn(koordinator, tekst=tekst) == ["Anne Åsheim"]


def test_a_doctor_is_found_by_the_beginning_of_the_hpr_number(koordinator: Aktor) -> None:
    lag_sak(koordinator, lege=legefakta("Anne Åsheim", hpr_nr="7654321"))
    lag_sak(koordinator, lege=legefakta("Bo Berg", hpr_nr="1234567"))
    assert navn(koordinator, tekst="7654") == ["Anne Åsheim"]


def test_a_percent_sign_is_a_letter_like_any_other(koordinator: Aktor) -> None:
    lag_navngitte(koordinator, "Anne Åsheim")
    assert navn(koordinator, tekst="%") == []


def test_names_stand_in_the_order_of_the_norwegian_alphabet(koordinator: Aktor) -> None:
    lag_navngitte(koordinator, "Åse Lie", "Zara Lie", "Ørjan Lie", "Ægir Lie", "Anne Lie")
    riktig = ["Anne Lie", "Zara Lie", "Ægir Lie", "Ørjan Lie", "Åse Lie"]
    assert navn(koordinator) == riktig
    assert navn(koordinator, synkende=True) == riktig[::-1]


def test_a_case_without_an_expected_end_goes_last(koordinator: Aktor) -> None:
    for navn_, slutt in (("Uten", None), ("Sen", date(2030, 1, 1)), ("Tidlig", date(2027, 1, 1))):
        lag_sak(koordinator, lege=legefakta(navn_), sak=replace(NAERINGSDRIVENDE, forventet_slutt=slutt))
    assert navn(koordinator, sortering=Sortering.SLUTT) == ["Tidlig", "Sen", "Uten"]


@pytest.mark.parametrize(
    ("status", "ventet"),
    [
        (Statusfilter.UTEN_AVTALE, ["Forkastet", "Uten"]),
        (Statusfilter.KLADD, ["I kraft og kladd", "Kladd"]),
        (Statusfilter.SENDT, ["Sendt"]),
        (Statusfilter.I_KRAFT, ["I kraft og kladd"]),
        (Statusfilter.FRAVAR, ["Uten"]),
    ],
)
def test_the_list_is_filtered_by_status(koordinator: Aktor, status: Statusfilter, ventet: list[str]) -> None:
    saker = lag_navngitte(koordinator, "Uten", "Forkastet", "Kladd", "Sendt", "I kraft og kladd")
    lag_versjon(saker["Forkastet"], Avtalestatus.FORKASTET)
    lag_versjon(saker["Kladd"], Avtalestatus.KLADD)
    lag_versjon(saker["Sendt"], Avtalestatus.SENDT)
    lag_versjon(saker["I kraft og kladd"], Avtalestatus.I_KRAFT)
    lag_versjon(saker["I kraft og kladd"], Avtalestatus.KLADD, nummer=2)
    Fravar.objects.create(sak=saker["Uten"], type="permisjon", fom=date(2026, 3, 1), tom=date(2026, 3, 1))
    assert navn(koordinator, status=status) == ventet


def test_a_filter_tells_a_signatory_nothing_of_drafts(koordinator: Aktor) -> None:
    sak = lag_sak(koordinator)
    lag_versjon(sak, Avtalestatus.KLADD)
    signatar = lag_aktor_i(sak.kommune.organisasjon, Rolle.SIGNATAR)
    assert navn(signatar, status=Statusfilter.KLADD) == []
    assert navn(signatar, status=Statusfilter.UTEN_AVTALE) == ["Anne Åsheim"]


def test_the_list_is_filtered_by_position_of_today(koordinator: Aktor) -> None:
    saker = lag_navngitte(koordinator, "Nå", "Før")
    Stilling.objects.filter(sak=saker["Før"]).update(tom=date(2026, 2, 28))
    assert navn(koordinator, stillingstype=Stillingstype.FASTLEGE) == ["Nå"]
    assert navn(koordinator, stillingstype=Stillingstype.INTRODUKSJONSLEGE) == []


def test_the_nations_list_is_searched_and_sorted_by_kommune() -> None:
    lag_sak(lag_koordinator(lag_kommune("1848", "Steigen")), lege=legefakta("Anne"))
    lag_sak(lag_koordinator(lag_kommune("1804", "Bodø")), lege=legefakta("Bo"))
    saksbehandler = lag_saksbehandler()
    assert navn(saksbehandler, sortering=Sortering.KOMMUNE) == ["Bo", "Anne"]
    assert navn(saksbehandler, tekst="steigen") == ["Anne"]


def rad(aktor: Aktor) -> Saksrad:
    (en,) = list_saker(aktor=aktor, sok=Sakssok(), naa=NAA).rader
    return en


def test_a_row_tells_position_absence_supervisor_and_agreement_of_today(koordinator: Aktor) -> None:
    sak = lag_sak(koordinator)
    lag_veileder(koordinator, sak)
    lag_versjon(sak, Avtalestatus.I_KRAFT)
    lag_versjon(sak, Avtalestatus.KLADD, nummer=2)
    Fravar.objects.create(sak=sak, type="permisjon", fom=date(2026, 3, 1), tom=date(2026, 3, 31))
    funnet = rad(koordinator)
    assert [(s.type, s.prosent) for s in funnet.stillinger] == [(Stillingstype.FASTLEGE, Decimal(80))]
    assert (funnet.fravar, funnet.veileder) == (Fravarstype.PERMISJON, "Vera Veileder")
    assert (funnet.avtalestatus, funnet.avtaleversjon) == (Avtalestatus.I_KRAFT, 1)


def test_a_row_without_an_agreement_says_so(koordinator: Aktor) -> None:
    lag_sak(koordinator)
    assert (rad(koordinator).avtalestatus, rad(koordinator).veileder) == (None, None)


def test_before_the_first_day_the_position_that_begins_next_is_shown(koordinator: Aktor) -> None:
    lag_sak(koordinator, stilling=replace(FAST_80, fom=date(2026, 3, 2)))
    assert [s.fom for s in rad(koordinator).stillinger] == [date(2026, 3, 2)]


def all_pages(aktor: Aktor, sok: Sakssok) -> list[UUID]:
    funnet: list[UUID] = []
    while True:
        side = list_saker(aktor=aktor, sok=sok, naa=NAA)
        funnet += [rad.sak_id for rad in side.rader]
        if side.neste is None:
            return funnet
        sok = replace(sok, etter=side.neste)


@pytest.mark.parametrize("synkende", [False, True])
@pytest.mark.parametrize("sortering", Sortering)
def test_the_pages_together_are_the_whole_list_once(
    koordinator: Aktor, sortering: Sortering, synkende: bool
) -> None:
    steigen, bodo = lag_kommune(), lag_kommune("1804", "Bodø")
    saker = lag_masse(40, koordinator=koordinator, kommuner=[steigen, bodo])
    sok = Sakssok(sortering=sortering, synkende=synkende, antall=7)
    funnet = all_pages(lag_saksbehandler(), sok)
    hele = list_saker(aktor=lag_saksbehandler(), sok=replace(sok, antall=100), naa=NAA)
    assert funnet == [rad.sak_id for rad in hele.rader]
    assert set(funnet) == {sak.pk for sak in saker} and len(funnet) == hele.antall == 40


def test_a_full_last_page_has_no_next(koordinator: Aktor) -> None:
    lag_navngitte(koordinator, "Anne", "Bo")
    assert list_saker(aktor=koordinator, sok=Sakssok(antall=2), naa=NAA).neste is None


def test_a_row_that_comes_in_between_does_not_shift_the_next_page(koordinator: Aktor) -> None:
    lag_navngitte(koordinator, "Anne", "Bo", "Carl")
    forste = list_saker(aktor=koordinator, sok=Sakssok(antall=2), naa=NAA)
    lag_navngitte(koordinator, "Aslaug")
    assert navn(koordinator, antall=2, etter=forste.neste) == ["Carl"]


@pytest.mark.parametrize(
    "nokkel",
    [
        "tull",
        "W10",
        "WyJhIl0",
        "eyJhIjoxfQ",
        "WyJhIiwgInRlc3QiXQ",
        lag_sidenokkel(["a\0", UUID(int=1)]),
        lag_sidenokkel(["\ud800", UUID(int=1)]),
        "W1tb" * 2000,
    ],
)
def test_a_key_that_the_list_has_not_given_out_is_refused(koordinator: Aktor, nokkel: str) -> None:
    with pytest.raises(UgyldigSidenokkel):
        list_saker(aktor=koordinator, sok=Sakssok(etter=nokkel), naa=NAA)


def test_each_role_lists_what_it_may_see(koordinator: Aktor) -> None:
    sak = lag_sak(koordinator, lege=legefakta("Anne"))
    fremmed = lag_koordinator(lag_kommune("1804", "Bodø"))
    lag_sak(fremmed, lege=legefakta("Bo"))
    nord = lag_kontor("Nord", dekker=(sak.kommune,))
    assert navn(koordinator) == ["Anne"]
    assert navn(fremmed) == ["Bo"]
    assert navn(lag_veileder(koordinator, sak)) == ["Anne"]
    assert navn(lag_aktor_i(nord.organisasjon, Rolle.KONTORRADGIVER)) == ["Anne"]
    assert navn(lag_saksbehandler()) == ["Anne", "Bo"]


def test_a_doctor_has_a_timeline_and_no_list(koordinator: Aktor) -> None:
    alis = lag_alis(lag_sak(koordinator))
    with pytest.raises(ManglerRettighet):
        list_saker(aktor=alis, sok=Sakssok(), naa=NAA)


def test_a_page_of_the_nation_takes_four_queries(
    koordinator: Aktor, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    kommuner = [lag_kommune(), lag_kommune("1804", "Bodø")]
    lag_masse(300, koordinator=koordinator, kommuner=kommuner)
    saksbehandler = lag_saksbehandler()
    with django_assert_num_queries(4):
        list_saker(aktor=saksbehandler, sok=Sakssok(tekst="a", status=Statusfilter.I_KRAFT), naa=NAA)
