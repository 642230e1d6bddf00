"""A spreadsheet is shown before it is taken in, and nothing is kept of one with a fault."""

from uuid import UUID

import pytest

from alis.domain.tilgang import ManglerRettighet
from alis.domain.verdier import Belop
from alis.integrations.budsjettark import UlesbarFil
from alis.records.budsjett.models import Budsjettfil
from alis.records.budsjett.queries import linjer_i
from alis.records.journal.models import Journallinje
from alis.services.avtale.lagre_del import IkkeLengerKladd
from alis.services.budsjett.aapne_fil import IngenFil
from alis.services.budsjett.filbilde import Filbilde
from alis.services.budsjett.forkast_fil import forkast_fil
from alis.services.budsjett.hent_fil import hent_fil
from alis.services.budsjett.lagre_linjer import lagre_linjer
from alis.services.budsjett.legg_fram_fil import FilenHarFeil, legg_fram_fil
from alis.services.budsjett.linjeendring import NY, Linjeendring
from alis.services.budsjett.ta_inn_fil import ta_inn_fil
from alis.services.felles import EndretAvAndre
from factories.avtaleforlop import NAA, Forlop, lag_ferdig_kladd, lag_forlop, lag_sendt
from factories.budsjett import linje, timelinje
from factories.budsjettark import HODE, KURS, TIMER, lag_ark

pytestmark = pytest.mark.django_db


def legg_fram(forlop: Forlop, versjon_id: UUID, innhold: bytes) -> None:
    legg_fram_fil(
        aktor=forlop.koordinator, versjon_id=versjon_id, filnavn="budsjett.xlsx", innhold=innhold, naa=NAA
    )


def se(forlop: Forlop, versjon_id: UUID) -> Filbilde:
    return hent_fil(aktor=forlop.koordinator, versjon_id=versjon_id, naa=NAA)


def ta_inn(forlop: Forlop, versjon_id: UUID, sha256: str) -> int:
    return ta_inn_fil(aktor=forlop.koordinator, versjon_id=versjon_id, sha256=sha256, naa=NAA)


def skriv(forlop: Forlop, versjon_id: UUID, *linjer: object) -> None:
    lagre_linjer(
        aktor=forlop.koordinator,
        versjon_id=versjon_id,
        laas=forlop.versjon(versjon_id).laas,
        endring=Linjeendring(linjer=linjer),  # type: ignore[arg-type]
        naa=NAA,
    )


def test_a_file_that_is_shown_changes_nothing_yet() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    legg_fram(forlop, versjon_id, lag_ark(KURS, TIMER))
    bilde = se(forlop, versjon_id)
    assert bilde.nye == (linje(1, beskrivelse="Grunnkurs"), timelinje(2))
    assert bilde.etter.utregning is not None
    assert bilde.etter.utregning.budsjett.kostnad == Belop(450_000 + 9_131_719)
    assert linjer_i(versjon_id) == ()


def test_what_is_new_changed_and_gone_is_told_by_the_numbers_of_the_rows() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    skriv(forlop, versjon_id, linje(NY, beskrivelse="Grunnkurs"), timelinje(NY), linje(NY))
    endret = (2, *TIMER[:3], 10, *TIMER[4:])
    legg_fram(forlop, versjon_id, lag_ark((1, *KURS), endret, (9, *KURS), hode=("Nr.", *HODE)))
    bilde = se(forlop, versjon_id)
    assert [en.nummer for en in bilde.nye] == [9]
    assert [en.nummer for en in bilde.fjernede] == [3]
    assert [(for_.hundredeltimer, etter.hundredeltimer) for for_, etter in bilde.endrede] == [(5775, 1000)]


def test_taking_it_in_makes_its_rows_the_budget_and_puts_the_file_away() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    skriv(forlop, versjon_id, *[linje(NY)] * 5)
    legg_fram(forlop, versjon_id, lag_ark(KURS, TIMER))
    assert ta_inn(forlop, versjon_id, se(forlop, versjon_id).sha256) == 2
    assert linjer_i(versjon_id) == (linje(1, beskrivelse="Grunnkurs"), timelinje(2))
    assert not Budsjettfil.objects.exists()
    assert Journallinje.objects.get(handling="ta_inn_budsjettfil").innhold["rader"] == 2


def test_pressing_twice_takes_it_in_once() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    legg_fram(forlop, versjon_id, lag_ark(KURS))
    sha256 = se(forlop, versjon_id).sha256
    ta_inn(forlop, versjon_id, sha256)
    with pytest.raises(IngenFil):
        ta_inn(forlop, versjon_id, sha256)


def test_a_file_that_replaced_the_one_that_was_seen_is_not_taken_in() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    legg_fram(forlop, versjon_id, lag_ark(KURS))
    sett = se(forlop, versjon_id).sha256
    legg_fram(forlop, versjon_id, lag_ark(TIMER))
    with pytest.raises(IngenFil):
        ta_inn(forlop, versjon_id, sett)
    assert linjer_i(versjon_id) == ()


def test_it_is_not_taken_in_over_a_row_that_someone_wrote_meanwhile() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    legg_fram(forlop, versjon_id, lag_ark(KURS))
    bilde = se(forlop, versjon_id)
    skriv(forlop, versjon_id, timelinje(NY))
    assert se(forlop, versjon_id).kladden_er_endret
    with pytest.raises(EndretAvAndre):
        ta_inn(forlop, versjon_id, bilde.sha256)
    assert linjer_i(versjon_id) == (timelinje(1),)


def test_a_file_with_faults_is_not_kept_and_all_of_them_are_told() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    skriv(forlop, versjon_id, linje(NY))
    with pytest.raises(FilenHarFeil) as caught:
        legg_fram(forlop, versjon_id, lag_ark(KURS, (8, "Firmabil", "x", None, None, 1)))
    assert [(feil.rad, feil.kolonne) for feil in caught.value.feil] == [(3, "A"), (3, "B")]
    assert linjer_i(versjon_id) == (linje(1),)
    assert not Budsjettfil.objects.exists()


def test_what_cannot_be_read_is_not_kept() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    with pytest.raises(UlesbarFil):
        legg_fram(forlop, versjon_id, b"hei")
    assert not Budsjettfil.objects.exists()


def test_a_file_is_put_away_and_the_budget_stands() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    skriv(forlop, versjon_id, linje(NY))
    legg_fram(forlop, versjon_id, lag_ark(TIMER))
    for _gang in range(2):
        forkast_fil(aktor=forlop.koordinator, versjon_id=versjon_id, naa=NAA)
    assert linjer_i(versjon_id) == (linje(1),)
    assert Journallinje.objects.filter(handling="forkast_budsjettfil").count() == 1
    with pytest.raises(IngenFil):
        se(forlop, versjon_id)


def test_nothing_is_taken_into_a_version_that_has_been_sent() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    with pytest.raises(IkkeLengerKladd):
        legg_fram(forlop, versjon_id, lag_ark(KURS))


def test_only_the_coordinator_takes_a_file_in() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    with pytest.raises(ManglerRettighet):
        legg_fram_fil(aktor=forlop.signatar, versjon_id=versjon_id, filnavn="x.xlsx", innhold=lag_ark(KURS))
    with pytest.raises(ManglerRettighet):
        ta_inn_fil(aktor=forlop.signatar, versjon_id=versjon_id, sha256="")
