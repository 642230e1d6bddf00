"""Reading a case: what is told, and to whom."""

from datetime import date
from decimal import Decimal

import pytest
from pytest_django import DjangoAssertNumQueries

from alis.domain.avtale import Element
from alis.domain.flyt import Avtalestatus
from alis.domain.parter import Stillingstype
from alis.domain.tilgang import Aktor, ManglerRettighet, Rolle
from alis.domain.utdanning import Fravarstype
from alis.records.avtale.models import Avtaleelement, Signatur
from alis.records.journal.models import Innsynslinje
from alis.records.utdanning.models import AlisSak, Fravar, Stilling
from alis.services.felles import FinnesIkke
from alis.services.utdanning import (
    gi_delingssamtykke,
    hent_min_tidslinje,
    hent_sak,
    trekk_delingssamtykke,
)
from factories.avtale import TIDSPUNKT, lag_versjon
from factories.parter import (
    lag_aktor_i,
    lag_kommune,
    lag_kontor,
    lag_koordinator,
    lag_saksbehandler,
    lag_sykehussted,
)
from factories.utdanning import lag_alis, lag_sak, lag_veileder, legefakta

pytestmark = pytest.mark.django_db


@pytest.fixture
def koordinator() -> Aktor:
    return lag_koordinator()


@pytest.fixture
def sak(koordinator: Aktor) -> AlisSak:
    return lag_sak(koordinator)


def test_the_case_tells_all_that_the_page_needs(koordinator: Aktor, sak: AlisSak) -> None:
    lag_veileder(koordinator, sak)
    Fravar.objects.create(
        sak=sak,
        type="institusjonstjeneste",
        fom=date(2026, 1, 1),
        tom=date(2026, 6, 30),
        sykehussted=lag_sykehussted("Bodø"),
    )
    bilde = hent_sak(aktor=koordinator, sak_id=sak.pk)
    assert (bilde.lege.navn, bilde.lege.hpr_nr) == ("Anne Åsheim", sak.lege.hpr_nr)
    assert (bilde.kommune.navn, bilde.sentralitetsklasse) == ("Steigen", 6)
    assert [(s.type, s.prosent) for s in bilde.stillinger] == [(Stillingstype.FASTLEGE, Decimal(80))]
    assert [(f.type, f.sykehussted) for f in bilde.fravar] == [(Fravarstype.INSTITUSJONSTJENESTE, "Bodø")]
    veileder = bilde.veileder(date(2026, 1, 1))
    assert veileder is not None and veileder.navn == "Vera Veileder"


def test_a_version_tells_who_has_signed_and_what_is_agreed(koordinator: Aktor, sak: AlisSak) -> None:
    versjon = lag_versjon(sak, Avtalestatus.SENDT)
    Signatur.objects.create(
        versjon=versjon,
        krav=versjon.signaturkrav.get(part="alis"),
        part="alis",
        person=sak.lege.person,
        signert_at=TIDSPUNKT,
        dokument_hash="b" * 64,
    )
    Avtaleelement.objects.create(versjon=versjon, element="veiledning", belop_per_ar=7_000_000)
    Avtaleelement.objects.create(versjon=versjon, element="tilrettelegging")
    (bilde,) = hent_sak(aktor=koordinator, sak_id=sak.pk).versjoner
    assert (bilde.signert_av_alis, bilde.signert_av_kommunen) == (True, False)
    assert bilde.belop == {Element.VEILEDNING: 7_000_000}


@pytest.mark.parametrize(
    ("rolle", "ser"),
    [
        (Rolle.KOORDINATOR, 3),
        (Rolle.SIGNATAR, 2),
        (Rolle.REVISOR, 2),
        (Rolle.ALIS, 2),
        (Rolle.VEILEDER, 1),
    ],
)
def test_a_draft_is_the_coordinators_own_and_the_supervisor_sees_what_is_signed(
    koordinator: Aktor, sak: AlisSak, rolle: Rolle, ser: int
) -> None:
    lag_versjon(sak, Avtalestatus.I_KRAFT, nummer=1)
    lag_versjon(sak, Avtalestatus.SENDT, nummer=2)
    lag_versjon(sak, Avtalestatus.FORKASTET, nummer=3)
    aktorer = {
        Rolle.KOORDINATOR: lambda: koordinator,
        Rolle.ALIS: lambda: lag_alis(sak),
        Rolle.VEILEDER: lambda: lag_veileder(koordinator, sak),
    }
    aktor = aktorer.get(rolle, lambda: lag_aktor_i(sak.kommune.organisasjon, rolle))()
    assert len(hent_sak(aktor=aktor, sak_id=sak.pk).versjoner) == ser


