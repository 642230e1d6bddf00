"""A spreadsheet is read to the øre, every fault is named with its place, and a hostile file does no harm."""

from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.utils import translation

from alis.domain.avtale import Element
from alis.domain.avtale.budsjett.grenser import MAKS_LINJER
from alis.domain.verdier import Belop
from alis.integrations.budsjettark import Feilgrunn, Felt, Filgrunn, Lesning, UlesbarFil, les_budsjettark
from alis.integrations.budsjettark.celler import ELEMENTNAVN as LESES_SOM
from alis.integrations.budsjettark.pakke import MAKS_BYTES, MAKS_UTPAKKET
from alis.web.felles.elementnavn import ELEMENTNAVN
from factories.budsjett import linje, timelinje
from factories.budsjettark import HODE, KURS, TIMER, arkxml, lag_ark, med_xml


def les(innhold: bytes) -> Lesning:
    return les_budsjettark(innhold, antall_ar=5)


def test_a_plain_table_becomes_rows_numbered_from_the_top() -> None:
    lesning = les(lag_ark(KURS, TIMER))
    assert lesning.linjer == (linje(1, beskrivelse="Grunnkurs"), timelinje(2))
    assert lesning.feil == ()


def test_empty_rows_are_passed_over_and_the_table_may_stand_further_down() -> None:
    tom = (None,) * len(HODE)
    assert [en.nummer for en in les(lag_ark(tom, KURS, tom, TIMER, tom, over=7)).linjer] == [1, 2]


def test_numbers_of_rows_are_kept_and_rows_without_one_come_last() -> None:
    hode = ("Nr.", *HODE)
    lest = les(lag_ark((None, *KURS), (7, *TIMER), (3, *KURS), hode=hode)).linjer
    assert [(en.nummer, en.element) for en in lest] == [
        (3, Element.LAERINGSAKTIVITETER),
        (7, Element.VEILEDNING),
        (8, Element.LAERINGSAKTIVITETER),
    ]


@pytest.mark.parametrize(
    ("verdi", "ore"),
    [
        ("1 234,50", 123_450),
        ("1.234,50", 123_450),
        ("1\u00a0234,5 kr", 123_450),
        ("14000", 1_400_000),
        (0, 0),
        (0.1 + 0.2, 30),
        (91317.19, 9_131_719),
        (99_999_999.99, 9_999_999_999),
    ],
)
def test_an_amount_is_a_number_or_a_number_as_norwegians_write_it(verdi: Any, ore: int) -> None:
    assert les(lag_ark((1, "Veiledning", "Kurs", None, None, verdi))).linjer[0].belop == Belop(ore)


@pytest.mark.parametrize("sprak", ["nb", "nn"])
def test_every_element_is_known_by_its_name_in_both_written_forms(sprak: str) -> None:
    with translation.override(sprak):
        for element, navn in ELEMENTNAVN.items():
            assert LESES_SOM[str(navn).casefold()] is element


