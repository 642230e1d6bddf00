"""The nynorsk catalogue: texts are found, and faults in the translation are named."""

from gettext import GNUTranslations
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from alis.cli.tekster import main
from alis.cli.tekster.katalog import les_katalog, skriv_katalog, skriv_mo
from alis.cli.tekster.kontroll import finn_feil
from alis.cli.tekster.uttrekk import trekk_ut


def katalog(*tekster: tuple[object, object]) -> Catalog:
    ny = Catalog(locale="nn", fuzzy=False)
    for bokmal, nynorsk in tekster:
        ny.add(bokmal, nynorsk)
    return ny


def test_texts_are_found_in_python_and_in_templates(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(
        'from x import _, ngettext, pgettext\n_("Hei")\nngettext("én", "flere", 2)\npgettext("måned", "mars")\n'
        'logger.info("ikke denne")\n',
        encoding="utf-8",
    )
    (tmp_path / "b.html").write_text(
        '{% translate "Meny" %}{% blocktranslate with navn=x %}Hei {{ navn }}{% endblocktranslate %}ikke denne',
        encoding="utf-8",
    )
    funnet = {tekst.id for tekst in trekk_ut((tmp_path,), tmp_path) if tekst.id}
    assert funnet == {"Hei", ("én", "flere"), "mars", "Meny", "Hei %(navn)s"}


@pytest.mark.parametrize(
    ("bokmal", "nynorsk", "feil"),
    [
        ("Lagre", "", "uten nynorsk"),
        ("Se %(navn)s", "Sjå namnet", "plassholdere"),
        ("Taket er {belop:kr}.", "Taket er {belop}.", "plassholdere"),
        ("Hva nå?", "Hva no?", "bokmål i nynorsken (hva)"),
        (("én dag", "flere dager"), ("éin dag", ""), "uten nynorsk"),
    ],
)
def test_a_fault_is_named_with_its_text(bokmal: object, nynorsk: object, feil: str) -> None:
    funnet = finn_feil(katalog=katalog((bokmal, nynorsk)), tekster=katalog((bokmal, "")))
    assert len(funnet) == 1
    assert feil in funnet[0]
    assert repr(bokmal) in funnet[0]


def test_a_text_that_the_catalogue_lacks_is_a_fault() -> None:
    assert "mangler i katalogen" in finn_feil(katalog=katalog(), tekster=katalog(("Ny tekst", "")))[0]


def test_an_uncertain_translation_is_a_fault() -> None:
    usikker = katalog()
    usikker.add("Lagre", "Lagre", flags=["fuzzy"])
    assert "fuzzy" in finn_feil(katalog=usikker, tekster=katalog(("Lagre", "")))[0]


def test_a_complete_catalogue_has_no_faults() -> None:
    tekster = katalog(("Hva nå, %(navn)s?", "Kva no, %(navn)s?"))
    assert finn_feil(katalog=tekster, tekster=tekster) == []


def test_the_catalogue_is_written_and_read_back_the_same(tmp_path: Path) -> None:
    fil = tmp_path / "nn.po"
    skriv_katalog(katalog(("Lagre", "Lagre"), ("Hva nå?", "Kva no?")), fil)
    forste = fil.read_bytes()
    skriv_katalog(les_katalog(fil), fil)
    assert fil.read_bytes() == forste
    assert les_katalog(fil).get("Hva nå?").string == "Kva no?"


def test_the_compiled_file_is_what_gettext_reads(tmp_path: Path) -> None:
    fil = tmp_path / "nn.mo"
    skriv_mo(katalog(("Hva nå?", "Kva no?"), (("én ting", "%(n)s ting"), ("éin ting", "%(n)s ting"))), fil)
    with fil.open("rb") as innhold:
        nynorsk = GNUTranslations(innhold)
    assert nynorsk.gettext("Hva nå?") == "Kva no?"
    assert nynorsk.ngettext("én ting", "%(n)s ting", 1) == "éin ting"


def test_the_shipped_catalogue_is_complete() -> None:
    assert finn_feil(katalog=les_katalog(), tekster=trekk_ut()) == []


def test_an_unknown_word_on_the_command_line_shows_how_to_use_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["oversett"]) == 2
    assert "alis tekster" in capsys.readouterr().err
