import pytest

from alis.domain.parter import UgyldigSentralitetsindeks, sentralitetsklasse


@pytest.mark.parametrize(
    ("indeks", "klasse"),
    [
        (1000, 1), (925, 1), (924, 2), (870, 2), (869, 3), (775, 3),
        (774, 4), (670, 4), (669, 5), (565, 5), (564, 6), (0, 6),
    ],
)  # fmt: skip
def test_the_class_changes_exactly_at_its_limit(indeks, klasse):
    assert sentralitetsklasse(indeks) == klasse


@pytest.mark.parametrize("indeks", [-1, 1001])
def test_an_index_outside_the_scale_is_refused(indeks):
    with pytest.raises(UgyldigSentralitetsindeks):
        sentralitetsklasse(indeks)