@pytest.mark.parametrize(
    ("rad", "felt", "grunn"),
    [
        ((None, "Veiledning", "Kurs", None, None, 1), Felt.AVTALEAR, Feilgrunn.MANGLER),
        ((1.5, "Veiledning", "Kurs", None, None, 1), Felt.AVTALEAR, Feilgrunn.IKKE_HELTALL),
        ((0, "Veiledning", "Kurs", None, None, 1), Felt.AVTALEAR, Feilgrunn.IKKE_HELTALL),
        (("i fjor", "Veiledning", "Kurs", None, None, 1), Felt.AVTALEAR, Feilgrunn.IKKE_TALL),
        ((6, "Veiledning", "Kurs", None, None, 1), Felt.AVTALEAR, Feilgrunn.UTENFOR_AVTALEN),
        ((1, "Firmabil", "Kurs", None, None, 1), Felt.ELEMENT, Feilgrunn.UKJENT_ELEMENT),
        ((1, None, "Kurs", None, None, 1), Felt.ELEMENT, Feilgrunn.MANGLER),
        ((1, "Veiledning", None, None, None, 1), Felt.BESKRIVELSE, Feilgrunn.MANGLER),
        ((1, "Veiledning", "x" * 201, None, None, 1), Felt.BESKRIVELSE, Feilgrunn.FOR_LANG),
        ((1, "Veiledning", "Kurs\u200b\ue000", None, None, 1), Felt.BESKRIVELSE, Feilgrunn.STYRETEGN),
        ((1, "Veiledning", "Kurs", None, None, -1), Felt.BELOP, Feilgrunn.NEGATIV),
        ((1, "Veiledning", "Kurs", None, None, "−1 000"), Felt.BELOP, Feilgrunn.NEGATIV),
        ((1, "Veiledning", "Kurs", None, None, "mye"), Felt.BELOP, Feilgrunn.IKKE_TALL),
        ((1, "Veiledning", "Kurs", None, None, True), Felt.BELOP, Feilgrunn.IKKE_TALL),
        ((1, "Veiledning", "Kurs", None, None, 1.234), Felt.BELOP, Feilgrunn.FOR_MANGE_DESIMALER),
        ((1, "Veiledning", "Kurs", None, None, 100_000_000), Felt.BELOP, Feilgrunn.FOR_STOR),
        ((1, "Veiledning", "Kurs", None, None, 1e300), Felt.BELOP, Feilgrunn.FOR_STOR),
        ((1, "Veiledning", "Kurs", None, None, "100 000 000"), Felt.BELOP, Feilgrunn.FOR_STOR),
        ((1, "Veiledning", "Kurs", 10_000, 1, None), Felt.TIMER, Feilgrunn.FOR_STOR),
        ((1, "Veiledning", "Kurs", 1, 100_000, None), Felt.TIMESATS, Feilgrunn.FOR_STOR),
        ((1, "Veiledning", "Kurs", 1, None, None), Felt.TIMESATS, Feilgrunn.MANGLER),
        ((1, "Veiledning", "Kurs", None, 1, None), Felt.TIMER, Feilgrunn.MANGLER),
        ((1, "Veiledning", "Kurs", 1, 1, 1), Felt.BELOP, Feilgrunn.BADE_TIMER_OG_BELOP),
        ((1, "Veiledning", "Kurs", None, None, None), Felt.BELOP, Feilgrunn.VERKEN_TIMER_ELLER_BELOP),
    ],
)
def test_a_fault_is_named_with_its_place(rad: tuple[Any, ...], felt: Felt, grunn: Feilgrunn) -> None:
    (feil,) = les(lag_ark(KURS, rad)).feil
    kolonne = "ABCDEF"[[*Felt].index(felt) - 1]
    assert (feil.ark, feil.rad, feil.kolonne, feil.felt, feil.grunn) == ("Budsjett", 3, kolonne, felt, grunn)


def test_at_the_limits_all_is_well() -> None:
    rader = [(5, "Veiledning", "x" * 200, 9999.99, 99_999.99, None), (1, "Veiledning", "x", 0, 0, None)]
    assert len(les(lag_ark(*rader)).linjer) == 2


def test_all_faults_are_told_at_once_and_no_row_is_given() -> None:
    lesning = les(lag_ark((9, "Firmabil", None, None, None, -1), KURS, (None, None, "x", None, None, None)))
    assert lesning.linjer == ()
    assert [(feil.rad, feil.felt) for feil in lesning.feil] == [
        (2, Felt.AVTALEAR),
        (2, Felt.ELEMENT),
        (2, Felt.BESKRIVELSE),
        (2, Felt.BELOP),
        (4, Felt.AVTALEAR),
        (4, Felt.ELEMENT),
        (4, Felt.BELOP),
    ]


