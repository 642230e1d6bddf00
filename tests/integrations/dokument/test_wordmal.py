"""A kommune's Word template is filled with the agreement, and with nothing else."""

from io import BytesIO
from pathlib import Path

import docx
import pytest

from alis.domain.avtale import Element
from alis.domain.dokument import Avtaledokument, Skriftsprak
from alis.domain.dokument.wordfelt import ENKLE, LISTER, Wordfeilslag
from alis.integrations.dokument import gjeldende_mal
from alis.integrations.dokument.wordmal import (
    WordmalenKanIkkeFylles,
    feltverdier,
    fyll_wordmal,
    kontroller_wordmal,
    lag_eksempelmal,
)
from alis.integrations.dokument.wordmal import fyll as fyllmodul
from factories.avtaleinnhold import avtaleinnhold, avtalt
from factories.wordmal import VERDIER, slag
from integrations.dokument.lesing import kjor, program, sider

SLAG = Wordfeilslag


def test_the_example_is_accepted_and_uses_every_field_that_is_told_of() -> None:
    assert kontroller_wordmal(lag_eksempelmal(), eksempel=VERDIER) == ()
    tekst = docx.Document(BytesIO(lag_eksempelmal()))
    alt = tekst.element.xml + tekst.sections[0].footer._element.xml
    assert all(f"{{{{ {felt} }}}}" in alt for felt in ENKLE if felt != "kontrollsum")
    assert all(f" in {liste} %}}" in alt for liste in LISTER)


def test_every_field_that_is_told_of_has_a_value() -> None:
    assert VERDIER.keys() == {*ENKLE, *LISTER}
    assert all(VERDIER[liste][0].keys() == felter.keys() for liste, felter in LISTER.items())


def test_what_the_parties_wrote_is_never_read_as_a_field_or_as_markup() -> None:
    ondt = "{{ kontrollsum }} {% for i in punkter %} <w:br/> & Đorđe"
    verdier = feltverdier(
        Avtaledokument(innhold=avtaleinnhold(elementer=(avtalt(Element.LAERINGSAKTIVITETER, ondt, 100),))),
        gjeldende_mal(),
    )
    ord_ = [
        avsnitt.text
        for avsnitt in docx.Document(BytesIO(fyll_wordmal(lag_eksempelmal(), verdier))).paragraphs
    ]

    assert ondt in ord_


def test_made_again_it_has_the_same_bytes() -> None:
    assert fyll_wordmal(lag_eksempelmal(), VERDIER) == fyll_wordmal(lag_eksempelmal(), VERDIER)


def test_a_template_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fyllmodul, "LENGST_TID", 0.01)

    assert slag(lag_eksempelmal()) == {SLAG.TAR_FOR_LANG_TID}
    with pytest.raises(WordmalenKanIkkeFylles):
        fyll_wordmal(lag_eksempelmal(), VERDIER)


@pytest.mark.parametrize("sprak", Skriftsprak)
def test_libreoffice_opens_the_filled_document_and_finds_the_agreement_in_it(
    sprak: Skriftsprak, tmp_path: Path
) -> None:
    innhold = avtaleinnhold(sprak)
    fil = tmp_path / "avtale.docx"
    fil.write_bytes(
        fyll_wordmal(lag_eksempelmal(), feltverdier(Avtaledokument(innhold=innhold), gjeldende_mal()))
    )
    kjor(
        program("soffice"),
        "--headless",
        f"-env:UserInstallation=file://{tmp_path}/profil",
        *("--convert-to", "pdf", "--outdir", str(tmp_path), str(fil)),
    )
    tekst = " ".join(sider((tmp_path / "avtale.pdf").read_bytes()))

    assert innhold.fakta.lege.navn in tekst
    assert all(punkt.overskrift in tekst for punkt in innhold.punkter)
    assert "105" in tekst and "{{" not in tekst and "{%" not in tekst
