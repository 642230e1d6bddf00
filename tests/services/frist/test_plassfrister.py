"""The clocks of the hospital half-year: there when the thing is open, gone when it is done, on the right day, told to the right one."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alis.domain.flyt import Behovsstatus, Tilbudsstatus
from alis.domain.frist import Frist, Fristslag
from alis.domain.plassering.behov import Bortfall, Innmelding
from alis.domain.tilgang import Rolle
from alis.records.plassering.models import Behov, Foretaksprofil, Plasstilbud
from alis.records.utdanning.models import AlisSak
from alis.records.varsel.models import Varsel
from alis.services.frist import varsle_frister
from alis.services.frist.finn_frister import finn_frister
from alis.services.frist.fristutvalg import Fristutvalg
from alis.services.frist.mine_frister import mine_frister
from factories.avtale import lag_versjon
from factories.parter import gi_rolle, lag_aktor_i, lag_kommune, lag_kontor, lag_koordinator, lag_person
from factories.sykehusplass import (
    Foretak,
    lag_behov,
    lag_foretak,
    lag_kandidater,
    lag_plass,
    lag_tilbud,
    svar,
)
from factories.utdanning import lag_sak

pytestmark = pytest.mark.django_db

SLAG = {
    Fristslag.MELD_BEHOV,
    Fristslag.SPOR_PA_NYTT,
    Fristslag.SVAR_PA_PLASSTILBUD,
    Fristslag.LAG_ARBEIDSAVTALE,
    Fristslag.TJENESTEN_BEGYNNER,
    Fristslag.TA_IMOT_ALIS,
}
SIGNERT = datetime(2026, 3, 1, 9, tzinfo=UTC)
START = date(2027, 9, 1)
I_VINDUET = date(2027, 1, 15)
"""Between nine and six months before the start."""


def klokken(dag: date) -> datetime:
    return datetime(dag.year, dag.month, dag.day, 6, tzinfo=UTC)


def frister(idag: date) -> dict[Fristslag, Frist]:
    funnet = finn_frister(Fristutvalg(saker=AlisSak.objects.all(), idag=idag))
    return {frist.slag: frist for frist in funnet if frist.slag in SLAG}


def lag_signert_sak(signert_at: datetime = SIGNERT) -> AlisSak:
    sak = lag_sak(lag_koordinator())
    lag_versjon(sak, signert_at=signert_at)
    return sak


def lag_ventende(foretak: Foretak, **felter: Any) -> Behov:
    """In the queue, with a signed agreement."""
    return lag_behov(foretak, sak=lag_signert_sak(), **{"tidligst": START, "onsket_fom": START} | felter)


def lag_godtatt(foretak: Foretak, svart_at: datetime | None = None) -> Plasstilbud:
    behov = lag_ventende(foretak)
    tilbud = lag_tilbud(foretak, behov, lag_plass(foretak, fom=START))
    svar(tilbud, Tilbudsstatus.GODTATT, behov.sak.lege_id)
    if svart_at is not None:
        Plasstilbud.objects.filter(pk=tilbud.pk).update(svart_at=svart_at)
    behov.status, behov.prioritet = Behovsstatus.PLASSERT, None
    behov.save()
    return tilbud


def lag_profil(foretak: Foretak, **felter: Any) -> None:
    Foretaksprofil.objects.create(helseforetak=foretak.sted.helseforetak, **felter)


# --- 1: report the need -----------------------------------------------------------------------------------------


def test_a_need_is_reported_within_two_weeks_of_the_signed_agreement() -> None:
    lag_foretak()
    sak = lag_signert_sak()
    frist = frister(date(2026, 3, 2))[Fristslag.MELD_BEHOV]
    assert (frist.dato, frist.eier, frist.objekt_id) == (date(2026, 3, 15), Rolle.KOORDINATOR, sak.pk)
    assert frist.regnet.kilde == "003/5-6"


def test_signed_just_after_midnight_in_norway_counts_from_the_new_day() -> None:
    """On the night when the clocks go forward the day in Norway is one ahead of the day in UTC."""
    lag_foretak()
    lag_signert_sak(datetime(2026, 3, 28, 23, 30, tzinfo=UTC))
    assert frister(date(2026, 4, 1))[Fristslag.MELD_BEHOV].dato == date(2026, 4, 12)


def test_signed_on_the_night_when_the_clocks_go_back_counts_from_that_day() -> None:
    lag_foretak()
    lag_signert_sak(datetime(2026, 10, 24, 22, 30, tzinfo=UTC))
    assert frister(date(2026, 11, 1))[Fristslag.MELD_BEHOV].dato == date(2026, 11, 8)


def test_without_a_signed_agreement_or_a_trust_there_is_nothing_to_report() -> None:
    lag_sak(lag_koordinator())
    assert Fristslag.MELD_BEHOV not in frister(date(2026, 6, 1))
    lag_foretak()
    assert Fristslag.MELD_BEHOV not in frister(date(2026, 6, 1))


@pytest.mark.parametrize("status", [Behovsstatus.MELDT, Behovsstatus.REGISTRERT])
def test_a_reported_need_ends_it(status: Behovsstatus) -> None:
    lag_behov(lag_foretak(), sak=lag_signert_sak(), status=status)
    assert Fristslag.MELD_BEHOV not in frister(date(2026, 6, 1))


@pytest.mark.parametrize("grunn", Bortfall)
def test_a_need_that_fell_away_opens_it_again_but_where_she_takes_the_service_elsewhere(
    grunn: Bortfall,
) -> None:
    behov = lag_ventende(lag_foretak())
    behov.status, behov.prioritet, behov.bortfall = Behovsstatus.FALT_BORT, None, grunn
    behov.falt_bort_at, behov.falt_bort_av = SIGNERT, behov.meldt_av
    behov.save()
    ellers = grunn in (Bortfall.EGEN_PLASS, Bortfall.ANNEN_ARENA)
    assert (Fristslag.MELD_BEHOV in frister(date(2026, 6, 1))) is not ellers


def test_a_trust_that_asks_for_twelve_months_gets_them_from_when_she_can_begin() -> None:
    """The trust is the one that the kommune last reported to: here for another doctor."""
    foretak = lag_foretak()
    lag_profil(foretak, innmelding=Innmelding.I_FORVEIEN, maneder_i_forveien=12, ar_i_kommunen=3)
    annen, sak = lag_kandidater(lag_kommune(), 2)
    lag_behov(foretak, sak=annen)
    AlisSak.objects.filter(pk=sak.pk).update(start_spesialisering=date(2026, 1, 1))
    lag_versjon(sak, signert_at=SIGNERT)
    frist = frister(date(2026, 6, 1))[Fristslag.MELD_BEHOV]
    assert (frist.sak_id, frist.dato) == (sak.pk, date(2028, 1, 1))


# --- 2: ask again -----------------------------------------------------------------------------------------------


def test_the_kommune_asks_again_between_nine_and_six_months_before() -> None:
    behov = lag_ventende(lag_foretak())
    assert Fristslag.SPOR_PA_NYTT not in frister(date(2026, 11, 30))
    frist = frister(date(2026, 12, 1))[Fristslag.SPOR_PA_NYTT]
    assert (frist.dato, frist.eier, frist.objekt_id) == (date(2027, 3, 1), Rolle.KOORDINATOR, behov.pk)


def test_the_months_are_the_trusts_own_where_it_has_said_them() -> None:
    foretak = lag_foretak()
    lag_profil(foretak, gjenta_fra=8, gjenta_til=4)
    lag_ventende(foretak)
    assert Fristslag.SPOR_PA_NYTT not in frister(date(2026, 12, 31))
    assert frister(date(2027, 1, 1))[Fristslag.SPOR_PA_NYTT].dato == date(2027, 5, 1)


@pytest.mark.parametrize("innmelding", [Innmelding.UTLYSNING, Innmelding.I_FORVEIEN])
def test_a_trust_with_another_way_that_says_nothing_of_it_is_not_asked_again(innmelding: Innmelding) -> None:
    foretak = lag_foretak()
    lag_profil(foretak, innmelding=innmelding, maneder_i_forveien=12)
    lag_ventende(foretak)
    assert Fristslag.SPOR_PA_NYTT not in frister(I_VINDUET)


@pytest.mark.parametrize(("dag", "borte"), [(date(2026, 11, 30), False), (date(2026, 12, 1), True)])
def test_only_asking_within_the_window_counts(dag: date, borte: bool) -> None:
    behov = lag_ventende(lag_foretak())
    behov.forespurt_at, behov.forespurt_av = klokken(dag), behov.meldt_av
    behov.save()
    assert (Fristslag.SPOR_PA_NYTT not in frister(I_VINDUET)) is borte


def test_a_need_reported_within_the_window_is_asked_already() -> None:
    lag_ventende(lag_foretak(), meldt_at=klokken(date(2026, 12, 1)))
    assert Fristslag.SPOR_PA_NYTT not in frister(I_VINDUET)


def test_it_is_not_asked_of_one_who_has_a_place_nor_after_the_wished_day() -> None:
    behov = lag_ventende(lag_foretak())
    assert Fristslag.SPOR_PA_NYTT in frister(START)
    assert Fristslag.SPOR_PA_NYTT not in frister(START + timedelta(days=1))
    behov.status, behov.prioritet = Behovsstatus.PLASSERT, None
    behov.save()
    assert Fristslag.SPOR_PA_NYTT not in frister(I_VINDUET)


# --- 3: answer the offer ----------------------------------------------------------------------------------------


def test_the_doctor_answers_to_the_end_of_the_day_and_no_longer() -> None:
    foretak = lag_foretak()
    behov = lag_ventende(foretak)
    sommertid = date(2026, 3, 29)
    lag_tilbud(foretak, behov, lag_plass(foretak, fom=START), svarfrist=sommertid)
    frist = frister(sommertid)[Fristslag.SVAR_PA_PLASSTILBUD]
    assert (frist.dato, frist.eier, frist.person_id) == (sommertid, Rolle.ALIS, behov.sak.lege_id)
    assert Fristslag.SVAR_PA_PLASSTILBUD not in frister(sommertid + timedelta(days=1))


@pytest.mark.parametrize("status", [Tilbudsstatus.GODTATT, Tilbudsstatus.AVSLATT])
def test_an_answer_ends_it(status: Tilbudsstatus) -> None:
    foretak = lag_foretak()
    behov = lag_ventende(foretak)
    tilbud = lag_tilbud(foretak, behov, lag_plass(foretak, fom=START))
    svar(tilbud, status, behov.sak.lege_id)
    assert Fristslag.SVAR_PA_PLASSTILBUD not in frister(date(2026, 2, 10))


# --- 4 and 5: contract and start --------------------------------------------------------------------------------


def test_the_contract_is_made_from_six_to_three_months_before_by_the_trusts_contact() -> None:
    foretak = lag_foretak()
    tilbud = lag_godtatt(foretak)
    assert Fristslag.LAG_ARBEIDSAVTALE not in frister(date(2027, 2, 28))
    frist = frister(date(2027, 3, 1))[Fristslag.LAG_ARBEIDSAVTALE]
    assert (frist.dato, frist.eier, frist.objekt_id) == (
        date(2027, 6, 1),
        Rolle.ALIS_KONTAKT,
        tilbud.pk,
    )
    assert frist.organisasjon_id == foretak.sted.helseforetak_id


def test_accepted_late_nobody_is_late_before_that() -> None:
    lag_godtatt(lag_foretak(), svart_at=datetime(2027, 7, 19, 22, 30, tzinfo=UTC))
    frist = frister(date(2027, 7, 20))[Fristslag.LAG_ARBEIDSAVTALE]
    assert (frist.dato, frist.oppsto) == (date(2027, 6, 1), date(2027, 7, 20))


def test_a_registered_contract_ends_it() -> None:
    tilbud = lag_godtatt(lag_foretak())
    tilbud.refresh_from_db()
    tilbud.kontrakt = date(2027, 4, 1)
    tilbud.save()
    assert Fristslag.LAG_ARBEIDSAVTALE not in frister(date(2027, 4, 2))


def test_the_first_day_is_both_sides_and_is_over_when_it_is_over() -> None:
    lag_godtatt(lag_foretak())
    paa_dagen = frister(START)
    assert paa_dagen[Fristslag.TJENESTEN_BEGYNNER].eier is Rolle.KOORDINATOR
    assert paa_dagen[Fristslag.TA_IMOT_ALIS].eier is Rolle.ALIS_KONTAKT
    assert not frister(START + timedelta(days=1))


def test_a_contact_has_the_deadlines_of_her_own_trust_and_no_others() -> None:
    foretak, annet = lag_foretak("Bodø"), lag_foretak("Narvik")
    lag_godtatt(foretak)
    naa = klokken(date(2027, 4, 1))
    egne = mine_frister(aktor=foretak.kontakt, naa=naa).frister
    assert [bilde.frist.slag for bilde in egne] == [Fristslag.LAG_ARBEIDSAVTALE, Fristslag.TA_IMOT_ALIS]
    assert mine_frister(aktor=annet.kontakt, naa=naa).frister == ()


# --- telling ----------------------------------------------------------------------------------------------------


def fortalt(slag: Fristslag) -> list[tuple[str, str, str]]:
    rader = Varsel.objects.filter(innhold__slag=slag).order_by("opprettet_at", "rolle")
    return [(f"{rad.opprettet_at:%d.%m.%Y}", rad.rolle, rad.mal) for rad in rader]


def kjor(dager: Iterable[date]) -> None:
    for dag in dager:
        varsle_frister(naa=klokken(dag))


def hver_dag(fra: date, til: date) -> list[date]:
    return [fra + timedelta(days=nr) for nr in range((til - fra).days + 1)]


def lag_oppover() -> None:
    """The kommune's signatory, and an adviser at its office."""
    lag_aktor_i(lag_kommune().organisasjon, Rolle.SIGNATAR)
    kontor = lag_kontor(dekker=(lag_kommune(),))
    gi_rolle(lag_person("Rådgiver"), Rolle.KONTORRADGIVER, kontor.organisasjon)