def test_a_number_used_twice_points_at_the_first() -> None:
    lesning = les(lag_ark((1, *KURS), (1, *KURS), hode=("Nr.", *HODE)))
    assert [(feil.rad, feil.grunn, feil.tillatt) for feil in lesning.feil] == [(3, Feilgrunn.BRUKT_FOR, 2)]


def test_text_that_looks_like_a_formula_is_text() -> None:
    assert les(lag_ark((*KURS[:2], "=1+1", *KURS[3:]))).linjer[0].beskrivelse == "=1+1"


def test_the_value_of_a_formula_is_the_one_that_its_program_computed() -> None:
    med_svar = '<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="str"><v>veiledning</v></c><c r="C2" t="str"><v>x</v></c>'
    hode = "".join(
        f'<c r="{kolonne}1" t="str"><v>{navn}</v></c>' for kolonne, navn in zip("ABCDEF", HODE, strict=True)
    )

    def ark(celle: str) -> bytes:
        return med_xml(arkxml(f'<row r="1">{hode}</row>{med_svar}{celle}</row>'))

    assert les(ark('<c r="F2"><f>2*3</f><v>6</v></c>')).linjer[0].belop == Belop(600)
    (feil,) = les(ark('<c r="F2"><f>2*3</f></c>')).feil
    assert feil.grunn in (Feilgrunn.VERKEN_TIMER_ELLER_BELOP, Feilgrunn.MANGLER)


def grunn(innhold: bytes) -> Filgrunn:
    with pytest.raises(UlesbarFil) as caught:
        les(innhold)
    return caught.value.grunn


@pytest.mark.parametrize(
    ("innhold", "ventet"),
    [
        (b"", Filgrunn.TOM),
        (b"x" * (MAKS_BYTES + 1), Filgrunn.FOR_STOR),
        (b"Avtaleaar;Element", Filgrunn.IKKE_XLSX),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, Filgrunn.IKKE_XLSX),
        (b"PK\x03\x04 og resten mangler", Filgrunn.SKADET),
        (lag_ark(KURS)[:-40], Filgrunn.SKADET),
    ],
)
def test_what_is_not_a_whole_workbook_is_refused(innhold: bytes, ventet: Filgrunn) -> None:
    assert grunn(innhold) is ventet


def test_a_zip_that_is_no_workbook_is_refused(tmp_path: Any) -> None:
    fil = tmp_path / "x.zip"
    with ZipFile(fil, "w") as pakke:
        pakke.writestr("les meg.txt", "hei")
    assert grunn(fil.read_bytes()) is Filgrunn.IKKE_XLSX


def test_a_workbook_with_macros_is_refused() -> None:
    assert grunn(med_xml("", del_="ingen", **{"xl/vbaProject.bin": "x"})) is Filgrunn.MED_MAKROER


def test_a_zip_bomb_is_refused_by_its_table_of_contents(tmp_path: Any) -> None:
    fil = tmp_path / "bombe.xlsx"
    fil.write_bytes(lag_ark(KURS))
    with ZipFile(fil, "a", ZIP_DEFLATED) as pakke:
        pakke.writestr("xl/media/bilde.xml", b"\0" * (MAKS_UTPAKKET + 1))
    assert len(fil.read_bytes()) < 200_000
    assert grunn(fil.read_bytes()) is Filgrunn.FOR_STOR_UTPAKKET


def test_an_xml_bomb_is_refused_before_anything_expands_it() -> None:
    bombe = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>' + arkxml("")
    assert grunn(med_xml(bombe)) is Filgrunn.MED_ENTITETER


@pytest.mark.parametrize(
    "celler",
    [
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        "<row r='1'><c r='XFD1'><v>1</v></c></row>",
        '<row r="1048576"><c><v>1</v></c></row>',
        '<row r="1"><c s="1" r="&#88;FD1"><v>1</v></c></row>',
    ],
)
def test_a_single_cell_at_the_far_end_does_not_take_all_the_memory(celler: str) -> None:
    assert grunn(med_xml(arkxml(celler))) is Filgrunn.FOR_STORT_ARK


