"""Changing a case: positions, absence, supervisor and facts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from alis.domain.parter import Stillingstype
from alis.domain.tilgang import Aktor, ManglerRettighet, Rolle
from alis.domain.utdanning import Fravarstype, MerEnnFullStilling
from alis.domain.verdier import SnuddPeriode
from alis.records.journal.models import Journallinje
from alis.records.utdanning.models import AlisSak, Fravar, Stilling, TidligereArbeidsgiver, Veilederforhold
from alis.services.felles import EndretAvAndre, FinnesIkke
from alis.services.utdanning import (
    AktiviteterStarStille,
    ForrigeBegynteSenere,
    Fravarsfakta,
    OverlapperFravar,
    StillingenSlutterFor,
    SykehusBareVedInstitusjonstjeneste,
    VeilederErLegen,
    avslutt_stilling,
    endre_fravar,
    endre_sak,
    endre_stilling,
    legg_til_stilling,
    registrer_fravar,
    registrer_tidligere_arbeidsgiver,
    velg_veileder,
)
from factories.parter import (
    gi_rolle,
    lag_aktor_i,
    lag_kommune,
    lag_koordinator,
    lag_person,
    lag_sykehussted,
)
from factories.utdanning import FAST_80, NAERINGSDRIVENDE, lag_sak

pytestmark = pytest.mark.django_db

PERMISJON = Fravarsfakta(type=Fravarstype.PERMISJON, fom=date(2026, 1, 1), tom=date(2026, 3, 31))
TJENESTE = Fravarsfakta(type=Fravarstype.INSTITUSJONSTJENESTE, fom=date(2026, 4, 1), tom=date(2026, 9, 30))


@pytest.fixture
def koordinator() -> Aktor:
    return lag_koordinator()


@pytest.fixture
def sak(koordinator: Aktor) -> AlisSak:
    return lag_sak(koordinator)


def nokkel(aktor: Aktor, sak: AlisSak) -> dict[str, Any]:
    """What every change begins with: who, which case, and the version that was seen."""
    return {"aktor": aktor, "sak_id": sak.pk, "laas": AlisSak.objects.get(pk=sak.pk).laas}


ENDRINGER: dict[str, Callable[[dict[str, Any]], object]] = {
    "endre_sak": lambda n: endre_sak(**n, fakta=NAERINGSDRIVENDE),
    "legg_til_stilling": lambda n: legg_til_stilling(**n, fakta=replace(FAST_80, prosent=Decimal(20))),
    "registrer_fravar": lambda n: registrer_fravar(**n, fakta=PERMISJON),
    "registrer_tidligere_arbeidsgiver": lambda n: registrer_tidligere_arbeidsgiver(
        **n, navn="Bodø kommune", fom=date(2022, 1, 1), tom=date(2022, 6, 30)
    ),
    "endre_stilling": lambda n: endre_stilling(
        **n, stilling_id=Stilling.objects.get(sak=n["sak_id"]).pk, fakta=FAST_80
    ),
    "avslutt_stilling": lambda n: avslutt_stilling(
        **n, stilling_id=Stilling.objects.get(sak=n["sak_id"]).pk, tom=date(2026, 12, 31)
    ),
}


@pytest.mark.parametrize("handling", ENDRINGER)
def test_a_change_is_counted_signed_and_written_in_the_journal(
    koordinator: Aktor, sak: AlisSak, handling: str
) -> None:
    ENDRINGER[handling](nokkel(koordinator, sak))
    sak.refresh_from_db()
    assert (sak.laas, sak.endret_av_id) == (2, koordinator.person_id)
    linje = Journallinje.objects.latest("sekvens")
    assert (linje.handling, linje.sak_id, linje.person_id) == (handling, sak.pk, koordinator.person_id)


@pytest.mark.parametrize("handling", ENDRINGER)
def test_whoever_saw_an_older_version_is_told_who_changed_it_and_when(
    koordinator: Aktor, sak: AlisSak, handling: str
) -> None:
    sett = nokkel(koordinator, sak)
    annen = lag_aktor_i(sak.kommune.organisasjon, Rolle.KOORDINATOR, lag_person("Per Rask"))
    naar = datetime(2026, 2, 1, 9, tzinfo=UTC)
    endre_sak(**{**sett, "aktor": annen}, fakta=NAERINGSDRIVENDE, naa=naar)
    with pytest.raises(EndretAvAndre) as feil:
        ENDRINGER[handling](sett)
    assert (feil.value.hvem, feil.value.naar) == ("Per Rask", naar)


@pytest.mark.parametrize("handling", ENDRINGER)
def test_a_case_in_another_kommune_does_not_exist(sak: AlisSak, handling: str) -> None:
    fremmed = lag_koordinator(lag_kommune("1804", "Bodø"))
    with pytest.raises(FinnesIkke):
        ENDRINGER[handling](nokkel(fremmed, sak))


@pytest.mark.parametrize("handling", ENDRINGER)
def test_whoever_may_not_change_a_case_is_stopped(sak: AlisSak, handling: str) -> None:
    signatar = lag_aktor_i(sak.kommune.organisasjon, Rolle.SIGNATAR)
    with pytest.raises(ManglerRettighet):
        ENDRINGER[handling](nokkel(signatar, sak))


def test_two_positions_may_fill_the_week(koordinator: Aktor, sak: AlisSak) -> None:
    legg_til_stilling(
        **nokkel(koordinator, sak),
        fakta=replace(FAST_80, type=Stillingstype.ANNET_KOMMUNALT_LEGEARBEID, prosent=Decimal(20)),
    )
    assert sum(stilling.prosent for stilling in sak.stillinger.all()) == 100


def test_positions_over_a_full_week_are_refused_and_nothing_is_kept(koordinator: Aktor, sak: AlisSak) -> None:
    with pytest.raises(MerEnnFullStilling) as feil:
        legg_til_stilling(**nokkel(koordinator, sak), fakta=replace(FAST_80, prosent=Decimal("20.01")))
    assert (feil.value.dag, feil.value.prosent) == (FAST_80.fom, Decimal("100.01"))
    sak.refresh_from_db()
    assert (sak.laas, sak.stillinger.count()) == (1, 1)


def test_a_position_does_not_count_against_its_own_correction(koordinator: Aktor, sak: AlisSak) -> None:
    stilling = sak.stillinger.get()
    endre_stilling(
        **nokkel(koordinator, sak), stilling_id=stilling.pk, fakta=replace(FAST_80, prosent=Decimal(100))
    )
    stilling.refresh_from_db()
    assert stilling.prosent == 100


def test_a_position_of_another_case_does_not_exist(koordinator: Aktor, sak: AlisSak) -> None:
    annen = lag_sak(koordinator).stillinger.get()
    with pytest.raises(FinnesIkke):
        endre_stilling(**nokkel(koordinator, sak), stilling_id=annen.pk, fakta=FAST_80)


def test_a_position_does_not_end_before_it_begins(koordinator: Aktor, sak: AlisSak) -> None:
    with pytest.raises(SnuddPeriode):
        avslutt_stilling(
            **nokkel(koordinator, sak), stilling_id=sak.stillinger.get().pk, tom=date(2025, 5, 31)
        )


def test_ending_a_position_does_not_make_it_longer(koordinator: Aktor, sak: AlisSak) -> None:
    stilling_id = sak.stillinger.get().pk
    avslutt_stilling(**nokkel(koordinator, sak), stilling_id=stilling_id, tom=date(2025, 12, 31))
    with pytest.raises(StillingenSlutterFor):
        avslutt_stilling(**nokkel(koordinator, sak), stilling_id=stilling_id, tom=date(2026, 1, 1))


def test_institution_service_keeps_its_place(koordinator: Aktor, sak: AlisSak) -> None:
    sted = lag_sykehussted("Bodø")
    registrer_fravar(**nokkel(koordinator, sak), fakta=replace(TJENESTE, sykehussted_id=sted.pk))
    assert sak.fravar.get().sykehussted == sted


@pytest.mark.parametrize(
    ("fakta", "feil"),
    [
        (replace(TJENESTE, aktiviteter_fortsetter=True), AktiviteterStarStille),
        (replace(PERMISJON, sykehussted_id=1), SykehusBareVedInstitusjonstjeneste),
        (replace(TJENESTE, sykehussted_id=10**9), FinnesIkke),
        (replace(PERMISJON, tom=date(2025, 12, 31)), SnuddPeriode),
    ],
)
def test_an_absence_that_cannot_be_is_refused_with_its_reason(
    koordinator: Aktor, sak: AlisSak, fakta: Fravarsfakta, feil: type[Exception]
) -> None:
    with pytest.raises(feil):
        registrer_fravar(**nokkel(koordinator, sak), fakta=fakta)
    assert not sak.fravar.exists()


def test_a_doctor_is_not_absent_twice_on_one_day(koordinator: Aktor, sak: AlisSak) -> None:
    registrer_fravar(**nokkel(koordinator, sak), fakta=PERMISJON)
    with pytest.raises(OverlapperFravar) as feil:
        registrer_fravar(**nokkel(koordinator, sak), fakta=replace(TJENESTE, fom=PERMISJON.tom))
    assert feil.value.periode.tom == PERMISJON.tom


def test_an_absence_may_follow_the_day_after_another(koordinator: Aktor, sak: AlisSak) -> None:
    registrer_fravar(**nokkel(koordinator, sak), fakta=PERMISJON)
    registrer_fravar(**nokkel(koordinator, sak), fakta=TJENESTE)
    assert sak.fravar.count() == 2


def test_an_absence_is_corrected_without_colliding_with_itself(koordinator: Aktor, sak: AlisSak) -> None:
    fravar_id = registrer_fravar(**nokkel(koordinator, sak), fakta=PERMISJON)
    endre_fravar(
        **nokkel(koordinator, sak),
        fravar_id=fravar_id,
        fakta=replace(PERMISJON, aktiviteter_fortsetter=True),
    )
    fravar = Fravar.objects.get(pk=fravar_id)
    assert fravar.foreslatt_av_id == koordinator.person_id
    assert not fravar.aktiviteter_fortsetter


def test_an_absence_that_is_not_there_cannot_be_corrected(koordinator: Aktor, sak: AlisSak) -> None:
    with pytest.raises(FinnesIkke):
        endre_fravar(**nokkel(koordinator, sak), fravar_id=uuid4(), fakta=PERMISJON)


def test_an_earlier_employer_is_kept(koordinator: Aktor, sak: AlisSak) -> None:
    ENDRINGER["registrer_tidligere_arbeidsgiver"](nokkel(koordinator, sak))
    assert TidligereArbeidsgiver.objects.get(sak=sak).navn == "Bodø kommune"


def velg(koordinator: Aktor, sak: AlisSak, navn: str, fom: date) -> None:
    person = lag_person(navn)
    gi_rolle(person, Rolle.VEILEDER, sak.kommune.organisasjon)
    velg_veileder(**nokkel(koordinator, sak), person_id=person.pk, fom=fom)


def test_a_new_supervisor_follows_the_one_before_without_a_day_between(
    koordinator: Aktor, sak: AlisSak
) -> None:
    velg(koordinator, sak, "Første", date(2025, 6, 1))
    velg(koordinator, sak, "Andre", date(2026, 1, 1))
    forhold = Veilederforhold.objects.filter(sak=sak).values_list("person__navn", "fom", "tom")
    assert list(forhold) == [
        ("Første", date(2025, 6, 1), date(2025, 12, 31)),
        ("Andre", date(2026, 1, 1), None),
    ]


def test_a_new_supervisor_does_not_begin_before_the_one_before(koordinator: Aktor, sak: AlisSak) -> None:
    velg(koordinator, sak, "Første", date(2025, 6, 1))
    with pytest.raises(ForrigeBegynteSenere):
        velg(koordinator, sak, "Andre", date(2025, 6, 1))


def test_whoever_is_not_a_supervisor_in_the_kommune_cannot_be_chosen(
    koordinator: Aktor, sak: AlisSak
) -> None:
    with pytest.raises(FinnesIkke):
        velg_veileder(**nokkel(koordinator, sak), person_id=lag_person().pk, fom=date(2025, 6, 1))


def test_whoever_was_a_supervisor_once_cannot_be_chosen(koordinator: Aktor, sak: AlisSak) -> None:
    person = lag_person()
    gi_rolle(person, Rolle.VEILEDER, sak.kommune.organisasjon, tom=date(2025, 5, 31))
    with pytest.raises(FinnesIkke):
        velg_veileder(**nokkel(koordinator, sak), person_id=person.pk, fom=date(2025, 5, 1))


def test_a_doctor_does_not_supervise_herself(koordinator: Aktor, sak: AlisSak) -> None:
    gi_rolle(sak.lege.person, Rolle.VEILEDER, sak.kommune.organisasjon)
    with pytest.raises(VeilederErLegen):
        velg_veileder(**nokkel(koordinator, sak), person_id=sak.lege_id, fom=date(2025, 6, 1))
