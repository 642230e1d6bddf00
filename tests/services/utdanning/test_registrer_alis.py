"""Registering an ALIS."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from alis.domain.parter import Driftsform, Stillingstype
from alis.domain.tilgang import ManglerRettighet, Rolle
from alis.domain.verdier import SnuddPeriode
from alis.records.journal.models import Journallinje
from alis.records.parter.models import Legesenter, Person, Rolleinnehav
from alis.records.utdanning.models import AlisSak, Stilling
from alis.services.felles import FinnesIkke
from alis.services.parter import NavnetStemmerIkke
from alis.services.utdanning import (
    FordelingBareVedAnnet,
    HarSakIKommunen,
    SluttForStart,
    Stillingsfakta,
    UgyldigProsent,
    VikariatBareForVikar,
    hent_sak,
    registrer_alis,
)
from factories.parter import lag_aktor_i, lag_kommune, lag_koordinator, lag_person
from factories.utdanning import FAST_80, NAERINGSDRIVENDE, lag_sak, legefakta

pytestmark = pytest.mark.django_db


def test_one_call_makes_doctor_case_position_and_log_in() -> None:
    koordinator = lag_koordinator()
    sak_id = registrer_alis(
        aktor=koordinator,
        lege=legefakta("Anne Åsheim"),
        sak=NAERINGSDRIVENDE,
        stilling=FAST_80,
        naa=datetime(2025, 5, 31, 22, 30, tzinfo=UTC),
    )
    sak = AlisSak.objects.get(pk=sak_id)
    assert (sak.kommune_id, sak.lege.person.navn) == ("1848", "Anne Åsheim")
    assert Stilling.objects.get(sak=sak).prosent == 80
    assert Rolleinnehav.objects.get(person=sak.lege_id, rolle=Rolle.ALIS).fom == date(2025, 6, 1)


def test_the_act_stands_in_the_journal_with_its_case() -> None:
    sak = lag_sak(lag_koordinator())
    linje = Journallinje.objects.get(handling="registrer_alis")
    assert (linje.sak_id, linje.kommunenummer) == (sak.pk, "1848")
    assert linje.innhold["stilling"]["prosent"] == "80"


def test_a_doctor_with_a_case_in_another_kommune_gets_a_new_one() -> None:
    lege = legefakta()
    gammel = lag_sak(lag_koordinator(), lege=lege)
    ny = lag_sak(lag_koordinator(lag_kommune("1804", "Bodø")), lege=lege)
    assert (ny.lege, ny.kommune_id) == (gammel.lege, "1804")


def test_nothing_of_the_other_kommune_is_seen_in_the_new_case() -> None:
    lege = legefakta()
    lag_sak(lag_koordinator(), lege=lege)
    bodo = lag_koordinator(lag_kommune("1804", "Bodø"))
    ny = lag_sak(bodo, lege=lege, stilling=replace(FAST_80, prosent=Decimal(50)))
    bilde = hent_sak(aktor=bodo, sak_id=ny.pk)
    assert [stilling.prosent for stilling in bilde.stillinger] == [50]
    assert bilde.delte_saker == ()


def test_a_doctor_with_a_case_in_the_kommune_is_not_registered_twice() -> None:
    koordinator, lege = lag_koordinator(), legefakta()
    sak = lag_sak(koordinator, lege=lege)
    with pytest.raises(HarSakIKommunen) as feil:
        lag_sak(koordinator, lege=lege)
    assert feil.value.sak_id == sak.pk


@pytest.mark.parametrize("rolle", sorted(set(Rolle) - {Rolle.KOORDINATOR}))
def test_only_a_coordinator_registers(rolle: Rolle) -> None:
    with pytest.raises(ManglerRettighet):
        lag_sak(lag_aktor_i(lag_kommune().organisasjon, rolle))


@pytest.mark.parametrize(
    ("stilling", "feil"),
    [
        (replace(FAST_80, prosent=Decimal(0)), UgyldigProsent),
        (replace(FAST_80, prosent=Decimal("100.5")), UgyldigProsent),
        (replace(FAST_80, tom=date(2025, 5, 31)), SnuddPeriode),
        (replace(FAST_80, vikariat_fom=date(2025, 6, 1)), VikariatBareForVikar),
        (
            replace(
                FAST_80,
                type=Stillingstype.FASTLEGEVIKAR,
                vikariat_fom=date(2025, 6, 2),
                vikariat_tom=date(2025, 6, 1),
            ),
            SnuddPeriode,
        ),
    ],
)
def test_a_position_that_cannot_be_is_refused_with_its_reason(
    stilling: Stillingsfakta, feil: type[Exception]
) -> None:
    with pytest.raises(feil):
        lag_sak(lag_koordinator(), stilling=stilling)


def test_a_refused_registration_leaves_nothing_behind() -> None:
    koordinator = lag_koordinator()
    personer, linjer = Person.objects.count(), Journallinje.objects.count()
    with pytest.raises(UgyldigProsent):
        lag_sak(koordinator, stilling=replace(FAST_80, prosent=Decimal(0)))
    assert (Person.objects.count(), Journallinje.objects.count()) == (personer, linjer)


def test_a_share_without_the_form_annet_is_refused() -> None:
    with pytest.raises(FordelingBareVedAnnet):
        lag_sak(lag_koordinator(), sak=replace(NAERINGSDRIVENDE, fordeling_alis=Decimal("0.5")))


def test_a_share_with_the_form_annet_is_kept() -> None:
    fakta = replace(NAERINGSDRIVENDE, driftsform=Driftsform.ANNET, fordeling_alis=Decimal("0.375"))
    assert lag_sak(lag_koordinator(), sak=fakta).fordeling_alis == Decimal("0.375")


def test_an_end_before_the_start_is_refused() -> None:
    with pytest.raises(SluttForStart):
        lag_sak(lag_koordinator(), sak=replace(NAERINGSDRIVENDE, forventet_slutt=date(2023, 8, 31)))


def test_the_surgery_of_another_kommune_does_not_exist() -> None:
    fremmed = Legesenter.objects.create(kommune=lag_kommune("1804", "Bodø"), navn="Bodø legesenter")
    with pytest.raises(FinnesIkke):
        lag_sak(lag_koordinator(), sak=replace(NAERINGSDRIVENDE, legesenter_id=fremmed.pk))


def test_a_contact_from_outside_the_kommune_does_not_exist() -> None:
    with pytest.raises(FinnesIkke):
        lag_sak(lag_koordinator(), sak=replace(NAERINGSDRIVENDE, kontaktperson_id=lag_person().pk))


def test_the_coordinator_herself_can_be_the_contact() -> None:
    koordinator = lag_koordinator()
    sak = lag_sak(koordinator, sak=replace(NAERINGSDRIVENDE, kontaktperson_id=koordinator.person_id))
    assert sak.kontaktperson_id == koordinator.person_id


def test_the_wrong_name_with_the_right_hpr_number_tells_nothing_of_the_doctor() -> None:
    lege = legefakta("Anne Åsheim")
    lag_sak(lag_koordinator(), lege=lege)
    with pytest.raises(NavnetStemmerIkke) as feil:
        lag_sak(lag_koordinator(lag_kommune("1804", "Bodø")), lege=legefakta("Per Annen", hpr_nr=lege.hpr_nr))
    assert "Anne" not in str(feil.value)


def test_the_cases_of_a_kommune_are_numbered_as_they_come_and_each_has_a_project_code() -> None:
    steigen, bodo = lag_koordinator(lag_kommune()), lag_koordinator(lag_kommune("1804", "Bodø"))
    koder = [lag_sak(hos).prosjektkode for hos in (steigen, bodo, steigen)]
    assert koder == ["ALIS-1848-0001", "ALIS-1804-0001", "ALIS-1848-0002"]
