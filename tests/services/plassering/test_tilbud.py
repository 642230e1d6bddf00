"""Offers of hospital places: the order of the kommune, the answer and all that follows from it, and the days."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from alis.domain.flyt import Behovsstatus, Plasstatus, Tilbudsstatus
from alis.domain.plassering.behov import Bortfall
from alis.domain.tilgang import Aktor, ManglerRettighet
from alis.domain.varsel import Varselmal
from alis.records.journal.models import Journallinje
from alis.records.plassering.models import Behov, Foretaksprofil, Ledigplass, Plasstilbud
from alis.records.varsel.models import Varsel
from alis.services.felles import FinnesIkke
from alis.services.plassering.foresla_plasser import foresla_plasser
from alis.services.plassering.lop_ut_tilbud import lop_ut_tilbud
from alis.services.plassering.registrer_behov import registrer_behov
from alis.services.plassering.registrer_kontrakt import UmuligKontraktsdag, registrer_kontrakt
from alis.services.plassering.send_mange_tilbud import send_mange_tilbud
from alis.services.plassering.send_tilbud import (
    HarTilbud,
    KommunensRekkefolge,
    Misforhold,
    PasserIkke,
    PlassenErOpptatt,
    VenterIkke,
    send_tilbud,
)
from alis.services.plassering.svar_paa_tilbud import ErIkkeLenger, FristenErUte, avsla_tilbud, godta_tilbud
from alis.services.plassering.trekk_plass import UtenGrunn, trekk_plass
from alis.services.plassering.trekk_tilbud import trekk_tilbud
from factories.parter import lag_kommune, lag_koordinator
from factories.sykehusplass import START, Foretak, lag_behov, lag_foretak, lag_kandidater, lag_plass
from factories.utdanning import lag_alis, lag_sak

pytestmark = pytest.mark.django_db

NAA = datetime(2026, 2, 1, 9, tzinfo=UTC)
SENERE = datetime(2026, 3, 1, 9, tzinfo=UTC)


@pytest.fixture
def foretak() -> Foretak:
    return lag_foretak()


def send(foretak: Foretak, behov: Behov, plass: Ledigplass, naa: datetime = NAA) -> Plasstilbud:
    return Plasstilbud.objects.get(
        pk=send_tilbud(aktor=foretak.kontakt, behov_id=behov.pk, plass_id=plass.pk, naa=naa)
    )


def legen(behov: Behov) -> Aktor:
    return lag_alis(behov.sak)


def fortalt(mal: Varselmal) -> set[str]:
    return set(Varsel.objects.filter(mal=mal).values_list("rolle", flat=True))


def to_i_kommunen(foretak: Foretak) -> tuple[Behov, Behov]:
    forste, andre = lag_kandidater(lag_kommune(), 2)
    return lag_behov(foretak, sak=forste), lag_behov(foretak, sak=andre, prioritet=2)


def test_what_is_reported_is_registered_many_at_once_and_the_kommune_is_told(foretak: Foretak) -> None:
    en, annen = (
        lag_behov(foretak, sak=sak, prioritet=nr, status=Behovsstatus.MELDT)
        for nr, sak in enumerate(lag_kandidater(lag_kommune(), 2), start=1)
    )
    assert set(registrer_behov(aktor=foretak.kontakt, behov_ider=[en.pk, annen.pk], naa=NAA)) == {
        en.pk,
        annen.pk,
    }
    assert registrer_behov(aktor=foretak.kontakt, behov_ider=[en.pk, annen.pk], naa=NAA) == []
    en.refresh_from_db()
    assert (en.status, en.prioritet) == (Behovsstatus.REGISTRERT, 1)
    assert fortalt(Varselmal.BEHOV_REGISTRERT) == {"koordinator"}


def test_another_trusts_contact_registers_nothing(foretak: Foretak) -> None:
    behov = lag_behov(foretak, status=Behovsstatus.MELDT)
    annet = lag_foretak("Tromsø").kontakt
    assert registrer_behov(aktor=annet, behov_ider=[behov.pk], naa=NAA) == []
    with pytest.raises(ManglerRettighet):
        registrer_behov(aktor=lag_koordinator(), behov_ider=[behov.pk], naa=NAA)


def test_an_offer_can_be_answered_for_a_fortnight_where_the_trust_has_said_nothing(foretak: Foretak) -> None:
    tilbud = send(foretak, lag_behov(foretak), lag_plass(foretak))
    assert tilbud.svarfrist == date(2026, 2, 15)
    assert fortalt(Varselmal.PLASSTILBUD_SENDT) == {"alis"}
    assert fortalt(Varselmal.PLASSTILBUD_TIL_EN_LEGE) == {"koordinator"}


def test_the_trusts_own_days_come_before_ours(foretak: Foretak) -> None:
    Foretaksprofil.objects.create(helseforetak=foretak.sted.helseforetak, svarfrist_dager=5)
    assert send(foretak, lag_behov(foretak), lag_plass(foretak)).svarfrist == date(2026, 2, 6)


def test_the_kommunes_first_is_offered_before_its_second(foretak: Foretak) -> None:
    forste, andre = to_i_kommunen(foretak)
    plass = lag_plass(foretak)
    with pytest.raises(KommunensRekkefolge) as feil:
        send(foretak, andre, plass)
    assert feil.value.foran.behov_id == forste.pk
    assert not Plasstilbud.objects.exists()


def test_one_who_is_reported_and_not_registered_is_before_the_next_too(foretak: Foretak) -> None:
    forste, andre = lag_kandidater(lag_kommune(), 2)
    lag_behov(foretak, sak=forste, status=Behovsstatus.MELDT)
    with pytest.raises(KommunensRekkefolge):
        send(foretak, lag_behov(foretak, sak=andre, prioritet=2), lag_plass(foretak))


def test_the_second_is_offered_what_the_first_has_said_no_to(foretak: Foretak) -> None:
    forste, andre = to_i_kommunen(foretak)
    plass = lag_plass(foretak)
    tilbud = send(foretak, forste, plass)
    avsla_tilbud(aktor=legen(forste), tilbud_id=tilbud.pk, laas=1, naa=NAA)
    assert send(foretak, andre, plass).nummer == 1


def test_the_second_is_offered_what_the_first_cannot_use(foretak: Foretak) -> None:
    _forste, andre = to_i_kommunen(foretak)
    send(foretak, andre, lag_plass(foretak, avdeling=foretak.kirurgi))


def test_another_kommunes_order_does_not_hold_here(foretak: Foretak) -> None:
    to_i_kommunen(foretak)
    bergen = lag_sak(lag_koordinator(lag_kommune("4601", "Bergen")))
    send(foretak, lag_behov(foretak, sak=bergen, prioritet=9), lag_plass(foretak))


def test_neither_place_nor_doctor_is_given_twice(foretak: Foretak) -> None:
    forste, andre = to_i_kommunen(foretak)
    plass, annen = lag_plass(foretak), lag_plass(foretak)
    send(foretak, forste, plass)
    with pytest.raises(HarTilbud):
        send(foretak, forste, annen)
    with pytest.raises(PlassenErOpptatt):
        send(foretak, andre, plass)


@pytest.mark.parametrize(
    ("felter", "hvorfor"),
    [
        ({"fom": START - timedelta(days=1)}, Misforhold.FOR_TIDLIG),
        ({"fom": date(2027, 3, 2)}, Misforhold.OVER_SEKS_MANEDER),
        ({"maneder": 5}, Misforhold.FEIL_LENGDE),
        ({"fom": date(2026, 2, 1)}, Misforhold.HAR_BEGYNT),
    ],
)
def test_a_place_that_does_not_fit_is_not_offered(
    foretak: Foretak, felter: dict[str, object], hvorfor: Misforhold
) -> None:
    with pytest.raises(PasserIkke) as feil:
        send(foretak, lag_behov(foretak), lag_plass(foretak, **felter))
    assert feil.value.hvorfor is hvorfor


def test_six_months_from_the_wish_and_another_department_can_be_offered_by_hand(foretak: Foretak) -> None:
    plass = lag_plass(foretak, avdeling=foretak.kirurgi, fom=date(2027, 3, 1))
    assert send(foretak, lag_behov(foretak), plass).status == Tilbudsstatus.SENDT


def test_a_need_that_is_not_registered_gets_no_offer(foretak: Foretak) -> None:
    with pytest.raises(VenterIkke):
        send(foretak, lag_behov(foretak, status=Behovsstatus.MELDT), lag_plass(foretak))


def test_a_yes_gives_the_place_and_ends_every_other_wait(foretak: Foretak) -> None:
    behov, annet = lag_behov(foretak), lag_foretak("Tromsø")
    der = lag_behov(annet, sak=behov.sak)
    andres = send(annet, der, lag_plass(annet))
    tilbud = send(foretak, behov, lag_plass(foretak))
    godta_tilbud(aktor=legen(behov), tilbud_id=tilbud.pk, laas=1, sett=[andres.pk], naa=NAA)
    for rad in (behov, der, andres):
        rad.refresh_from_db()
    assert (behov.status, behov.prioritet) == (Behovsstatus.PLASSERT, None)
    assert (der.status, der.bortfall) == (Behovsstatus.FALT_BORT, Bortfall.EGEN_PLASS)
    assert (andres.status, andres.fordi) == (Tilbudsstatus.TRUKKET, Bortfall.EGEN_PLASS.tekst)
    assert fortalt(Varselmal.PLASSTILBUD_GODTATT) == {"koordinator", "alis_kontakt"}
    assert fortalt(Varselmal.BEHOV_FALT_UT) == {"koordinator", "alis_kontakt"}
    assert Varsel.objects.get(mal=Varselmal.PLASS_LEDIG_FOR_INGEN).person_id == annet.kontakt.person_id


def test_a_no_keeps_the_place_in_the_queue_and_frees_the_vacancy(foretak: Foretak) -> None:
    behov, plass = lag_behov(foretak), lag_plass(foretak)
    for_svaret = (behov.status, behov.prioritet, behov.meldt_at)
    avsla_tilbud(aktor=legen(behov), tilbud_id=send(foretak, behov, plass).pk, laas=1, naa=NAA)
    behov.refresh_from_db()
    assert (behov.status, behov.prioritet, behov.meldt_at) == for_svaret
    assert fortalt(Varselmal.PLASS_LEDIG_FOR_INGEN) == {"alis_kontakt"}
    assert foresla_plasser(aktor=foretak.kontakt, naa=NAA).uten_plass[0].grunn.slag == "har_sagt_nei"


def test_three_and_three_has_its_place_when_both_parts_have(foretak: Foretak) -> None:
    behov = lag_behov(foretak, deler=2, godtar_andre=True)
    forste = send(foretak, behov, lag_plass(foretak, maneder=3))
    godta_tilbud(aktor=legen(behov), tilbud_id=forste.pk, laas=1, naa=NAA)
    behov.refresh_from_db()
    assert behov.status == Behovsstatus.REGISTRERT
    with pytest.raises(PasserIkke):
        send(foretak, behov, lag_plass(foretak, maneder=3, fom=date(2026, 11, 30)))
    andre = send(foretak, behov, lag_plass(foretak, maneder=3, fom=date(2026, 12, 1)))
    assert andre.del_nr == 2
    godta_tilbud(aktor=legen(behov), tilbud_id=andre.pk, laas=1, naa=NAA)
    behov.refresh_from_db()
    assert behov.status == Behovsstatus.PLASSERT


def test_only_the_doctor_answers_and_only_once(foretak: Foretak) -> None:
    behov = lag_behov(foretak)
    tilbud = send(foretak, behov, lag_plass(foretak))
    with pytest.raises(ManglerRettighet):
        godta_tilbud(aktor=lag_koordinator(), tilbud_id=tilbud.pk, laas=1, naa=NAA)
    with pytest.raises(FinnesIkke):
        godta_tilbud(aktor=lag_alis(lag_sak(lag_koordinator())), tilbud_id=tilbud.pk, laas=1, naa=NAA)
    godta_tilbud(aktor=legen(behov), tilbud_id=tilbud.pk, laas=1, naa=NAA)
    for laas in (1, 2):
        with pytest.raises(ErIkkeLenger):
            avsla_tilbud(aktor=legen(behov), tilbud_id=tilbud.pk, laas=laas, naa=NAA)


SOMMERTID = datetime(2026, 3, 28, 22, 59, tzinfo=UTC)
"""A minute before the midnight that begins the night to summer time."""


@pytest.mark.parametrize(("minutter", "utlopt"), [(0, 0), (1, 1), (60 * 24 * 3, 1)])
def test_the_last_day_lasts_to_its_norwegian_midnight_also_where_the_clock_is_put_forward(
    foretak: Foretak, minutter: int, utlopt: int
) -> None:
    behov = lag_behov(foretak)
    tilbud = send(foretak, behov, lag_plass(foretak), naa=SOMMERTID - timedelta(days=14))
    assert tilbud.svarfrist == date(2026, 3, 28)
    naa = SOMMERTID + timedelta(minutes=minutter)
    assert lop_ut_tilbud(naa=naa) == utlopt
    assert lop_ut_tilbud(naa=naa) == 0
    if utlopt:
        behov.refresh_from_db()
        assert (behov.status, behov.prioritet) == (Behovsstatus.REGISTRERT, 1)
        assert fortalt(Varselmal.PLASSTILBUD_UTLOPT) == {"alis", "koordinator"}
        assert fortalt(Varselmal.PLASS_LEDIG_FOR_INGEN) == {"alis_kontakt"}
    else:
        godta_tilbud(aktor=legen(behov), tilbud_id=tilbud.pk, laas=1, naa=naa)


def test_after_the_last_day_nobody_answers_though_the_night_has_not_been_run(foretak: Foretak) -> None:
    behov = lag_behov(foretak)
    tilbud = send(foretak, behov, lag_plass(foretak))
    with pytest.raises(FristenErUte):
        godta_tilbud(aktor=legen(behov), tilbud_id=tilbud.pk, laas=1, naa=NAA + timedelta(days=15))


def test_a_vacancy_that_is_withdrawn_puts_the_one_who_said_yes_back_in_front(foretak: Foretak) -> None:
    forste, andre = to_i_kommunen(foretak)
    plass = lag_plass(foretak)
    tilbud = send(foretak, forste, plass)
    godta_tilbud(aktor=legen(forste), tilbud_id=tilbud.pk, laas=1, naa=NAA)
    Behov.objects.filter(pk=andre.pk).update(prioritet=1)
    plass.refresh_from_db()
    meldt = forste.meldt_at
    with pytest.raises(UtenGrunn):
        trekk_plass(aktor=foretak.kontakt, plass_id=plass.pk, laas=plass.laas, fordi=" ", naa=NAA)
    assert (
        trekk_plass(aktor=foretak.kontakt, plass_id=plass.pk, laas=plass.laas, fordi="Stengt", naa=NAA) == 1
    )
    for rad in (forste, andre, plass, tilbud):
        rad.refresh_from_db()
    assert (forste.status, forste.prioritet, forste.meldt_at) == (Behovsstatus.REGISTRERT, 1, meldt)
    assert andre.prioritet == 2
    assert (plass.status, tilbud.status) == (Plasstatus.TRUKKET, Tilbudsstatus.TRUKKET)
    assert fortalt(Varselmal.PLASS_MISTET) == {"alis", "koordinator"}


def test_of_two_who_lose_their_places_the_one_who_said_yes_first_stands_first(foretak: Foretak) -> None:
    """She was the kommune's first: the places went by its order, and so do the numbers that are given back."""
    forste, andre = to_i_kommunen(foretak)
    plass = lag_plass(foretak, antall=2)
    for dag, behov in enumerate((forste, andre)):
        tilbud = send(foretak, behov, plass)
        godta_tilbud(aktor=legen(behov), tilbud_id=tilbud.pk, laas=1, naa=NAA + timedelta(days=dag))
    plass.refresh_from_db()
    trekk_plass(aktor=foretak.kontakt, plass_id=plass.pk, laas=plass.laas, fordi="Stengt", naa=SENERE)
    for rad in (forste, andre):
        rad.refresh_from_db()
    assert (forste.prioritet, andre.prioritet) == (1, 2)


