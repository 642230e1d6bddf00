"""How heavy a PDF is to draw: told before it is drawn, with little memory."""

import tracemalloc
import zlib
from io import BytesIO

import pikepdf
import pytest

from alis.integrations.pdftyngde import FLEST_TEGNINGER, ForTungPdf, krev_lett
from factories.fiendtlig_korpus import les


def med_former(antall: int, *, ganger: int, paa_grenen: bool = False) -> pikepdf.Pdf:
    """Forms in forms, each of which draws the one below so many times."""
    dokument = pikepdf.new()
    side = dokument.add_blank_page()
    under = pikepdf.Dictionary()
    for _nummer in range(antall):
        form = dokument.make_stream(b"/F Do " * ganger)
        form.update({"/Type": pikepdf.Name.XObject, "/Subtype": pikepdf.Name.Form})
        form["/Resources"] = under
        under = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=form))
    (dokument.Root.Pages if paa_grenen else side.obj).Resources = under
    if paa_grenen:
        del side.obj["/Resources"]
    side.obj.Contents = dokument.make_stream(b"/F Do")
    return dokument


@pytest.mark.parametrize("navn", ["PDF som tegner seg selv", "PDF med innhold på 300 MB"])
def test_a_file_made_to_do_harm_is_heavy(navn: str) -> None:
    with pikepdf.open(BytesIO(les(navn))) as dokument, pytest.raises(ForTungPdf):
        krev_lett(dokument)


def test_drawings_multiply_with_every_form_they_are_inside() -> None:
    krev_lett(med_former(4, ganger=8))
    assert FLEST_TEGNINGER < 8**6
    with pytest.raises(ForTungPdf):
        krev_lett(med_former(7, ganger=8))


def test_forms_named_on_the_branch_that_the_page_hangs_on_are_counted() -> None:
    with pytest.raises(ForTungPdf):
        krev_lett(med_former(7, ganger=8, paa_grenen=True))


def test_many_drawings_side_by_side_are_light() -> None:
    krev_lett(med_former(1, ganger=2_000))


@pytest.mark.parametrize("filter_", [pikepdf.Name.LZWDecode, pikepdf.Name.RunLengthDecode])
def test_a_long_text_packed_in_a_way_we_cannot_count_is_heavy(filter_: pikepdf.Name) -> None:
    dokument = pikepdf.new()
    side = dokument.add_blank_page()
    side.obj.Contents = pikepdf.Stream(dokument, bytes(2_000_000), Filter=filter_)
    with pytest.raises(ForTungPdf):
        krev_lett(dokument)


def test_a_bomb_is_counted_without_unpacking_it_whole() -> None:
    dokument = pikepdf.new()
    side = dokument.add_blank_page()
    bombe = zlib.compress(bytes(200_000_000), 9)
    side.obj.Contents = pikepdf.Stream(dokument, bombe, Filter=pikepdf.Name.FlateDecode)
    tracemalloc.start()
    with pytest.raises(ForTungPdf):
        krev_lett(dokument)
    _naa, mest = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert mest < 10_000_000
