"""No file that leaves the house can count anything: what people wrote is text, in every export there is."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.db.models import Value
from django.db.models.functions import Concat
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from python_calamine import CalamineWorkbook

from alis.records.parter.models import Kommune, Organisasjon, Person
from alis.records.plassering.models import Avdeling
from factories.innlogging import klient_for
from factories.refusjon import annet, attester, godkjenn, lag_kladd, send
from factories.sykehusplass import lag_behov, lag_foretak, lag_plass
from factories.utbetaling import gi_konto, lag_sendt_ordre, med_orgnr
from integrations.dokument.lesing import kjor, program

pytestmark = pytest.mark.django_db

EKSPORTER = {
    "alis.xlsx": "/alis.xlsx",
    "alis/<uuid:sak_id>/tilskudd.xlsx": "/alis/{sak}/tilskudd.xlsx",
    "avtaler/<uuid:versjon_id>/budsjett.xlsx": "/avtaler/{versjon}/budsjett.xlsx",
    "foretaksavtaler.xlsx": "/foretaksavtaler.xlsx",
    "plasser.xlsx": "/plasser.xlsx?vis=opptatt",
    "plassko.xlsx": "/plassko.xlsx",
    "plassprognose.csv": "/plassprognose.csv",
    "plassprognose.xlsx": "/plassprognose.xlsx",
    "regnskap.xlsx": "/regnskap.xlsx",
    "sykehusplass.xlsx": "/sykehusplass.xlsx",
    "tilskudd/<slug:periode>/fil/<str:format>": "/tilskudd/{periode}/fil/xlsx",
    "utbetalinger/<uuid:utbetaling_id>.csv": "/utbetalinger/{ordre}.csv",
}
"""Every address that ends as a spreadsheet does, and where it is in the test."""

SOM_EN_ANNEN = {"tilskudd/soknader/<uuid:soknad_id>/<str:format>"}
"""Made by the same function as another, of what was sent."""

FARLIGE = ("=", "+", "-", "@", "\t", "\r")
VERRE = "1+1+HYPERLINK(7)"


def test_every_export_is_walked_here() -> None:
    ender = (".xlsx", ".csv", ".ods", "<str:format>")
    assert {sti for sti in paths(get_resolver()) if sti.endswith(ender)} == EKSPORTER.keys() | SOM_EN_ANNEN


def paths(del_: URLResolver | URLPattern, for_: str = "") -> Iterator[str]:
    sti = for_ + str(del_.pattern)
    if isinstance(del_, URLPattern):
        yield sti
        return
    for under in del_.url_patterns:
        yield from paths(under, sti.removeprefix("^/"))


@pytest.mark.parametrize("tegn", FARLIGE, ids=ascii)
def test_a_name_that_looks_like_a_formula_is_text_in_every_export(tegn: str, tmp_path: Path) -> None:
    ord_ = f"{tegn}{VERRE}"
    filer = exports_with(ord_)
    assert filer.keys() == EKSPORTER.keys()
    funnet = 0
    for navn, fil in filer.items():
        celler = cells_of_csv(fil) if navn.endswith(".csv") else cells_of_workbook(fil)
        for_lange = [celle for celle in celler if VERRE in celle]
        assert for_lange, f"{navn} har ikke navnet, så prøven sier ingenting om den"
        funnet += len(for_lange)
    assert funnet >= len(EKSPORTER)


def test_libreoffice_counts_nothing_of_it(tmp_path: Path) -> None:
    """Opened and saved again, each cell that would count has a formula of its own."""
    for nummer, (navn, fil) in enumerate(exports_with(f"={VERRE}").items()):
        (tmp_path / f"{nummer}.{navn[-3:] if navn.endswith('csv') else 'xlsx'}").write_bytes(fil)
    filer = [str(fil) for fil in sorted(tmp_path.iterdir())]
    hjem = f"-env:UserInstallation=file://{tmp_path}/hjem"
    kjor(
        program("soffice"),
        hjem,
        "--headless",
        "--convert-to",
        "fods",
        "--outdir",
        str(tmp_path / "ut"),
        *filer,
    )
    apnet = sorted((tmp_path / "ut").iterdir())
    assert len(apnet) == len(EKSPORTER)
    for fil in apnet:
        innhold = fil.read_text()
        assert "HYPERLINK(7)" in innhold
        assert not [
            formel for formel in re.findall(r'table:formula="([^"]*)"', innhold) if "HYPERLINK" in formel
        ]


def exports_with(ord_: str) -> dict[str, bytes]:
    """Every export of a kommune, a doctor and a claim that are called so."""
    kladd = lag_kladd(felter=annet(hva=ord_))
    sak = kladd.forlop.sak
    Person.objects.update(navn=ord_)
    Kommune.objects.update(navn=ord_)
    gi_konto(med_orgnr(kladd))
    foretak = lag_foretak()
    lag_behov(foretak, sak=sak)
    lag_plass(foretak)
    Avdeling.objects.update(navn=Concat(Value(ord_), "navn"))
    Organisasjon.objects.filter(pk=foretak.sted.helseforetak_id).update(navn=ord_)
    ordre = lag_sendt_ordre(godkjenn(attester(send(kladd))))
    steder = {
        "sak": sak.pk,
        "versjon": sak.avtaler.get().versjoner.get().pk,
        "ordre": ordre.pk,
        "periode": "nasjonal-alis-2025-06",
    }
    klienter = [klient_for(en) for en in (kladd.koordinator, kladd.attestant, foretak.kontakt)]
    return {sti: fetch(adresse.format(**steder), klienter) for sti, adresse in EKSPORTER.items()}


def fetch(adresse: str, klienter: list[Client]) -> bytes:
    """By the first who may."""
    svar = [klient.get(adresse) for klient in klienter]
    return next(ett.content for ett in svar if ett.status_code == 200)


def cells_of_workbook(fil: bytes) -> list[str]:
    """The texts, when no formula holds any of what people wrote."""
    with ZipFile(io.BytesIO(fil)) as pakke:
        ark = [pakke.read(navn).decode() for navn in pakke.namelist() if navn.startswith("xl/worksheets/")]
    assert not [
        formel for ett in ark for formel in re.findall(r"<f[ >].*?</f>", ett) if "HYPERLINK" in formel
    ]
    assert not [ett for ett in ark if "<hyperlink" in ett]
    bok = CalamineWorkbook.from_filelike(io.BytesIO(fil))
    return [
        str(celle)
        for navn in bok.sheet_names
        for rad in bok.get_sheet_by_name(navn).to_python()
        for celle in rad
    ]


def cells_of_csv(fil: bytes) -> list[str]:
    celler = [
        celle
        for rad in csv.reader(io.StringIO(fil.decode("utf-8-sig"), newline=""), delimiter=";")
        for celle in rad
    ]
    assert not [celle for celle in celler if celle.startswith(FARLIGE)]
    return celler
