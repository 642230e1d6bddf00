import pytest

from alis.integrations.registre import UgyldigRegister, les_kommuner

HODE = "kommunenummer,navn,skilles_fra_andre_ved,navn_offisielt,fylkesnummer,malform,orgnr\n"


@pytest.mark.parametrize(
    "linje",
    [
        "0301,Oslo,,Oslo,03,noytral,958935421",  # wrong control digit
        "0301,Oslo,,Oslo,03,engelsk,958935420",
        "O301,Oslo,,Oslo,03,noytral,958935420",
        "0301,Oslo,,Oslo",
    ],
)
def test_a_bad_line_is_refused_by_file_and_number(tmp_path, linje):
    (tmp_path / "kommuner.csv").write_text(
        f"{HODE}1103,Stavanger,,Stavanger,11,noytral,964965226\n{linje}\n", encoding="utf-8"
    )

    with pytest.raises(UgyldigRegister, match=r"kommuner\.csv, linje 3"):
        les_kommuner(tmp_path)


def test_unknown_columns_are_refused(tmp_path):
    (tmp_path / "kommuner.csv").write_text(HODE.replace("malform", "sprak"), encoding="utf-8")

    with pytest.raises(UgyldigRegister, match="kolonnene skal være"):
        les_kommuner(tmp_path)
