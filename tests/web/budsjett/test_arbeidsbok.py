"""The workbook's own formulas give every figure again, as LibreOffice counts them from nothing."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.utils import translation
from python_calamine import CalamineWorkbook

from alis.domain.avtale import Element
from alis.domain.avtale.budsjett import Andeler, Budsjettlinje
from alis.domain.avtale.budsjett.grenser import MAKS_BELOP, MAKS_HUNDREDELTIMER, MAKS_TIMESATS
from alis.domain.parter import Driftsform
from alis.domain.verdier import Andel, Belop
from alis.integrations.budsjettark import les_budsjettark
from alis.integrations.satser import nasjonale_satssett
from alis.records.utdanning.models import AlisSak
from alis.services.avtale import regn_avtalear
from alis.services.avtale.delendring import Stillingen
from alis.services.budsjett.budsjettbilde import Budsjettbilde, Utregning
from alis.services.budsjett.hent_budsjett import hent_budsjett
from alis.services.budsjett.linjeendring import NY, Linjeendring
from alis.web.budsjett.arbeidsbok import lag_arbeidsbok
from alis.web.budsjett.arbeidsbok.sted import Sted
from factories.avtaleforlop import NAA, Forlop, lag_ferdig_kladd, lag_forlop, lagre
from factories.budsjett import linje, timelinje
from integrations.dokument.lesing import kjor, program

pytestmark = pytest.mark.django_db

ALLTID_PA_NYTT = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"""
"""LibreOffice's own setting for counting every formula again when it opens a file."""

Ark = list[list[Any]]


def bilde_av(forlop: Forlop, versjon_id: UUID, *linjer: Budsjettlinje) -> tuple[Budsjettbilde, Utregning]:
    bilde = hent_budsjett(
        aktor=forlop.koordinator, versjon_id=versjon_id, endring=Linjeendring(linjer=linjer), naa=NAA
    )
    assert bilde.utregning is not None
    return bilde, bilde.utregning


def uten_svar(bok: bytes) -> bytes:
    """The workbook with every computed value taken out of its formulas, so that nothing can be read but what is counted."""
    minne = BytesIO()
    with ZipFile(BytesIO(bok)) as fra, ZipFile(minne, "w", ZIP_DEFLATED) as til:
        for navn in fra.namelist():
            innhold = fra.read(navn)
            if navn.startswith("xl/worksheets/"):
                innhold = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", innhold)
                innhold = re.sub(rb'(<c r="[A-Z]+\d+"(?: s="\d+")?) t="str">(<f>)', rb"\1>\2", innhold)
                assert b"</f><v>" not in innhold
            til.writestr(navn, innhold)
    return minne.getvalue()


def regn_i_libreoffice(bok: bytes, mappe: Path) -> dict[str, Ark]:
    """Every sheet as LibreOffice has it after counting all of it."""
    soffice = program("soffice")
    (mappe / "profil/user").mkdir(parents=True)
    (mappe / "profil/user/registrymodifications.xcu").write_text(ALLTID_PA_NYTT, encoding="utf-8")
    (mappe / "ut").mkdir()
    (mappe / "budsjett.xlsx").write_bytes(uten_svar(bok))
    kjor(
        *(soffice, "--headless", f"-env:UserInstallation=file://{mappe}/profil"),
        *("--convert-to", "xlsx", "--outdir", str(mappe / "ut"), str(mappe / "budsjett.xlsx")),
    )
    regnet = CalamineWorkbook.from_path(str(mappe / "ut/budsjett.xlsx"))
    return {
        navn: regnet.get_sheet_by_name(navn).to_python(skip_empty_area=False) for navn in regnet.sheet_names
    }


def i_ore(celle: Any) -> int | None:
    return None if celle == "ikke kjent" else round(celle * 100)


def ore(belop: Belop | None) -> int | None:
    return None if belop is None else belop.ore


def krev_samme_tall(utregning: Utregning, ark: dict[str, Ark]) -> None:
    """Row by row, element by element, year by year, and in all."""
    sted, budsjett = Sted.av(utregning), utregning.budsjett
    for nummer, rad in enumerate(budsjett.linjer):
        celler = ark["Budsjett"][sted.FORSTE_RAD + nummer]
        assert [i_ore(celle) for celle in celler[7:11]] == [rad.kostnad.verdi.ore, *tre(rad.andeler)], (
            rad.linje
        )
    for ar, fordelt in zip(utregning.ar, budsjett.ar, strict=True):
        for element in Element:
            post = fordelt.post(element)
            celler = ark["Summer"][sted.post(ar.nummer, element)]
            ventet = [post.kostnad.ore, *tre(post.andeler)] if post else [0, 0, 0, 0]
            assert [i_ore(celler[kolonne]) for kolonne in (2, 6, 7, 8)] == ventet, (ar.nummer, element)
            over = post.over.ore if post and post.over else 0
            assert i_ore(celler[4]) == over
        celler = ark["Summer"][sted.arssum(ar.nummer)]
        assert [i_ore(celler[k]) for k in (2, 6, 7, 8)] == [fordelt.kostnad.ore, *tre(fordelt.andeler)]
    celler = ark["Summer"][sted.totalsum]
    assert [i_ore(celler[k]) for k in (2, 6, 7, 8)] == [budsjett.kostnad.ore, *tre(budsjett.andeler)]


def tre(andeler: Andeler) -> list[int | None]:
    return [ore(andeler.stat), ore(andeler.klasse6), ore(andeler.kommune)]