HOST = datetime(2026, 10, 24, 21, 59, tzinfo=UTC)
"""A minute before the midnight that begins the night from summer time."""


@pytest.mark.parametrize(("minutter", "utlopt"), [(0, 0), (1, 1)])
def test_the_last_day_lasts_to_its_norwegian_midnight_also_where_the_clock_is_put_back(
    foretak: Foretak, minutter: int, utlopt: int
) -> None:
    behov = lag_behov(foretak, tidligst=date(2027, 1, 1), onsket_fom=date(2027, 1, 1))
    plass = lag_plass(foretak, fom=date(2027, 1, 1))
    tilbud = send(foretak, behov, plass, naa=HOST - timedelta(days=14))
    assert tilbud.svarfrist == date(2026, 10, 24)
    naa = HOST + timedelta(minutes=minutter)
    assert lop_ut_tilbud(naa=naa) == utlopt
    if utlopt:
        with pytest.raises(ErIkkeLenger):
            godta_tilbud(aktor=legen(behov), tilbud_id=tilbud.pk, laas=2, naa=naa)
    else:
        godta_tilbud(aktor=legen(behov), tilbud_id=tilbud.pk, laas=1, naa=naa)


def test_after_three_days_stop_the_night_makes_good_what_it_missed_and_no_answer_slips_through(
    foretak: Foretak,
) -> None:
    """Two deadlines passed while nothing ran. Both doctors are refused before the work is done, and told the same after."""
    forste, andre = to_i_kommunen(foretak)
    plass = lag_plass(foretak, antall=2)
    tilbudene = [send(foretak, behov, plass) for behov in (forste, andre)]
    etter = datetime(2026, 2, 18, 9, tzinfo=UTC)
    for behov, tilbud in zip((forste, andre), tilbudene, strict=True):
        with pytest.raises(FristenErUte):
            godta_tilbud(aktor=legen(behov), tilbud_id=tilbud.pk, laas=1, naa=etter)
    assert lop_ut_tilbud(naa=etter) == 2
    assert lop_ut_tilbud(naa=etter) == 0
    assert {rad.prioritet for rad in Behov.objects.all()} == {1, 2}
    with pytest.raises(ErIkkeLenger):
        godta_tilbud(aktor=legen(forste), tilbud_id=tilbudene[0].pk, laas=2, naa=etter)