@pytest.mark.parametrize("rolle", [Rolle.KOORDINATOR, Rolle.SIGNATAR, Rolle.ATTESTANT, Rolle.REVISOR])
def test_the_kommunes_people_read_only_their_own_kommune(sak: AlisSak, rolle: Rolle) -> None:
    egen = lag_aktor_i(sak.kommune.organisasjon, rolle)
    fremmed = lag_aktor_i(lag_kommune("1804", "Bodø").organisasjon, rolle)
    assert hent_sak(aktor=egen, sak_id=sak.pk).sak_id == sak.pk
    with pytest.raises(FinnesIkke):
        hent_sak(aktor=fremmed, sak_id=sak.pk)


def test_a_doctor_reads_only_herself(koordinator: Aktor, sak: AlisSak) -> None:
    annen = lag_alis(lag_sak(koordinator))
    assert hent_sak(aktor=lag_alis(sak), sak_id=sak.pk).sak_id == sak.pk
    with pytest.raises(FinnesIkke):
        hent_sak(aktor=annen, sak_id=sak.pk)


def test_a_supervisor_reads_only_whom_she_supervises(koordinator: Aktor, sak: AlisSak) -> None:
    veileder = lag_veileder(koordinator, sak)
    annen_sak = lag_sak(koordinator)
    assert hent_sak(aktor=veileder, sak_id=sak.pk).sak_id == sak.pk
    with pytest.raises(FinnesIkke):
        hent_sak(aktor=veileder, sak_id=annen_sak.pk)


def test_a_supervisor_reads_nothing_after_she_has_ended(koordinator: Aktor, sak: AlisSak) -> None:
    veileder = lag_veileder(koordinator, sak)
    sak.veilederforhold.update(tom=date(2025, 12, 31))
    with pytest.raises(FinnesIkke):
        hent_sak(aktor=veileder, sak_id=sak.pk)


def test_an_adviser_reads_the_kommuner_that_the_office_serves(sak: AlisSak) -> None:
    nord = lag_aktor_i(lag_kontor("Nord", dekker=(sak.kommune,)).organisasjon, Rolle.KONTORRADGIVER)
    midt = lag_aktor_i(lag_kontor("Midt").organisasjon, Rolle.KONTORRADGIVER)
    assert hent_sak(aktor=nord, sak_id=sak.pk).sak_id == sak.pk
    with pytest.raises(FinnesIkke):
        hent_sak(aktor=midt, sak_id=sak.pk)


def test_the_case_handler_reads_the_nation(sak: AlisSak) -> None:
    assert hent_sak(aktor=lag_saksbehandler(), sak_id=sak.pk).sak_id == sak.pk


def test_the_hospital_contact_reads_no_case(sak: AlisSak) -> None:
    kontakt = lag_aktor_i(lag_sykehussted().helseforetak, Rolle.ALIS_KONTAKT)
    with pytest.raises(ManglerRettighet):
        hent_sak(aktor=kontakt, sak_id=sak.pk)


def test_a_reading_is_logged_with_reader_role_and_page(koordinator: Aktor, sak: AlisSak) -> None:
    hent_sak(aktor=koordinator, sak_id=sak.pk, side="tilskudd")
    linje = Innsynslinje.objects.get()
    assert (linje.person_id, linje.rolle, linje.gjelder_person_id, linje.side) == (
        koordinator.person_id,
        "koordinator",
        sak.lege_id,
        "tilskudd",
    )


def test_a_reading_that_was_refused_is_not_logged(sak: AlisSak) -> None:
    with pytest.raises(FinnesIkke):
        hent_sak(aktor=lag_koordinator(lag_kommune("1804", "Bodø")), sak_id=sak.pk)
    assert not Innsynslinje.objects.exists()


