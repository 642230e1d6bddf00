"""What is granted, received, unspent and cut is followed between the kommune and the state until it is paid back."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest

from alis.domain.avtale import Element
from alis.domain.regnskap import betalt_stat, egen_kostnad, krevd, skyldig_stat
from alis.domain.tilgang import Aktor, ManglerRettighet, Rolle
from alis.domain.verdier import Belop
from alis.records.journal.models import Journallinje
from alis.records.regnskap.models import Bilag
from alis.records.utdanning.models import AlisSak
from alis.records.varsel.models import Varsel
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Oppgaveslag
from alis.services.regnskap import AnnetInnhold, kontroller_regnskap
from alis.services.regnskap.avkort_tilskudd import MerEnnInnvilget, avkort_tilskudd
from alis.services.regnskap.betaling_med_staten import Betaling, BetalingFrem, MerEnnUtestaende, TomBetaling
from alis.services.regnskap.bokfor_ubrukt import KravVenter, PeriodenErIkkeOver, Ubrukt, bokfor_ubrukt
from alis.services.regnskap.hent_statsoppgjor import Statsoppgjor, hent_statsoppgjor
from alis.services.regnskap.registrer_mottatt import registrer_mottatt
from alis.services.regnskap.registrer_tilbakebetaling import registrer_tilbakebetaling
from alis.services.regnskap.registrer_tilskudd import registrer_tilskudd
from factories.parter import lag_aktor_i, lag_kommune, lag_koordinator, lag_person
from factories.regnskap import PERIODE, bok, lag_post, sett_ramme
from factories.utdanning import lag_sak, legefakta

pytestmark = pytest.mark.django_db

NAA = datetime(2026, 10, 1, 9, tzinfo=UTC)
LAERING, VEILEDNING = Element.LAERINGSAKTIVITETER, Element.VEILEDNING


@pytest.fixture
def koordinator() -> Aktor:
    return lag_koordinator(lag_kommune())


def innvilg(
    aktor: Aktor, ore: int = 1_000_000, navn: str = "Anne Åsheim", element: Element = LAERING
) -> AlisSak:
    sak: AlisSak = lag_sak(aktor, lege=legefakta(navn))
    registrer_tilskudd(
        aktor=aktor,
        sak_id=sak.pk,
        tilskuddsperiode=PERIODE,
        belop_per_element={element: Belop(ore)},
        vedtaksdato=date(2026, 9, 1),
        nokkel=str(uuid4()),
        naa=NAA,
    )
    return sak


def betaling(ore: int, dato: date = date(2026, 9, 20), skjema_id: UUID | None = None) -> Betaling:
    return Betaling(skjema_id=skjema_id or uuid4(), tilskuddsperiode=PERIODE, belop=Belop(ore), dato=dato)


def motta(aktor: Aktor, ore: int) -> None:
    registrer_mottatt(aktor=aktor, betaling=betaling(ore), naa=NAA)


def kost(sak: AlisSak, ore: int, element: Element = LAERING) -> None:
    bok(sak, egen_kostnad(lag_post(sak.pk, ore, element=element)))


def avkort(aktor: Aktor, sak: AlisSak, ore: int, nokkel: str = "a") -> None:
    avkort_tilskudd(
        aktor=aktor,
        sak_id=sak.pk,
        tilskuddsperiode=PERIODE,
        belop_per_element={LAERING: Belop(ore)},
        vedtaksdato=date(2026, 9, 25),
        nokkel=nokkel,
        naa=NAA,
    )


def ubrukt(mer: int = 0, mindre: int = 0) -> Ubrukt:
    return Ubrukt(mer=Belop(mer), mindre=Belop(mindre))


def oppgjor(aktor: Aktor) -> Statsoppgjor:
    svar = hent_statsoppgjor(aktor=aktor, tilskuddsperiode=PERIODE, naa=NAA)
    assert svar is not None
    return svar


def test_what_the_state_pays_is_spread_on_the_cases_until_it_is_all_received(koordinator: Aktor) -> None:
    innvilg(koordinator, 1_000_000)
    innvilg(koordinator, 500_000, "Berit Berg")
    motta(koordinator, 1_200_000)
    assert [rad.saldo.ikke_mottatt for rad in oppgjor(koordinator).rader] == [Belop(0), Belop(300_000)]
    motta(koordinator, 300_000)
    assert oppgjor(koordinator).sum.mottatt == Belop(1_500_000)
    assert kontroller_regnskap() == ()


@pytest.mark.parametrize(
    ("ore", "dato", "feil"),
    [
        (1_000_001, date(2026, 9, 20), MerEnnUtestaende),
        (0, date(2026, 9, 20), TomBetaling),
        (1, date(2026, 10, 2), BetalingFrem),
    ],
)
def test_a_payment_that_cannot_be_is_refused(
    koordinator: Aktor, ore: int, dato: date, feil: type[Exception]
) -> None:
    innvilg(koordinator)
    with pytest.raises(feil):
        registrer_mottatt(aktor=koordinator, betaling=betaling(ore, dato), naa=NAA)
    assert oppgjor(koordinator).sum.mottatt == Belop(0)


def test_the_same_form_twice_is_one_payment_and_another_content_is_refused(koordinator: Aktor) -> None:
    innvilg(koordinator, 1_000_000)
    innvilg(koordinator, 500_000, "Berit Berg")
    skjema_id = uuid4()
    for _gang in range(2):
        registrer_mottatt(aktor=koordinator, betaling=betaling(1_200_000, skjema_id=skjema_id), naa=NAA)
    assert oppgjor(koordinator).sum.mottatt == Belop(1_200_000)
    with pytest.raises(AnnetInnhold):
        registrer_mottatt(aktor=koordinator, betaling=betaling(1, skjema_id=skjema_id), naa=NAA)
    assert Journallinje.objects.filter(handling="registrer_mottatt").count() == 2, "one for each case"


def test_what_is_received_over_the_cost_is_owed_and_followed_until_it_is_paid(koordinator: Aktor) -> None:
    sak = innvilg(koordinator)
    motta(koordinator, 1_000_000)
    kost(sak, 700_000)
    assert oppgjor(koordinator).ubrukt == Belop(300_000)
    assert bokfor_ubrukt(aktor=koordinator, tilskuddsperiode=PERIODE, naa=NAA) == ubrukt(mer=300_000)
    assert bokfor_ubrukt(aktor=koordinator, tilskuddsperiode=PERIODE, naa=NAA) == ubrukt()
    etter = oppgjor(koordinator)
    assert (etter.sum.skyldig_stat, etter.ubrukt, etter.skyldig_siden) == (
        Belop(300_000),
        Belop(0),
        NAA.date(),
    )
    registrer_tilbakebetaling(aktor=koordinator, betaling=betaling(100_000), naa=NAA)
    assert oppgjor(koordinator).sum.skyldig_stat == Belop(200_000)
    registrer_tilbakebetaling(aktor=koordinator, betaling=betaling(200_000), naa=NAA)
    ferdig = oppgjor(koordinator)
    assert (ferdig.sum.skyldig_stat, ferdig.tilbakebetalt, ferdig.skyldig_siden) == (
        Belop(0),
        Belop(300_000),
        None,
    )
    assert kontroller_regnskap() == ()


def test_cost_that_is_documented_afterwards_lessens_the_debt(koordinator: Aktor) -> None:
    sak = innvilg(koordinator)
    motta(koordinator, 1_000_000)
    bokfor_ubrukt(aktor=koordinator, tilskuddsperiode=PERIODE, naa=NAA)
    kost(sak, 400_000)
    assert oppgjor(koordinator).for_mye == Belop(400_000)
    assert Oppgaveslag.BOKFOR_UBRUKT in slag(koordinator)
    assert bokfor_ubrukt(aktor=koordinator, tilskuddsperiode=PERIODE, naa=NAA) == ubrukt(mindre=400_000)
    assert bokfor_ubrukt(aktor=koordinator, tilskuddsperiode=PERIODE, naa=NAA) == ubrukt()
    kost(sak, 900_000)
    assert bokfor_ubrukt(aktor=koordinator, tilskuddsperiode=PERIODE, naa=NAA) == ubrukt(mindre=600_000)
    etter = oppgjor(koordinator)
    assert (etter.sum.skyldig_stat, etter.for_mye, etter.ubrukt) == (Belop(0), Belop(0), Belop(0))
    assert Oppgaveslag.BOKFOR_UBRUKT not in slag(koordinator)
    assert kontroller_regnskap() == ()


def test_cost_lessens_neither_what_is_paid_back_nor_what_a_cut_made_owed(koordinator: Aktor) -> None:
    sak = innvilg(koordinator)
    motta(koordinator, 1_000_000)
    kost(sak, 700_000)
    bokfor_ubrukt(aktor=koordinator, tilskuddsperiode=PERIODE, naa=NAA)
    registrer_tilbakebetaling(aktor=koordinator, betaling=betaling(200_000), naa=NAA)
    avkort(koordinator, sak, 50_000)
    kost(sak, 1_000_000)
    assert oppgjor(koordinator).sum.skyldig_stat == Belop(150_000)
    assert bokfor_ubrukt(aktor=koordinator, tilskuddsperiode=PERIODE, naa=NAA) == ubrukt(mindre=100_000)
    assert oppgjor(koordinator).sum.skyldig_stat == Belop(50_000)


def test_a_cut_alone_is_owed_whatever_the_cost(koordinator: Aktor) -> None:
    sak = innvilg(koordinator)
    motta(koordinator, 1_000_000)
    kost(sak, 1_000_000)
    avkort(koordinator, sak, 200_000)
    assert bokfor_ubrukt(aktor=koordinator, tilskuddsperiode=PERIODE, naa=NAA) == ubrukt()
    assert oppgjor(koordinator).sum.skyldig_stat == Belop(200_000)


def test_the_same_form_with_another_cut_is_refused(koordinator: Aktor) -> None:
    sak = innvilg(koordinator, 1_000_000)
    motta(koordinator, 800_000)
    avkort(koordinator, sak, 500_000)
    with pytest.raises(AnnetInnhold):
        avkort(koordinator, sak, 400_000)


def test_the_voucher_of_what_is_unspent_has_the_rule_and_its_sources(koordinator: Aktor) -> None:
    innvilg(koordinator)
    motta(koordinator, 1_000_000)
    bokfor_ubrukt(aktor=koordinator, tilskuddsperiode=PERIODE, naa=NAA)
    (steg,) = Bilag.objects.get(art="skyldig_stat").grunnlag["elementer"][LAERING.value]
    assert steg["regel"] == "ubrukt_tilskudd"
    assert "valg/ubrukt-tilskudd" in steg["kilder"]


def test_cost_over_one_grant_does_not_lessen_what_is_unspent_of_another(koordinator: Aktor) -> None:
    sak = innvilg(koordinator)
    motta(koordinator, 1_000_000)
    kost(sak, 5_000_000, VEILEDNING)
    assert oppgjor(koordinator).ubrukt == Belop(1_000_000)


def test_nothing_is_booked_before_the_period_is_over(koordinator: Aktor) -> None:
    innvilg(koordinator)
    motta(koordinator, 1_000_000)
    siste_dag = datetime(2026, 5, 31, 9, tzinfo=UTC)
    with pytest.raises(PeriodenErIkkeOver):
        bokfor_ubrukt(aktor=koordinator, tilskuddsperiode=PERIODE, naa=siste_dag)


def test_nothing_is_booked_while_a_claim_waits_for_an_answer(koordinator: Aktor) -> None:
    sak = innvilg(koordinator)
    motta(koordinator, 1_000_000)
    sett_ramme(sak, 100)
    bok(sak, krevd(lag_post(sak.pk, 100)))
    with pytest.raises(KravVenter):
        bokfor_ubrukt(aktor=koordinator, tilskuddsperiode=PERIODE, naa=NAA)


def test_a_cut_is_never_owed_as_far_as_it_is_not_received_and_the_rest_goes_back(koordinator: Aktor) -> None:
    sak = innvilg(koordinator, 1_000_000)
    motta(koordinator, 800_000)
    avkort(koordinator, sak, 500_000)
    avkort(koordinator, sak, 500_000)
    etter = oppgjor(koordinator).sum
    assert (etter.innvilget, etter.ikke_mottatt, etter.skyldig_stat) == (
        Belop(500_000),
        Belop(0),
        Belop(300_000),
    )
    with pytest.raises(MerEnnInnvilget):
        avkort(koordinator, sak, 500_001, nokkel="b")


def test_those_who_keep_the_books_are_told_and_have_it_as_a_task_until_it_is_paid(koordinator: Aktor) -> None:
    sak = innvilg(koordinator)
    attestant = lag_aktor_i(sak.kommune.organisasjon, Rolle.ATTESTANT, lag_person("Atle Attestant"))
    motta(koordinator, 1_000_000)
    assert Oppgaveslag.BOKFOR_UBRUKT in slag(attestant)
    bokfor_ubrukt(aktor=koordinator, tilskuddsperiode=PERIODE, naa=NAA)
    assert [varsel.person_id for varsel in Varsel.objects.filter(mal="tilskudd_tilbake")] == [
        attestant.person_id
    ]
    assert {Oppgaveslag.BETAL_STATEN} == slag(attestant) & {
        Oppgaveslag.BETAL_STATEN,
        Oppgaveslag.BOKFOR_UBRUKT,
    }
    registrer_tilbakebetaling(aktor=attestant, betaling=betaling(1_000_000), naa=NAA)
    assert not slag(attestant) & {Oppgaveslag.BETAL_STATEN, Oppgaveslag.BOKFOR_UBRUKT}


def test_what_is_owed_has_been_owed_since_it_was_booked_where_it_is_owed_still(koordinator: Aktor) -> None:
    betalt, skylder = (innvilg(koordinator, navn=navn) for navn in ("Anne Åsheim", "Berit Berg"))
    motta(koordinator, 2_000_000)
    bok(betalt, skyldig_stat(replace(lag_post(betalt.pk, 100), dato=date(2026, 9, 21))))
    bok(betalt, betalt_stat(replace(lag_post(betalt.pk, 100), dato=date(2026, 9, 22))))
    bok(skylder, skyldig_stat(replace(lag_post(skylder.pk, 100), dato=date(2026, 9, 23))))
    (oppgave,) = [
        oppgave
        for oppgave in mine_oppgaver(aktor=koordinator, naa=NAA).oppgaver
        if oppgave.slag is Oppgaveslag.BETAL_STATEN
    ]
    assert (oppgave.sak_id, oppgave.dag) == (skylder.pk, date(2026, 9, 23))


def slag(aktor: Aktor) -> set[Oppgaveslag]:
    return {oppgave.slag for oppgave in mine_oppgaver(aktor=aktor, naa=NAA).oppgaver}


def test_another_kommune_pays_nothing_of_it_and_sees_nothing(koordinator: Aktor) -> None:
    innvilg(koordinator)
    annen = lag_koordinator(lag_kommune("1804", "Bodø"))
    assert hent_statsoppgjor(aktor=annen, tilskuddsperiode=PERIODE, naa=NAA) is None
    with pytest.raises(MerEnnUtestaende):
        registrer_mottatt(aktor=annen, betaling=betaling(1), naa=NAA)


def test_a_signatory_reads_and_books_nothing(koordinator: Aktor) -> None:
    sak = innvilg(koordinator)
    signatar = lag_aktor_i(sak.kommune.organisasjon, Rolle.SIGNATAR, lag_person("Siri Signatar"))
    assert oppgjor(signatar).sum.innvilget == Belop(1_000_000)
    with pytest.raises(ManglerRettighet):
        motta(signatar, 1)
    with pytest.raises(ManglerRettighet):
        bokfor_ubrukt(aktor=signatar, tilskuddsperiode=PERIODE, naa=NAA)


def test_the_settlement_is_turned_page_by_page_and_its_sums_are_of_all(koordinator: Aktor) -> None:
    saker = [innvilg(koordinator, 1_000_000, navn) for navn in ("Anne Åsheim", "Berit Berg", "Cecilie Dahl")]
    motta(koordinator, 3_000_000)
    kost(saker[2], 400_000)
    sett, etter = [], ""
    for ventet in (2, 1):
        side = hent_statsoppgjor(
            aktor=koordinator, tilskuddsperiode=PERIODE, etter=etter, per_side=2, naa=NAA
        )
        assert side is not None
        assert (len(side.rader), side.sum.mottatt, side.ubrukt) == (
            ventet,
            Belop(3_000_000),
            Belop(2_600_000),
        )
        sett += [rad.sak_id for rad in side.rader]
        etter = side.neste
    assert (sett, etter) == ([sak.pk for sak in saker], "")


def test_a_case_without_money_from_the_state_is_not_in_the_settlement(koordinator: Aktor) -> None:
    sak = innvilg(koordinator)
    uten = lag_sak(koordinator, lege=legefakta("Berit Berg"))
    sett_ramme(uten, 1_000_000)
    assert [rad.sak_id for rad in oppgjor(koordinator).rader] == [sak.pk]
