"""Seventy bad files sent in as receipts, as budgets and as Word templates: turned away, or unable to do harm after."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from alis.integrations.bilag import KanIkkeMottas, RensetBilag, motta_bilag
from alis.integrations.bilag.avgrenset import GRENSER
from alis.integrations.budsjettark import UlesbarFil, les_budsjettark
from alis.integrations.dokument.wordmal.fyll import kontroller_wordmal
from factories.fiendtlig_korpus import KJENT_TEKST, KORPUS, les

KAN_HANDLE = (b"/JavaScript", b"/JS", b"/Launch", b"/OpenAction", b"/AA", b"/EmbeddedFile", b"/XFA", b"/URI")


def med(begynnelser: tuple[bytes, ...]) -> list[str]:
    """Those that get past the first look at what they are."""
    return [navn for navn in KORPUS if les(navn).startswith(begynnelser)]


def test_there_are_enough_of_them() -> None:
    assert len(KORPUS) >= 60


def test_the_process_that_reads_receipts_cannot_have_much_memory_or_time() -> None:
    assert (GRENSER.minne, GRENSER.sekunder) == (250_000_000, 5)


@pytest.mark.parametrize("navn", KORPUS)
def test_as_a_receipt_it_is_turned_away_or_comes_out_harmless(navn: str, tmp_path: Path) -> None:
    try:
        renset = motta_bilag(les(navn), laasfil=tmp_path / "laas")
    except KanIkkeMottas:
        return
    assert KJENT_TEKST not in renset.innhold
    krev_harmlos(renset)


def krev_harmlos(renset: RensetBilag) -> None:
    if renset.medietype == "image/jpeg":
        with Image.open(BytesIO(renset.innhold)) as bilde:
            bilde.load()
            assert dict(bilde.getexif()) == {}
        return
    with pikepdf.open(BytesIO(renset.innhold)) as dokument:
        alt = b"".join(objekt.unparse(resolved=True) for objekt in dokument.objects)
    assert not [ord_ for ord_ in (*KAN_HANDLE, KJENT_TEKST) if ord_ in alt]


@pytest.mark.parametrize("navn", KORPUS)
def test_as_a_budget_it_is_turned_away(navn: str) -> None:
    with pytest.raises(UlesbarFil):
        les_budsjettark(les(navn), antall_ar=5)


@pytest.mark.parametrize("navn", med((b"PK",)))
def test_as_a_word_template_it_is_turned_away(navn: str) -> None:
    assert kontroller_wordmal(les(navn), eksempel={})
