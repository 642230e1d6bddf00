"""The register: how it stands with each, on the day it is read, and whether needs may be reported."""

from datetime import UTC, date, datetime, timedelta

import pytest

from alis.domain.flyt import Avtalestatus
from alis.domain.plassering.foretaksavtale import Avtaletid, Foretaksstand, foretaksstand
from alis.domain.tilgang import ManglerRettighet, Rolle
from alis.records.plassering.models import Foretaksprofil
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Fristvisshet, Oppgave, Oppgaveslag
from alis.services.plassering.foretaksavtale.list_foretaksavtaler import list_foretaksavtaler
from alis.services.plassering.foretaksavtale.registrer_gjennomgang import registrer_gjennomgang
from alis.services.plassering.foretaksavtale.si_opp_foretaksavtale import si_opp_foretaksavtale
from factories.foretaksavtale import NAA, Avtaleparter, lag_avtaleparter, signer
from factories.parter import lag_aktor_i, lag_kommune
from factories.sykehusplass import lag_behov, lag_foretak
from factories.utdanning import lag_sak

pytestmark = pytest.mark.django_db
S = Foretaksstand


def at(ar: int, maned: int, dag: int) -> datetime:
    return datetime(ar, maned, dag, 9, tzinfo=UTC)


def krev_avtale(parter: Avtaleparter) -> None:
    Foretaksprofil.objects.create(helseforetak_id=parter.foretak_id, krever_avtale=True)


def test_the_stand_is_what_holds_and_then_what_is_being_written() -> None:
    i_kraft = Avtaletid(status=Avtalestatus.I_KRAFT, gjelder_fra=date(2026, 3, 2))
    sagt_opp = Avtaletid(
        status=Avtalestatus.AVSLUTTET,
        gjelder_fra=date(2024, 1, 1),
        siste_dag=date(2026, 6, 1),
        sagt_opp=True,
    )
    kladd, sendt = Avtaletid(status=Avtalestatus.KLADD), Avtaletid(status=Avtalestatus.SENDT)

    def stand(*versjoner: Avtaletid, dag: date = date(2026, 4, 1)) -> Foretaksstand:
        return foretaksstand(versjoner, dag=dag)

    assert stand() is S.INGEN
    assert stand(kladd) is S.UTKAST
    assert stand(sendt) is S.SENDT
    assert stand(sendt, i_kraft) is S.I_KRAFT
    assert stand(kladd, sagt_opp) is S.OPPSAGT
    assert stand(i_kraft, sagt_opp) is S.I_KRAFT
    assert stand(sagt_opp, dag=date(2026, 6, 1)) is S.OPPSAGT
    assert stand(sagt_opp, dag=date(2026, 6, 2)) is S.UTLOPT
    assert stand(kladd, sagt_opp, dag=date(2026, 6, 2)) is S.UTKAST


def test_a_kommune_without_an_agreement_cannot_report_where_the_trust_demands_one() -> None:
    parter = lag_avtaleparter()
    krev_avtale(parter)
    parter.sendt()
    (rad,) = list_foretaksavtaler(aktor=parter.koordinator, naa=NAA)
    assert (rad.stand, rad.kan_melde) == (S.SENDT, False)


def test_under_notice_it_can_report_to_the_last_day_and_not_after() -> None:
    parter = lag_avtaleparter()
    krev_avtale(parter)
    avtale = parter.i_kraft()
    si_opp_foretaksavtale(aktor=parter.kontakt, avtale_id=avtale.pk, laas=avtale.laas, naa=NAA)

    def rad(naa: datetime) -> tuple[Foretaksstand, bool | None]:
        (ett,) = list_foretaksavtaler(aktor=parter.kontakt, naa=naa)
        return ett.stand, ett.kan_melde

    assert rad(at(2027, 3, 2)) == (S.OPPSAGT, True)
    assert rad(at(2027, 3, 3)) == (S.UTLOPT, False)


def test_where_the_trusts_rule_is_not_known_the_register_says_so() -> None:
    parter = lag_avtaleparter()
    parter.utkast()
    (rad,) = list_foretaksavtaler(aktor=parter.koordinator, naa=NAA)
    assert rad.kan_melde is None


def test_the_trust_sees_that_a_draft_is_written_and_cannot_open_it() -> None:
    parter = lag_avtaleparter()
    avtale = parter.utkast()
    (for_foretaket,) = list_foretaksavtaler(aktor=parter.kontakt, naa=NAA)
    (for_kommunen,) = list_foretaksavtaler(aktor=parter.koordinator, naa=NAA)
    assert (for_foretaket.stand, for_foretaket.avtale_id) == (S.UTKAST, None)
    assert for_kommunen.avtale_id == avtale.pk


def test_the_trust_sees_a_kommune_that_has_reported_and_has_no_agreement() -> None:
    foretak = lag_foretak()
    lag_behov(foretak)
    (rad,) = list_foretaksavtaler(aktor=foretak.kontakt, naa=NAA)
    assert (rad.motpart, rad.stand) == ("Steigen", S.INGEN)