def test_a_need_that_is_not_reported_climbs_to_the_leader_and_the_office() -> None:
    lag_oppover()
    lag_foretak()
    lag_signert_sak()
    kjor(hver_dag(date(2026, 3, 1), date(2026, 4, 30)))
    assert fortalt(Fristslag.MELD_BEHOV) == [
        ("08.03.2026", "koordinator", "frist_kommer"),
        ("16.03.2026", "koordinator", "frist_passert"),
        ("29.03.2026", "signatar", "frist_fulgt_opp"),
        ("14.04.2026", "kontorradgiver", "frist_fulgt_opp"),
    ]


def test_after_three_days_stop_the_last_step_is_taken_and_none_twice() -> None:
    lag_oppover()
    lag_foretak()
    lag_signert_sak()
    kjor([date(2026, 3, 7), date(2026, 3, 11), date(2026, 3, 12), date(2026, 3, 12)])
    assert fortalt(Fristslag.MELD_BEHOV) == [("11.03.2026", "koordinator", "frist_kommer")]


def test_the_coordinator_is_told_the_day_before_the_answer_is_due() -> None:
    foretak = lag_foretak()
    behov = lag_ventende(foretak)
    lag_tilbud(foretak, behov, lag_plass(foretak, fom=START), svarfrist=date(2026, 10, 26))
    kjor(hver_dag(date(2026, 10, 18), date(2026, 10, 30)))
    assert fortalt(Fristslag.SVAR_PA_PLASSTILBUD) == [
        ("19.10.2026", "alis", "frist_kommer"),
        ("23.10.2026", "alis", "frist_kommer"),
        ("25.10.2026", "alis", "frist_kommer"),
        ("25.10.2026", "koordinator", "frist_kommer"),
    ]