def test_a_case_is_read_in_at_most_eight_queries(
    koordinator: Aktor, sak: AlisSak, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for nummer in (1, 2):
        lag_versjon(sak, Avtalestatus.ERSTATTET if nummer == 1 else Avtalestatus.I_KRAFT, nummer=nummer)
    lag_veileder(koordinator, sak)
    with django_assert_max_num_queries(8):
        hent_sak(aktor=koordinator, sak_id=sak.pk)


def to_saker() -> tuple[AlisSak, AlisSak]:
    """A doctor who has moved from Steigen to Bodø."""
    lege = legefakta()
    return (
        lag_sak(lag_koordinator(), lege=lege),
        lag_sak(lag_koordinator(lag_kommune("1804", "Bodø")), lege=lege),
    )


def test_a_doctor_who_has_moved_sees_all_her_cases_as_one_course() -> None:
    steigen, bodo = to_saker()
    assert [bilde.sak_id for bilde in hent_min_tidslinje(aktor=lag_alis(bodo))] == [
        bodo.pk,
        steigen.pk,
    ]


def test_only_a_doctor_has_a_timeline_of_her_own(koordinator: Aktor) -> None:
    with pytest.raises(ManglerRettighet):
        hent_min_tidslinje(aktor=koordinator)


def test_the_new_kommune_sees_the_times_before_once_the_doctor_agrees() -> None:
    steigen, bodo = to_saker()
    lag_versjon(steigen, Avtalestatus.AVSLUTTET)
    Stilling.objects.filter(sak=steigen).update(tom=date(2026, 5, 31))
    gi_delingssamtykke(aktor=lag_alis(bodo), fra_sak_id=steigen.pk, til_sak_id=bodo.pk)
    (delt,) = hent_sak(aktor=lag_koordinator(bodo.kommune), sak_id=bodo.pk).delte_saker
    assert (delt.kommune, delt.stillinger[0].tom) == ("Steigen", date(2026, 5, 31))
    assert delt.avtaleperioder == ((date(2025, 6, 15), date(2026, 5, 31)),)


def test_a_consent_opens_one_way_only() -> None:
    steigen, bodo = to_saker()
    gi_delingssamtykke(aktor=lag_alis(bodo), fra_sak_id=steigen.pk, til_sak_id=bodo.pk)
    assert hent_sak(aktor=lag_koordinator(steigen.kommune), sak_id=steigen.pk).delte_saker == ()


def test_a_consent_opens_no_page_of_the_old_case() -> None:
    steigen, bodo = to_saker()
    gi_delingssamtykke(aktor=lag_alis(bodo), fra_sak_id=steigen.pk, til_sak_id=bodo.pk)
    with pytest.raises(FinnesIkke):
        hent_sak(aktor=lag_koordinator(bodo.kommune), sak_id=steigen.pk)


def test_a_consent_that_is_taken_back_closes_what_it_opened() -> None:
    steigen, bodo = to_saker()
    alis = lag_alis(bodo)
    samtykke_id = gi_delingssamtykke(aktor=alis, fra_sak_id=steigen.pk, til_sak_id=bodo.pk)
    trekk_delingssamtykke(aktor=alis, samtykke_id=samtykke_id)
    assert hent_sak(aktor=lag_koordinator(bodo.kommune), sak_id=bodo.pk).delte_saker == ()


def test_a_consent_given_twice_is_one_consent() -> None:
    steigen, bodo = to_saker()
    alis = lag_alis(bodo)
    en, to = (gi_delingssamtykke(aktor=alis, fra_sak_id=steigen.pk, til_sak_id=bodo.pk) for _ in range(2))
    assert en == to


def test_only_the_doctor_herself_can_agree(koordinator: Aktor) -> None:
    steigen, bodo = to_saker()
    with pytest.raises(ManglerRettighet):
        gi_delingssamtykke(aktor=koordinator, fra_sak_id=steigen.pk, til_sak_id=bodo.pk)


def test_a_doctor_cannot_agree_to_share_the_case_of_another(sak: AlisSak) -> None:
    steigen, bodo = to_saker()
    with pytest.raises(FinnesIkke):
        gi_delingssamtykke(aktor=lag_alis(bodo), fra_sak_id=sak.pk, til_sak_id=bodo.pk)
    assert steigen.pk != sak.pk