def test_an_offer_that_is_taken_back_frees_its_place_alone(foretak: Foretak) -> None:
    behov, plass = lag_behov(foretak), lag_plass(foretak, antall=2)
    tilbud = send(foretak, behov, plass)
    trekk_tilbud(aktor=foretak.kontakt, tilbud_id=tilbud.pk, laas=1, fordi="Feil avdeling", naa=NAA)
    plass.refresh_from_db()
    assert plass.status == Plasstatus.LEDIG
    assert fortalt(Varselmal.PLASSTILBUD_TRUKKET) == {"alis", "koordinator"}
    assert send(foretak, behov, plass).nummer == 1


@pytest.mark.parametrize(
    ("sagt_ja", "mal"),
    [
        (datetime(2026, 6, 1, 9, tzinfo=UTC), Varselmal.PLASSTILBUD_GODTATT),
        (datetime(2026, 6, 1, 22, 30, tzinfo=UTC), Varselmal.PLASSTILBUD_GODTATT_SENT),
    ],
)
def test_a_yes_after_the_last_day_of_the_contract_says_that_it_must_come_at_once(
    foretak: Foretak, sagt_ja: datetime, mal: Varselmal
) -> None:
    """Three months before the start is 1 June to its Norwegian midnight."""
    behov = lag_behov(foretak)
    tilbud = send(foretak, behov, lag_plass(foretak), naa=datetime(2026, 5, 25, 9, tzinfo=UTC))
    godta_tilbud(aktor=legen(behov), tilbud_id=tilbud.pk, laas=1, naa=sagt_ja)
    assert fortalt(mal) == {"koordinator", "alis_kontakt"}
    assert Varsel.objects.filter(mal__startswith="plasstilbud_godtatt").count() == 2


