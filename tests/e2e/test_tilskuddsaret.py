"""One kommune's grant year from the first receipt to the state's money: through pages only, by everyone who has a part in
it, with every file opened by another program."""

from datetime import date
from pathlib import Path

import pytest

from alis.cli import jobber
from alis.services.regnskap import kontroller_regnskap
from e2e.aret import penger, soknaden, veiledning
from e2e.aret.folk import Ar, begynn
from e2e.conftest import NyttBesok
from e2e.liv.folk import Folk
from e2e.liv.klokke import Klokke

UTBETALT = 3
OM_PENGENE = {
    "Kontoen kommunen betaler fra",
    "Kontonummer",
    "Organisasjonsnummeret kontoen står på",
    "Jeg bekrefter at opplysningene i søknaden er riktige.",
    "Dato på brevet fra staten",
    "Beløp",
    "Dagen det ble betalt",
}
"""All that the kommune writes in a year. Nothing of it is about the doctor."""


def test_a_kommunes_grant_year(besok: NyttBesok, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    klokke = Klokke(monkeypatch)
    ar = begynn(Folk(besok), klokke, tmp_path)
    dokumenter_kostnaden(ar)
    betal_legen(ar)
    sok_om_tilskudd(ar)
    gjor_opp_med_staten(ar)
    assert set(ar.utfyllt()) == OM_PENGENE
    assert kontroller_regnskap() == ()


def dokumenter_kostnaden(ar: Ar) -> None:
    """The doctor sees her own balance by the element, at once."""
    morgen(ar, date(2025, 11, 24))
    veiledning.mot_veilederen(ar, dag="3.11.2025")
    penger.legg_ut(ar, dag="20.11.2025", kroner="3 500", hva="Grunnkurs B i Bodø")
    assert saldo(ar)["Læringsaktiviteter"] == ["10 266,67", "0", "3 500", "0", "0", "6 766,67"]


def betal_legen(ar: Ar) -> None:
    morgen(ar, date(2025, 12, 1))
    penger.skriv_konto(ar)
    assert penger.belop_i(penger.betal(ar)) == ["3500.00"]
    assert saldo(ar)["Læringsaktiviteter"][UTBETALT] == "3 500"


def sok_om_tilskudd(ar: Ar) -> None:
    morgen(ar, date(2026, 6, 15))
    forst = soknaden.gjor_klar(ar)
    assert "Anne Åsheim" in forst
    innhold = soknaden.send(ar)
    assert innhold["sum"]["kostnad_ore"] == 350_000 + 237_188


def gjor_opp_med_staten(ar: Ar) -> None:
    """All that is received is covered by cost, so nothing goes back."""
    morgen(ar, date(2026, 10, 1))
    soknaden.registrer_svaret(ar, dato="15.9.2026")
    oppgjor = soknaden.motta(ar, kroner="5 871,88", dato="30.9.2026")
    assert "Staten har betalt 5 871,88 kr." in oppgjor
    assert "Skyldig staten 0 kr" in oppgjor


def morgen(ar: Ar, dag: date) -> None:
    ar.klokke.still(dag)
    assert jobber.main([]) == 0


def saldo(ar: Ar) -> dict[str, list[str]]:
    """What the doctor sees on her telephone, by element: frame, claimed, approved, paid, advance and what is left."""
    vindu = ar.telefon("alis")
    vindu.ga_til("/min-sak/")
    rader = vindu.side.locator("[aria-labelledby=m-saldo] tbody tr").all()
    return {
        rad.locator("th").inner_text(): [
            celle.inner_text().replace("\u00a0", " ") for celle in rad.locator("td").all()
        ]
        for rad in rader
    }
