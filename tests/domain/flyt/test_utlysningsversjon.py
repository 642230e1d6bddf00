"""The ways a version of a call can go, and those it cannot."""

import pytest

from alis.domain.flyt import UTLYSNINGSVERSJON, UlovligOvergang, Utlysningshandling, Utlysningsstatus

S, H = Utlysningsstatus, Utlysningshandling


@pytest.mark.parametrize(
    ("fra", "handling", "til"),
    [
        (S.FORESLATT, H.RETURNER, S.RETURNERT),
        (S.RETURNERT, H.RETT, S.RETTET),
        (S.RETURNERT, H.FORKAST, S.FORKASTET),
    ],
)
def test_what_is_returned_ends_mended_or_thrown_away(fra: S, handling: H, til: S) -> None:
    assert UTLYSNINGSVERSJON.overgang(fra, handling) == til


@pytest.mark.parametrize(
    ("fra", "handling"),
    [
        (S.RETURNERT, H.GODKJENN),
        (S.RETURNERT, H.RETURNER),
        (S.FORESLATT, H.RETT),
        *((til, handling) for til in (S.RETTET, S.FORKASTET, S.ERSTATTET) for handling in H),
        *((S.GODKJENT, handling) for handling in H if handling is not H.ERSTATT),
    ],
)
def test_the_version_itself_is_never_approved_after_it_was_returned_nor_anything_after_its_end(
    fra: S, handling: H
) -> None:
    with pytest.raises(UlovligOvergang):
        UTLYSNINGSVERSJON.overgang(fra, handling)
