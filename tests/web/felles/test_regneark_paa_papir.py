"""A sheet on paper, as LibreOffice prints it: every column on each page, named, and nothing cut."""

import re
from datetime import date
from pathlib import Path

from pypdf import PdfReader

from alis.domain.verdier import Belop
from alis.web.felles.regneark import Ark, Celle, Kolonne, skriv_regneark
from integrations.dokument.lesing import kjor, program

KOLONNER = (
    Kolonne(navn="Helseforetak", bredde=34),
    Kolonne(navn="Gjennomgang innen"),
    Kolonne(navn="Beløp"),
    Kolonne(navn="Meldt"),
    *(Kolonne(navn=f"Kolonne nummer {nummer}", bredde=30) for nummer in range(1, 6)),
    Kolonne(navn="Ønsker", bredde=60),
)
ONSKE = "Kirurgisk avdeling i Bodø, deretter ortopedisk avdeling i Vesterålen, eller hvor som helst ellers"
MERKNAD = "Kommunens rekkefølge gjelder mellom kommunens egne leger, og sier ikke når plassen kommer. "
ANTALL = 60


def rad(nummer: int) -> list[Celle]:
    midt = [f"verdi {nummer} i {kolonne}" for kolonne in range(1, 6)]
    return [f"Foretak {nummer}", date(2027, 1, 31), Belop(123456789_00), date(2026, 2, 1), *midt, ONSKE]


def skriv_ut(ark: Ark, mappe: Path) -> list[str]:
    """The text of each page, without line breaks."""
    (mappe / "ark.xlsx").write_bytes(skriv_regneark(ark))
    hjem = f"-env:UserInstallation=file://{mappe}/hjem"
    valg = ("--headless", "--convert-to", "pdf", "--outdir", str(mappe))
    kjor(program("soffice"), hjem, *valg, str(mappe / "ark.xlsx"))
    return [re.sub(r"\s+", " ", side.extract_text()) for side in PdfReader(mappe / "ark.pdf").pages]


def test_each_page_has_every_column_by_its_name_and_no_cell_is_cut(tmp_path: Path) -> None:
    ark = Ark(
        navn="Sykehusplass",
        kolonner=KOLONNER,
        rader=[rad(nummer) for nummer in range(ANTALL)],
        merknader=[MERKNAD * 6 + "Slutt."],
    )
    sider = skriv_ut(ark, tmp_path)
    assert len(sider) > 1
    for side in sider:
        for kolonne in KOLONNER:
            assert kolonne.navn in side
    alt = " ".join(sider)
    assert [alt.count(f"verdi {nummer} i 5") for nummer in range(ANTALL)] == [1] * ANTALL
    assert alt.count(" 789.00") == ANTALL and "###" not in alt
    assert alt.count("31.01.2027") == alt.count("01.02.2026") == ANTALL
    assert alt.count("hvor som helst ellers") == ANTALL
    assert alt.endswith("Slutt.") or "Slutt." in sider[-1]
    forste = PdfReader(tmp_path / "ark.pdf").pages[0].mediabox
    assert forste.width > forste.height


def test_a_sheet_without_rows_prints_its_names_on_one_page(tmp_path: Path) -> None:
    (side,) = skriv_ut(Ark(navn="Tomt", kolonner=KOLONNER[:2], rader=[]), tmp_path)
    assert "Gjennomgang innen" in side