def test_the_contact_is_told_of_the_contract_from_the_first_day_and_the_kommune_when_it_is_late() -> None:
    lag_oppover()
    lag_godtatt(lag_foretak())
    kjor(hver_dag(date(2027, 2, 27), date(2027, 7, 5)))
    assert fortalt(Fristslag.LAG_ARBEIDSAVTALE) == [
        ("03.03.2027", "alis_kontakt", "frist_kommer"),
        ("02.05.2027", "alis_kontakt", "frist_kommer"),
        ("25.05.2027", "alis_kontakt", "frist_kommer"),
        ("02.06.2027", "alis_kontakt", "frist_passert"),
        ("08.06.2027", "koordinator", "frist_fulgt_opp"),
        ("01.07.2027", "kontorradgiver", "frist_fulgt_opp"),
    ]


def test_what_is_past_when_it_comes_to_be_is_never_said_to_be_near_and_nobody_above_is_told_that_day() -> (
    None
):
    """Accepted three weeks before the start."""
    lag_oppover()
    lag_godtatt(lag_foretak(), svart_at=klokken(date(2027, 8, 11)))
    kjor(hver_dag(date(2027, 8, 11), date(2027, 8, 18)))
    assert fortalt(Fristslag.LAG_ARBEIDSAVTALE) == [
        ("11.08.2027", "alis_kontakt", "frist_alt_ute"),
        ("18.08.2027", "koordinator", "frist_fulgt_opp"),
    ]


