"""What a role is called in a list, and in the middle of a sentence."""

from alis.domain.tilgang import Rolle
from alis.web.felles.rollenavn import I_SETNING, ROLLENAVN


def test_every_role_has_both() -> None:
    assert set(I_SETNING) == set(ROLLENAVN) == set(Rolle)


def test_an_abbreviation_keeps_its_capitals_and_the_office_is_named_once() -> None:
    assert str(I_SETNING[Rolle.ALIS_KONTAKT]) == "ALIS-kontakt"
    assert f"{I_SETNING[Rolle.KONTORRADGIVER]} i ALIS-kontor Nord" == "rådgiver i ALIS-kontor Nord"
