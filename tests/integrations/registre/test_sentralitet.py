"""Statistics Norway's old scale ran from 0 (least central) to 3 (most). Taken for the new one it would give the
class 6 supplement to nobody, or to the wrong kommuner."""

from collections import Counter

import pytest

from alis.integrations.registre import UgyldigRegister, les_kommuner, les_sentralitet


def test_every_kommune_has_one_class_for_2024():
    rader = les_sentralitet()

    assert {rad.arstall for rad in rader} == {2024}
    assert [rad.kommunenummer for rad in rader] == [kommune.kommunenummer for kommune in les_kommuner()]


def test_the_classes_have_the_published_sizes_with_108_kommuner_in_class_6():
    assert Counter(rad.klasse for rad in les_sentralitet()) == {1: 5, 2: 21, 3: 54, 4: 65, 5: 104, 6: 108}


@pytest.mark.parametrize(
    ("kommunenummer", "klasse"),
    [("0301", 1), ("1103", 2), ("3401", 3), ("1101", 4), ("5544", 5), ("5610", 6), ("1874", 6)],
)
def test_known_kommuner_stand_on_the_right_end_of_the_scale(kommunenummer, klasse):
    klasser = {rad.kommunenummer: rad.klasse for rad in les_sentralitet()}

    assert klasser[kommunenummer] == klasse


@pytest.mark.parametrize(
    "linje",
    [
        "0301,2024,3,1000",  # the old scale's most central
        "5610,2024,0,554",  # the old scale's least central
        "5610,2024,1,554",
        "0301,2024,6,1000",
        "0301,2024,7,1000",
        "0301,2024,1,1001",
        "0301,2024,,1000",
        "301,2024,1,1000",
        "0301,2024,1,",
        "0301,2024,1",
        "0301,2024,1,1000,1",
    ],
)
def test_a_class_that_its_index_does_not_give_is_refused(tmp_path, linje):
    (tmp_path / "sentralitet.csv").write_text(
        f"kommunenummer,arstall,klasse,indeks\n{linje}\n", encoding="utf-8"
    )

    with pytest.raises(UgyldigRegister, match=r"sentralitet\.csv, linje 2"):
        les_sentralitet(tmp_path)


def test_a_file_without_the_index_is_refused_since_its_scale_cannot_be_known(tmp_path):
    (tmp_path / "sentralitet.csv").write_text("kommunenummer,arstall,klasse\n0301,2024,1\n", encoding="utf-8")

    with pytest.raises(UgyldigRegister, match="kolonnene"):
        les_sentralitet(tmp_path)
