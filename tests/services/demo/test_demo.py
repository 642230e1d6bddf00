"""The demo: one region in full life, on a day in the middle of a month."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

import pytest
from django.apps import apps
from django.db import transaction
from django.db.models import F, Sum
from django.db.models.functions import TruncDate
from PIL import Image
from pytest_django import DjangoDbBlocker, Settings

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.flyt import (
    Atteststatus,
    Avtalestatus,
    Behovsstatus,
    Egenkostnadsstatus,
    Forslagstatus,
    Malstatus,
    Plasstatus,
    Refusjonsstatus,
    Satsversjonsstatus,
    Soknadsstatus,
    Tilbudsstatus,
    Tjenestestatus,
    Utlysningsstatus,
)
from alis.domain.parter import Driftsform, Stillingstype
from alis.domain.plassering.behov import Plasskilde
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.utdanning import Fravarstype
from alis.domain.varsel import Varselmal
from alis.domain.verdier import Belop, Fodselsnummer, Persontype
from alis.integrations.satser import satssett_for
from alis.records.avtale.models import Avtale, Avtaleversjon, Dokument
from alis.records.egenkostnad.models import Egenkostnad
from alis.records.forhandling.models import Forslag
from alis.records.journal.models import Journallinje
from alis.records.mal.models import Malversjon, Wordmal
from alis.records.parter.models import Fullmakt, Person, Rolleinnehav
from alis.records.parter.queries import gjeldende
from alis.records.plassering.models import (
    Behov,
    Foretaksavtale,
    Ledigplass,
    Maskinnokkel,
    Plasstilbud,
    Sykehustjeneste,
)
from alis.records.refusjon.models import Bilagsfil, Refusjonskrav
from alis.records.sats.models import Satsversjon
from alis.records.signering.models import Avvisning
from alis.records.soknad.models import Soknad, Soknadspost, Utlysningsversjon
from alis.records.utdanning.models import AlisSak, Delingssamtykke, Fravar, Stilling
from alis.records.varsel.models import Varsel
from alis.records.veiledning.models import Veiledningsattest, Veiledningsmote
from alis.services.demo import Demo, nullstill_demo
from alis.services.demo.sammenslaing import BLE_TIL, GAMMEL
from alis.services.demo.scene import REVIDERT, SAKSBEHANDLER
from alis.services.demo.tom_database import BARN_FORST, tom_database
from alis.services.journal import kontroller
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Oppgaveslag
from alis.services.regnskap.hent_statsoppgjor import Statsoppgjor, hent_statsoppgjor
from alis.services.regnskap.les_saldo import les_saldo
from alis.services.tilgang import IkkeDemo, list_demopersoner
from alis.services.tilgang.lag_aktor import lag_aktor
from factories.innlogging import klient_for
from factories.parter import lag_person

IDAG = date(2026, 11, 22)
NAA = datetime(2026, 11, 22, 11, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Demo]:
    """Made once for all the tests of this file, and taken away after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield nullstill_demo(naa=NAA)
        transaction.set_rollback(True)


pytestmark = pytest.mark.xdist_group("demo")


def test_it_is_a_region_of_size(demo: Demo) -> None:
    assert demo.kommuner >= 12
    assert demo.saker >= 60


def test_agreements_stand_in_every_state_that_a_visitor_should_meet(demo: Demo) -> None:
    antall = Counter(Avtaleversjon.objects.values_list("status", flat=True))
    assert set(antall) == set(Avtalestatus) - {Avtalestatus.FORKASTET}
    assert AlisSak.objects.filter(avtaler__isnull=True).count() >= 4


def test_needs_for_hospital_service_stand_in_the_kommunes_order_and_one_has_fallen_away(demo: Demo) -> None:
    rader = Behov.objects.filter(helseforetak__isnull=False, kommune=REVIDERT)
    assert list(
        rader.filter(prioritet__isnull=False).order_by("prioritet").values_list("prioritet", flat=True)
    )[:3] == [1, 2, 3]
    assert rader.filter(forespurt_at__isnull=False).exists()
    assert rader.filter(status=Behovsstatus.FALT_BORT).exists()
    assert Behov.objects.filter(helseforetak__isnull=True, status=Behovsstatus.MELDT).exists()


