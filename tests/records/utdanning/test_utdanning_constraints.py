"""What can never be true of a case."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from alis.records.utdanning.models import (
    AlisSak,
    Delingssamtykke,
    Fravar,
    Stilling,
    TidligereArbeidsgiver,
    Veilederforhold,
)
from factories.brudd import nektes
from factories.parter import lag_kommune, lag_koordinator, lag_person, lag_sykehussted
from factories.utdanning import lag_sak, legefakta

pytestmark = pytest.mark.django_db


@pytest.fixture
def sak() -> AlisSak:
    return lag_sak(lag_koordinator())


def test_a_doctor_has_one_case_in_a_kommune(sak: AlisSak) -> None:
    annen = lag_sak(lag_koordinator())
    with nektes("alissak_en_per_lege_og_kommune"):
        AlisSak.objects.filter(pk=annen.pk).update(lege=sak.lege)


@pytest.mark.parametrize(
    ("felter", "constraint"),
    [
        ({"driftsform": "aksjeselskap"}, "alissak_driftsform_i_tabellen"),
        ({"driftsform": "ansatt", "fordeling_alis": Decimal("0.5")}, "alissak_fordeling_bare_ved_annet"),
        ({"driftsform": "annet", "fordeling_alis": Decimal("1.01")}, "alissak_fordeling_0_til_1"),
        ({"driftsform": "annet", "fordeling_alis": Decimal("-0.01")}, "alissak_fordeling_0_til_1"),
        ({"forventet_slutt": date(2023, 8, 31)}, "alissak_slutt_ikke_for_start"),
    ],
)
def test_a_case_that_cannot_be_is_refused(sak: AlisSak, felter: dict[str, Any], constraint: str) -> None:
    with nektes(constraint):
        AlisSak.objects.filter(pk=sak.pk).update(**felter)


@pytest.mark.parametrize("fordeling", [Decimal(0), Decimal(1), None])
def test_a_share_from_none_to_all_can_be_agreed(sak: AlisSak, fordeling: Decimal | None) -> None:
    AlisSak.objects.filter(pk=sak.pk).update(driftsform="annet", fordeling_alis=fordeling)
    sak.refresh_from_db()
    assert sak.fordeling_alis == fordeling


STILLING = {"type": "fastlege", "prosent": Decimal(50), "fom": date(2025, 1, 1)}


@pytest.mark.parametrize(
    ("felter", "constraint"),
    [
        ({"type": "turnuslege"}, "stilling_type_i_tabellen"),
        ({"prosent": Decimal(0)}, "stilling_prosent_over_0_til_100"),
        ({"prosent": Decimal("100.01")}, "stilling_prosent_over_0_til_100"),
        ({"tom": date(2024, 12, 31)}, "stilling_tom_ikke_for_fom"),
        ({"vikariat_fom": date(2025, 1, 1)}, "stilling_vikariat_bare_for_vikar"),
        ({"vikariat_tom": date(2025, 1, 1)}, "stilling_vikariat_bare_for_vikar"),
        (
            {
                "type": "fastlegevikar",
                "vikariat_fom": date(2025, 1, 2),
                "vikariat_tom": date(2025, 1, 1),
            },
            "stilling_vikariat_tom_ikke_for_fom",
        ),
    ],
)
def test_a_position_that_cannot_be_is_refused(sak: AlisSak, felter: dict[str, Any], constraint: str) -> None:
    with nektes(constraint):
        Stilling.objects.create(sak=sak, **{**STILLING, **felter})


@pytest.mark.parametrize(
    "felter",
    [
        {"prosent": Decimal("0.01")},
        {"prosent": Decimal(100)},
        {"tom": date(2025, 1, 1)},
        {"type": "fastlegevikar", "vikariat_fom": date(2025, 1, 1), "vikariat_tom": date(2025, 1, 1)},
    ],
)
def test_a_position_at_the_edge_is_accepted(sak: AlisSak, felter: dict[str, Any]) -> None:
    assert Stilling.objects.create(sak=sak, **{**STILLING, **felter}).pk


FRAVAR = {"type": "permisjon", "fom": date(2025, 1, 1), "tom": date(2025, 1, 1)}


@pytest.mark.parametrize(
    ("felter", "constraint"),
    [
        ({"type": "sykdom"}, "fravar_type_i_tabellen"),
        ({"tom": date(2024, 12, 31)}, "fravar_tom_ikke_for_fom"),
        ({"aktiviteter_fortsetter": True}, "fravar_fortsetter_bare_naar_begge_vil"),
    ],
)
def test_an_absence_that_cannot_be_is_refused(sak: AlisSak, felter: dict[str, Any], constraint: str) -> None:
    with nektes(constraint):
        Fravar.objects.create(sak=sak, **{**FRAVAR, **felter})


def begge_vil(sak: AlisSak) -> dict[str, Any]:
    naa = datetime(2025, 1, 1, tzinfo=UTC)
    hvem = sak.opprettet_av
    return {"foreslatt_at": naa, "foreslatt_av": hvem, "svart_at": naa, "svart_av": hvem}


def test_institution_service_stops_the_activities_whatever_the_parties_want(sak: AlisSak) -> None:
    tjeneste = {**FRAVAR, **begge_vil(sak), "type": "institusjonstjeneste", "aktiviteter_fortsetter": True}
    with nektes("fravar_institusjon_stanser_aktivitetene"):
        Fravar.objects.create(sak=sak, **tjeneste)


def test_an_answer_has_a_proposal_and_each_has_a_who_and_a_when(sak: AlisSak) -> None:
    vilje = begge_vil(sak)
    for mangler, constraint in (
        (("foreslatt_at", "foreslatt_av"), "fravar_svar_har_forslag"),
        (("foreslatt_av",), "fravar_foreslatt_at_og_av"),
        (("svart_at",), "fravar_svart_at_og_av"),
    ):
        felt = {navn: verdi for navn, verdi in vilje.items() if navn not in mangler}
        with nektes(constraint):
            Fravar.objects.create(sak=sak, **FRAVAR, **felt)


@pytest.mark.parametrize("hva", ["fort", "star"])
def test_who_typed_it_and_who_let_it_stand_have_each_a_when(sak: AlisSak, hva: str) -> None:
    tjeneste = {**FRAVAR, "type": "institusjonstjeneste"}
    for felt in ({f"{hva}_at": datetime(2025, 1, 1, tzinfo=UTC)}, {f"{hva}_av": sak.opprettet_av}):
        with nektes(f"fravar_{hva}_at_og_av"):
            Fravar.objects.create(sak=sak, **tjeneste, **felt)


def test_only_institution_service_is_let_stand(sak: AlisSak) -> None:
    felt = {"star_at": datetime(2025, 1, 1, tzinfo=UTC), "star_av": sak.opprettet_av}
    with nektes("fravar_star_bare_institusjon"):
        Fravar.objects.create(sak=sak, **FRAVAR, **felt)


def test_leave_has_no_hospital(sak: AlisSak) -> None:
    sted = lag_sykehussted()
    with nektes("fravar_sykehus_bare_ved_institusjonstjeneste"):
        Fravar.objects.create(sak=sak, sykehussted=sted, **FRAVAR)


def test_an_absence_has_no_column_for_a_cause() -> None:
    assert {felt.name for felt in Fravar._meta.concrete_fields} == {
        "id",
        "sak",
        "type",
        "fom",
        "tom",
        "aktiviteter_fortsetter",
        "sykehussted",
        "foreslatt_at",
        "foreslatt_av",
        "svart_at",
        "svart_av",
        "fort_at",
        "fort_av",
        "star_at",
        "star_av",
    }


def test_a_case_has_one_open_supervision(sak: AlisSak) -> None:
    Veilederforhold.objects.create(sak=sak, person=lag_person(), fom=date(2025, 1, 1))
    annen = lag_person()
    with nektes("veilederforhold_ett_apent_i_saken"):
        Veilederforhold.objects.create(sak=sak, person=annen, fom=date(2025, 2, 1))


def test_supervision_ends_after_it_begins(sak: AlisSak) -> None:
    person = lag_person()
    with nektes("veilederforhold_tom_ikke_for_fom"):
        Veilederforhold.objects.create(sak=sak, person=person, fom=date(2025, 1, 2), tom=date(2025, 1, 1))


@pytest.mark.parametrize(
    ("felter", "constraint"),
    [
        ({"navn": ""}, "tidligerearbeidsgiver_har_navn"),
        ({"tom": date(2021, 12, 31)}, "tidligerearbeidsgiver_tom_ikke_for_fom"),
    ],
)
def test_an_earlier_employer_has_a_name_and_a_period(
    sak: AlisSak, felter: dict[str, Any], constraint: str
) -> None:
    grunnlag = {"navn": "Bodø kommune", "fom": date(2022, 1, 1), "tom": date(2022, 6, 30)}
    with nektes(constraint):
        TidligereArbeidsgiver.objects.create(sak=sak, **{**grunnlag, **felter})


NAA = datetime(2025, 6, 1, tzinfo=UTC)


def to_saker() -> tuple[AlisSak, AlisSak]:
    lege = legefakta()
    en = lag_sak(lag_koordinator(), lege=lege)
    annen = lag_sak(lag_koordinator(lag_kommune("1804", "Bodø")), lege=lege)
    return en, annen


def test_a_case_is_not_shared_with_itself(sak: AlisSak) -> None:
    with nektes("delingssamtykke_to_saker"):
        Delingssamtykke.objects.create(fra_sak=sak, til_sak=sak, gitt_at=NAA)


def test_one_consent_is_in_force_between_two_cases() -> None:
    fra, til = to_saker()
    Delingssamtykke.objects.create(fra_sak=fra, til_sak=til, gitt_at=NAA)
    with nektes("delingssamtykke_ett_gjeldende"):
        Delingssamtykke.objects.create(fra_sak=fra, til_sak=til, gitt_at=NAA)


def test_a_consent_is_not_taken_back_before_it_is_given() -> None:
    fra, til = to_saker()
    with nektes("delingssamtykke_trukket_etter_gitt"):
        Delingssamtykke.objects.create(
            fra_sak=fra, til_sak=til, gitt_at=NAA, trukket_at=datetime(2025, 5, 31, tzinfo=UTC)
        )