def test_the_contract_is_registered_when_it_has_been_made(foretak: Foretak) -> None:
    behov = lag_behov(foretak)
    tilbud = send(foretak, behov, lag_plass(foretak))
    godta_tilbud(aktor=legen(behov), tilbud_id=tilbud.pk, laas=1, naa=NAA)
    for dato in (date(2026, 1, 31), date(2026, 2, 2)):
        with pytest.raises(UmuligKontraktsdag):
            registrer_kontrakt(aktor=foretak.kontakt, tilbud_id=tilbud.pk, laas=2, dato=dato, naa=NAA)
    registrer_kontrakt(aktor=foretak.kontakt, tilbud_id=tilbud.pk, laas=2, dato=NAA.date(), naa=NAA)
    tilbud.refresh_from_db()
    assert tilbud.kontrakt == NAA.date()


def test_the_proposal_gives_the_kommunes_first_the_place_and_leaves_out_those_with_an_offer(
    foretak: Foretak,
) -> None:
    forste, andre = to_i_kommunen(foretak)
    plass = lag_plass(foretak, fom=date(2026, 11, 15))
    forslag = foresla_plasser(aktor=foretak.kontakt, naa=NAA)
    (rad,) = forslag.med_plass
    assert rad.lege.behov_id == forste.pk
    assert rad.avvik is not None
    assert (rad.avvik.maneder, rad.avvik.dager, rad.avvik.er_senere) == (2, 14, True)
    assert forslag.uten_plass[0].grunn.gitt_til == str(forste.pk)
    assert forslag.uten_plass[0].grunn.foran_i_kommunen
    send(foretak, forste, plass)
    igjen = foresla_plasser(aktor=foretak.kontakt, naa=NAA)
    assert [lege.behov_id for lege in igjen.har_tilbud] == [forste.pk]
    assert [rad.lege.behov_id for rad in igjen.uten_plass] == [andre.pk]


