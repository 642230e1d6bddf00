"""The report on a grant: told once, corrected with a reason, and only where something is granted."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from alis.domain.tilgang import ManglerRettighet
from alis.records.journal.models import Journallinje
from alis.records.soknad.models import Rapportlevering
from alis.services.felles import EndretAvAndre, FinnesIkke
from alis.services.soknad.hent_soknad import hent_sendt_soknad
from alis.services.soknad.list_soknader import list_perioder, list_soknader
from alis.services.soknad.registrer_rapport import (
    IkkeInnvilget,
    LevertForVedtaket,
    LevertFrem,
    Rapport,
    registrer_rapport,
)
from alis.services.soknad.velg_linje import UtenGrunn
from factories.parter import lag_kommune, lag_koordinator, lag_saksbehandler
from factories.regnskap import PERIODE
from factories.soknad import NAA, VEDTATT, Soknadsforlop, lag_innvilget, lag_sendt

pytestmark = pytest.mark.django_db
SENERE = NAA + timedelta(days=300)
"""6 April 2027."""
LEVERT = Rapport(levert=date(2027, 3, 20), med_revisoruttalelse=True, referanse=" 27/88 ")


def meld(forlop: Soknadsforlop, rapport: Rapport = LEVERT, **annet: object) -> int:
    om = {"aktor": forlop.koordinator, "laas": forlop.soknad.laas} | annet
    return registrer_rapport(tilskuddsperiode=PERIODE, rapport=rapport, naa=SENERE, **om)


def test_a_delivered_report_says_when_by_whom_and_under_what_reference() -> None:
    forlop = lag_innvilget()
    assert meld(forlop) == 1
    stand = forlop.side.stand
    assert stand is not None
    (rapporten,) = stand.rapporter
    assert (rapporten.levert, rapporten.referanse, rapporten.med_revisoruttalelse) == (
        date(2027, 3, 20),
        "27/88",
        True,
    )
    assert (rapporten.registrert.at, rapporten.grunn) == (SENERE, "")
    linje = Journallinje.objects.latest("sekvens")
    assert (linje.handling, linje.innhold["levert"]) == ("registrer_rapport", "2027-03-20")


def test_a_correction_stands_beside_what_it_corrects_and_says_why() -> None:
    forlop = lag_innvilget()
    meld(forlop)
    rettet = replace(LEVERT, levert=date(2027, 3, 19), grunn=" Skrev feil dag. ")
    assert meld(forlop, rettet) == 2
    stand = forlop.side.stand
    assert stand is not None
    assert [(rad.levert.day, rad.grunn) for rad in stand.rapporter] == [(19, "Skrev feil dag."), (20, "")]


@pytest.mark.parametrize(
    ("levert", "feil"),
    [
        (date(2027, 4, 7), LevertFrem),
        (date(2027, 4, 6), None),
        (VEDTATT, None),
        (VEDTATT - timedelta(days=1), LevertForVedtaket),
    ],
)
def test_it_is_delivered_after_the_grant_and_not_tomorrow(levert: date, feil: type[Exception] | None) -> None:
    forlop = lag_innvilget()
    if feil is None:
        assert meld(forlop, replace(LEVERT, levert=levert)) == 1
        return
    with pytest.raises(feil):
        meld(forlop, replace(LEVERT, levert=levert))
    assert not Rapportlevering.objects.exists()


def test_a_correction_without_a_reason_is_none() -> None:
    forlop = lag_innvilget()
    meld(forlop)
    with pytest.raises(UtenGrunn):
        meld(forlop, replace(LEVERT, grunn="  "))


def test_where_nothing_is_granted_there_is_no_report() -> None:
    with pytest.raises(IkkeInnvilget):
        meld(lag_sendt())


def test_told_by_two_at_once_it_is_told_by_one() -> None:
    forlop = lag_innvilget()
    laas = forlop.soknad.laas
    meld(forlop, laas=laas)
    with pytest.raises(EndretAvAndre):
        meld(forlop, laas=laas)


def test_only_the_kommunes_own_coordinator_tells_it() -> None:
    forlop = lag_innvilget()
    with pytest.raises(ManglerRettighet):
        meld(forlop, aktor=forlop.signatar)
    with pytest.raises(FinnesIkke):
        meld(forlop, aktor=lag_koordinator(lag_kommune("4601", "Bergen")))


def test_the_lists_and_the_state_see_that_it_is_delivered() -> None:
    forlop = lag_innvilget()
    saksbehandler = lag_saksbehandler()

    def sett() -> list[date | None]:
        (egen,) = [p for p in list_perioder(aktor=forlop.koordinator, naa=SENERE) if p.nummer]
        (innkommet,) = list_soknader(aktor=saksbehandler, naa=SENERE).rader
        return [egen.rapport_levert, innkommet.rapport_levert]

    assert sett() == [None, None]
    meld(forlop)
    assert sett() == [date(2027, 3, 20), date(2027, 3, 20)]
    stand = hent_sendt_soknad(aktor=saksbehandler, soknad_id=forlop.soknad.pk, naa=SENERE)
    assert [rad.levert for rad in stand.rapporter] == [date(2027, 3, 20)]
