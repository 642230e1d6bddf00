"""How the cells of a sheet stand, as a program that opens the file is told."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from alis.domain.verdier import Belop
from alis.web.felles.regneark import Ark, Celle, Kolonne, skriv_regneark

NS = {"a": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def stilling(celle: Celle, *, sum_: bool = False, hvor: str = "A2") -> dict[str, str]:
    """The alignment of the first cell under the head, or of the sum, or of the head (`A1`)."""
    rader: list[list[Celle]] = [] if sum_ else [[celle, "Tekst"]]
    ark = Ark(
        navn="Ark",
        kolonner=(Kolonne(navn="Måneder"), Kolonne(navn="Status")),
        rader=rader,
        sum=[celle, "Sum"] if sum_ else (),
    )
    with ZipFile(BytesIO(skriv_regneark(ark))) as bok:
        arket = ElementTree.fromstring(bok.read("xl/worksheets/sheet1.xml"))
        stiler = ElementTree.fromstring(bok.read("xl/styles.xml"))
    cellen = arket.find(f".//a:c[@r='{hvor}']", NS)
    assert cellen is not None
    formatet = stiler.findall("a:cellXfs/a:xf", NS)[int(cellen.get("s", "0"))]
    plassering = formatet.find("a:alignment", NS)
    return {} if plassering is None else dict(plassering.attrib)


@pytest.mark.parametrize("tall", [6, Decimal("62.5"), Belop(100)])
@pytest.mark.parametrize("sum_", [False, True])
def test_a_number_keeps_clear_of_the_text_in_the_next_column(tall: Celle, sum_: bool) -> None:
    sin = stilling(tall, sum_=sum_)
    assert sin["horizontal"] == "right" and int(sin["indent"]) >= 1


@pytest.mark.parametrize("celle", ["Kirurgi", date(2027, 1, 31)])
def test_text_and_days_begin_where_their_column_does(celle: Celle) -> None:
    assert stilling(celle).get("horizontal", "left") == "left"


def test_the_name_of_a_column_of_numbers_stands_over_them_and_of_text_where_it_begins() -> None:
    assert stilling(6, hvor="A1") == stilling(6)
    assert stilling(None, hvor="A1") == stilling("Kirurgi", hvor="A1") == {}
