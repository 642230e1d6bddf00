"""Persons, doctors, roles and surgeries."""

from datetime import date

import pytest
from pytest_django import Settings

from alis.domain.parter import Organisasjonstype
from alis.domain.tilgang import ManglerRettighet, Rolle
from alis.domain.verdier import FeilPersontype, Orgnr, SnuddPeriode, UgyldigFodselsnummer, UgyldigHprNr
from alis.records.journal.models import Journallinje
from alis.records.parter.models import KontorDekning, Lege, Person, Rolleinnehav
from alis.services.felles import FinnesIkke
from alis.services.parter import (
    DekningenBegynteSenere,
    FodselsnummeretStemmerIkke,
    HarRollen,
    KanIkkeGiSegSelvRolle,
    LegesenteretFinnes,
    NavnetStemmerIkke,
    OrganisasjonenFinnes,
    Personfakta,
    RollenHorerIkkeHjemme,
    avslutt_rolle,
    endre_kontordekning,
    gi_rolle,
    opprett_legesenter,
    opprett_organisasjon,
    registrer_lege,
    registrer_person,
)
from factories.parter import (
    lag_aktor_i,
    lag_kommune,
    lag_kontor,
    lag_koordinator,
    lag_person,
    lag_saksbehandler,
    neste_fodselsnummer,
)
from factories.utdanning import legefakta

pytestmark = pytest.mark.django_db

EKTE_FORM = "01013010087"
"""Sound control digits and a real month; no living person is meant."""


def test_a_person_number_is_one_person() -> None:
    aktor = lag_koordinator()
    fakta = Personfakta(navn="Ola Prøve", fodselsnummer=neste_fodselsnummer())
    assert registrer_person(aktor=aktor, fakta=fakta) == registrer_person(aktor=aktor, fakta=fakta)


def test_a_number_that_belongs_to_another_name_is_refused() -> None:
    aktor = lag_koordinator()
    nummer = neste_fodselsnummer()
    registrer_person(aktor=aktor, fakta=Personfakta(navn="Ola Prøve", fodselsnummer=nummer))
    with pytest.raises(NavnetStemmerIkke):
        registrer_person(aktor=aktor, fakta=Personfakta(navn="Per Annen", fodselsnummer=nummer))


def test_a_real_person_is_refused_outside_production() -> None:
    with pytest.raises(FeilPersontype):
        registrer_person(
            aktor=lag_koordinator(), fakta=Personfakta(navn="Ola Prøve", fodselsnummer=EKTE_FORM)
        )


def test_a_synthetic_person_is_refused_in_production(settings: Settings) -> None:
    settings.ALIS_PROD = True
    fakta = Personfakta(navn="Ola Prøve", fodselsnummer=neste_fodselsnummer())
    with pytest.raises(FeilPersontype):
        registrer_person(aktor=lag_koordinator(), fakta=fakta)


def test_a_number_with_wrong_control_digits_is_refused() -> None:
    with pytest.raises(UgyldigFodselsnummer):
        registrer_person(
            aktor=lag_koordinator(), fakta=Personfakta(navn="Ola Prøve", fodselsnummer="01817012345")
        )


def test_the_journal_never_holds_a_person_number() -> None:
    fakta = legefakta()
    registrer_lege(aktor=lag_koordinator(), fakta=fakta)
    skrevet = str(list(Journallinje.objects.values()))
    assert fakta.hpr_nr in skrevet
    assert fakta.fodselsnummer not in skrevet


@pytest.mark.parametrize("rolle", [Rolle.SIGNATAR, Rolle.VEILEDER, Rolle.REVISOR])
def test_only_those_who_may_register_persons_do(rolle: Rolle) -> None:
    aktor = lag_aktor_i(lag_kommune().organisasjon, rolle)
    antall = Person.objects.count()
    with pytest.raises(ManglerRettighet):
        registrer_person(aktor=aktor, fakta=Personfakta(navn="Ola Prøve"))
    assert Person.objects.count() == antall


