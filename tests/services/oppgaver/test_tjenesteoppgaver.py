"""What a service asks of kommune and hospital, and the clocks of it: there when it waits, gone when it is done."""

from datetime import date, timedelta

import pytest

from alis.domain.frist import Fristslag
from alis.domain.plassering.tjeneste import Kontaktmate, Kontakttema, Laeringsmal
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.utdanning import Fravarstype
from alis.domain.varsel import Varselmal
from alis.domain.verdier.periode import EN_DAG
from alis.records.utdanning.models import AlisSak, Fravar
from alis.records.varsel.models import Varsel
from alis.services.frist import varsle_frister
from alis.services.frist.finn_frister import finn_frister
from alis.services.frist.fristutvalg import Fristutvalg
from alis.services.frist.mine_frister import mine_frister
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Oppgave
from alis.services.oppgaver.oppgave import Oppgaveslag as Slag
from alis.services.plassering.tjeneste.dokumenter_laeringsmal import dokumenter_laeringsmal
from alis.services.plassering.tjeneste.folg_tjenestene import folg_tjenestene
from alis.services.plassering.tjeneste.foresla_forlengelse import foresla_forlengelse
from alis.services.plassering.tjeneste.registrer_kontakt import Kontaktfakta, registrer_kontakt
from alis.services.plassering.tjeneste.svar_paa_forlengelse import svar_paa_forlengelse
from alis.web.sak.oppgavetekst import TEKSTER, fyll
from factories.fullfort import bekreft
from factories.parter import lag_koordinator
from factories.sykehusplass import START
from factories.tjeneste import SLUTT, Tjeneste, dagen, lag_tjeneste
from factories.utdanning import lag_sak

pytestmark = pytest.mark.django_db
TJENESTENS = {
    Slag.SVAR_PA_FORLENGELSE,
    Slag.HOLD_KONTAKT,
    Slag.MOT_LEGEN,
    Slag.FLYTT_FRAVARET,
    Slag.BEKREFT_TJENESTEN,
    Slag.DOKUMENTER_MALENE,
}


@pytest.fixture
def t() -> Tjeneste:
    t = lag_tjeneste()
    folg_tjenestene(naa=dagen())
    return t


def oppgaver(aktor: Aktor, dag: date) -> dict[Slag, Oppgave]:
    alle = mine_oppgaver(aktor=aktor, naa=dagen(dag)).oppgaver
    return {oppgave.slag: oppgave for oppgave in alle if oppgave.slag in TJENESTENS}


def kontakt(t: Tjeneste, dag: date) -> None:
    fakta = Kontaktfakta(dato=dag, mate=Kontaktmate.MOTE, tema=Kontakttema.TILBAKE)
    registrer_kontakt(aktor=t.koordinator, tjeneste_id=t.tjeneste.pk, fakta=fakta, naa=dagen(dag))


def dokumenter(t: Tjeneste) -> None:
    for mal in Laeringsmal:
        dokumenter_laeringsmal(
            aktor=t.foretak.kontakt, tjeneste_id=t.tjeneste.pk, laeringsmal=mal, dato=SLUTT, naa=dagen(SLUTT)
        )


def test_contact_is_asked_for_a_fortnight_before_the_sixty_days_are_gone(t: Tjeneste) -> None:
    assert oppgaver(t.koordinator, START + timedelta(days=45)) == {}
    oppgave = oppgaver(t.koordinator, START + timedelta(days=46))[Slag.HOLD_KONTAKT]
    assert oppgave.frist == START + timedelta(days=60)
    assert "Ta kontakt med Anne Åsheim" in fyll(TEKSTER[oppgave.slag].tittel, oppgave)
    kontakt(t, START + timedelta(days=46))
    assert oppgaver(t.koordinator, START + timedelta(days=91)) == {}
    assert Slag.HOLD_KONTAKT in oppgaver(t.koordinator, START + timedelta(days=92))


def test_a_proposal_waits_for_the_kommune_until_it_is_answered(t: Tjeneste) -> None:
    ny = date(2027, 4, 30)
    foresla_forlengelse(aktor=t.lege, tjeneste_id=t.tjeneste.pk, laas=1, ny_tom=ny, naa=dagen())
    oppgave = oppgaver(t.koordinator, START)[Slag.SVAR_PA_FORLENGELSE]
    assert (oppgave.dag, oppgave.objekt_id) == (START, t.tjeneste.pk)
    assert oppgaver(t.foretak.kontakt, START) == {}
    svar_paa_forlengelse(aktor=t.koordinator, tjeneste_id=t.tjeneste.pk, laas=2, godtar=False, naa=dagen())
    assert oppgaver(t.koordinator, START) == {}


