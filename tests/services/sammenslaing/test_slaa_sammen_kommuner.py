"""Kommuner become one: cases, queue, surgeries and roles follow; what was signed, applied for and booked stays as it was."""

from dataclasses import replace
from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from django.db import DatabaseError, transaction

from alis.domain.plassering.behov import Arena
from alis.domain.regnskap import godkjent, krevd
from alis.domain.tilgang import Rolle
from alis.records.journal.models import Journallinje
from alis.records.parter.models import Kommunesammenslaing, KontorDekning, Legesenter, Rolleinnehav
from alis.records.plassering.models import Behov, Foretaksprofil
from alis.records.regnskap.models import Bilag, Kontosaldo
from alis.records.utdanning.models import AlisSak
from alis.records.utdanning.queries import saker_for
from alis.records.varsel.models import Varsel
from alis.services.felles import FinnesIkke
from alis.services.parter.krev_egen_kommune import KommunenErSlattSammen
from alis.services.plassering.behovsfelter import Behovssted
from alis.services.plassering.foretaksavtale.har_avtale_i_kraft import har_avtale_i_kraft
from alis.services.plassering.foretaksavtale.list_foretaksavtaler import list_foretaksavtaler
from alis.services.plassering.foretaksavtale.opprett_foretaksavtale import opprett_foretaksavtale
from alis.services.plassering.hent_behov import hent_behov
from alis.services.plassering.meld_behov import meld_behov
from alis.services.plassering.prioriter_behov import RekkefolgenErEndret, prioriter_behov
from alis.services.sammenslaing import (
    DagenErIkkeKommet,
    IkkeToKommuner,
    UkjentKommune,
    slaa_sammen_kommuner,
)
from alis.services.sats import hent_satssett
from alis.services.soknad.les_soknadssaker import les_soknadssaker
from alis.services.utbetaling.finn_betalbare import finn_betalbare
from factories.behov import ONSKET, lag_innmeldt
from factories.foretaksavtale import lag_avtaleparter
from factories.opphor import lag_avtale_i_kraft
from factories.parter import lag_aktor_i, lag_kommune, lag_kontor, lag_koordinator
from factories.refusjon import attester, godkjenn, lag_sendt
from factories.regnskap import bok, lag_post
from factories.soknad import PERIODE, lag_grunnlag, lag_innvilget
from factories.sykehusplass import lag_foretak
from factories.utdanning import NAERINGSDRIVENDE, lag_sak, legefakta

pytestmark = pytest.mark.django_db

DAGEN = date(2027, 1, 1)
NAA = datetime(2027, 1, 4, 9, tzinfo=UTC)


def klokken(dag: int) -> datetime:
    return datetime(2026, 3, dag, 9, tzinfo=UTC)


def lag_scene() -> SimpleNamespace:
    """Steigen with three in a trust's queue and Sørfold with two become Nordsalten."""
    steigen, sorfold = lag_kommune(), lag_kommune("1845", "Sørfold")
    lag_kontor(dekker=(steigen, sorfold))
    foretak = lag_foretak()
    scene = SimpleNamespace(
        steigen=steigen,
        sorfold=sorfold,
        ny=lag_kommune("1899", "Nordsalten"),
        foretak=foretak,
        koordinator={k.pk: lag_koordinator(k) for k in (steigen, sorfold)},
        behov={},
    )
    for kommune, dager in ((steigen, (9, 10, 11)), (sorfold, (2, 3))):
        for nummer, dag in enumerate(dager, 1):
            koordinator = scene.koordinator[kommune.pk]
            sak = lag_sak(koordinator, lege=legefakta(f"{kommune.navn} {nummer}"))
            scene.behov[f"{kommune.navn}{nummer}"] = meld_behov(
                aktor=koordinator,
                sak_id=sak.pk,
                sted=Behovssted(helseforetak_id=foretak.sted.helseforetak_id),
                onsker=replace(ONSKET, avdelinger=(foretak.medisin.pk,)),
                naa=klokken(dag),
            )
    return scene


def slaa_sammen(scene, **endret):
    valg = {"aktor": None, "fra": ["1848", "1845"], "til": "1899", "fom": DAGEN, "naa": NAA} | endret
    return slaa_sammen_kommuner(**valg)


def koen(scene) -> list[str]:
    navn = {pk: navn for navn, pk in scene.behov.items()}
    rader = Behov.objects.filter(kommune=scene.ny, prioritet__isnull=False).order_by("prioritet")
    return [navn[pk] for pk in rader.values_list("pk", flat=True)]