def test_an_hpr_number_is_one_doctor_across_kommuner() -> None:
    fakta = legefakta()
    forste = registrer_lege(aktor=lag_koordinator(), fakta=fakta)
    andre = registrer_lege(aktor=lag_koordinator(lag_kommune("1804", "Bodø")), fakta=fakta)
    assert forste == andre
    assert Lege.objects.count() == 1


def test_a_middle_name_more_or_less_is_the_same_doctor() -> None:
    aktor = lag_koordinator()
    fakta = legefakta("Anne Marie Åsheim")
    forste = registrer_lege(aktor=aktor, fakta=fakta)
    kort = legefakta("anne aasheim", hpr_nr=fakta.hpr_nr, fodselsnummer="")
    assert registrer_lege(aktor=aktor, fakta=kort) == forste


def test_an_hpr_number_that_belongs_to_another_name_is_refused() -> None:
    aktor = lag_koordinator()
    fakta = legefakta("Anne Åsheim")
    registrer_lege(aktor=aktor, fakta=fakta)
    with pytest.raises(NavnetStemmerIkke):
        registrer_lege(aktor=aktor, fakta=legefakta("Per Annen", hpr_nr=fakta.hpr_nr))


def test_a_doctor_with_another_person_number_is_refused() -> None:
    aktor = lag_koordinator()
    fakta = legefakta()
    registrer_lege(aktor=aktor, fakta=fakta)
    with pytest.raises(FodselsnummeretStemmerIkke):
        registrer_lege(aktor=aktor, fakta=legefakta(hpr_nr=fakta.hpr_nr))


def test_a_person_has_one_hpr_number() -> None:
    aktor = lag_koordinator()
    fakta = legefakta()
    registrer_lege(aktor=aktor, fakta=fakta)
    with pytest.raises(FodselsnummeretStemmerIkke):
        registrer_lege(aktor=aktor, fakta=legefakta(fodselsnummer=fakta.fodselsnummer))


def test_an_hpr_number_that_cannot_be_is_refused() -> None:
    with pytest.raises(UgyldigHprNr):
        registrer_lege(aktor=lag_koordinator(), fakta=legefakta(hpr_nr="012"))


def gi(aktor: object, rolle: Rolle = Rolle.SIGNATAR, **felter: object) -> object:
    grunnlag = {"person_id": lag_person().pk, "rolle": rolle, "fom": date(2026, 1, 1)}
    return gi_rolle(aktor=aktor, **{**grunnlag, **felter})  # type: ignore[arg-type]


def test_a_coordinator_gives_a_colleague_a_role() -> None:
    aktor = lag_koordinator()
    innehav_id = gi(aktor, organisasjon_id=aktor.organisasjon_id, tom=date(2026, 8, 31))
    assert Rolleinnehav.objects.get(pk=innehav_id).tom == date(2026, 8, 31)


def test_a_coordinator_gives_no_role_in_another_kommune() -> None:
    annen = lag_kommune("1804", "Bodø")
    with pytest.raises(FinnesIkke):
        gi(lag_koordinator(), organisasjon_id=annen.organisasjon_id)


def test_nobody_gives_herself_a_role() -> None:
    aktor = lag_koordinator()
    with pytest.raises(KanIkkeGiSegSelvRolle):
        gi(aktor, organisasjon_id=aktor.organisasjon_id, person_id=aktor.person_id)


@pytest.mark.parametrize("rolle", [Rolle.ALIS, Rolle.SAKSBEHANDLER, Rolle.KONTORRADGIVER])
def test_a_coordinator_gives_only_the_kommunes_roles(rolle: Rolle) -> None:
    aktor = lag_koordinator()
    with pytest.raises(RollenHorerIkkeHjemme):
        gi(aktor, rolle, organisasjon_id=aktor.organisasjon_id)


