"""The line of versions, and which was in force on a day."""

from datetime import date

import pytest

from alis.domain.avtale.gjaldt import Gjeldende
from alis.domain.flyt import Avtalestatus
from alis.services.avtale.forkast_kladd import forkast_kladd
from alis.services.felles import FinnesIkke
from alis.services.sammenligning.hent_versjoner import hent_versjoner
from factories.avtale import lag_versjon
from factories.avtaleforlop import Forlop, lag_forlop, lag_kladd, lag_signert
from factories.parter import lag_kommune, lag_koordinator
from factories.versjoner import FRA_AUGUST, SENERE, avtale_id

pytestmark = pytest.mark.django_db


def to_signerte() -> Forlop:
    """Version 1 from 1 July 2025, replaced by version 2 from 1 August."""
    forlop = lag_forlop()
    lag_signert(forlop)
    lag_signert(forlop, naa=SENERE, endringer=(FRA_AUGUST,))
    return forlop


def test_the_version_of_the_day_is_found_before_and_after_the_replacement() -> None:
    forlop = to_signerte()
    for dag, nummer in ((date(2025, 7, 31), 1), (date(2025, 8, 1), 2)):
        svar = hent_versjoner(aktor=forlop.veileder, avtale_id=avtale_id(forlop), dag=dag).svar
        assert svar.virkning and svar.virkning.nummer == nummer


def test_the_agreement_rests_while_the_doctor_is_in_institution_service() -> None:
    forlop = to_signerte()
    forlop.sak.fravar.create(type="institusjonstjeneste", fom=date(2026, 1, 1), tom=date(2026, 6, 30))
    forlop.sak.fravar.create(type="permisjon", fom=date(2026, 8, 1), tom=date(2026, 8, 31))
    tilstand = {
        dag: hent_versjoner(aktor=forlop.veileder, avtale_id=avtale_id(forlop), dag=dag).svar.tilstand
        for dag in (date(2025, 12, 31), date(2026, 1, 1), date(2026, 8, 1))
    }
    assert list(tilstand.values()) == [Gjeldende.I_KRAFT, Gjeldende.HVILER, Gjeldende.I_KRAFT]


def test_a_draft_is_in_the_line_for_the_coordinator_only_and_a_discarded_one_for_nobody() -> None:
    forlop = lag_forlop()
    lag_signert(forlop)
    kladd = lag_kladd(forlop, naa=SENERE)
    assert [
        len(hent_versjoner(aktor=a, avtale_id=avtale_id(forlop)).linjer)
        for a in (forlop.koordinator, forlop.alis)
    ] == [2, 1]
    forkast_kladd(aktor=forlop.koordinator, versjon_id=kladd, laas=1)
    assert len(hent_versjoner(aktor=forlop.koordinator, avtale_id=avtale_id(forlop)).linjer) == 1


def test_a_stranger_is_told_that_there_is_no_such_agreement() -> None:
    forlop = lag_forlop()
    lag_versjon(forlop.sak, Avtalestatus.I_KRAFT)
    with pytest.raises(FinnesIkke):
        hent_versjoner(aktor=lag_koordinator(lag_kommune("4601", "Bergen")), avtale_id=avtale_id(forlop))
