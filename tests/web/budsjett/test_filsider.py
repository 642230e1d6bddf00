"""From the browser: send a workbook, see what is wrong or what it would change, say yes."""

from io import BytesIO
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from python_calamine import CalamineWorkbook

from alis.records.budsjett.queries import linjer_i
from alis.services.budsjett.lagre_linjer import lagre_linjer
from alis.services.budsjett.linjeendring import NY, Linjeendring
from factories.avtaleforlop import NAA, Forlop, lag_ferdig_kladd, lag_forlop
from factories.budsjett import linje, timelinje
from factories.budsjettark import KURS, TIMER, lag_ark
from factories.innlogging import klient_for

pytestmark = pytest.mark.django_db


def send(klient: Client, versjon_id: UUID, innhold: bytes, navn: str = "budsjett.xlsx") -> HttpResponse:
    fil = SimpleUploadedFile(navn, innhold)
    return klient.post(f"/avtaler/{versjon_id}/budsjett/fil/", {"fil": fil}, follow=True)


def tekst(svar: HttpResponse) -> str:
    return svar.content.decode()


def test_a_workbook_is_seen_and_then_taken_in() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    klient = klient_for(forlop.koordinator)
    side = tekst(send(klient, versjon_id, lag_ark(KURS, TIMER)))
    assert "2 nye rader" in side and "Hent inn filen" in side
    sha256 = side.split('name="sha256" value="')[1].split('"')[0]
    svar = klient.post(f"/avtaler/{versjon_id}/budsjett/fil/ta-inn/", {"sha256": sha256}, follow=True)
    assert "Budsjettet er hentet inn fra filen og har 2 rader." in tekst(svar)
    assert linjer_i(versjon_id) == (linje(1, beskrivelse="Grunnkurs"), timelinje(2))


def test_a_file_of_200_mb_is_turned_away_before_it_is_read() -> None:
    class Ulest:
        def read(self, *args: object) -> bytes:
            raise AssertionError("the file was read")

        readline = read

    forlop = lag_forlop()
    svar = klient_for(forlop.koordinator).generic(
        "POST",
        f"/avtaler/{lag_ferdig_kladd(forlop)}/budsjett/fil/",
        CONTENT_LENGTH=str(200 * 1024 * 1024),
        **{"wsgi.input": Ulest()},
    )
    assert svar.status_code == 413
    assert "høyst 5 MB" in tekst(svar)


def test_faults_are_told_with_sheet_row_column_and_what_is_allowed() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    rader = (KURS, (9, "Firmabil", "<b>Kurs</b>", None, None, "mye"))
    side = tekst(send(klient_for(forlop.koordinator), versjon_id, lag_ark(*rader)))
    assert "Rett 3 celler i filen" in side
    assert "Budsjett, rad 3" in side
    assert "F Beløp, kr" in side
    assert "Skriv et år fra 1 til 7." in side
    assert "Velg ett av disse: Praksiskompensasjon, Læringsaktiviteter" in side
    assert linjer_i(versjon_id) == ()


@pytest.mark.parametrize(
    ("innhold", "melding"),
    [
        (b"", "Velg en fil som har noe i seg."),
        (b"hei", "Dette er ikke en Excel-fil (.xlsx)."),
        (b"PK" + b"x" * (5 * 1024 * 1024), "Filen er større enn 5 MB."),
        (
            lag_ark(KURS, hode=("Avtaleår", "Element")),
            "Tabellen mangler: Beskrivelse, Timer, Timesats, kr, Beløp, kr.",
        ),
    ],
)
def test_a_file_that_cannot_be_used_says_what_to_do(innhold: bytes, melding: str) -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    svar = send(klient_for(forlop.koordinator), versjon_id, innhold)
    assert svar.status_code == 200
    assert melding in tekst(svar)


def test_a_file_that_has_been_overtaken_is_not_taken_in_and_says_so() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    klient = klient_for(forlop.koordinator)
    sha256 = tekst(send(klient, versjon_id, lag_ark(KURS))).split('name="sha256" value="')[1].split('"')[0]
    skriv(forlop, versjon_id)
    side = klient.get(f"/avtaler/{versjon_id}/budsjett/fil/")
    assert "Send filen på nytt" in tekst(side) and "Hent inn filen" not in tekst(side)
    svar = klient.post(f"/avtaler/{versjon_id}/budsjett/fil/ta-inn/", {"sha256": sha256}, follow=True)
    assert "Kladden er endret etter at du sendte filen." in tekst(svar)
    assert linjer_i(versjon_id) == (timelinje(1),)


def skriv(forlop: Forlop, versjon_id: UUID) -> None:
    lagre_linjer(
        aktor=forlop.koordinator,
        versjon_id=versjon_id,
        laas=forlop.versjon(versjon_id).laas,
        endring=Linjeendring(linjer=(timelinje(NY),)),
        naa=NAA,
    )


def test_a_file_is_put_away() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    klient = klient_for(forlop.koordinator)
    send(klient, versjon_id, lag_ark(KURS))
    svar = klient.post(f"/avtaler/{versjon_id}/budsjett/fil/forkast/", follow=True)
    assert "Filen er lagt bort." in tekst(svar)
    assert "Send filen og se hva den endrer" in tekst(klient.get(f"/avtaler/{versjon_id}/budsjett/fil/"))


def test_the_budget_is_downloaded_as_a_workbook_and_not_kept_by_the_browser() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    skriv(forlop, versjon_id)
    svar = klient_for(forlop.koordinator).get(f"/avtaler/{versjon_id}/budsjett.xlsx")
    assert svar["Content-Disposition"] == 'attachment; filename="budsjett-1848-v1.xlsx"'
    assert svar["Cache-Control"] == "no-store, private"
    assert CalamineWorkbook.from_filelike(BytesIO(svar.content)).sheet_names == [
        "Budsjett",
        "Summer",
        "Satser",
    ]