def test_an_adviser_belongs_to_an_office() -> None:
    with pytest.raises(RollenHorerIkkeHjemme):
        gi(lag_saksbehandler(), Rolle.KONTORRADGIVER, organisasjon_id=lag_kommune().organisasjon_id)


def test_a_role_is_given_once() -> None:
    aktor = lag_koordinator()
    person = lag_person()
    gi(aktor, organisasjon_id=aktor.organisasjon_id, person_id=person.pk)
    with pytest.raises(HarRollen):
        gi(aktor, organisasjon_id=aktor.organisasjon_id, person_id=person.pk)


def test_a_role_that_ends_before_it_begins_is_refused() -> None:
    aktor = lag_koordinator()
    with pytest.raises(SnuddPeriode):
        gi(aktor, organisasjon_id=aktor.organisasjon_id, tom=date(2025, 12, 31))


def test_a_role_is_ended_by_its_last_day() -> None:
    aktor = lag_koordinator()
    innehav_id = gi(aktor, organisasjon_id=aktor.organisasjon_id)
    avslutt_rolle(aktor=aktor, rolleinnehav_id=innehav_id, tom=date(2026, 6, 30))  # type: ignore[arg-type]
    assert Rolleinnehav.objects.get(pk=innehav_id).tom == date(2026, 6, 30)


def test_a_coordinator_ends_no_role_in_another_kommune() -> None:
    fremmed = lag_koordinator(lag_kommune("1804", "Bodø"))
    innehav_id = gi(fremmed, organisasjon_id=fremmed.organisasjon_id)
    with pytest.raises(FinnesIkke):
        avslutt_rolle(aktor=lag_koordinator(), rolleinnehav_id=innehav_id, tom=date(2026, 6, 30))  # type: ignore[arg-type]


def test_a_surgery_stands_once_in_the_kommune() -> None:
    aktor = lag_koordinator()
    opprett_legesenter(aktor=aktor, navn="Leines legesenter")
    with pytest.raises(LegesenteretFinnes):
        opprett_legesenter(aktor=aktor, navn="Leines legesenter")


def test_an_organisation_stands_once() -> None:
    aktor = lag_saksbehandler()
    opprett_organisasjon(
        aktor=aktor, type=Organisasjonstype.KOMMUNE, navn="Ny kommune", orgnr=Orgnr("958935420")
    )
    with pytest.raises(OrganisasjonenFinnes):
        opprett_organisasjon(
            aktor=aktor, type=Organisasjonstype.KOMMUNE, navn="Annen", orgnr=Orgnr("958935420")
        )


def test_a_kommune_moves_to_another_office_without_a_day_between() -> None:
    kommune = lag_kommune()
    lag_kontor("Nord", dekker=(kommune,))
    midt = lag_kontor("Midt")
    endre_kontordekning(
        aktor=lag_saksbehandler(),
        kommunenummer=kommune.pk,
        kontor_id=midt.pk,
        fom=date(2026, 1, 1),
    )
    perioder = KontorDekning.objects.order_by("fom").values_list("kontor__navn", "fom", "tom")
    assert list(perioder) == [
        ("Nord", date(2020, 1, 1), date(2025, 12, 31)),
        ("Midt", date(2026, 1, 1), None),
    ]


def test_a_kommune_does_not_move_before_it_came() -> None:
    kommune = lag_kommune()
    nord = lag_kontor("Nord", dekker=(kommune,))
    with pytest.raises(DekningenBegynteSenere):
        endre_kontordekning(
            aktor=lag_saksbehandler(),
            kommunenummer=kommune.pk,
            kontor_id=nord.pk,
            fom=date(2020, 1, 1),
        )


def test_a_coordinator_does_not_edit_the_registers() -> None:
    kommune = lag_kommune()
    kontor = lag_kontor()
    with pytest.raises(ManglerRettighet):
        endre_kontordekning(
            aktor=lag_koordinator(), kommunenummer=kommune.pk, kontor_id=kontor.pk, fom=date(2026, 1, 1)
        )
