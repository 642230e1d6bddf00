import pytest

from saker.regelsaker import Regelsak, les_regelsaker, navn


@pytest.mark.parametrize("sak", les_regelsaker(), ids=navn)
def test_the_rule_answers_as_the_case_says_and_gives_its_reason(sak: Regelsak):
    vurdering = sak.regel(**sak.fakta)

    assert (vurdering.utfall, vurdering.verdi) == (sak.utfall, sak.verdi)
    assert vurdering.begrunnelse.endswith(".")
    assert "{" not in vurdering.begrunnelse