def test_vacancies_came_in_every_way_and_offers_stand_in_every_state(demo: Demo) -> None:
    assert set(Plasstilbud.objects.values_list("status", flat=True)) == set(Tilbudsstatus)
    assert set(Ledigplass.objects.values_list("kilde", flat=True)) == set(Plasskilde)
    assert set(Ledigplass.objects.values_list("status", flat=True)) == set(Plasstatus)
    nokkel = Maskinnokkel.objects.get()
    assert (nokkel.trukket_at, nokkel.brukt_at) == (None, None)


def test_needs_services_and_their_agreements_stand_in_every_state_and_the_rest_of_a_service_is_reported(
    demo: Demo,
) -> None:
    """An agreement with a trust is in force from the last signature: it is never signed and waiting, and never falls away."""
    assert set(Behov.objects.values_list("status", flat=True)) == set(Behovsstatus)
    assert set(Sykehustjeneste.objects.values_list("status", flat=True)) == set(Tjenestestatus)
    assert set(Foretaksavtale.objects.values_list("status", flat=True)) == set(Avtalestatus) - {
        Avtalestatus.SIGNERT,
        Avtalestatus.BORTFALT,
    }
    assert Behov.objects.filter(deler=2).exists()
    assert Behov.objects.get(gjenstar__isnull=False).status == Behovsstatus.REGISTRERT


def test_how_long_it_took_is_told_at_one_trust_and_too_few_are_known_at_another(demo: Demo) -> None:
    """To the trust itself, and to a kommune about its own doctor."""
    vet = ("Nordlandssykehuset", "Silje Rensåsen", "Solveig Nermo", "Ingrid Haukland")
    vet_ikke = ("Helgelandssykehuset", "Ragna Sjonahei", "Anita Gruben", "Emma Selfors")
    for (foretak, kontakt, koordinator, lege), sagt in ((vet, True), (vet_ikke, False)):
        hos_foretaket = _side(kontakt, "/plassprognose/")
        (rad,) = hos_foretaket.context["side"].ventetid
        assert rad.navn.startswith(foretak)
        assert ("måneder" in rad.median) is sagt
        assert (rad.median == "for få til å si noe") is not sagt
        behov = Behov.objects.get(sak__lege__person__navn=lege)
        om_legen = _side(koordinator, f"/sykehusplass/{behov.pk}/").content.decode()
        assert ("Halvparten ventet" in om_legen) is sagt
        assert ("For få har begynt i tjenesten" in om_legen) is not sagt


def test_a_kommune_has_become_part_of_another_and_its_coordinator_is_told_where_the_cases_are(
    demo: Demo,
) -> None:
    gammel, ny = (
        _side("Kristine Storjord", "/alis/", kommune=nummer).content.decode() for nummer in (GAMMEL, BLE_TIL)
    )
    assert "Beiarn kommune er nå en del av Gildeskål" in gammel
    assert "Bytt til rollen i den nye kommunen" in gammel
    assert "Signe Tollådal" not in gammel
    assert "er nå en del av" not in ny
    assert "Signe Tollådal" in ny
    assert Avtaleversjon.objects.get(avtale__sak__kommune=BLE_TIL).status == Avtalestatus.I_KRAFT


def _side(navn: str, adresse: str, **organisasjonen: str) -> Any:
    egne = Rolleinnehav.objects.exclude(rolle=Rolle.ALIS).filter(person__navn=navn)
    innehav = egne.get(**{f"organisasjon__{felt}": verdi for felt, verdi in organisasjonen.items()})
    svar = klient_for(lag_aktor(innehav)).get(adresse)
    assert svar.status_code == 200
    return svar


def test_each_party_has_agreements_to_sign(demo: Demo) -> None:
    sendt = Avtaleversjon.objects.filter(status=Avtalestatus.SENDT)
    assert sendt.filter(signaturer__part="alis").exists()
    assert sendt.filter(signaturer__part="kommune").exists()
    assert sendt.filter(signaturer__isnull=True).exists()


