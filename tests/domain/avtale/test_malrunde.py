"""How far an agreement has come towards a new version of its template."""

import pytest

from alis.domain.avtale.malrunde import Malforhold, Rundestatus, Rundeversjon, rundestatus
from alis.domain.flyt import Avtalestatus as S

ELDRE, NY, ANNEN = Malforhold


def v(nummer: int, status: S, forhold: Malforhold, signaturer: int = 0) -> Rundeversjon:
    return Rundeversjon(nummer=nummer, status=status, forhold=forhold, signaturer=signaturer)


I_KRAFT = v(1, S.I_KRAFT, ELDRE, 2)


@pytest.mark.parametrize(
    ("versjoner", "status"),
    [
        ([I_KRAFT], Rundestatus.IKKE_BEGYNT),
        ([v(1, S.SIGNERT, ELDRE, 2)], Rundestatus.IKKE_BEGYNT),
        ([I_KRAFT, v(2, S.KLADD, ELDRE)], Rundestatus.OPPTATT),
        ([I_KRAFT, v(2, S.SENDT, ELDRE, 1)], Rundestatus.OPPTATT),
        ([I_KRAFT, v(2, S.KLADD, ANNEN)], Rundestatus.OPPTATT),
        ([I_KRAFT, v(2, S.KLADD, NY)], Rundestatus.KLADD),
        ([I_KRAFT, v(2, S.SENDT, NY)], Rundestatus.SENDT),
        ([I_KRAFT, v(2, S.SENDT, NY, 1)], Rundestatus.SIGNERT_AV_EN),
        ([I_KRAFT, v(2, S.SIGNERT, NY, 2)], Rundestatus.SIGNERT),
        ([v(1, S.ERSTATTET, ELDRE, 2), v(2, S.I_KRAFT, NY, 2)], Rundestatus.I_KRAFT),
    ],
)
def test_the_versions_say_how_far_it_has_come(versjoner: list[Rundeversjon], status: Rundestatus) -> None:
    assert rundestatus(versjoner=versjoner, hoppet_over=False) is status


@pytest.mark.parametrize(
    "versjoner",
    [
        [],
        [v(1, S.KLADD, ELDRE)],
        [v(1, S.SENDT, ELDRE, 1)],
        [v(1, S.AVSLUTTET, ELDRE, 2)],
        [v(1, S.I_KRAFT, NY, 2)],
        [v(1, S.ERSTATTET, ELDRE, 2), v(2, S.I_KRAFT, ANNEN, 2)],
        [v(1, S.ERSTATTET, ELDRE, 2), v(2, S.AVSLUTTET, NY, 2)],
    ],
)
def test_an_agreement_that_does_not_hold_or_never_was_older_is_not_touched(
    versjoner: list[Rundeversjon],
) -> None:
    assert rundestatus(versjoner=versjoner, hoppet_over=False) is None


def test_what_is_skipped_stays_so_until_it_is_brought_up_after_all() -> None:
    assert rundestatus(versjoner=[I_KRAFT], hoppet_over=True) is Rundestatus.HOPPET_OVER
    ferdig = [v(1, S.ERSTATTET, ELDRE, 2), v(2, S.I_KRAFT, NY, 2)]
    assert rundestatus(versjoner=ferdig, hoppet_over=True) is Rundestatus.I_KRAFT
