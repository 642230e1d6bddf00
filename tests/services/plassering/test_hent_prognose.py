"""The forecast as each may see it: their own whole, others' as totals of five or more, and no name at all."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alis.domain.flyt import Behovsstatus, Tilbudsstatus
from alis.domain.plassering.behov import Arena, Bortfall
from alis.domain.plassering.manedstall import Hvor
from alis.domain.tilgang import Aktor, ManglerRettighet, Rolle
from alis.domain.utdanning import Fravarstype
from alis.records.parter.models import Kommune
from alis.records.plassering.models import Behov
from alis.records.utdanning.models import Fravar
from alis.services.plassering.hent_prognose import Plassprognose, hent_prognose
from alis.services.plassering.les_ventetid import les_ventetid
from factories.avtale import lag_versjon
from factories.parter import lag_aktor_i, lag_kommune, lag_kontor, lag_koordinator, lag_saksbehandler
from factories.sykehusplass import (
    Foretak,
    lag_behov,
    lag_foretak,
    lag_kandidater,
    lag_plass,
    lag_tilbud,
    svar,
)

pytestmark = pytest.mark.django_db
NAA = datetime(2026, 6, 15, 12, tzinfo=UTC)
JUNI, VENTET = date(2026, 6, 1), 120
"""The first of the month that is now, and the days until then from the report."""
SEPTEMBER = 3
"""June is the first month; the wishes of the factory are for the first of September."""


def meld(foretak: Foretak, kommune: Kommune, antall: int, **felter: object) -> list[Behov]:
    return [
        lag_behov(foretak, sak=sak, prioritet=nummer, **felter)
        for nummer, sak in enumerate(lag_kandidater(kommune, antall), start=1)
    ]


def se(aktor: Aktor, utvalg: Hvor | None = None) -> Plassprognose:
    return hent_prognose(aktor=aktor, utvalg=utvalg, naa=NAA)


def i_foretaket(foretak: Foretak) -> Hvor:
    return Hvor(helseforetak=foretak.sted.helseforetak.navn)


def test_the_trust_sees_its_own_queue_and_where_it_stops() -> None:
    bodo, tromso = lag_foretak("Bodø"), lag_foretak("Tromsø")
    meld(bodo, lag_kommune(), 3)
    meld(tromso, lag_kommune("5500", "Andre"), 4)
    lag_plass(bodo)
    prognose = se(bodo.kontakt)
    september = prognose.rad.tall[SEPTEMBER]
    assert (september.egne, september.ledige, september.mangler) == (3, 1, 2)
    assert (prognose.stopp.hvor.sted, prognose.stopp.nummer) == ("Bodø", SEPTEMBER)
    assert {hvor.helseforetak for hvor in prognose.valg} == {bodo.sted.helseforetak.navn}
    assert not prognose.skjuler


def test_a_place_that_is_held_is_no_vacancy_and_its_doctor_waits_no_more() -> None:
    bodo = lag_foretak()
    en, to, _tre = meld(bodo, lag_kommune(), 3)
    plass = lag_plass(bodo, antall=3)
    lag_tilbud(bodo, en, plass)
    svar(lag_tilbud(bodo, to, plass, nummer=2), Tilbudsstatus.AVSLATT, bodo.kontakt.person_id)
    september = se(bodo.kontakt).rad.tall[SEPTEMBER]
    assert (september.egne, september.har_plass, september.ledige) == (2, 1, 2)


def test_a_need_without_a_wish_stands_apart_and_takes_what_is_left() -> None:
    bodo = lag_foretak()
    uten, _med = meld(bodo, lag_kommune(), 2)
    uten.onsker.all().delete()
    lag_plass(bodo, antall=1)
    prognose = se(bodo.kontakt, i_foretaket(bodo))
    assert [(rad.hvor.sted, rad.tall[SEPTEMBER].mangler) for rad in prognose.deler] == [("Bodø", 0), ("", 1)]
    assert prognose.rad.tall[SEPTEMBER].mangler == 1


def test_a_need_counts_at_its_first_wish() -> None:
    bodo = lag_foretak()
    (behov,) = meld(bodo, lag_kommune(), 1)
    behov.onsker.create(nummer=2, avdeling=bodo.kirurgi)
    avdelinger = {rad.hvor.avdeling for rad in se(bodo.kontakt).alle if rad.hvor.avdeling}
    assert avdelinger == {"Medisin"}


def test_what_fell_away_is_done_or_is_served_in_the_kommune_asks_for_no_place() -> None:
    bodo, kommune = lag_foretak(), lag_kommune()
    bort, _star = meld(bodo, kommune, 2)
    Behov.objects.filter(pk=bort.pk).update(
        status=Behovsstatus.FALT_BORT,
        prioritet=None,
        bortfall=Bortfall.EGEN_PLASS,
        falt_bort_at=NAA,
        falt_bort_av=bort.meldt_av,
    )
    Behov.objects.create(
        sak=bort.sak,
        kommune=kommune,
        arena=Arena.KOMMUNAL_INSTITUSJON,
        institusjon="Sykehjemmet",
        tidligst=bort.tidligst,
        onsket_fom=bort.onsket_fom,
        meldt_at=NAA,
        meldt_av=bort.meldt_av,
        endret_at=NAA,
    )
    assert se(bodo.kontakt).rad.tall[SEPTEMBER].egne == 1


def test_the_kommune_sees_its_own_and_of_others_no_fewer_than_five() -> None:
    bodo, steigen = lag_foretak(), lag_kommune()
    meld(bodo, steigen, 2)
    meld(bodo, lag_kommune("5500", "Andre"), 4)
    lag_plass(bodo, antall=3)
    koordinator = lag_koordinator(steigen)
    sted = next(rad for rad in se(koordinator).alle if rad.hvor.sted and not rad.hvor.avdeling)
    september = sted.tall[SEPTEMBER]
    assert (september.egne, september.andre, september.skjult) == (2, 0, True)
    assert (september.ledige, september.mangler) == (3, 0)
    meld(bodo, lag_kommune("5501", "Tredje"), 1)
    september = next(rad for rad in se(koordinator).alle if rad.hvor == sted.hvor).tall[SEPTEMBER]
    assert (september.andre, september.skjult, september.mangler) == (5, False, 4)


def test_a_kommune_sees_no_trust_that_it_has_nothing_to_do_with() -> None:
    bodo, tromso = lag_foretak("Bodø"), lag_foretak("Tromsø")
    meld(bodo, lag_kommune(), 1)
    meld(tromso, lag_kommune("5500", "Andre"), 6)
    lag_plass(tromso)
    prognose = se(lag_koordinator(), i_foretaket(tromso))
    assert {hvor.helseforetak for hvor in prognose.valg} == {bodo.sted.helseforetak.navn}
    assert prognose.utvalg == prognose.alt == i_foretaket(bodo)


def test_the_office_sees_its_kommuner_and_the_directorate_the_nation() -> None:
    bodo, steigen, andre = lag_foretak(), lag_kommune(), lag_kommune("5500", "Andre")
    meld(bodo, steigen, 2)
    meld(bodo, andre, 1)
    radgiver = lag_aktor_i(lag_kontor(dekker=(steigen,)).organisasjon, Rolle.KONTORRADGIVER)
    assert se(radgiver).rad.tall[SEPTEMBER].egne == 2
    assert se(lag_saksbehandler()).rad.tall[SEPTEMBER].egne == 3


def test_those_with_an_agreement_and_nothing_reported_are_counted_apart() -> None:
    bodo, steigen = lag_foretak(), lag_kommune()
    koordinator = lag_koordinator(steigen)
    meldt, ikke, begynt, uten_avtale = lag_kandidater(steigen, 4)
    for sak in (meldt, ikke, begynt):
        lag_versjon(sak)
    lag_behov(bodo, sak=meldt)
    Fravar.objects.create(
        sak=begynt, type=Fravarstype.INSTITUSJONSTJENESTE, fom=date(2026, 1, 1), tom=date(2026, 6, 30)
    )
    assert uten_avtale.forventet_slutt
    prognose = se(koordinator)
    assert prognose.ikke_meldt.antall == 1
    assert prognose.rad.tall[SEPTEMBER].egne == 1
    assert se(bodo.kontakt).ikke_meldt is None


def test_the_last_place_is_told_of_though_it_is_after_the_forecast() -> None:
    bodo = lag_foretak()
    meld(bodo, lag_kommune(), 1)
    lag_plass(bodo)
    foran = se(bodo.kontakt)
    lag_plass(bodo, fom=date(2029, 4, 1))
    prognose = se(bodo.kontakt)
    assert prognose.maneder[-1] < date(2029, 4, 1)
    assert {foran.sist_utlyst[hvor] for hvor in (Hvor(), i_foretaket(bodo))} == {date(2027, 2, 1)}
    assert {prognose.sist_utlyst[hvor] for hvor in (Hvor(), i_foretaket(bodo))} == {date(2029, 9, 1)}
    assert (prognose.rad, prognose.alle, prognose.valg) == (foran.rad, foran.alle, foran.valg)


def test_the_wait_is_told_when_there_are_five_with_those_who_wait_counted_in() -> None:
    bodo, steigen = lag_foretak(), lag_kommune()
    behov = meld(bodo, steigen, 7)
    plass = lag_plass(bodo, antall=5, fom=JUNI)
    for nummer, ett in enumerate(behov[:5], start=1):
        svar(lag_tilbud(bodo, ett, plass, nummer=nummer), Tilbudsstatus.GODTATT, bodo.kontakt.person_id)
    (trustens,) = se(bodo.kontakt).ventetid
    assert trustens.alle.fikk.median == VENTET
    assert (trustens.alle.antall_fikk, trustens.alle.antall_venter) == (5, 2)
    assert trustens.alle.minst is None, (
        "half of them all have waited no longer than half of those who have begun"
    )
    (annens,) = se(lag_koordinator(steigen)).ventetid
    assert annens.egen.fikk.antall == 5
    assert annens.alle is None, "there are no others, so the whole would be her own again"
    meld(bodo, lag_kommune("5500", "Andre"), 8, meldt_at=NAA - timedelta(days=400))
    (trustens,) = se(bodo.kontakt).ventetid
    assert (trustens.alle.fikk.median, trustens.alle.minst.median) == (VENTET, 400)


def gi_plass(foretak: Foretak, behov: list[Behov], fom: date) -> None:
    plass = lag_plass(foretak, antall=len(behov), fom=fom)
    for nummer, ett in enumerate(behov, start=1):
        svar(lag_tilbud(foretak, ett, plass, nummer=nummer), Tilbudsstatus.GODTATT, foretak.kontakt.person_id)


def test_a_yes_to_a_place_that_has_not_begun_is_a_wait_that_has_not_ended() -> None:
    bodo = lag_foretak()
    behov = meld(bodo, lag_kommune(), 7)
    gi_plass(bodo, behov[:5], JUNI)
    (foran,) = se(bodo.kontakt).ventetid
    gi_plass(bodo, behov[5:], date(2026, 6, 16))
    (etter,) = se(bodo.kontakt).ventetid
    assert etter == foran
    (neste_dag,) = hent_prognose(aktor=bodo.kontakt, naa=NAA + timedelta(days=1)).ventetid
    assert (neste_dag.alle.antall_fikk, neste_dag.alle.antall_venter) == (7, 0)


def falt_bort(behov: Behov, grunn: Bortfall) -> None:
    behov.status, behov.prioritet, behov.bortfall = Behovsstatus.FALT_BORT, None, grunn
    behov.falt_bort_at, behov.falt_bort_av_id = NAA, behov.meldt_av_id
    behov.save()


def test_a_wait_that_ended_is_counted_though_the_service_was_cut_short() -> None:
    bodo = lag_foretak()
    behov = meld(bodo, lag_kommune(), 7)
    gi_plass(bodo, behov[:5], JUNI)
    falt_bort(behov[0], Bortfall.TJENESTEN_AVBRUTT)
    falt_bort(behov[6], Bortfall.SLUTTET)
    ventetid = les_ventetid(aktor=bodo.kontakt, helseforetak_id=bodo.sted.helseforetak_id, idag=NAA.date())
    assert (ventetid.antall_fikk, ventetid.antall_venter) == (5, 1)
    assert ventetid.fikk.median == VENTET
    (prognosens,) = se(bodo.kontakt).ventetid
    assert prognosens.alle == ventetid


def test_a_doctor_in_two_queues_is_told_of() -> None:
    bodo, tromso = lag_foretak("Bodø"), lag_foretak("Tromsø")
    (behov,) = meld(bodo, lag_kommune(), 1)
    lag_behov(tromso, sak=behov.sak)
    prognose = se(lag_koordinator())
    assert (prognose.rad.tall[SEPTEMBER].egne, prognose.i_flere_koer) == (2, 1)


def test_one_without_the_right_is_refused() -> None:
    with pytest.raises(ManglerRettighet):
        se(lag_aktor_i(lag_kommune().organisasjon, Rolle.REVISOR))


def test_nothing_reported_is_an_empty_forecast_for_all_who_may_see_one() -> None:
    radgiver = lag_aktor_i(lag_kontor().organisasjon, Rolle.KONTORRADGIVER)
    for aktor in (lag_koordinator(), radgiver, lag_saksbehandler(), lag_foretak().kontakt):
        assert se(aktor).er_tom
        assert se(aktor).stopp is None


def test_ten_times_as_many_cost_no_more_questions() -> None:
    bodo, steigen = lag_foretak(), lag_kommune()
    meld(bodo, steigen, 1)
    koordinator = lag_koordinator(steigen)
    for antall in (5, 10):
        meld(bodo, lag_kommune(f"55{antall:02}", f"Prøve {antall}"), antall)
        lag_plass(bodo, fom=date(2026, 9, 1) + timedelta(days=antall))
        with CaptureQueriesContext(connection) as fanget:
            se(koordinator)
        assert len(fanget) == 4