def test_one_of_two_has_signed_for_a_kommune_and_may_sign_for_the_other(demo: Demo) -> None:
    (giver, mottaker) = Fullmakt.objects.values_list("giver_id", "mottaker_id").get()
    versjon = Avtaleversjon.objects.get(signaturkrav__person=giver, status=Avtalestatus.SENDT)
    assert versjon.signaturer.get().person_id == mottaker


def test_a_doctor_has_refused_and_the_kommune_has_it_back(demo: Demo) -> None:
    assert Avvisning.objects.get().versjon.status == Avtalestatus.KLADD


def test_a_supervisors_agreement_holds_and_another_waits_for_her(demo: Demo) -> None:
    rader = Avtaleversjon.objects.filter(avtale__slag=Avtaleslag.VEILEDERAVTALE)
    assert rader.get(status=Avtalestatus.I_KRAFT).signaturer.count() == 2
    assert [s.part for s in rader.get(status=Avtalestatus.SENDT).signaturer.all()] == ["kommune"]


def test_a_draft_is_bargained_over_and_each_party_has_something_to_answer(demo: Demo) -> None:
    apne = Forslag.objects.filter(status=Forslagstatus.SENDT)
    assert set(apne.values_list("fra", flat=True)) == {"kommune", "alis"}
    assert Forslag.objects.filter(status=Forslagstatus.GODTATT).exists()


def test_some_have_signed_late(demo: Demo) -> None:
    sent = Avtaleversjon.objects.annotate(signert=TruncDate("signert_at")).filter(
        status=Avtalestatus.I_KRAFT, signert__gt=F("gjelder_fra")
    )
    assert sent.count() >= 3


@pytest.mark.parametrize("type_", Fravarstype)
def test_some_are_absent_today(demo: Demo, type_: Fravarstype) -> None:
    assert Fravar.objects.filter(gjeldende(IDAG), type=type_).count() >= 2


@pytest.mark.parametrize("type_", Stillingstype)
def test_every_kind_of_position_is_held_today(demo: Demo, type_: Stillingstype) -> None:
    assert Stilling.objects.filter(gjeldende(IDAG), type=type_).exists()


@pytest.mark.parametrize("driftsform", Driftsform)
def test_every_form_of_operation_is_found(demo: Demo, driftsform: Driftsform) -> None:
    assert Avtaleversjon.objects.filter(status=Avtalestatus.I_KRAFT, driftsform=driftsform).exists()


def test_some_work_part_time_and_some_hold_two_positions(demo: Demo) -> None:
    i_dag = Stilling.objects.filter(gjeldende(IDAG))
    summer = i_dag.values("sak").annotate(prosent=Sum("prosent"))
    assert any(rad["prosent"] < 100 for rad in summer)
    assert any(antall == 2 for antall in Counter(i_dag.values_list("sak", flat=True)).values())


def test_some_are_near_the_end_of_five_years(demo: Demo) -> None:
    assert Avtale.objects.filter(dato_forste_versjon__lt=date(2022, 6, 1)).exists()


def test_a_doctor_has_moved_and_shares_the_time_before(demo: Demo) -> None:
    assert Delingssamtykke.objects.filter(trukket_at__isnull=True).count() == 2


def test_every_role_can_be_logged_in_as(demo: Demo) -> None:
    assert {valg.aktor.rolle for valg in list_demopersoner(naa=NAA)} == set(Rolle)


def test_every_person_is_synthetic(demo: Demo) -> None:
    for nummer in Person.objects.values_list("fodselsnummer", flat=True):
        assert Fodselsnummer(nummer, persontype=Persontype.SYNTETISK)


def test_what_both_have_signed_is_kept_as_it_was_sent_and_as_it_was_signed(demo: Demo) -> None:
    signert = Avtaleversjon.objects.exclude(signert_at=None)
    assert Dokument.objects.filter(versjon__in=signert).count() == 2 * signert.count()


def test_the_journal_is_whole_and_never_ahead_of_its_time(demo: Demo) -> None:
    assert kontroller().brudd is None
    assert not Journallinje.objects.filter(tidspunkt__gt=NAA).exists()