def test_the_trust_may_look_at_every_kommune_of_a_fylke() -> None:
    parter = lag_avtaleparter()
    parter.i_kraft()
    lag_kommune("1804", "Bodø")
    lag_kommune("4601", "Bergen")
    rader = list_foretaksavtaler(aktor=parter.kontakt, fylke="18", naa=NAA)
    assert [(rad.motpart, rad.stand) for rad in rader] == [("Bodø", S.INGEN), ("Steigen", S.I_KRAFT)]


def test_each_sees_only_its_own() -> None:
    parter = lag_avtaleparter()
    parter.i_kraft()
    andre = lag_avtaleparter(lag_kommune("4601", "Bergen"), foretak=lag_foretak("Bergen"))
    assert list_foretaksavtaler(aktor=andre.koordinator, naa=NAA) == ()
    assert list_foretaksavtaler(aktor=andre.kontakt, naa=NAA) == ()
    with pytest.raises(ManglerRettighet):
        list_foretaksavtaler(aktor=lag_aktor_i(parter.kommune.organisasjon, Rolle.ATTESTANT))


def test_both_parties_have_the_signature_as_a_task_until_they_have_given_it() -> None:
    parter = lag_avtaleparter()
    avtale = signer(parter.signatar, parter.sendt())
    (oppgave,) = oppgaver(parter, "kontakt", NAA)
    assert (oppgave.slag, oppgave.objekt_id) == (Oppgaveslag.SIGNER_FORETAKSAVTALE, avtale.pk)
    assert oppgave.visshet is Fristvisshet.INGEN, "no rule says by when"
    assert oppgaver(parter, "signatar", NAA) == []


@pytest.mark.parametrize("hvem", ["kontakt", "signatar"])
def test_the_one_that_comes_after_notice_is_to_be_signed_before_the_old_one_runs_out(hvem: str) -> None:
    parter = lag_avtaleparter()
    avtale = parter.i_kraft()
    si_opp_foretaksavtale(aktor=parter.kontakt, avtale_id=avtale.pk, laas=avtale.laas, naa=NAA)
    parter.sendt(naa=at(2026, 9, 1))
    oppgave = next(
        en for en in oppgaver(parter, hvem, at(2026, 9, 2)) if en.slag is Oppgaveslag.SIGNER_FORETAKSAVTALE
    )
    assert (oppgave.frist, oppgave.dag, oppgave.har_frist) == (date(2027, 3, 2), date(2026, 9, 1), True)


def test_a_new_one_is_asked_for_from_the_notice_until_it_is_in_force() -> None:
    parter = lag_avtaleparter()
    avtale = parter.i_kraft()
    si_opp_foretaksavtale(aktor=parter.kontakt, avtale_id=avtale.pk, laas=avtale.laas, naa=NAA)
    (oppgave,) = oppgaver(parter, "koordinator", NAA)
    assert (oppgave.slag, oppgave.frist) == (Oppgaveslag.FORNY_FORETAKSAVTALE, date(2027, 3, 2))
    assert [ett.slag for ett in oppgaver(parter, "koordinator", at(2028, 1, 1))] == [oppgave.slag]

    parter.i_kraft(naa=at(2026, 9, 1))
    assert oppgaver(parter, "koordinator", at(2026, 9, 1)) == []


def test_the_review_is_a_task_two_months_before_its_day_and_gone_when_the_minutes_are_kept() -> None:
    parter = lag_avtaleparter()
    avtale = parter.i_kraft()
    frist = at(2027, 3, 2)
    for hvem in ("koordinator", "kontakt"):
        assert oppgaver(parter, hvem, frist - timedelta(days=61)) == []
        (oppgave,) = oppgaver(parter, hvem, frist - timedelta(days=60))
        assert (oppgave.slag, oppgave.frist) == (Oppgaveslag.GJENNOMGA_FORETAKSAVTALE, frist.date())

    registrer_gjennomgang(
        aktor=parter.kontakt,
        avtale_id=avtale.pk,
        holdt=date(2027, 2, 1),
        deltakere=[],
        besluttet="Ingen endring.",
        naa=at(2027, 2, 1),
    )
    assert oppgaver(parter, "koordinator", frist) == []


def test_a_need_and_an_agreement_of_a_case_give_one_line() -> None:
    parter = lag_avtaleparter()
    parter.i_kraft()
    lag_behov(parter.foretak, sak=lag_sak(parter.koordinator))
    assert len(list_foretaksavtaler(aktor=parter.koordinator, naa=NAA)) == 1


def oppgaver(parter: Avtaleparter, hvem: str, naa: datetime) -> list[Oppgave]:
    return [*mine_oppgaver(aktor=getattr(parter, hvem), naa=naa).oppgaver]
