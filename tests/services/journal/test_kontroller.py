"""The journal's chain finds whatever an intruder with full access to the database does."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, connection, transaction

from alis.records.journal.kjede import linjehash
from alis.records.journal.models import Innsynslinje, Journalhode, Journallinje
from alis.records.journal.vern import slipp_journalen
from alis.services.journal import UtenforTransaksjon, kontroller, skriv_innsyn, skriv_linje
from factories.parter import lag_koordinator, lag_person

pytestmark = pytest.mark.django_db

NAA = datetime(2026, 3, 1, 8, 30, 15, 123456, tzinfo=UTC)


def skriv(antall: int) -> None:
    aktor = lag_koordinator()
    with transaction.atomic():
        for nummer in range(1, antall + 1):
            skriv_linje(
                aktor=aktor,
                handling="prov",
                objekt_type="Ting",
                objekt_id=nummer,
                innhold={"nummer": nummer, "navn": "Ærlig Østås", "dag": NAA.date()},
                naa=NAA,
            )


@pytest.fixture
def fem_linjer_uten_vern() -> None:
    """Five lines, and an intruder who has taken the triggers away first."""
    skriv(5)
    slipp_journalen(connection)


def linje(sekvens: int) -> Journallinje:
    return Journallinje.objects.get(sekvens=sekvens)


def brudd() -> tuple[int, str]:
    funn = kontroller().brudd
    assert funn is not None
    return funn.sekvens, funn.forklaring


def test_an_empty_journal_is_whole() -> None:
    assert kontroller().brudd is None


def test_a_written_journal_is_whole() -> None:
    skriv(3)
    svar = kontroller()
    assert (svar.antall, svar.brudd) == (3, None)
    assert svar.hash == linje(3).hash


@pytest.mark.usefixtures("fem_linjer_uten_vern")
@pytest.mark.parametrize(
    "endring",
    [
        {"innhold": {"nummer": 4}},
        {"handling": "annet"},
        {"navn": "En Annen"},
        {"tidspunkt": datetime(2026, 3, 1, 8, 30, 15, 123457, tzinfo=UTC)},
        {"sak_id": "00000000-0000-0000-0000-000000000001"},
        {"kommunenummer": "0301"},
    ],
    ids=lambda endring: next(iter(endring)),
)
def test_a_changed_line_is_found(endring: dict[str, object]) -> None:
    Journallinje.objects.filter(sekvens=3).update(**endring)
    assert brudd() == (3, "innholdet er endret etter at linjen ble skrevet")


@pytest.mark.usefixtures("fem_linjer_uten_vern")
def test_a_changed_line_with_a_new_hash_is_found_at_the_next() -> None:
    endret = linje(3)
    endret.handling = "annet"
    Journallinje.objects.filter(sekvens=3).update(handling="annet", hash=linjehash(endret))
    assert brudd() == (4, "linjen følger ikke etter linjen foran")


@pytest.mark.usefixtures("fem_linjer_uten_vern")
def test_a_removed_line_is_found() -> None:
    Journallinje.objects.filter(sekvens=2).delete()
    assert brudd() == (2, "linjen mangler; neste linje er 3")


@pytest.mark.usefixtures("fem_linjer_uten_vern")
def test_a_removed_line_is_found_when_the_rest_is_renumbered() -> None:
    Journallinje.objects.filter(sekvens=2).delete()
    for sekvens in (3, 4, 5):
        Journallinje.objects.filter(sekvens=sekvens).update(sekvens=sekvens - 1)
    assert brudd()[0] == 2


@pytest.mark.usefixtures("fem_linjer_uten_vern")
def test_an_inserted_line_is_found() -> None:
    for sekvens in (5, 4, 3):
        Journallinje.objects.filter(sekvens=sekvens).update(sekvens=sekvens + 1)
    falsk = linje(2)
    falsk.sekvens, falsk.handling, falsk.forrige_hash = 3, "falsk", falsk.hash
    falsk.hash = linjehash(falsk)
    falsk.save(force_insert=True)
    assert brudd()[0] == 4


@pytest.mark.usefixtures("fem_linjer_uten_vern")
def test_a_line_added_at_the_end_is_found() -> None:
    falsk = linje(5)
    falsk.sekvens, falsk.forrige_hash = 6, falsk.hash
    falsk.hash = linjehash(falsk)
    falsk.save(force_insert=True)
    assert brudd() == (6, "linjen er lagt til utenom systemet")


@pytest.mark.usefixtures("fem_linjer_uten_vern")
def test_reordered_lines_are_found() -> None:
    for fra, til in ((2, 99), (3, 2), (99, 3)):
        Journallinje.objects.filter(sekvens=fra).update(sekvens=til)
    assert brudd()[0] == 2


@pytest.mark.usefixtures("fem_linjer_uten_vern")
@pytest.mark.parametrize("beholdt", [0, 1, 4])
def test_a_truncated_journal_is_found(beholdt: int) -> None:
    Journallinje.objects.filter(sekvens__gt=beholdt).delete()
    assert brudd() == (beholdt + 1, "linjen mangler; journalen skal ha 5 linjer")


@pytest.mark.usefixtures("fem_linjer_uten_vern")
def test_a_head_that_has_been_removed_is_found() -> None:
    Journalhode.objects.all().delete()
    assert brudd() == (1, "linjen er lagt til utenom systemet")


@pytest.mark.usefixtures("fem_linjer_uten_vern")
def test_a_checkpoint_finds_a_journal_that_was_truncated_with_its_head() -> None:
    sjekkpunkt = (5, linje(5).hash)
    Journallinje.objects.filter(sekvens__gt=3).delete()
    Journalhode.objects.update(antall=3, hash=linje(3).hash)
    assert kontroller().brudd is None
    funn = kontroller(sjekkpunkt=sjekkpunkt).brudd
    assert funn is not None and funn.sekvens == 4


@pytest.mark.usefixtures("fem_linjer_uten_vern")
def test_a_checkpoint_finds_a_journal_that_was_rewritten_from_end_to_end() -> None:
    sjekkpunkt = (5, linje(5).hash)
    rewrite_with("omskrevet")
    assert kontroller().brudd is None
    funn = kontroller(sjekkpunkt=sjekkpunkt).brudd
    assert funn is not None and funn.sekvens == 5


def rewrite_with(handling: str) -> None:
    forrige = "0" * 64
    for rad in Journallinje.objects.order_by("sekvens"):
        rad.handling, rad.forrige_hash = handling, forrige
        rad.hash = forrige = linjehash(rad)
        rad.save()
    Journalhode.objects.update(hash=forrige)


def endre_linje() -> None:
    Journallinje.objects.update(handling="annet")


def slett_linje() -> None:
    Journallinje.objects.all().delete()


def endre_innsyn() -> None:
    Innsynslinje.objects.update(side="annet")


def slett_innsyn() -> None:
    Innsynslinje.objects.all().delete()


@pytest.mark.parametrize("inngrep", [endre_linje, slett_linje, endre_innsyn, slett_innsyn])
def test_the_database_refuses_to_change_or_delete_a_line(inngrep: Callable[[], None]) -> None:
    skriv(1)
    les_en_sak()
    with pytest.raises(IntegrityError, match="journalen kan bare legges til"), transaction.atomic():
        inngrep()


def les_en_sak() -> None:
    person = lag_person()
    skriv_innsyn(
        aktor=lag_koordinator(),
        sak_id=person.pk,
        gjelder_person_id=person.pk,
        side="sak",
        naa=NAA,
    )


def test_a_person_who_reads_her_own_case_is_not_logged() -> None:
    aktor = lag_koordinator()
    skriv_innsyn(aktor=aktor, sak_id=aktor.person_id, gjelder_person_id=aktor.person_id, side="sak", naa=NAA)
    assert not Innsynslinje.objects.exists()


def test_a_line_tells_who_acted_in_which_role() -> None:
    skriv(1)
    rad = linje(1)
    assert (rad.rolle, rad.organisasjon) == ("koordinator", "Steigen kommune")


def test_an_act_of_the_installation_itself_names_nobody() -> None:
    skriv_linje(aktor=None, handling="last", objekt_type="Register", objekt_id="alle")
    assert (linje(1).person_id, linje(1).navn) == (None, "")


def test_an_act_that_is_rolled_back_leaves_no_line() -> None:
    class Stans(Exception):
        pass

    with pytest.raises(Stans), transaction.atomic():
        skriv(2)
        raise Stans
    skriv(1)
    assert kontroller().antall == 1
    assert kontroller().brudd is None


@pytest.mark.django_db(transaction=True)
def test_a_line_outside_a_transaction_is_refused() -> None:
    with pytest.raises(UtenforTransaksjon):
        skriv_linje(aktor=None, handling="prov", objekt_type="Ting", objekt_id=1)
