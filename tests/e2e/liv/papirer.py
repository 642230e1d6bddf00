"""The documents of the story, fetched as a reader fetches them and read by programs that are not ours."""

import shutil
import subprocess
from pathlib import Path

from icalendar import Calendar, Event

from e2e.besok import Besok


def hent(vindu: Besok, lenke: str, mappe: Path) -> Path:
    """Press the link and keep what comes. The name is the one that the reader gets."""
    with vindu.side.expect_download() as lastet:
        vindu.klikk(vindu.side.get_by_role("link", name=lenke, exact=True))
    fil = mappe / lastet.value.suggested_filename
    lastet.value.save_as(fil)
    return fil


def hent_det_som_vises(vindu: Besok, lenke: str, fil: Path) -> Path:
    """What the browser would show in its own window, asked for with the same session."""
    adresse = vindu.side.get_by_role("link", name=lenke, exact=True).first.get_attribute("href")
    svar = vindu.side.context.request.get(f"{vindu.adresse}{adresse}")
    assert svar.ok
    fil.write_bytes(svar.body())
    return fil


def les_pdf(fil: Path) -> str:
    """The words as Poppler reads them, in one line, with hyphenation at line ends undone."""
    tekst = _kjor("pdftotext", "-layout", str(fil), "-")
    return " ".join(tekst.replace("\u00ad\n", "").split())


def pdf_er_merket(fil: Path) -> bool:
    """Whether Poppler finds the tags that a screen reader needs."""
    linjer = dict(linje.split(":", 1) for linje in _kjor("pdfinfo", str(fil)).splitlines() if ":" in linje)
    return linjer["Tagged"].strip() == "yes"


def vedlegg_i(fil: Path) -> str:
    return _kjor("pdfdetach", "-list", str(fil))


def les_med_libreoffice(fil: Path, som: str) -> str:
    """What LibreOffice makes of it: `txt` of a text document, `csv` of a workbook with every formula worked out anew."""
    ut = fil.parent / "libreoffice"
    filter_ = {
        "txt": "txt:Text (encoded):UTF8",
        "csv": "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
    }
    _kjor(
        "soffice",
        "--headless",
        f"-env:UserInstallation=file://{fil.parent}/profil",
        *("--convert-to", filter_[som], "--outdir", str(ut), str(fil)),
    )
    return "\n".join(laget.read_text(encoding="utf-8-sig") for laget in sorted(ut.glob(f"{fil.stem}*.{som}")))


def les_kalender(fil: Path | bytes) -> list[Event]:
    innhold = fil if isinstance(fil, bytes) else fil.read_bytes()
    return list(Calendar.from_ical(innhold).walk("VEVENT"))


def kontroller(vindu: Besok, fil: Path) -> str:
    """What the public page says of the file."""
    vindu.ga_til("/kontroller-dokument/")
    vindu.side.locator("#fil").set_input_files(fil)
    vindu.trykk("Kontroller filen")
    vindu.side.locator("#svar-tittel").wait_for()
    return " ".join(vindu.side.locator("main").inner_text().split())


def _kjor(program: str, *argumenter: str) -> str:
    sti = shutil.which(program)
    assert sti is not None, f"{program} mangler"
    return subprocess.run([sti, *argumenter], check=True, capture_output=True, text=True).stdout
