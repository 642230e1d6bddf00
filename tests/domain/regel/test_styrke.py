"""Whether a kommune shall, should or may, by what the value says and who has said it."""

from datetime import date

import pytest

from alis.domain.regel import Sats
from alis.domain.regel.styrke import Styrke, styrken
from alis.domain.verdier import Periode

PERIODE = Periode(date(2025, 6, 1), date(2026, 5, 31))


def sats(sti: str, visshet: str) -> Sats:
    return Sats(sti=sti, verdi=1, enhet="", kilde="", visshet=visshet, periode=PERIODE)


@pytest.mark.parametrize("visshet", ["offisiell", "sekundaer", "slutning", "valg"])
@pytest.mark.parametrize(
    "sti",
    [
        "element.laeringsaktiviteter.arsbelop",
        "element.veiledning.timer",
        "tilrettelegging.andel",
        "sentralitetstillegg.arsbelop",
        "element.veiledning.uten_avtale",
    ],
)
def test_what_can_be_had_is_may_whoever_has_said_it(sti: str, visshet: str) -> None:
    assert styrken(sats(sti, visshet)) is Styrke.KAN


@pytest.mark.parametrize(
    "sti",
    [
        "vilkar.vikarbyra_utelukker",
        "egenandel.andel",
        "gradering.metode",
        "element.veiledning.stillingstyper",
    ],
)
def test_what_must_be_kept_to_is_shall_where_an_authority_has_said_it_and_else_should(sti: str) -> None:
    assert styrken(sats(sti, "offisiell")) is Styrke.SKAL
    assert {styrken(sats(sti, visshet)) for visshet in ("sekundaer", "slutning", "valg")} == {Styrke.BOR}
