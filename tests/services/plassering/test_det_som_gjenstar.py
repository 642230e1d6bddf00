"""A service that ended early: what is left of the six months can be reported, is asked for, and fits the places that are that long."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import partial

import pytest
from django.db import DatabaseError, transaction

from alis.domain.flyt import Behovsstatus
from alis.domain.plassering.innmeldingsregler import resten
from alis.domain.plassering.tjeneste import Laeringsmal
from alis.domain.regel import Utfall
from alis.domain.verdier import add_months
from alis.domain.verdier.periode import EN_DAG
from alis.records.plassering.models import Behov, Plasstilbud
from alis.records.plassering.queries import behov_for, dokumenterte_mal
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.plassering.behovsfelter import Behovsonsker, Behovssted, OnsketKanIkkeBrukes
from alis.services.plassering.endre_behov import endre_behov
from alis.services.plassering.hent_innmelding import hent_innmelding
from alis.services.plassering.les_kandidater import les_ventelegene
from alis.services.plassering.les_prognosegrunnlag import les_prognosegrunnlag
from alis.services.plassering.meld_behov import meld_behov
from alis.services.plassering.registrer_behov import registrer_behov
from alis.services.plassering.tjeneste.avslutt_tjeneste import avslutt_tjeneste
from alis.services.plassering.tjeneste.bekreft_tjeneste import bekreft_tjeneste
from alis.services.plassering.tjeneste.dokumenter_laeringsmal import (
    MaletErDokumentert,
    dokumenter_laeringsmal,
)
from alis.services.plassering.tjeneste.folg_tjenestene import folg_tjenestene
from alis.services.plassering.tjeneste.hent_tjeneste import hent_tjeneste
from factories.samtidig import samtidig
from factories.sykehusplass import START, lag_plass, lag_tilbud
from factories.tjeneste import SLUTT, Tjeneste, dagen, godta, lag_tjeneste

pytestmark = pytest.mark.django_db
BEKREFTET = SLUTT + timedelta(days=1)
NESTE = date(2027, 9, 1)


def avbrutt(maneder: int = 3, *, bekreftet: bool = True) -> Tjeneste:
    """Ended after so many whole months, and confirmed the day after the six would have been over."""
    t = lag_tjeneste()
    folg_tjenestene(naa=dagen())
    tom = add_months(START, maneder) - EN_DAG
    felles = {"aktor": t.foretak.kontakt, "tjeneste_id": t.tjeneste.pk, "tom": tom}
    avslutt_tjeneste(**felles, laas=t.naa.laas, naa=dagen())
    if bekreftet:
        naa = dagen(BEKREFTET)
        bekreft_tjeneste(**felles, laas=t.naa.laas, fom=START, prosent=Decimal(100), naa=naa)
    return t


def meld(t: Tjeneste, gjenstar: int | None, deler: int = 1) -> Behov:
    onsker = Behovsonsker(
        tidligst=NESTE, onsket_fom=NESTE, deler=deler, gjenstar=gjenstar, avdelinger=(t.foretak.medisin.pk,)
    )
    sted = Behovssted(helseforetak_id=t.foretak.sted.helseforetak_id)
    sak = t.behov.sak_id
    naa = dagen(BEKREFTET)
    return Behov.objects.get(
        pk=meld_behov(aktor=t.koordinator, sak_id=sak, sted=sted, onsker=onsker, naa=naa)
    )


def oppgaver(t: Tjeneste) -> list[Oppgave]:
    alle = mine_oppgaver(aktor=t.koordinator, naa=dagen(BEKREFTET)).oppgaver
    return [oppgave for oppgave in alle if oppgave.slag is Oppgaveslag.MELD_RESTEN]


@pytest.mark.parametrize(
    ("fullfort", "gjenstar"), [(0, None), (1, 5), (2, 4), (3, 3), (4, 3), (5, 3), (6, None), (9, None)]
)
def test_what_is_left_of_the_six_and_never_less_than_three(fullfort: int, gjenstar: int | None) -> None:
    rest = resten(fullfort)
    assert (rest.verdi if rest else None) == gjenstar


def test_three_months_are_proposed_from_the_day_it_is_reported_and_stand_in_the_need() -> None:
    t = avbrutt()
    bilde = hent_innmelding(aktor=t.koordinator, sak_id=t.behov.sak_id, naa=dagen(BEKREFTET))
    assert (bilde.grunnlag.fullfort.alle, bilde.forslag.gjenstar) == (3, 3)
    assert bilde.forslag.onsket_fom == BEKREFTET
    behov = meld(t, 3)
    assert (behov.gjenstar, behov.deler, behov.maneder) == (3, 1, 3)


@pytest.mark.parametrize(("gjenstar", "deler"), [(4, 1), (3, 2)])
def test_another_length_than_what_is_left_is_refused(gjenstar: int, deler: int) -> None:
    with pytest.raises(OnsketKanIkkeBrukes):
        meld(avbrutt(), gjenstar, deler)


def test_who_has_served_nothing_needs_all_six() -> None:
    t = avbrutt(bekreftet=False)
    with pytest.raises(OnsketKanIkkeBrukes):
        meld(t, 3)
    assert meld(t, None).maneder == 6


@pytest.mark.parametrize("annet", [4, None])
def test_a_need_of_what_is_left_keeps_its_length(annet: int | None) -> None:
    behov = meld(t := avbrutt(), 3)
    onsker = Behovsonsker(
        tidligst=NESTE, onsket_fom=NESTE, gjenstar=annet, avdelinger=(t.foretak.medisin.pk,)
    )
    felles = {"aktor": t.koordinator, "behov_id": behov.pk, "laas": 1, "naa": dagen(BEKREFTET)}
    with pytest.raises(OnsketKanIkkeBrukes):
        endre_behov(**felles, onsker=onsker)
    endre_behov(**felles, onsker=replace(onsker, gjenstar=3))
    behov.refresh_from_db()
    assert (behov.gjenstar, behov.laas) == (3, 2)


def test_the_places_that_fit_are_as_long_as_what_is_left() -> None:
    meld(t := avbrutt(), 3)
    (lege,) = les_ventelegene(behov_for(t.koordinator))
    assert lege.kandidat is not None
    assert (lege.kandidat.minste_maneder, lege.kandidat.storste_maneder) == (3, 5)
    (behov,) = les_prognosegrunnlag(t.koordinator, idag=BEKREFTET).behov
    assert behov.maneder == 3


def test_the_database_holds_no_other_rest() -> None:
    behov = meld(avbrutt(), 3)
    for umulig in ({"gjenstar": 2}, {"gjenstar": 6}, {"deler": 2}):
        with pytest.raises(DatabaseError), transaction.atomic():
            Behov.objects.filter(pk=behov.pk).update(**umulig)


def test_the_coordinator_is_asked_until_it_is_reported() -> None:
    t = avbrutt()
    (oppgave,) = oppgaver(t)
    assert (oppgave.sak_id, oppgave.frist) == (t.behov.sak_id, BEKREFTET + timedelta(days=14))
    meld(t, 3)
    assert oppgaver(t) == []


def test_nothing_is_asked_before_it_is_confirmed() -> None:
    assert oppgaver(avbrutt(bekreftet=False)) == []


def test_what_the_page_calls_long_enough_is_all_that_is_confirmed_in_the_case() -> None:
    t = avbrutt()
    bilde = hent_tjeneste(aktor=t.koordinator, tjeneste_id=t.tjeneste.pk, naa=dagen(BEKREFTET))
    assert bilde.lang_nok is not None and bilde.lang_nok.verdi is Utfall.IKKE_OPPFYLT
    andre, etter = gjor_resten(t)
    bilde = hent_tjeneste(aktor=t.koordinator, tjeneste_id=andre.tjeneste.pk, naa=etter)
    assert bilde.lang_nok is not None and bilde.lang_nok.verdi is Utfall.OPPFYLT


def test_a_goal_of_the_service_that_ended_early_is_not_documented_anew() -> None:
    t = avbrutt()
    dokumenter(t, Laeringsmal.SAMHANDLING, START, dagen(BEKREFTET))
    andre, etter = gjor_resten(t)
    with pytest.raises(MaletErDokumentert):
        dokumenter(andre, Laeringsmal.SAMHANDLING, NESTE, etter)
    bilde = hent_tjeneste(aktor=t.koordinator, tjeneste_id=andre.tjeneste.pk, naa=etter)
    assert [(mal.dato, mal.samme_behov) for mal in bilde.mal] == [(START, False), (None, True)]
    assert venter_paa_malene(andre, etter)
    dokumenter(andre, Laeringsmal.SELEKTERTE_PASIENTER, NESTE, etter)
    assert andre.behov.status == Behovsstatus.FULLFORT
    assert not venter_paa_malene(andre, etter)


def test_the_last_goal_fulfils_the_need_that_waits_for_it_wherever_it_was_served() -> None:
    t = avbrutt()
    andre, etter = gjor_resten(t)
    for mal in Laeringsmal:
        assert andre.behov.status == Behovsstatus.I_TJENESTE
        dokumenter(t, mal, START, etter)
    assert (t.behov.status, andre.behov.status) == (Behovsstatus.FALT_BORT, Behovsstatus.FULLFORT)


@pytest.mark.django_db(transaction=True)
def test_two_hospitals_that_document_the_same_goal_at_once_document_it_once() -> None:
    t = avbrutt()
    andre, etter = gjor_resten(t)
    svar = samtidig(
        *(
            partial(dokumenter, en, Laeringsmal.SAMHANDLING, dato, etter)
            for en, dato in ((t, START), (andre, NESTE), (t, START), (andre, NESTE))
        )
    )
    assert [type(ett) for ett in svar if ett is not None] == [MaletErDokumentert] * 3, svar
    assert dokumenterte_mal(t.behov.sak_id).count() == 1


def gjor_resten(t: Tjeneste) -> tuple[Tjeneste, datetime]:
    """Served and confirmed the day after it was over."""
    andre = replace(t, tjeneste=godta(lag_tilbud_paa_resten(t)))
    dager = {"fom": NESTE, "tom": add_months(NESTE, 3) - EN_DAG}
    etter = dagen(dager["tom"] + EN_DAG)
    bekreft_tjeneste(
        aktor=t.foretak.kontakt,
        tjeneste_id=andre.tjeneste.pk,
        laas=andre.naa.laas,
        prosent=Decimal(100),
        naa=etter,
        **dager,
    )
    return andre, etter


def dokumenter(t: Tjeneste, mal: Laeringsmal, dato: date, naa: datetime) -> None:
    dokumenter_laeringsmal(
        aktor=t.foretak.kontakt, tjeneste_id=t.tjeneste.pk, laeringsmal=mal, dato=dato, naa=naa
    )


def venter_paa_malene(t: Tjeneste, naa: datetime) -> bool:
    alle = mine_oppgaver(aktor=t.foretak.kontakt, naa=naa).oppgaver
    return Oppgaveslag.DOKUMENTER_MALENE in {oppgave.slag for oppgave in alle}


def lag_tilbud_paa_resten(t: Tjeneste) -> Plasstilbud:
    behov = meld(t, 3)
    registrer_behov(aktor=t.foretak.kontakt, behov_ider=[behov.pk], naa=dagen(BEKREFTET))
    behov.refresh_from_db()
    return lag_tilbud(t.foretak, behov, lag_plass(t.foretak, fom=NESTE, maneder=3))