def test_a_wish_that_is_moved_near_makes_the_asking_late_from_that_day_only() -> None:
    lag_oppover()
    behov = lag_ventende(lag_foretak(), meldt_at=klokken(date(2025, 12, 1)))
    Behov.objects.filter(pk=behov.pk).update(
        onsket_fom=date(2026, 10, 1), endret_at=klokken(date(2026, 8, 20))
    )
    kjor(hver_dag(date(2026, 8, 20), date(2026, 9, 3)))
    assert fortalt(Fristslag.SPOR_PA_NYTT) == [
        ("20.08.2026", "koordinator", "frist_alt_ute"),
        ("03.09.2026", "signatar", "frist_fulgt_opp"),
    ]


def test_a_need_that_falls_away_late_is_late_to_report_anew_from_that_day_only() -> None:
    lag_oppover()
    behov = lag_ventende(lag_foretak())
    behov.status, behov.prioritet, behov.bortfall = Behovsstatus.FALT_BORT, None, Bortfall.TJENESTEN_AVBRUTT
    behov.falt_bort_at, behov.falt_bort_av = klokken(date(2027, 1, 15)), behov.meldt_av
    behov.save()
    kjor(hver_dag(date(2027, 1, 15), date(2027, 1, 29)))
    assert fortalt(Fristslag.MELD_BEHOV) == [
        ("15.01.2027", "koordinator", "frist_alt_ute"),
        ("29.01.2027", "signatar", "frist_fulgt_opp"),
    ]


def test_where_the_trust_has_no_contact_the_kommune_is_told() -> None:
    foretak = lag_foretak()
    lag_godtatt(foretak)
    foretak.sted.helseforetak.roller.all().delete()
    varsle_frister(naa=klokken(date(2027, 5, 2)))
    assert fortalt(Fristslag.LAG_ARBEIDSAVTALE) == [("02.05.2027", "koordinator", "frist_kommer")]


def test_all_the_clocks_cost_one_question_however_many_they_are() -> None:
    foretak = lag_foretak()

    def brukt() -> int:
        with CaptureQueriesContext(connection) as fanget:
            frister(I_VINDUET)
        return len(fanget.captured_queries)

    lag_godtatt(foretak)
    med_en = brukt()
    for nummer, sak in enumerate(lag_kandidater(lag_kommune(), 8), start=1):
        lag_versjon(sak, signert_at=SIGNERT)
        lag_behov(foretak, sak=sak, prioritet=nummer, tidligst=START, onsket_fom=START)
    assert brukt() == med_en