def test_no_signatory_is_the_coordinator_who_wrote_the_agreement(demo: Demo) -> None:
    signatarer = set(Rolleinnehav.objects.filter(rolle=Rolle.SIGNATAR).values_list("person", flat=True))
    skrivere = set(Avtaleversjon.objects.values_list("opprettet_av", flat=True))
    assert not signatarer & skrivere


@pytest.mark.django_db
@pytest.mark.parametrize(("demo_", "prod"), [(False, False), (False, True), (True, True)])
def test_it_is_refused_where_it_is_not_a_demo(settings: Settings, demo_: bool, prod: bool) -> None:
    person = lag_person()
    settings.ALIS_DEMO, settings.ALIS_PROD = demo_, prod
    with pytest.raises(IkkeDemo):
        nullstill_demo(naa=NAA)
    assert Person.objects.get() == person


def test_an_office_has_a_template_in_each_state_and_a_kommune_its_own_in_word(demo: Demo) -> None:
    assert {
        status.value for status in (Malstatus.KLADD, Malstatus.TIL_GODKJENNING, Malstatus.PUBLISERT)
    } == set(Malversjon.objects.values_list("status", flat=True))
    assert Wordmal.objects.filter(tatt_ut_at__isnull=True).count() == 1


def test_every_notice_leads_to_a_page_that_the_one_who_is_told_may_open(demo: Demo) -> None:
    """One of each kind: the same template, about the same kind of thing, to the same role."""
    ulike = {(v.mal, str(v.innhold.get("slag")), v.rolle): v for v in Varsel.objects.all()}
    assert len(ulike) > 20
    for varsel in ulike.values():
        klient = klient_for(_told(varsel))
        lest = klient.get(f"/varsler/{varsel.pk}/")
        assert lest.status_code == 200
        lenke = lest.context["varsel"].lenke
        assert lenke == "" or klient.get(lenke).status_code == 200, (varsel.mal, varsel.rolle, lenke)


def _told(varsel: Varsel) -> Aktor:
    return lag_aktor(
        Rolleinnehav.objects.get(
            gjeldende(IDAG),
            person_id=varsel.person_id,
            rolle=varsel.rolle,
            organisasjon_id=varsel.organisasjon_id,
        )
    )


def test_claims_of_doctors_stand_in_every_state(demo: Demo) -> None:
    assert set(Refusjonskrav.objects.values_list("status", flat=True)) == set(Refusjonsstatus)


def test_the_kommunes_own_costs_stand_in_every_state_that_is_worked_with(demo: Demo) -> None:
    statuser = Egenkostnad.objects.values_list("status", flat=True)
    assert sorted(statuser) == sorted(set(Egenkostnadsstatus) - {Egenkostnadsstatus.TRUKKET})
    assert not any(kostnad.innhold_hash for kostnad in Egenkostnad.objects.filter(status="kladd"))


def test_applications_stand_in_every_state_but_the_first_and_one_is_granted_money(demo: Demo) -> None:
    statuser = set(Soknad.objects.values_list("status", flat=True))
    assert statuser == set(Soknadsstatus) - {Soknadsstatus.KLADD}
    assert Soknadspost.objects.filter(innvilget__gt=0).exists()


def test_one_kommune_has_reported_on_its_grant_with_a_correction_and_another_is_late(demo: Demo) -> None:
    innvilget = Soknad.objects.filter(
        tilskuddsperiode="nasjonal-alis/2024-09", status=Soknadsstatus.INNVILGET
    )
    rapporter = {soknad.kommune_id: list(soknad.rapportleveringer.all()) for soknad in innvilget}
    assert {kommune: [rad.nummer for rad in rader] for kommune, rader in rapporter.items()} == {
        "1804": [2, 1],
        "1824": [],
    }
    innehav = Rolleinnehav.objects.get(rolle=Rolle.KOORDINATOR, organisasjon__kommune="1824")
    oppgaver = mine_oppgaver(aktor=lag_aktor(innehav), naa=NAA).oppgaver
    (rapporten,) = [oppgave for oppgave in oppgaver if oppgave.slag is Oppgaveslag.LEVER_RAPPORT]
    assert rapporten.frist == date(2026, 4, 1)
    assert Soknadspost.objects.filter(soknad__in=innvilget, innvilget__gt=0).count() >= 2


