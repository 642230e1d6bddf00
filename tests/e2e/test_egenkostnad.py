"""The pages of the kommune's own costs in a real browser: wide and narrow, light and dark, in both written forms."""

from collections.abc import Callable

import pytest

from alis.domain.tilgang import Aktor
from e2e.conftest import NyttBesok, krev_god_bred_og_smal
from factories.egenkostnad import lag_kladd, lag_sendt
from factories.innlogging import innehav

Side = tuple[Aktor, str]


def kladd(sti: str = "") -> Side:
    kostnad = lag_kladd(med_bilag=not sti)
    return kostnad.koordinator, f"/kostnader/{kostnad.kostnad_id}/{sti}"


def til_godkjenning(sti: str = "") -> Side:
    kostnad = lag_sendt()
    return kostnad.attestant, sti or f"/kostnader/{kostnad.kostnad_id}/"


SIDER: dict[str, Callable[[], Side]] = {
    "lista": lambda: til_godkjenning("/kostnader/"),
    "kladden": kladd,
    "rett": lambda: kladd("rediger/"),
    "til godkjenning": til_godkjenning,
}


@pytest.mark.parametrize("lag", SIDER.values(), ids=SIDER)
def test_a_page_is_good_wide_and_narrow(besok: NyttBesok, lag: Callable[[], Side]) -> None:
    aktor, sti = lag()
    krev_god_bred_og_smal(besok, som=innehav(aktor), sti=sti)