def test_cases_and_needs_follow_and_the_orders_become_one():
    scene = lag_scene()
    meldt = dict(Behov.objects.values_list("pk", "meldt_at"))

    utfall = slaa_sammen(scene)

    assert (utfall.saker, utfall.behov, utfall.staar_igjen) == (5, 5, [])
    assert set(AlisSak.objects.values_list("kommune", flat=True)) == {"1899"}
    assert koen(scene) == ["Sørfold1", "Steigen1", "Sørfold2", "Steigen2", "Steigen3"]
    assert list(Behov.objects.order_by("prioritet").values_list("prioritet", flat=True)) == [1, 2, 3, 4, 5]
    assert dict(Behov.objects.values_list("pk", "meldt_at")) == meldt
    assert Journallinje.objects.filter(handling="flett_rekkefolgen").count() == 5
    assert Journallinje.objects.filter(handling="flytt_sak_til_ny_kommune").count() == 5


def test_one_that_goes_into_a_kommune_with_a_queue_of_its_own_is_woven_into_it():
    scene = lag_scene()

    slaa_sammen(scene, fra=["1845"], til="1848")

    scene.ny = scene.steigen
    assert koen(scene) == ["Sørfold1", "Steigen1", "Sørfold2", "Steigen2", "Steigen3"]
    assert AlisSak.objects.filter(kommune="1848").count() == 5
    assert sorted(AlisSak.objects.values_list("prosjektnummer", flat=True)) == [1, 2, 3, 4, 5]


def test_the_new_kommune_ranks_them_and_a_page_of_the_old_order_is_refused():
    scene = lag_scene()
    gammel = scene.koordinator["1848"]
    sett = [scene.behov[f"Steigen{nummer}"] for nummer in (1, 2, 3)]
    foretak = scene.foretak.sted.helseforetak_id
    slaa_sammen(scene)
    ny = lag_koordinator(scene.ny)

    with pytest.raises(RekkefolgenErEndret):
        prioriter_behov(aktor=gammel, helseforetak_id=foretak, sett=sett, ny=sett[::-1], naa=NAA)
    na = [scene.behov[navn] for navn in koen(scene)]
    prioriter_behov(aktor=ny, helseforetak_id=foretak, sett=na, ny=na[::-1], naa=NAA)

    assert koen(scene) == ["Steigen3", "Steigen2", "Sørfold2", "Steigen1", "Sørfold1"]


def test_everyone_keeps_her_role_in_both_and_sees_the_cases_in_the_new_alone():
    scene = lag_scene()
    slaa_sammen(scene)

    nye = Rolleinnehav.objects.filter(organisasjon=scene.ny.organisasjon_id)
    assert nye.filter(rolle=Rolle.KOORDINATOR).count() == 2
    assert nye.filter(rolle=Rolle.ALIS).count() == 5
    assert set(nye.values_list("fom", flat=True)) >= {DAGEN}
    assert not saker_for(scene.koordinator["1848"]).exists()
    assert saker_for(lag_koordinator(scene.ny)).count() == 5


def test_the_kommune_the_doctors_and_the_trust_are_told_once():
    scene = lag_scene()
    slaa_sammen(scene)

    fortalt = Varsel.objects.filter(mal="kommunen_slatt_sammen")
    assert sorted(fortalt.values_list("rolle", flat=True)) == ["alis"] * 5 + ["koordinator"] * 2
    i_koen = Varsel.objects.get(mal="kommuner_slatt_sammen_i_koen")
    assert i_koen.person_id == scene.foretak.kontakt.person_id
    assert i_koen.innhold == {"dato": "2027-01-01"}


def test_the_office_follows_where_all_had_the_same_and_is_asked_for_where_they_did_not():
    scene = lag_scene()
    assert not slaa_sammen(scene).mangler_kontor
    assert KontorDekning.objects.get(kommune=scene.ny).fom == DAGEN


def test_two_offices_leave_it_to_someone_to_say_which():
    scene = lag_scene()
    KontorDekning.objects.filter(kommune=scene.sorfold).update(kontor=lag_kontor("Sør"))
    assert slaa_sammen(scene).mangler_kontor


def test_surgeries_follow_and_two_by_the_same_name_are_one():
    scene = lag_scene()
    nord = Legesenter.objects.create(kommune=scene.steigen, navn="Legekontoret")
    sor = Legesenter.objects.create(kommune=scene.sorfold, navn="Legekontoret")
    egen = Legesenter.objects.create(kommune=scene.sorfold, navn="Straumen")
    sak = AlisSak.objects.filter(kommune="1848").first()
    AlisSak.objects.filter(pk=sak.pk).update(legesenter=nord)
    slaa_sammen(scene)

    egen.refresh_from_db()
    sak.refresh_from_db()
    assert egen.kommune_id == "1899"
    assert sak.legesenter_id == sor.pk
    assert Legesenter.objects.filter(kommune="1899").count() == 2