def test_one_kommune_has_grant_to_book_as_unspent_and_another_owes_it_to_the_state(demo: Demo) -> None:
    def oppgjor(kommunenummer: str) -> Statsoppgjor | None:
        innehav = Rolleinnehav.objects.get(rolle=Rolle.ATTESTANT, organisasjon__kommune=kommunenummer)
        return hent_statsoppgjor(aktor=lag_aktor(innehav), tilskuddsperiode="nasjonal-alis/2024-09", naa=NAA)

    ubrukt, skyldig = oppgjor("1848"), oppgjor("1865")
    assert ubrukt is not None
    assert skyldig is not None
    assert (ubrukt.ubrukt, skyldig.sum.skyldig_stat) == (Belop(1_400_000), Belop(1_400_000))


def test_two_claims_have_the_same_receipt_and_it_opens_as_a_picture(demo: Demo) -> None:
    en, annen = Bilagsfil.objects.order_by("krav__opprettet_at")
    assert en.mottatt_sha256 == annen.mottatt_sha256
    assert Image.open(BytesIO(bytes(en.innhold))).size == (640, 420)


def test_lists_of_supervision_stand_in_every_state(demo: Demo) -> None:
    assert set(Veiledningsattest.objects.values_list("status", flat=True)) == set(Atteststatus)
    assert Veiledningsmote.objects.filter(attest__isnull=True).exists()


def test_what_is_claimed_and_held_has_a_grant_period(demo: Demo) -> None:
    dager = (
        *Refusjonskrav.objects.values_list("dag", flat=True),
        *Veiledningsmote.objects.values_list("dag", flat=True),
    )
    assert all(satssett_for(dag) for dag in dager)


def test_an_advance_is_not_covered_and_the_ledger_agrees_with_the_claims(demo: Demo) -> None:
    saldoer = les_saldo(saker=AlisSak.objects.filter(kommune="1848").values_list("pk", flat=True))
    assert [saldo.forskudd for saldo in saldoer.values() if saldo.forskudd] == [Belop(2_000_000)]
    krevd = Refusjonskrav.objects.filter(status__in=(Refusjonsstatus.SENDT, Refusjonsstatus.ATTESTERT))
    assert sum(saldo.krevd.ore for saldo in saldoer.values()) == krevd.aggregate(sum=Sum("belop"))["sum"]


def test_an_office_has_written_the_rates_of_the_next_period_and_two_can_approve_them(demo: Demo) -> None:
    rad = Satsversjon.objects.get()
    assert (rad.status, rad.navn) == (Satsversjonsstatus.TIL_GODKJENNING, "nasjonal-alis/2026-06")
    assert Varsel.objects.filter(mal=Varselmal.SATSER_TIL_GODKJENNING).count() == 2


def test_one_in_the_directorate_has_a_call_to_mend(demo: Demo) -> None:
    rad = Utlysningsversjon.objects.get()
    assert rad.status == Utlysningsstatus.RETURNERT
    assert rad.foreslatt_av.navn == SAKSBEHANDLER
    assert rad.returgrunn


REGISTRE = {"AlisKontor", "BruktSegl", "Fylke", "Kommune", "KontorDekning", "Organisasjon", "Sentralitet"}
REGISTRE |= {"Sykehussted", "Veiledervilkar"}
"""Tables that stay, and one whose rows go with those of another."""


def test_no_table_is_forgotten_when_the_demo_is_made_anew() -> None:
    egne = [tabell for tabell in apps.get_models() if tabell.__module__.startswith("alis.")]
    assert {tabell.__name__ for tabell in egne if tabell not in BARN_FORST} == REGISTRE


def test_everything_can_be_taken_away_again(demo: Demo) -> None:
    with transaction.atomic():
        tom_database()
        assert not Person.objects.exists()
        transaction.set_rollback(True)