def tilfeldige_linjer(antall: int, antall_ar: int) -> list[Budsjettlinje]:
    """The same each time: amounts and hours from small to the limits, many of the products on a half øre."""
    tall = Random(1)
    linjer = []
    for _nummer in range(antall):
        sted = {"avtalear": tall.randint(1, antall_ar), "element": tall.choice(list(Element))}
        if tall.random() < 0.5:
            linjer.append(
                linje(NY, belop=Belop(tall.choice([0, tall.randint(1, 3_000_000), MAKS_BELOP])), **sted)
            )
        else:
            timer = tall.choice([50, 5775, tall.randint(1, 5000), MAKS_HUNDREDELTIMER])
            sats = tall.choice([158_125, tall.randint(1, 200_000), MAKS_TIMESATS])
            linjer.append(timelinje(NY, hundredeltimer=timer, timesats=sats, **sted))
    return linjer


def test_libreoffice_gets_every_figure_of_the_budget_to_the_ore(tmp_path: Path) -> None:
    forlop = lag_forlop()
    bilde, utregning = bilde_av(forlop, lag_ferdig_kladd(forlop), *tilfeldige_linjer(80, 7))
    assert any(post.over for ar in utregning.budsjett.ar for post in ar.poster)
    krev_samme_tall(utregning, regn_i_libreoffice(lag_arbeidsbok(bilde, utregning), tmp_path))


def test_it_gets_unknown_where_the_caps_are_not_known(tmp_path: Path) -> None:
    forlop = lag_forlop()
    forlop.sak.stillinger.update(fom=date(2024, 9, 1))
    versjon_id = lag_ferdig_kladd(forlop)
    fra_for = Stillingen(
        gjelder_fra=date(2024, 9, 1), driftsform=Driftsform.NAERINGSDRIVENDE, fordeling_alis=None
    )
    lagre(forlop, versjon_id, fra_for)
    linjer = [linje(NY), linje(NY, avtalear=2), linje(NY, element=Element.KOMMUNAL_FINANSIERING)]
    bilde, utregning = bilde_av(forlop, versjon_id, *linjer)
    assert utregning.budsjett.andeler.stat is None
    krev_samme_tall(utregning, regn_i_libreoffice(lag_arbeidsbok(bilde, utregning), tmp_path))


def test_it_gets_the_same_with_an_own_share_and_in_a_year_without_a_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An own share of 20 per cent as in 2021, and a doctor of an agency has no right at all."""
    med_egenandel = [replace(sett, egenandel=Andel("0.2")) for sett in nasjonale_satssett()]
    monkeypatch.setattr(regn_avtalear, "nasjonale_satssett", lambda: tuple(med_egenandel))
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    bilde, utregning = bilde_av(forlop, versjon_id, *tilfeldige_linjer(40, 7))
    krev_samme_tall(utregning, regn_i_libreoffice(lag_arbeidsbok(bilde, utregning), tmp_path))
    AlisSak.objects.filter(pk=forlop.sak.pk).update(vikarbyra=True)
    bilde, utregning = bilde_av(forlop, versjon_id, *tilfeldige_linjer(40, 7))
    assert utregning.budsjett.andeler.stat == Belop(0)
    (tmp_path / "uten").mkdir()
    krev_samme_tall(utregning, regn_i_libreoffice(lag_arbeidsbok(bilde, utregning), tmp_path / "uten"))


@pytest.mark.parametrize("sprak", ["nb", "nn"])
def test_what_is_exported_can_be_taken_in_again_as_it_was(sprak: str) -> None:
    forlop = lag_forlop()
    linjer = tilfeldige_linjer(30, 5)
    with translation.override(sprak):
        bilde, utregning = bilde_av(forlop, lag_ferdig_kladd(forlop), *linjer)
        bok = lag_arbeidsbok(bilde, utregning)
    assert les_budsjettark(bok, antall_ar=7).linjer == bilde.linjer


FARLIGE = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    '=HYPERLINK("http://x","y")',
    "=cmd|'/c calc'!A0",
]


def test_a_text_that_looks_like_a_formula_is_text(tmp_path: Path) -> None:
    forlop = lag_forlop()
    linjer = [linje(NY, beskrivelse=tekst) for tekst in FARLIGE]
    bilde, utregning = bilde_av(forlop, lag_ferdig_kladd(forlop), *linjer)
    bok = lag_arbeidsbok(bilde, utregning)
    with ZipFile(BytesIO(bok)) as pakke:
        ark = pakke.read("xl/worksheets/sheet1.xml").decode()
        assert "HYPERLINK" not in ark and "calc" not in ark
        assert "quotePrefix" in pakke.read("xl/styles.xml").decode()
    forste = Sted.av(utregning).FORSTE_RAD
    lest = CalamineWorkbook.from_filelike(BytesIO(bok)).get_sheet_by_name("Budsjett")
    tekster = [rad[3] for rad in lest.to_python(skip_empty_area=False)[forste : forste + len(FARLIGE)]]
    assert [" ".join(tekst.split()) for tekst in tekster] == [" ".join(tekst.split()) for tekst in FARLIGE]


def test_the_sheets_are_locked_but_for_the_cells_to_write_in_and_ready_for_paper() -> None:
    forlop = lag_forlop()
    bilde, utregning = bilde_av(forlop, lag_ferdig_kladd(forlop), linje(NY))
    with ZipFile(BytesIO(lag_arbeidsbok(bilde, utregning))) as pakke:
        for nummer in (1, 2, 3):
            ark = pakke.read(f"xl/worksheets/sheet{nummer}.xml").decode()
            assert "<sheetProtection" in ark and 'orientation="landscape"' in ark and "fitToWidth" not in ark
        assert 'locked="0"' in pakke.read("xl/styles.xml").decode()
        alle = pakke.read("xl/sharedStrings.xml").decode()
    assert "Ubekreftet sats" in alle
    assert "ALISflyt" in alle
