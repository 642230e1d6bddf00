"""What happens to agreements because a day has come, and how they end."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alis.domain.avtale import Element
from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.domain.avtale.avtaledel import Avtaledel
from alis.domain.avtale.opphorsvirkning import SluttForStart
from alis.domain.flyt import Avtalestatus, UlovligOvergang
from alis.domain.tilgang import ManglerRettighet
from alis.records.journal.models import Journallinje
from alis.services.avtale.avslutt_avtale import AlleredeAvsluttet, avslutt_avtale
from alis.services.avtale.delendring import Elementene
from alis.services.avtale.folg_kalenderen import folg_kalenderen
from alis.services.avtale.forkast_kladd import forkast_kladd
from alis.services.avtale.hent_avtale import hent_avtale
from alis.services.avtale.signer_avtale import signer_avtale
from alis.services.avtale.trekk_tilbake import trekk_tilbake
from alis.services.felles import EndretAvAndre
from factories.avtaleforlop import (
    GJELDER_FRA,
    NAA,
    STILLINGEN,
    Forlop,
    lag_forlop,
    lag_kladd,
    lag_sendt,
    lag_signert,
    poster,
)

pytestmark = pytest.mark.django_db
FORSTE_DAG = datetime(2025, 7, 1, 0, 0, 1, tzinfo=UTC) - timedelta(hours=2)
DAGEN_FOR = FORSTE_DAG - timedelta(seconds=2)


def avslutt(forlop: Forlop, versjon_id: object, siste_dag: date, naa: datetime = NAA) -> None:
    avslutt_avtale(
        aktor=forlop.koordinator,
        versjon_id=versjon_id,  # type: ignore[arg-type]
        laas=forlop.versjon(versjon_id).laas,  # type: ignore[arg-type]
        siste_dag=siste_dag,
        grunn=Avslutningsgrunn.FRATREDELSE,
        naa=naa,
    )


def i_kraft(forlop: Forlop) -> object:
    versjon_id = lag_signert(forlop)
    folg_kalenderen(naa=FORSTE_DAG)
    return versjon_id


def test_it_comes_into_force_on_its_first_norwegian_day_and_not_a_second_before() -> None:
    forlop = lag_forlop()
    versjon_id = lag_signert(forlop)
    assert folg_kalenderen(naa=DAGEN_FOR) == 0
    assert folg_kalenderen(naa=FORSTE_DAG) == 1
    versjon = forlop.versjon(versjon_id)
    assert versjon.status == Avtalestatus.I_KRAFT
    assert versjon.avtale.dato_forste_versjon == GJELDER_FRA


def test_the_instant_recorded_is_the_lawful_one_however_late_it_is_noticed() -> None:
    forlop = lag_forlop()
    versjon_id = lag_signert(forlop)
    folg_kalenderen(naa=FORSTE_DAG + timedelta(days=40))
    assert forlop.versjon(versjon_id).i_kraft_at == datetime(2025, 6, 30, 22, 0, tzinfo=UTC)


def test_reading_the_agreement_notices_the_day() -> None:
    forlop = lag_forlop()
    versjon_id = lag_signert(forlop)
    bilde = hent_avtale(aktor=forlop.alis, versjon_id=versjon_id, naa=FORSTE_DAG)
    assert bilde.status is Avtalestatus.I_KRAFT


def test_nothing_due_costs_one_question() -> None:
    with CaptureQueriesContext(connection) as sporringer:
        assert folg_kalenderen(naa=NAA) == 0
    assert len(sporringer) == 1


def test_the_calendar_acts_in_the_journal_as_nobody() -> None:
    forlop = lag_forlop()
    i_kraft(forlop)
    linje = Journallinje.objects.get(handling="sett_i_kraft")
    assert (linje.person_id, linje.innhold["fra"]) == (None, "2025-07-01")


def test_a_newer_version_replaces_the_older_from_its_first_day() -> None:
    forlop = lag_forlop()
    forste = i_kraft(forlop)
    naa = datetime(2025, 10, 1, 12, tzinfo=UTC)
    uten_lavere = Elementene(del_=Avtaledel.BELOP, poster=poster({Element.LAVERE_PRODUKTIVITET: 0}))
    november = replace(STILLINGEN, gjelder_fra=date(2025, 11, 1))
    andre = lag_signert(forlop, naa=naa, endringer=[november, uten_lavere])
    assert forlop.versjon(forste).status == Avtalestatus.I_KRAFT  # type: ignore[arg-type]
    folg_kalenderen(naa=datetime(2025, 11, 1, 12, tzinfo=UTC))
    gammel, ny = forlop.versjon(forste), forlop.versjon(andre)  # type: ignore[arg-type]
    assert (gammel.status, gammel.gjelder_til) == (Avtalestatus.ERSTATTET, date(2025, 10, 31))
    assert ny.status == Avtalestatus.I_KRAFT
    assert ny.avtale.dato_forste_versjon == GJELDER_FRA


def test_an_agreement_holds_to_and_with_its_last_day() -> None:
    forlop = lag_forlop()
    versjon_id = i_kraft(forlop)
    avslutt(forlop, versjon_id, date(2025, 8, 31), naa=FORSTE_DAG)
    folg_kalenderen(naa=datetime(2025, 8, 31, 12, tzinfo=UTC))
    assert forlop.versjon(versjon_id).status == Avtalestatus.I_KRAFT  # type: ignore[arg-type]
    folg_kalenderen(naa=datetime(2025, 9, 1, 12, tzinfo=UTC))
    assert forlop.versjon(versjon_id).status == Avtalestatus.AVSLUTTET  # type: ignore[arg-type]


def test_a_last_day_that_is_past_ends_it_at_once() -> None:
    forlop = lag_forlop()
    versjon_id = i_kraft(forlop)
    avslutt(forlop, versjon_id, date(2025, 8, 31), naa=datetime(2025, 9, 5, tzinfo=UTC))
    assert forlop.versjon(versjon_id).status == Avtalestatus.AVSLUTTET  # type: ignore[arg-type]
    assert Journallinje.objects.get(handling="avslutt_avtale").innhold["grunn"] == "fratredelse"


def test_the_last_day_may_be_the_first_but_not_before_it() -> None:
    forlop = lag_forlop()
    versjon_id = i_kraft(forlop)
    with pytest.raises(SluttForStart):
        avslutt(forlop, versjon_id, date(2025, 6, 30))
    avslutt(forlop, versjon_id, GJELDER_FRA)
    assert forlop.versjon(versjon_id).gjelder_til == GJELDER_FRA  # type: ignore[arg-type]


def test_a_last_day_is_set_once() -> None:
    forlop = lag_forlop()
    versjon_id = i_kraft(forlop)
    avslutt(forlop, versjon_id, date(2025, 8, 31))
    with pytest.raises(AlleredeAvsluttet) as caught:
        avslutt(forlop, versjon_id, date(2025, 9, 30))
    assert caught.value.siste_dag == date(2025, 8, 31)


def test_what_is_not_signed_is_not_ended() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    with pytest.raises(UlovligOvergang):
        avslutt(forlop, versjon_id, date(2025, 8, 31))


def test_taking_back_makes_a_draft_again_and_the_signature_falls() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    signer_avtale(aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA)
    laas = forlop.versjon(versjon_id).laas
    trekk_tilbake(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA)
    versjon = forlop.versjon(versjon_id)
    assert (versjon.status, versjon.sendt_at, versjon.mal_hash) == (Avtalestatus.KLADD, None, "")
    assert not versjon.signaturer.exists()
    assert set(versjon.innhold) == {"utkast"}
    (falt,) = Journallinje.objects.get(handling="trekk_avtale").innhold["signaturer_som_falt"]
    assert (falt["part"], falt["person_id"]) == ("alis", str(forlop.alis.person_id))


def test_what_both_have_signed_is_not_taken_back() -> None:
    forlop = lag_forlop()
    versjon_id = lag_signert(forlop)
    laas = forlop.versjon(versjon_id).laas
    with pytest.raises(UlovligOvergang):
        trekk_tilbake(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA)


def test_a_discarded_draft_makes_room_for_a_new_one_with_its_number() -> None:
    forlop = lag_forlop()
    forkast_kladd(aktor=forlop.koordinator, versjon_id=lag_kladd(forlop), laas=1, naa=NAA)
    assert forlop.versjon(lag_kladd(forlop)).nummer == 1


def test_a_draft_that_someone_has_written_in_meanwhile_is_not_discarded() -> None:
    forlop = lag_forlop()
    with pytest.raises(EndretAvAndre):
        forkast_kladd(aktor=forlop.koordinator, versjon_id=lag_kladd(forlop), laas=7, naa=NAA)


def test_only_the_coordinator_ends_an_agreement() -> None:
    forlop = lag_forlop()
    versjon_id = lag_signert(forlop)
    with pytest.raises(ManglerRettighet):
        avslutt_avtale(
            aktor=forlop.signatar,
            versjon_id=versjon_id,
            laas=1,
            siste_dag=GJELDER_FRA,
            grunn=Avslutningsgrunn.ENIGHET,
        )


def test_one_that_was_ended_before_it_began_to_hold_is_over_after_one_run() -> None:
    forlop = lag_forlop()
    versjon_id = lag_signert(forlop)
    avslutt(forlop, versjon_id, GJELDER_FRA)
    assert folg_kalenderen(naa=FORSTE_DAG + timedelta(days=40)) == 1
    versjon = forlop.versjon(versjon_id)
    assert (versjon.status, versjon.avtale.dato_forste_versjon) == (Avtalestatus.AVSLUTTET, GJELDER_FRA)
