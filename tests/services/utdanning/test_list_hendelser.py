"""What has happened in a case, for those who may know it."""

import pytest

from alis.domain.tilgang import ManglerRettighet
from alis.records.utdanning.models import AlisSak
from alis.services.felles import FinnesIkke
from alis.services.utdanning import endre_sak
from alis.services.utdanning.list_hendelser import list_hendelser
from factories.avtaleforlop import lag_forlop, lag_kladd
from factories.parter import lag_kommune, lag_koordinator
from factories.utdanning import NAERINGSDRIVENDE, lag_sak, lag_veileder
from factories.veilederforlop import lag_signert_veilederavtale

pytestmark = pytest.mark.django_db


def test_the_newest_stands_first() -> None:
    koordinator = lag_koordinator()
    sak = lag_sak(koordinator)
    endre_sak(aktor=koordinator, sak_id=sak.pk, laas=1, fakta=NAERINGSDRIVENDE)
    handlinger = [hendelse.handling for hendelse in list_hendelser(aktor=koordinator, sak_id=sak.pk)]
    assert handlinger == ["endre_sak", "registrer_alis"]


def test_only_the_cases_own_lines_are_there() -> None:
    koordinator = lag_koordinator()
    sak, annen = lag_sak(koordinator), lag_sak(koordinator)
    endre_sak(aktor=koordinator, sak_id=annen.pk, laas=1, fakta=NAERINGSDRIVENDE)
    assert len(list_hendelser(aktor=koordinator, sak_id=sak.pk)) == 1


def test_a_case_that_nothing_is_written_about_has_none() -> None:
    koordinator = lag_koordinator()
    sak = lag_sak(koordinator)
    uten_linjer = AlisSak.objects.create(
        lege=sak.lege,
        kommune=lag_kommune("1804", "Bodø"),
        driftsform=sak.driftsform,
        opprettet_at=sak.opprettet_at,
        opprettet_av=sak.opprettet_av,
        endret_at=sak.endret_at,
        endret_av=sak.endret_av,
    )
    bodo = lag_koordinator(uten_linjer.kommune)
    assert list_hendelser(aktor=bodo, sak_id=uten_linjer.pk) == ()


def test_another_kommunes_case_does_not_exist() -> None:
    sak = lag_sak(lag_koordinator())
    with pytest.raises(FinnesIkke):
        list_hendelser(aktor=lag_koordinator(lag_kommune("1804", "Bodø")), sak_id=sak.pk)


def test_a_supervisor_does_not_read_the_trail() -> None:
    koordinator = lag_koordinator()
    sak = lag_sak(koordinator)
    with pytest.raises(ManglerRettighet):
        list_hendelser(aktor=lag_veileder(koordinator, sak), sak_id=sak.pk)


def test_the_doctor_does_not_read_of_the_supervisors_agreement() -> None:
    forlop = lag_forlop()
    lag_kladd(forlop)
    for_ = list_hendelser(aktor=forlop.alis, sak_id=forlop.sak.pk)
    lag_signert_veilederavtale(forlop)
    assert list_hendelser(aktor=forlop.alis, sak_id=forlop.sak.pk) == for_


def test_those_who_may_see_the_supervisors_agreement_read_of_it() -> None:
    forlop = lag_forlop()
    lag_signert_veilederavtale(forlop)
    handlinger = [linje.handling for linje in list_hendelser(aktor=forlop.signatar, sak_id=forlop.sak.pk)]
    assert "send_veilederavtale" in handlinger
