"""What can never be true of a budget."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from alis.domain.flyt import Avtalestatus
from alis.records.avtale.models import Avtaleversjon
from alis.records.budsjett.models import Budsjettfil, Budsjettrad
from alis.records.budsjett.queries import linjer_i
from alis.records.budsjett.sett_inn_rader import sett_inn_rader
from factories.avtale import TIDSPUNKT, lag_versjon, versjonsfelter
from factories.brudd import nektes
from factories.budsjett import linje, timelinje
from factories.parter import lag_koordinator
from factories.utdanning import lag_sak

pytestmark = pytest.mark.django_db

FRYST = "budsjettet til en sendt avtale kan ikke endres"


@pytest.fixture
def versjon() -> Avtaleversjon:
    return lag_versjon(lag_sak(lag_koordinator()), Avtalestatus.KLADD)


def lag_rad(versjon: Avtaleversjon, **felter: Any) -> Budsjettrad:
    grunnlag = {"nummer": 1, "avtalear": 1, "element": "veiledning", "beskrivelse": "Kurs", "belop": 100}
    return Budsjettrad.objects.create(versjon=versjon, **{**grunnlag, **felter})


@pytest.mark.parametrize(
    ("felter", "constraint"),
    [
        ({"nummer": 0}, "budsjettrad_nummer_fra_en"),
        ({"avtalear": 0}, "budsjettrad_ar_i_avtalen"),
        ({"avtalear": 26}, "budsjettrad_ar_i_avtalen"),
        ({"element": "firmabil"}, "budsjettrad_element_i_tabellen"),
        ({"beskrivelse": ""}, "budsjettrad_har_beskrivelse"),
        ({"belop": None}, "budsjettrad_timer_eller_belop"),
        ({"hundredeltimer": 1, "timesats": 1}, "budsjettrad_timer_eller_belop"),
        ({"belop": None, "hundredeltimer": 1}, "budsjettrad_timer_eller_belop"),
        ({"belop": None, "timesats": 1}, "budsjettrad_timer_eller_belop"),
        ({"belop": -1}, "budsjettrad_ikke_negativ"),
        ({"belop": None, "hundredeltimer": -1, "timesats": 1}, "budsjettrad_ikke_negativ"),
        ({"belop": None, "hundredeltimer": 1, "timesats": -1}, "budsjettrad_ikke_negativ"),
    ],
)
def test_a_row_that_cannot_be_is_refused(
    versjon: Avtaleversjon, felter: dict[str, Any], constraint: str
) -> None:
    with nektes(constraint):
        lag_rad(versjon, **felter)


def test_a_number_is_used_once_in_a_budget(versjon: Avtaleversjon) -> None:
    lag_rad(versjon)
    with nektes("budsjettrad_nummer_en_gang"):
        lag_rad(versjon)


def sendt(versjon: Avtaleversjon) -> Avtaleversjon:
    felter = versjonsfelter(versjon.endret_av, Avtalestatus.SENDT)
    Avtaleversjon.objects.filter(pk=versjon.pk).update(status=Avtalestatus.SENDT, **felter)
    return versjon


def test_a_row_of_a_sent_version_cannot_be_changed(versjon: Avtaleversjon) -> None:
    rad = lag_rad(versjon)
    sendt(versjon)
    with pytest.raises(IntegrityError, match=FRYST), transaction.atomic():
        Budsjettrad.objects.filter(pk=rad.pk).update(belop=7)


def test_a_row_of_a_sent_version_cannot_be_deleted(versjon: Avtaleversjon) -> None:
    rad = lag_rad(versjon)
    sendt(versjon)
    with pytest.raises(IntegrityError, match=FRYST), transaction.atomic():
        rad.delete()


def test_a_sent_version_takes_no_more_rows(versjon: Avtaleversjon) -> None:
    sendt(versjon)
    with pytest.raises(IntegrityError, match=FRYST), transaction.atomic():
        lag_rad(versjon)


def test_rows_put_in_together_are_frozen_too(versjon: Avtaleversjon) -> None:
    sendt(versjon)
    with pytest.raises(IntegrityError, match=FRYST), transaction.atomic():
        sett_inn_rader(versjon.pk, [linje()])


def test_a_row_of_a_draft_can_be_changed_and_deleted(versjon: Avtaleversjon) -> None:
    rad = lag_rad(versjon)
    assert Budsjettrad.objects.filter(pk=rad.pk).update(belop=7) == 1
    rad.delete()
    assert not versjon.budsjettrader.exists()


def test_rows_put_in_together_come_back_as_they_were(versjon: Avtaleversjon) -> None:
    linjer = (linje(1, beskrivelse="Čáhci ja guolli"), timelinje(2, avtalear=3))
    sett_inn_rader(versjon.pk, linjer)
    assert linjer_i(versjon.pk) == linjer


def test_the_constraints_see_rows_that_are_put_in_together(versjon: Avtaleversjon) -> None:
    with nektes("budsjettrad_har_beskrivelse"):
        sett_inn_rader(versjon.pk, [linje(beskrivelse="")])


def test_a_file_that_waits_has_a_whole_hash(versjon: Avtaleversjon) -> None:
    with nektes("budsjettfil_hash_lengde"):
        Budsjettfil.objects.create(
            versjon=versjon,
            filnavn="budsjett.xlsx",
            innhold=b"PK",
            sha256="c",
            laas=1,
            lastet_opp_at=TIDSPUNKT,
            lastet_opp_av=versjon.endret_av,
        )
