"""A doctor who has fulfilled her six months is not among those to report, and is reported again only by one who has read it."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from alis.domain.flyt import Behovsstatus
from alis.domain.plassering.behov import Arena
from alis.domain.plassering.tjeneste import Laeringsmal
from alis.domain.tilgang import Aktor
from alis.domain.verdier import Periode, add_months
from alis.domain.verdier.periode import EN_DAG
from alis.records.utdanning.models import AlisSak
from alis.services.plassering.behovsfelter import Behovsonsker, Behovssted
from alis.services.plassering.hent_innmelding import hent_innmelding, list_meldesaker
from alis.services.plassering.institusjon.avslutt_institusjonstjeneste import fullfor_institusjonstjeneste
from alis.services.plassering.institusjon.for_institusjonsperiode import for_institusjonsperiode
from alis.services.plassering.meld_behov import meld_behov
from alis.services.plassering.tjeneste.bekreft_tjeneste import bekreft_tjeneste
from alis.services.plassering.tjeneste.dokumenter_laeringsmal import dokumenter_laeringsmal
from alis.services.plassering.tjeneste.folg_tjenestene import folg_tjenestene
from factories.behov import behovet
from factories.parter import lag_koordinator
from factories.sykehusplass import START, lag_foretak
from factories.tjeneste import SLUTT, Tjeneste, dagen, lag_tjeneste
from factories.utdanning import lag_sak

pytestmark = pytest.mark.django_db
ETTER = dagen(SLUTT + timedelta(days=3))
SENERE = Behovsonsker(tidligst=date(2028, 6, 1), onsket_fom=date(2028, 6, 1), godtar_andre=True)


def fullfor(t: Tjeneste, *, tom: date = SLUTT) -> None:
    """As the hospital does it."""
    folg_tjenestene(naa=dagen())
    for mal in Laeringsmal:
        dokumenter_laeringsmal(
            aktor=t.foretak.kontakt, tjeneste_id=t.tjeneste.pk, laeringsmal=mal, dato=tom, naa=ETTER
        )
    bekreft_tjeneste(
        aktor=t.foretak.kontakt,
        tjeneste_id=t.tjeneste.pk,
        laas=t.naa.laas,
        fom=START,
        tom=tom,
        prosent=Decimal(100),
        naa=ETTER,
    )
    assert t.behov.status == Behovsstatus.FULLFORT


def fullfor_i_kommunen(koordinator: Aktor, sak: AlisSak, maneder: int) -> None:
    sted = Behovssted(arena=Arena.KOMMUNAL_INSTITUSJON, institusjon="Steigentunet")
    onsker = Behovsonsker(tidligst=START, onsket_fom=START, godtar_andre=True)
    behov_id = meld_behov(aktor=koordinator, sak_id=sak.pk, sted=sted, onsker=onsker, naa=dagen())
    for_institusjonsperiode(
        aktor=koordinator,
        behov_id=behov_id,
        laas=1,
        del_nr=1,
        periode=Periode(START, add_months(START, maneder) - EN_DAG),
        naa=dagen(),
    )
    fullfor_institusjonstjeneste(aktor=koordinator, behov_id=behov_id, laas=behovet(behov_id).laas, naa=ETTER)


def er_ferdig(koordinator: Aktor) -> list[bool]:
    return [sak.er_ferdig for sak in list_meldesaker(aktor=koordinator, naa=ETTER)]


def advarsler(koordinator: Aktor, sak_id) -> list[str]:
    bilde = hent_innmelding(aktor=koordinator, sak_id=sak_id, naa=ETTER)
    return [v.regel for v in bilde.grunnlag.vurder(Behovssted(), SENERE).advarsler]


def test_six_confirmed_months_in_hospital_are_enough_and_it_is_warned_of():
    t = lag_tjeneste()
    assert er_ferdig(t.koordinator) == [False]
    fullfor(t)
    assert er_ferdig(t.koordinator) == [True]
    assert advarsler(t.koordinator, t.behov.sak_id) == ["tjenesten_gjenstar"]


def test_fewer_months_than_six_leave_something_to_report():
    t = lag_tjeneste()
    fullfor(t, tom=SLUTT - EN_DAG)
    assert er_ferdig(t.koordinator) == [False]
    assert advarsler(t.koordinator, t.behov.sak_id) == []


def test_months_in_an_institution_count_with_those_in_hospital():
    koordinator = lag_koordinator()
    sak = lag_sak(koordinator)
    fullfor_i_kommunen(koordinator, sak, 3)
    assert er_ferdig(koordinator) == [False]
    fullfor_i_kommunen(koordinator, sak, 3)
    assert er_ferdig(koordinator) == [True]


def test_who_has_a_need_that_lives_is_listed_with_that():
    t = lag_tjeneste()
    fullfor(t)
    sted = Behovssted(helseforetak_id=lag_foretak("Tromsø").sted.helseforetak_id)
    meld_behov(aktor=t.koordinator, sak_id=t.behov.sak_id, sted=sted, onsker=SENERE, naa=ETTER)
    assert er_ferdig(t.koordinator) == [False]
