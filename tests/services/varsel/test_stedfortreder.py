"""While someone is away, a colleague with the same role has her mail, and nobody gets new rights."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime

import pytest
from django.db import connection

from alis.domain.tilgang import Aktor, ManglerRettighet, Rolle
from alis.domain.verdier.periode import SnuddPeriode
from alis.records.journal.models import Journallinje
from alis.records.parter.models import Rolleinnehav
from alis.records.varsel.models import Stedfortreder, Utsending, Varsel
from alis.services.felles import FinnesIkke
from alis.services.varsel.nevn_stedfortreder import (
    HarStedfortreder,
    PeriodenErOver,
    kollegaer,
    nevn_stedfortreder,
)
from alis.services.varsel.opphev_stedfortreder import opphev_stedfortreder
from factories.parter import lag_kommune, lag_saksbehandler
from factories.varsel import NAA, fortell, lag_med_epost

pytestmark = pytest.mark.django_db
FOM, TOM = date(2026, 11, 21), date(2026, 11, 30)


def to_signatarer() -> tuple[Aktor, Aktor]:
    return lag_med_epost(epost="en@steigen.example"), lag_med_epost(epost="to@steigen.example")


def nevn(aktor: Aktor, kollega: Aktor, fom: date = FOM, tom: date = TOM) -> None:
    nevn_stedfortreder(aktor=aktor, stedfortreder_id=kollega.person_id, fom=fom, tom=tom, naa=NAA)


def epost_til(nokkel: str) -> set[str]:
    return set(
        Utsending.objects.filter(varsel__nokkel=nokkel).values_list("varsel__person__epost", flat=True)
    )


def test_the_mail_goes_to_the_substitute_and_the_notice_to_both() -> None:
    borte, kollega = to_signatarer()
    nevn(borte, kollega)
    fortell(borte)
    assert epost_til("prøve") == {"to@steigen.example"}
    pa_siden = Varsel.objects.filter(nokkel="prøve").values_list("person_id", "vegne_av_id")
    assert set(pa_siden) == {(borte.person_id, None), (kollega.person_id, borte.person_id)}


@pytest.mark.parametrize(
    ("dag", "hvem"),
    [
        (date(2026, 11, 20), "en"),
        (date(2026, 11, 21), "to"),
        (date(2026, 11, 30), "to"),
        (date(2026, 12, 1), "en"),
    ],
)
def test_both_days_of_the_period_are_in_it(dag: date, hvem: str) -> None:
    borte, kollega = to_signatarer()
    nevn(borte, kollega)
    fortell(borte, naa=datetime(dag.year, dag.month, dag.day, 12, tzinfo=UTC))
    assert epost_til("prøve") == {f"{hvem}@steigen.example"}


def test_one_who_would_have_been_told_anyway_is_told_once() -> None:
    borte, kollega = to_signatarer()
    nevn(borte, kollega)
    fortell(borte, kollega)
    assert epost_til("prøve") == {"to@steigen.example"}
    assert Varsel.objects.filter(nokkel="prøve").count() == 2


def test_a_substitute_who_has_lost_the_role_has_nothing_and_nothing_is_lost() -> None:
    borte, kollega = to_signatarer()
    nevn(borte, kollega)
    Rolleinnehav.objects.filter(person_id=kollega.person_id).update(tom=date(2026, 11, 20))
    fortell(borte)
    assert epost_til("prøve") == {"en@steigen.example"}


def test_two_who_are_away_for_each_other_both_have_their_own_mail() -> None:
    en, to = to_signatarer()
    nevn(en, to)
    nevn(to, en)
    fortell(en, to)
    assert epost_til("prøve") == {"en@steigen.example", "to@steigen.example"}


def test_back_again_the_mail_is_ones_own_and_the_journal_keeps_that_it_was() -> None:
    borte, kollega = to_signatarer()
    nevn(borte, kollega)
    opphev_stedfortreder(aktor=borte, rad_id=Stedfortreder.objects.get().pk)
    fortell(borte)
    assert epost_til("prøve") == {"en@steigen.example"}
    handlinger = Journallinje.objects.values_list("handling", flat=True)
    assert list(handlinger)[-2:] == ["nevn_stedfortreder", "opphev_stedfortreder"]


def test_the_substitute_is_told_that_she_is() -> None:
    borte, kollega = to_signatarer()
    nevn(borte, kollega)
    varsel = Varsel.objects.get(person_id=kollega.person_id)
    assert (varsel.mal, varsel.innhold) == ("stedfortreder", {"dato": "2026-11-21"})


def test_only_a_colleague_with_the_same_role_in_the_same_organisation_can_be_one() -> None:
    borte, _ = to_signatarer()
    annet_sted = lag_med_epost(kommune=lag_kommune("1804", "Bodø"))
    annen_rolle = lag_med_epost(Rolle.KOORDINATOR)
    for fremmed in (annet_sted, annen_rolle, borte):
        assert fremmed.person_id not in dict(kollegaer(aktor=borte, dag=FOM))
        with pytest.raises(FinnesIkke):
            nevn(borte, fremmed)
    assert not Stedfortreder.objects.exists()


def test_the_same_days_have_one_substitute() -> None:
    borte, kollega = to_signatarer()
    nevn(borte, kollega)
    with pytest.raises(HarStedfortreder):
        nevn(borte, kollega, TOM, date(2026, 12, 31))
    nevn(borte, kollega, date(2026, 12, 1), date(2026, 12, 31))


def test_days_that_have_been_and_days_in_the_wrong_order_are_refused() -> None:
    borte, kollega = to_signatarer()
    with pytest.raises(PeriodenErOver):
        nevn(borte, kollega, date(2026, 11, 1), date(2026, 11, 20))
    with pytest.raises(SnuddPeriode):
        nevn(borte, kollega, TOM, FOM)


def test_the_doctor_has_no_substitute_and_anothers_cannot_be_taken_away() -> None:
    borte, kollega = to_signatarer()
    nevn(borte, kollega)
    with pytest.raises(ManglerRettighet):
        nevn(lag_med_epost(Rolle.ALIS), kollega)
    with pytest.raises(FinnesIkke):
        opphev_stedfortreder(aktor=lag_saksbehandler(), rad_id=Stedfortreder.objects.get().pk)


@pytest.mark.django_db(transaction=True)
def test_a_form_that_is_sent_twice_at_once_becomes_one_period() -> None:
    borte, kollega = to_signatarer()

    def send(_: int) -> str:
        try:
            nevn(borte, kollega)
        except HarStedfortreder:
            return "har"
        finally:
            connection.close()
        return "valgt"

    with ThreadPoolExecutor(2) as innsendinger:
        assert sorted(innsendinger.map(send, range(2))) == ["har", "valgt"]
    assert Stedfortreder.objects.count() == 1