def test_the_hospital_confirms_then_documents_then_the_kommune_meets_the_doctor(t: Tjeneste) -> None:
    kontakt(t, SLUTT - timedelta(days=1))
    dag = SLUTT + EN_DAG
    assert oppgaver(t.foretak.kontakt, SLUTT) == {}
    assert set(oppgaver(t.foretak.kontakt, dag)) == {Slag.BEKREFT_TJENESTEN}
    assert oppgaver(t.foretak.kontakt, dag)[Slag.BEKREFT_TJENESTEN].frist == SLUTT + timedelta(days=14)
    bekreft(t, naa=dagen(dag))
    assert set(oppgaver(t.foretak.kontakt, dag)) == {Slag.DOKUMENTER_MALENE}
    assert oppgaver(t.koordinator, dag) == {}
    dokumenter(t)
    assert oppgaver(t.foretak.kontakt, dag) == {}
    assert oppgaver(t.koordinator, dag)[Slag.MOT_LEGEN].frist == SLUTT + timedelta(days=30)
    kontakt(t, dag)
    assert oppgaver(t.koordinator, dag) == {}


def test_leave_in_the_way_is_the_kommunes_to_move() -> None:
    koordinator = lag_koordinator()
    sak = lag_sak(koordinator)
    Fravar.objects.create(sak=sak, type=Fravarstype.PERMISJON, fom=START, tom=START)
    lag_tjeneste(sak=sak, koordinator=koordinator)
    oppgave = oppgaver(koordinator, date(2026, 3, 1))[Slag.FLYTT_FRAVARET]
    assert TEKSTER[oppgave.slag].adresse(oppgave) == f"/alis/{sak.pk}/opplysninger/"


def frister(dag: date) -> dict[Fristslag, date]:
    funnet = finn_frister(Fristutvalg(saker=AlisSak.objects.all(), idag=dag))
    sett = {Fristslag.BEKREFT_TJENESTEN, Fristslag.MOT_LEGEN}
    return {frist.slag: frist.dato for frist in funnet if frist.slag in sett}


def test_the_clock_of_the_confirmation_begins_after_the_last_day_and_stops_with_it(t: Tjeneste) -> None:
    assert frister(SLUTT) == {}
    assert frister(SLUTT + EN_DAG) == {Fristslag.BEKREFT_TJENESTEN: SLUTT + timedelta(days=14)}
    assert [
        bilde.frist.slag for bilde in mine_frister(aktor=t.foretak.kontakt, naa=dagen(SLUTT + EN_DAG)).frister
    ] == [Fristslag.BEKREFT_TJENESTEN]
    dokumenter(t)
    bekreft(t, naa=dagen(SLUTT + EN_DAG))
    assert frister(SLUTT + EN_DAG) == {Fristslag.MOT_LEGEN: SLUTT + timedelta(days=30)}
    kontakt(t, SLUTT + EN_DAG)
    assert frister(SLUTT + EN_DAG) == {}


def test_a_late_confirmation_is_told_to_the_hospital_and_then_the_kommune(t: Tjeneste) -> None:
    frist = SLUTT + timedelta(days=14)
    varsle_frister(naa=dagen(frist + EN_DAG))
    varsle_frister(naa=dagen(frist + timedelta(days=8)))
    fortalt = Varsel.objects.filter(mal__in=(Varselmal.FRIST_PASSERT, Varselmal.FRIST_FULGT_OPP)).filter(
        objekt_id=str(t.tjeneste.pk)
    )
    assert set(fortalt.values_list("rolle", flat=True)) == {Rolle.ALIS_KONTAKT, Rolle.KOORDINATOR}


def test_confirmed_long_after_the_last_day_nobody_is_late_to_meet_before_that(t: Tjeneste) -> None:
    sent = SLUTT + timedelta(days=90)
    dokumenter(t)
    bekreft(t, naa=dagen(sent))
    varsle_frister(naa=dagen(sent))
    mote = Varsel.objects.filter(innhold__slag=Fristslag.MOT_LEGEN)
    assert set(mote.values_list("mal", "rolle")) == {(Varselmal.FRIST_ALT_UTE, Rolle.KOORDINATOR)}
