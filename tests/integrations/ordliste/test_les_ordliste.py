import pytest

from alis.integrations.ordliste import UgyldigOrdliste, les_ordliste

ORD = """
[[ord]]
kode = "alis"
skrives = "ALIS"
skrives_nn = "ALIS"
engelsk = "doctor in specialisation"
definert = ""
nb = "En lege."
nn = "Ein lege."
"""


def test_a_word_is_found_by_its_code_with_spelling_and_explanation_in_both_written_forms():
    veileder = les_ordliste()["veileder"]

    assert (veileder.skrives, veileder.skrives_nn) == ("veileder", "rettleiar")
    assert veileder.nb.startswith("Spesialisten som veileder")
    assert veileder.nn.startswith("Spesialisten som rettleier")


def test_every_word_is_ascii_in_code_and_explained_in_both_written_forms():
    for oppslag in les_ordliste().values():
        assert oppslag.kode.isascii()
        assert oppslag.nb.endswith(".")
        assert oppslag.nn.endswith(".")


def test_a_word_that_stands_twice_is_refused(tmp_path):
    fil = tmp_path / "ordliste.toml"
    fil.write_text(ORD + ORD, encoding="utf-8")

    with pytest.raises(UgyldigOrdliste, match="alis"):
        les_ordliste(fil)


def test_a_word_without_nynorsk_is_refused(tmp_path):
    fil = tmp_path / "ordliste.toml"
    fil.write_text(ORD.replace('nn = "Ein lege."', ""), encoding="utf-8")

    with pytest.raises(UgyldigOrdliste, match="alis"):
        les_ordliste(fil)