def test_of_a_doctor_with_a_case_in_each_the_living_one_follows_and_the_other_stays_and_works():
    scene = lag_scene()
    lege = AlisSak.objects.get(behov=scene.behov["Sørfold2"]).lege
    eldst = AlisSak.objects.get(lege=lege)
    ny = AlisSak.objects.create(
        lege=lege,
        kommune=scene.steigen,
        driftsform=NAERINGSDRIVENDE.driftsform,
        opprettet_at=NAA,
        opprettet_av=eldst.opprettet_av,
        endret_at=NAA,
        endret_av=eldst.opprettet_av,
    )

    utfall = slaa_sammen(scene)

    assert [sak.pk for sak in utfall.staar_igjen] == [ny.pk]
    eldst.refresh_from_db()
    assert eldst.kommune_id == "1899"
    assert list(saker_for(scene.koordinator["1848"])) == [ny]


def test_trying_leaves_no_trace():
    scene = lag_scene()
    utfall = slaa_sammen(scene, provekjor=True)

    assert (utfall.saker, utfall.behov) == (5, 5)
    assert not Kommunesammenslaing.objects.exists()
    assert not Behov.objects.filter(kommune="1899").exists()
    assert not Journallinje.objects.filter(handling="slaa_sammen_kommuner").exists()


