"""The days that another kommune was told of become others, or none: it is asked to mend what it typed, and nobody else is."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from alis.domain.plassering.behov import Bortfall
from alis.domain.tilgang import Aktor, ManglerRettighet, Rolle
from alis.domain.utdanning import Fravarstype
from alis.domain.varsel import Varselmal
from alis.domain.verdier import Periode
from alis.domain.verdier.periode import EN_DAG
from alis.records.journal.models import Journallinje
from alis.records.plassering.models import Behov
from alis.records.utdanning.models import Fravar
from alis.records.varsel.models import Varsel
from alis.services.felles import EndretAvAndre, FinnesIkke
from alis.services.oppgaver.hent_fravarsavvik import hent_fravarsavvik
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Oppgaveslag as Slag
from alis.services.plassering.meld_bortfall import meld_bortfall
from alis.services.plassering.tjeneste.bekreft_tjeneste import bekreft_tjeneste
from alis.services.plassering.tjeneste.folg_tjenestene import folg_tjenestene
from alis.services.utdanning import (
    FravaretFolgerTjenesten,
    Fravarsfakta,
    endre_fravar,
    fjern_fravar,
    hent_sak,
    la_fravaret_sta,
)
from alis.web.oppgaver.presenter import vis_oppgave
from factories.parter import lag_koordinator
from factories.sykehusplass import START, lag_plass, lag_tilbud
from factories.tjeneste import SLUTT, dagen, godta
from factories.to_kommuner import ToKommuner, lag_to_kommuner
from factories.utdanning import lag_alis

pytestmark = pytest.mark.django_db
FORT, FALT = date(2026, 6, 15), date(2026, 7, 1)
"""Bodø is told from the first of June, and types it then; the place is lost before the first day."""
OKTOBER, MAI = date(2026, 10, 31), date(2027, 5, 31)
FRAVAR = {Slag.FOR_TJENESTEFRAVAR, Slag.RETT_TJENESTEFRAVAR, Slag.FJERN_TJENESTEFRAVAR}
MALER = (Varselmal.TJENESTEDAGER_ENDRET, Varselmal.TJENESTEDAGER_BORTE)


@pytest.fixture
def to() -> ToKommuner:
    return lag_to_kommuner()


def oppgaver(to: ToKommuner, dag: date) -> list[tuple[Slag, Periode | None]]:
    liste = mine_oppgaver(aktor=to.der, naa=dagen(dag))
    return [(o.slag, o.periode) for o in (*liste.oppgaver, *liste.kommende) if o.slag in FRAVAR]


def varsler() -> list[tuple[str, dict[str, str]]]:
    return [(v.mal, v.innhold) for v in Varsel.objects.filter(mal__in=MALER).order_by("opprettet_at")]


def borte(fom: date = START, tom: date = SLUTT) -> tuple[str, dict[str, str]]:
    return Varselmal.TJENESTEDAGER_BORTE, {"dato": fom.isoformat(), "siste": tom.isoformat()}


def endret(fom: date, tom: date) -> tuple[str, dict[str, str]]:
    return Varselmal.TJENESTEDAGER_ENDRET, {"dato": fom.isoformat(), "siste": tom.isoformat()}


def test_what_came_to_nothing_is_asked_to_be_taken_away_until_it_is(to: ToKommuner) -> None:
    fravar = to.skriv(dag=FORT)
    to.faller_bort(dagen(FALT))
    assert oppgaver(to, FALT) == [(Slag.FJERN_TJENESTEFRAVAR, Periode(START, SLUTT))]
    assert varsler() == [borte()]
    fjern_fravar(
        aktor=to.der, sak_id=to.annen.pk, fravar_id=fravar.pk, laas=to.laas, naa=dagen(FALT + EN_DAG)
    )
    assert not Fravar.objects.filter(sak=to.annen).exists()
    assert oppgaver(to, FALT + EN_DAG) == []


def test_only_the_other_coordinator_is_told_and_of_days_only(to: ToKommuner) -> None:
    to.skriv(dag=FORT)
    to.faller_bort(dagen(FALT))
    (varsel,) = Varsel.objects.filter(mal__in=MALER)
    assert (varsel.person_id, varsel.rolle) == (to.der.person_id, Rolle.KOORDINATOR)
    assert (varsel.sak_id, varsel.kommunenummer, varsel.objekt_type) == (to.annen.pk, "1804", "Fravar")
    (oppgave,) = [o for o in mine_oppgaver(aktor=to.der, naa=dagen(FALT)).oppgaver if o.slag in FRAVAR]
    vist = vis_oppgave(oppgave, idag=FALT)
    ord_ = f"{vist.tittel} {vist.grunn} {varsel.innhold}"
    assert "ikke lenger institusjonstjeneste 1.9.2026–28.2.2027" in ord_.replace("\u00a0", " ")
    assert not re.search("Prøvesykehuset|Steigen|Medisin|Ombygging|sykehus", ord_)
    hjemme = mine_oppgaver(aktor=to.t.koordinator, naa=dagen(FALT))
    assert not FRAVAR & {o.slag for o in hjemme.oppgaver}


@pytest.mark.parametrize("grunn", [Bortfall.SLUTTET, Bortfall.EGEN_PLASS, Bortfall.MELDT_VED_FEIL])
def test_the_reason_why_the_kommune_gave_it_up_is_not_passed_on(to: ToKommuner, grunn: Bortfall) -> None:
    to.skriv(dag=FORT)
    behov = to.t.behov
    meldt = {"behov_id": behov.pk, "laas": behov.laas, "grunn": grunn, "naa": dagen(FALT)}
    meld_bortfall(aktor=to.t.koordinator, gir_fra_seg=True, **meldt)
    assert oppgaver(to, FALT) == [(Slag.FJERN_TJENESTEFRAVAR, Periode(START, SLUTT))]
    assert varsler() == [borte()]


def test_what_was_never_typed_is_not_asked_for_any_more_and_nobody_is_told(to: ToKommuner) -> None:
    assert oppgaver(to, FORT) == [(Slag.FOR_TJENESTEFRAVAR, Periode(START, SLUTT))]
    to.faller_bort(dagen(FALT))
    assert (oppgaver(to, FALT), varsler()) == ([], [])


def test_other_days_than_the_service_are_taken_away_too_and_others_are_not_touched(to: ToKommuner) -> None:
    to.skriv(START, OKTOBER, dag=FORT)
    to.skriv(date(2027, 9, 1), date(2028, 2, 29), dag=FORT)
    to.faller_bort(dagen(FALT))
    assert oppgaver(to, FALT) == [(Slag.FJERN_TJENESTEFRAVAR, Periode(START, SLUTT))]


def test_what_falls_before_the_other_is_told_of_it_is_never_spoken_of(to: ToKommuner) -> None:
    to.skriv(dag=date(2026, 5, 1))
    to.faller_bort(dagen(date(2026, 5, 31)))
    assert (oppgaver(to, FALT), varsler()) == ([], [])


def test_a_longer_service_asks_for_the_same_absence_to_be_moved(to: ToKommuner) -> None:
    fravar = to.skriv(dag=FORT)
    to.begynner()
    to.forlenges(MAI, dag=OKTOBER)
    assert oppgaver(to, OKTOBER) == [(Slag.RETT_TJENESTEFRAVAR, Periode(START, MAI))]
    assert varsler() == [endret(START, MAI)]
    fakta = Fravarsfakta(type=Fravarstype.INSTITUSJONSTJENESTE, fom=START, tom=MAI)
    endre_fravar(aktor=to.der, sak_id=to.annen.pk, fravar_id=fravar.pk, laas=to.laas, fakta=fakta)
    assert oppgaver(to, OKTOBER) == []


def test_the_open_task_has_the_new_days_where_nothing_is_typed(to: ToKommuner) -> None:
    to.begynner()
    to.forlenges(MAI, dag=START)
    assert oppgaver(to, START) == [(Slag.FOR_TJENESTEFRAVAR, Periode(START, MAI))]
    assert varsler() == []


def test_days_that_change_again_and_again_are_one_task_and_each_change_is_told_once(to: ToKommuner) -> None:
    to.skriv(dag=FORT)
    to.begynner()
    to.forlenges(MAI, dag=START + EN_DAG)
    to.slutter(OKTOBER, dag=START + 2 * EN_DAG)
    for time in range(3):
        folg_tjenestene(naa=dagen(START + 2 * EN_DAG) + timedelta(hours=time))
    assert oppgaver(to, OKTOBER) == [(Slag.RETT_TJENESTEFRAVAR, Periode(START, OKTOBER))]
    assert varsler() == [endret(START, MAI), endret(START, OKTOBER)]


def test_days_that_come_back_to_what_is_typed_ask_for_nothing(to: ToKommuner) -> None:
    to.skriv(dag=FORT)
    to.begynner()
    to.forlenges(MAI, dag=START)
    to.slutter(SLUTT, dag=START + EN_DAG)
    assert oppgaver(to, OKTOBER) == []


@pytest.mark.parametrize("for_natten", [True, False])
def test_the_night_changes_nothing_whenever_it_comes(to: ToKommuner, for_natten: bool) -> None:
    to.skriv(dag=FORT)
    if for_natten:
        folg_tjenestene(naa=dagen(START))
    to.slutter(OKTOBER, dag=START)
    if not for_natten:
        folg_tjenestene(naa=dagen(START))
    assert oppgaver(to, START) == [(Slag.RETT_TJENESTEFRAVAR, Periode(START, OKTOBER))]
    assert varsler() == [endret(START, OKTOBER)]


def bekreft(to: ToKommuner, fom: date) -> None:
    bekreft_tjeneste(
        aktor=to.t.foretak.kontakt,
        tjeneste_id=to.t.tjeneste.pk,
        laas=to.t.naa.laas,
        fom=fom,
        tom=SLUTT,
        prosent=Decimal(100),
        naa=dagen(SLUTT + EN_DAG),
    )


@pytest.mark.parametrize(("fom", "fortalt"), [(START, []), (OKTOBER, [endret(OKTOBER, SLUTT)])])
def test_other_days_that_are_confirmed_are_told_and_the_same_are_not(
    to: ToKommuner, fom: date, fortalt: list[tuple[str, dict[str, str]]]
) -> None:
    to.skriv(dag=FORT)
    bekreft(to, fom)
    assert varsler() == fortalt
    rettes = [(Slag.RETT_TJENESTEFRAVAR, Periode(fom, SLUTT))] if fortalt else []
    assert oppgaver(to, SLUTT + 2 * EN_DAG) == rettes


def ny_plass(to: ToKommuner, fom: date, naa: datetime) -> None:
    behov = Behov.objects.get(pk=to.t.behov.pk)
    tilbud = lag_tilbud(to.t.foretak, behov, lag_plass(to.t.foretak, fom=fom), svarfrist=naa.date())
    godta(tilbud, naa)


def test_a_new_place_for_the_lost_one_moves_the_absence_to_it(to: ToKommuner) -> None:
    to.skriv(dag=FORT)
    to.faller_bort(dagen(FALT))
    ny_plass(to, date(2026, 10, 1), dagen(FALT + EN_DAG))
    nye = Periode(date(2026, 10, 1), date(2027, 3, 31))
    assert oppgaver(to, FALT + EN_DAG) == [(Slag.RETT_TJENESTEFRAVAR, nye)]
    assert varsler() == [borte(), endret(nye.fom, nye.last)]


def test_a_new_place_on_the_days_that_still_stand_asks_for_nothing(to: ToKommuner) -> None:
    to.skriv(dag=FORT)
    to.faller_bort(dagen(FALT))
    ny_plass(to, START, dagen(FALT + EN_DAG))
    assert (oppgaver(to, FALT + EN_DAG), varsler()) == ([], [borte()])


def test_a_kommune_that_the_doctor_has_left_meanwhile_is_neither_asked_nor_told(to: ToKommuner) -> None:
    to.skriv(dag=FORT)
    to.annen.stillinger.update(tom=date(2026, 8, 31))
    to.faller_bort(dagen(FALT))
    assert (oppgaver(to, FALT), varsler()) == ([], [])


def test_she_who_leaves_after_it_was_asked_takes_the_task_with_her(to: ToKommuner) -> None:
    to.skriv(dag=FORT)
    to.faller_bort(dagen(FALT))
    to.annen.stillinger.update(tom=date(2026, 8, 31))
    assert oppgaver(to, FALT) == []


def la_sta(to: ToKommuner, fravar: Fravar, dag: date) -> None:
    la_fravaret_sta(aktor=to.der, sak_id=to.annen.pk, fravar_id=fravar.pk, laas=to.laas, naa=dagen(dag))


def test_days_that_stand_are_asked_about_again_when_they_change_again(to: ToKommuner) -> None:
    fravar = to.skriv(dag=FORT)
    to.begynner()
    to.forlenges(MAI, dag=START)
    to.slutter(date(2027, 1, 31), dag=START + EN_DAG)
    la_sta(to, fravar, START + 2 * EN_DAG)
    assert oppgaver(to, START + 2 * EN_DAG) == []
    bekreft_tjeneste(
        aktor=to.t.foretak.kontakt,
        tjeneste_id=to.t.tjeneste.pk,
        laas=to.t.naa.laas,
        fom=START,
        tom=OKTOBER,
        prosent=Decimal(100),
        naa=dagen(date(2027, 2, 1)),
    )
    assert oppgaver(to, date(2027, 2, 1)) == [(Slag.RETT_TJENESTEFRAVAR, Periode(START, OKTOBER))]


def test_what_came_to_nothing_may_stand_and_new_days_are_a_new_question(to: ToKommuner) -> None:
    fravar = to.skriv(dag=FORT)
    to.faller_bort(dagen(FALT))
    la_sta(to, fravar, FALT + EN_DAG)
    assert oppgaver(to, FALT + EN_DAG) == []
    fakta = Fravarsfakta(type=Fravarstype.INSTITUSJONSTJENESTE, fom=START, tom=OKTOBER)
    endre_fravar(aktor=to.der, sak_id=to.annen.pk, fravar_id=fravar.pk, laas=to.laas, fakta=fakta)
    fravar.refresh_from_db()
    assert fravar.star_at is None


def test_what_is_typed_after_the_fall_is_not_asked_about(to: ToKommuner) -> None:
    to.faller_bort(dagen(FALT))
    to.skriv(dag=FALT + EN_DAG)
    assert oppgaver(to, FALT + EN_DAG) == []


def test_the_journal_says_who_took_it_away_or_let_it_stand_and_the_days(to: ToKommuner) -> None:
    fravar = to.skriv(dag=FORT)
    la_sta(to, fravar, FORT)
    fjern_fravar(aktor=to.der, sak_id=to.annen.pk, fravar_id=fravar.pk, laas=to.laas, naa=dagen(FORT))
    linjer = Journallinje.objects.filter(sak_id=to.annen.pk, objekt_id=str(fravar.pk)).order_by("pk")
    assert [linje.handling for linje in linjer] == ["registrer_fravar", "la_fravaret_sta", "fjern_fravar"]
    assert {linje.person_id for linje in linjer} == {to.der.person_id}
    assert [linje.innhold["fom"] for linje in linjer] == [START.isoformat()] * 3


@pytest.mark.parametrize("handling", [fjern_fravar, la_fravaret_sta])
class TestWhoMay:
    def test_neither_the_kommune_that_reported_the_service_nor_any_other(
        self, to: ToKommuner, handling: object
    ) -> None:
        fravar = to.skriv(dag=FORT)
        for fremmed in (to.t.koordinator, lag_koordinator()):
            with pytest.raises(FinnesIkke):
                self.gjor(handling, fremmed, to, fravar)
        for uten in (lag_alis(to.annen), to.t.foretak.kontakt, replace(to.der, rolle=Rolle.REVISOR)):
            with pytest.raises(ManglerRettighet):
                self.gjor(handling, uten, to, fravar)
        fravar.refresh_from_db()
        assert fravar.star_at is None

    def test_nor_leave_nor_what_a_placement_drives_nor_a_stale_page(
        self, to: ToKommuner, handling: object
    ) -> None:
        permisjon = Fravar.objects.create(
            sak=to.annen, type=Fravarstype.PERMISJON, fom=FORT, tom=FORT + EN_DAG
        )
        with pytest.raises(FinnesIkke):
            self.gjor(handling, to.der, to, permisjon)
        sak = to.t.behov.sak
        with pytest.raises(FravaretFolgerTjenesten):
            handling(  # type: ignore[operator]
                aktor=to.t.koordinator, sak_id=sak.pk, fravar_id=sak.fravar.get().pk, laas=sak.laas
            )
        fravar = to.skriv(dag=FORT)
        with pytest.raises(EndretAvAndre):
            handling(  # type: ignore[operator]
                aktor=to.der, sak_id=to.annen.pk, fravar_id=fravar.pk, laas=to.laas - 1
            )

    def gjor(self, handling: object, aktor: Aktor, to: ToKommuner, fravar: Fravar) -> None:
        handling(  # type: ignore[operator]
            aktor=aktor, sak_id=to.annen.pk, fravar_id=fravar.pk, laas=to.laas
        )


def test_only_who_may_change_the_case_may_ask_what_is_wrong_in_it(to: ToKommuner) -> None:
    to.skriv(dag=FORT)
    to.faller_bort(dagen(FALT))
    sak = hent_sak(aktor=to.der, sak_id=to.annen.pk, side="sak")
    assert len(hent_fravarsavvik(aktor=to.der, sak=sak, naa=dagen(FALT))) == 1
    with pytest.raises(ManglerRettighet):
        hent_fravarsavvik(aktor=replace(to.der, rolle=Rolle.REVISOR), sak=sak, naa=dagen(FALT))