def test_cells_that_do_not_say_where_they_stand_cannot_reach_far_out() -> None:
    lang_rad = '<row r="2">' + "<c><v>1</v></c>" * 20_000 + "</row>"
    langt_nede = '<row r="90000"><c r="A90000"><v>1</v></c></row>'
    assert grunn(med_xml(arkxml(lang_rad + langt_nede))) is Filgrunn.FOR_STORT_ARK
    assert grunn(med_xml(arkxml("<row><x:c t=' r='><v>1</v></x:c></row>"))) is Filgrunn.FOR_STORT_ARK


def test_a_sheet_in_a_part_that_was_not_looked_over_is_never_read() -> None:
    langt_ute = arkxml('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    lenker = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" '
        'Target="worksheets/ark.dat"/></Relationships>'
    )
    bok = med_xml(lenker, del_="xl/_rels/workbook.xml.rels", **{"xl/worksheets/ark.dat": langt_ute})
    assert grunn(bok) is Filgrunn.SKADET


def test_a_long_text_shared_by_many_cells_does_not_take_all_the_memory() -> None:
    celler = "".join(f'<row r="{nr}"><c r="A{nr}" t="s"><v>0</v></c></row>' for nr in range(1, 20_001))
    tekster = f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>{"a" * 20_000}</t></si></sst>'
    bok = med_xml(arkxml(celler))
    bok = med_xml(tekster, del_="xl/sharedStrings.xml", fra=bok)
    assert grunn(bok) is Filgrunn.FOR_STOR_UTPAKKET


def test_a_million_rows_are_refused() -> None:
    rader = "".join(f'<row r="{nr}"><c r="A{nr}"><v>1</v></c></row>' for nr in range(1, 1_000_001))
    assert grunn(med_xml(arkxml(rader))) is Filgrunn.FOR_STORT_ARK


def test_ten_thousand_rows_are_read_and_one_more_is_refused() -> None:
    rader = [KURS] * MAKS_LINJER
    assert len(les(lag_ark(*rader)).linjer) == MAKS_LINJER
    assert grunn(lag_ark(*rader, KURS)) is Filgrunn.FOR_MANGE_RADER


def test_a_sheet_without_a_table_is_refused() -> None:
    assert grunn(lag_ark((1, 2, 3), hode=("hei",))) is Filgrunn.UTEN_TABELL
    assert grunn(med_xml(arkxml(""))) is Filgrunn.UTEN_TABELL


def test_a_table_without_rows_is_refused() -> None:
    assert grunn(lag_ark()) is Filgrunn.UTEN_RADER


@pytest.mark.parametrize(
    ("hode", "mangler"),
    [
        (("Avtaleår", "Element", "Beløp"), ("beskrivelse",)),
        (("Avtaleår", "Element", "Beskrivelse"), ("timer", "timesats", "belop")),
        (("Avtaleår", "Element", "Beskrivelse", "Timer", "Beløp"), ("timesats",)),
    ],
)
def test_columns_that_are_missing_are_named(hode: tuple[str, ...], mangler: tuple[str, ...]) -> None:
    with pytest.raises(UlesbarFil) as caught:
        les(lag_ark(KURS, hode=hode))
    assert (caught.value.grunn, caught.value.detalj) == (Filgrunn.MANGLER_KOLONNER, mangler)


def test_columns_are_found_by_name_in_any_order_and_in_nynorsk() -> None:
    hode = ("Beløp, kr", "TIMAR", "Beskriving", "avtaleår", "Timesats, kr", "Element")
    lest = les(lag_ark((4500, None, "Grunnkurs", 1, None, "Læringsaktivitetar"), hode=hode)).linjer
    assert lest == (linje(1, beskrivelse="Grunnkurs"),)
