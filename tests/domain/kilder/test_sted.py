import pytest

from alis.domain.kilder import Sted, UgyldigSted


@pytest.mark.parametrize(
    ("tekst", "kilde", "punkt"),
    [
        ("002/4.1.1-3", "002", "4.1.1-3"),
        ("000/opphor-2", "000", "opphor-2"),
        ("002-2023-06/3", "002-2023-06", "3"),
        ("nasjonal-alis/vikarbyra", "nasjonal-alis", "vikarbyra"),
    ],
)
def test_a_place_is_read_as_source_and_point_and_written_back_the_same(tekst, kilde, punkt):
    sted = Sted.fra_tekst(tekst)

    assert (sted.kilde, sted.punkt, str(sted)) == (kilde, punkt, tekst)


@pytest.mark.parametrize(
    "tekst", ["", "002", "002/", "/4.1", "002/4.1/2", "002/4.1 ", "002/§4", "002/4.1\n", "KILDE/1"]
)
def test_text_of_another_form_is_no_place(tekst):
    with pytest.raises(UgyldigSted):
        Sted.fra_tekst(tekst)