@pytest.mark.parametrize(
    ("endret", "feil"),
    [
        ({"fra": ["1848", "1899"]}, IkkeToKommuner),
        ({"fra": []}, IkkeToKommuner),
        ({"til": "9999"}, UkjentKommune),
        ({"fom": date(2027, 1, 5)}, DagenErIkkeKommet),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_moves(endret, feil):
    scene = lag_scene()
    with pytest.raises(feil), transaction.atomic():
        slaa_sammen(scene, **endret)
    assert not Kommunesammenslaing.objects.exists()


def test_a_kommune_is_merged_once_and_follows_when_the_new_one_goes_on():
    scene = lag_scene()
    slaa_sammen(scene)
    with pytest.raises(UkjentKommune), transaction.atomic():
        slaa_sammen(scene)
    storst = lag_kommune("1898", "Salten")
    slaa_sammen(scene, fra=["1899"], til="1898")

    assert set(Kommunesammenslaing.objects.values_list("etterfolger", flat=True)) == {storst.pk}
    assert AlisSak.objects.filter(kommune=storst).count() == 5


def test_nothing_new_begins_in_the_old_kommune():
    scene = lag_scene()
    gammel = scene.koordinator["1848"]
    sak = AlisSak.objects.filter(kommune="1848").first()
    slaa_sammen(scene)

    with pytest.raises(KommunenErSlattSammen, match="Nordsalten"), transaction.atomic():
        lag_sak(gammel)
    with pytest.raises(KommunenErSlattSammen):
        opprett_foretaksavtale(aktor=gammel, helseforetak_id=scene.foretak.sted.helseforetak_id)
    with pytest.raises(FinnesIkke), transaction.atomic():
        meld_behov(
            aktor=gammel,
            sak_id=sak.pk,
            sted=Behovssted(arena=Arena.KOMMUNAL_INSTITUSJON, institusjon="Helsetunet"),
            onsker=ONSKET,
            naa=NAA,
        )


def test_the_database_lets_a_case_go_nowhere_else_and_a_need_only_with_its_case():
    scene = lag_scene()
    behov = scene.behov["Steigen1"]
    with pytest.raises(DatabaseError), transaction.atomic():
        AlisSak.objects.filter(kommune="1848").update(kommune=scene.ny)
    with pytest.raises(DatabaseError), transaction.atomic():
        Behov.objects.filter(pk=behov).update(kommune=scene.ny)
    slaa_sammen(scene)
    with pytest.raises(DatabaseError), transaction.atomic():
        AlisSak.objects.filter(kommune="1899").update(kommune=scene.steigen)


def test_an_agreement_with_a_trust_holds_for_the_kommune_that_it_has_become_part_of():
    parter = lag_avtaleparter()
    Foretaksprofil.objects.update_or_create(
        helseforetak=parter.foretak.sted.helseforetak, defaults={"krever_avtale": True}
    )
    avtale = parter.i_kraft()
    ny = lag_kommune("1899", "Nordsalten")
    slaa_sammen_kommuner(aktor=None, fra=["1848"], til="1899", fom=DAGEN, naa=NAA)

    assert har_avtale_i_kraft(kommunenummer="1899", helseforetak_id=parter.foretak_id, dag=DAGEN)
    (rad,) = list_foretaksavtaler(aktor=lag_koordinator(ny), naa=NAA)
    assert (rad.avtale_id, rad.kan_melde) == (avtale.pk, True)
    (rad,) = list_foretaksavtaler(aktor=parter.kontakt, naa=NAA)
    assert (rad.kommunenummer, rad.kan_melde) == ("1899", True)


def test_a_need_is_judged_by_the_agreement_of_the_kommune_that_it_came_from():
    innmeldt = lag_innmeldt()
    behov_id, foretak = innmeldt.meld(), innmeldt.foretak
    Foretaksprofil.objects.create(helseforetak=foretak.sted.helseforetak, krever_avtale=True)
    ny = lag_kommune("1899", "Nordsalten")

    def hindringer(aktor):
        vurdering = hent_behov(aktor=aktor, behov_id=behov_id, naa=NAA).vurdering
        return [v.regel for v in vurdering.hindringer]

    assert hindringer(innmeldt.koordinator) == ["avtalen_er_pa_plass"]
    lag_avtaleparter(foretak=foretak).i_kraft()
    slaa_sammen_kommuner(aktor=None, fra=["1848"], til="1899", fom=DAGEN, naa=NAA)
    assert hindringer(lag_koordinator(ny)) == []


def test_the_books_of_a_period_go_on_in_the_kommune_where_they_began():
    forlop = lag_innvilget()
    sak = AlisSak.objects.get()
    gammel = sak.kommune_id
    lag_kommune("1899", "Nordsalten")
    slaa_sammen_kommuner(aktor=None, fra=[gammel], til="1899", fom=DAGEN, naa=NAA)
    sak.refresh_from_db()

    bok(sak, krevd(lag_post(sak.pk, 70_000)), godkjent(lag_post(sak.pk, 70_000)))

    assert sak.kommune_id == "1899"
    assert set(Bilag.objects.values_list("kommune", flat=True)) == {gammel}
    assert set(Kontosaldo.objects.values_list("kommune", flat=True)) == {gammel}
    assert forlop.soknad.kommune_id == gammel


def test_a_new_kommune_does_not_apply_again_for_what_the_old_one_applied_for():
    lag_innvilget()
    gammel = AlisSak.objects.get().kommune_id
    lag_kommune("1899", "Nordsalten")
    sett = hent_satssett(PERIODE)
    assert len(les_soknadssaker(kommunenummer=gammel, satssett=sett)) == 1
    slaa_sammen_kommuner(aktor=None, fra=[gammel], til="1899", fom=DAGEN, naa=NAA)

    assert les_soknadssaker(kommunenummer="1899", satssett=sett) == ()


def test_it_applies_for_a_case_that_nobody_has_applied_for():
    lag_grunnlag(lag_avtale_i_kraft()[0])
    gammel = AlisSak.objects.get().kommune_id
    lag_kommune("1899", "Nordsalten")
    slaa_sammen_kommuner(aktor=None, fra=[gammel], til="1899", fom=DAGEN, naa=NAA)

    assert len(les_soknadssaker(kommunenummer="1899", satssett=hent_satssett(PERIODE))) == 1


def test_only_those_who_keep_the_registers_may():
    scene = lag_scene()
    with pytest.raises(Exception, match="endre_register"):
        slaa_sammen(scene, aktor=lag_aktor_i(scene.steigen.organisasjon, Rolle.KOORDINATOR))


def test_a_claim_from_before_is_answered_and_paid_in_the_new_kommune_and_booked_in_the_old():
    krav = lag_sendt()
    gammel = krav.krav.sak.kommune_id
    ny = lag_kommune("1899", "Nordsalten")
    slaa_sammen_kommuner(aktor=None, fra=[gammel], til="1899", fom=DAGEN, naa=NAA)
    attestant = lag_aktor_i(ny.organisasjon, Rolle.ATTESTANT)

    attester(krav, lag_koordinator(ny), naa=NAA)
    godkjenn(krav, attestant, naa=NAA)

    assert krav.krav.status == "godkjent"
    assert set(Bilag.objects.values_list("kommune", flat=True)) == {gammel}
    assert [rad.krav_id for rad in finn_betalbare(aktor=attestant, bare=[krav.krav_id])] == [krav.krav_id]