def test_of_two_reported_on_one_day_the_first_of_them_is_proposed(foretak: Foretak) -> None:
    """Whatever ids they have: twenty pairs would not all fall right by chance."""
    plass = lag_plass(foretak)
    for nummer in range(20):
        koordinator = lag_koordinator(lag_kommune(f"{1810 + nummer}", f"Kommune {nummer}"))
        lag_behov(foretak, sak=lag_sak(koordinator), meldt_at=NAA - timedelta(minutes=nummer))
    (rad,) = foresla_plasser(aktor=foretak.kontakt, naa=NAA).med_plass
    assert Behov.objects.get(pk=rad.lege.behov_id).meldt_at == NAA - timedelta(minutes=19)
    assert rad.plass is not None and rad.plass.id == str(plass.pk)


def test_the_whole_proposal_is_sent_in_each_kommunes_order_and_each_is_answered_for(foretak: Foretak) -> None:
    forste, andre = to_i_kommunen(foretak)
    plass = lag_plass(foretak, antall=2)
    par = [(andre.pk, plass.pk), (forste.pk, plass.pk), (uuid4(), plass.pk)]
    svar = send_mange_tilbud(aktor=foretak.kontakt, parene=par, naa=NAA)
    assert {ett.behov_id for ett in svar if ett.tilbud_id} == {forste.pk, andre.pk}
    assert [type(ett.hindring) for ett in svar if not ett.tilbud_id] == [FinnesIkke]


def test_every_act_on_an_offer_is_in_the_journal_of_the_case(foretak: Foretak) -> None:
    behov = lag_behov(foretak)
    tilbud = send(foretak, behov, lag_plass(foretak))
    godta_tilbud(aktor=legen(behov), tilbud_id=tilbud.pk, laas=1, naa=NAA)
    linjer = Journallinje.objects.filter(sak_id=behov.sak_id, objekt_type__in=("Plasstilbud", "Behov"))
    assert set(linjer.values_list("handling", flat=True)) == {
        "send_plasstilbud",
        "godta_plasstilbud",
        "plasser_behov",
    }
