"""What is written to get round the search of a workbook is found, and what spreadsheet programs write is not taken for it."""

import re

import pytest

from alis.domain.verdier import Belop
from alis.integrations.budsjettark import Filgrunn, UlesbarFil, les_budsjettark
from alis.integrations.budsjettark.delkontroll import MAKS_MERKER, MAKS_MERKER_I_ARK
from factories.budsjettark import HODE, arkxml, med_xml

LANGT_UTE = "XFD1048576"


def grunn(innhold: bytes) -> Filgrunn:
    with pytest.raises(UlesbarFil) as caught:
        les_budsjettark(innhold, antall_ar=5)
    return caught.value.grunn


@pytest.mark.parametrize(
    "celle",
    [
        f'<c r="A2" r="{LANGT_UTE}"><v>1</v></c>',
        f"<c r=\"A2\" r='{LANGT_UTE}'><v>1</v></c>",
        f'<c r="A2" s="1"r="{LANGT_UTE}"><v>1</v></c>',
        f'<c r="A2" s=">" r="{LANGT_UTE}"><v>1</v></c>',
        f'<c r="A2" s="a"b">" r="{LANGT_UTE}"><v>1</v></c>',
        f'<c\nr="{LANGT_UTE}"><v>1</v></c>',
        f'<x:c r="{LANGT_UTE}"><v>1</v></x:c>',
        f'<æ:c r="{LANGT_UTE}"><v>1</v></æ:c>',
        f'<a">":c r="{LANGT_UTE}"><v>1</v></a">":c>',
        f'<<f>0</f>c r="{LANGT_UTE}"><v>1</v></c>',
        "<æ:c><v>1</v></æ:c>" * 30_000,
    ],
)
def test_a_cell_cannot_hide_where_it_stands(celle: str) -> None:
    assert grunn(med_xml(arkxml(f'<row r="2"><c r="A1"><v>1</v></c>{celle}</row>'))) is Filgrunn.FOR_STORT_ARK


def tekstbok(tekster: str) -> bytes:
    celler = "".join(f'<row r="{nr}"><c r="A{nr}" t="s"><v>0</v></c></row>' for nr in range(1, 20_001))
    return med_xml(tekster, del_="xl/sharedStrings.xml", fra=med_xml(arkxml(celler)))


@pytest.mark.parametrize("mellom", ["<!--</si>-->", "<![CDATA[</si>]]>"])
def test_a_long_shared_text_cannot_hide_its_length(mellom: str) -> None:
    bok = tekstbok(f"<sst><si><t>{(mellom + 'a' * 100) * 200}</t></si></sst>")
    assert grunn(bok) is Filgrunn.MED_ENTITETER


@pytest.mark.parametrize("tekst", ["<x><si>{}</si></sst>", '<sst><a:si b="">{}</a:si></sst>'])
def test_a_list_of_texts_is_known_by_its_texts(tekst: str) -> None:
    assert grunn(tekstbok(tekst.format(f"<t>{'a' * 20_000}</t>"))) is Filgrunn.FOR_STOR_UTPAKKET


@pytest.mark.parametrize(
    ("del_", "merke", "maks"),
    [
        ("xl/sharedStrings.xml", "<si/>", MAKS_MERKER),
        ("xl/styles.xml", '<numFmt numFmtId="1" formatCode="0"/>', MAKS_MERKER),
        ("xl/workbook.xml", "<definedName/>", MAKS_MERKER),
        ("xl/worksheets/sheet1.xml", "<sheetData/><f></f>x", MAKS_MERKER_I_ARK),
    ],
)
def test_a_part_with_more_tags_than_a_budget_can_have_is_never_read(del_: str, merke: str, maks: int) -> None:
    assert grunn(med_xml(merke * (maks // merke.count("<") + 1), del_=del_)) is Filgrunn.FOR_STORT_ARK


def ark(celle: str, *, prefiks: str = "") -> bytes:
    """A budget whose one amount is in `celle`, with the prefix on every tag."""

    def tekst(sted: str, verdi: object) -> str:
        return f'<c r="{sted}" t="str"><v>{verdi}</v></c>'

    hode = "".join(tekst(f"{kolonne}1", navn) for kolonne, navn in zip("ABCDEF", HODE, strict=True))
    rad = "".join(tekst(*en) for en in (("A2", 1), ("B2", "veiledning"), ("C2", "Kurs :c og r= i teksten")))
    xml = (
        f'<worksheet><sheetData><row r="1">{hode}</row><row r="2">{rad}{celle}</row></sheetData></worksheet>'
    )
    return med_xml(re.sub("<(/?)", rf"<\1{prefiks}", xml))


@pytest.mark.parametrize(
    "celle",
    [
        '<c r="F2"><f>2*3</f><v>6</v></c>',
        '<c r="F2" s="1"><f aca="false">2*3</f><v>6</v></c>',
        '<c r="F2" s="1" t="n"><f t="shared" ref="F2:F3" si="0">2*3</f><v>6</v></c>',
        '<c r="F2" t="n" s="1"><f t="shared" si="0"/><v>6</v></c>',
        '<c r="F2" s="1" cm="1"><f t="array" ref="F2">IF(A2&lt;2,"&lt;/f&gt;",6)</f><v>6</v></c>',
        '<c r="E2" s="1" /><c r="F2"><v>6</v></c>',
    ],
)
@pytest.mark.parametrize("prefiks", ["", "x:", "ns0:"])
def test_a_cell_is_read_as_each_program_writes_it(celle: str, prefiks: str) -> None:
    (linje,) = les_budsjettark(ark(celle, prefiks=prefiks), antall_ar=5).linjer
    assert (linje.belop, linje.beskrivelse) == (Belop(600), "Kurs :c og r= i teksten")
