"""Budget rows as a coordinator could have written them."""

from typing import Any

from alis.domain.avtale import Element
from alis.domain.avtale.budsjett import Budsjettlinje
from alis.domain.verdier import Belop


def linje(nummer: int = 1, **felter: Any) -> Budsjettlinje:
    """An amount of 4 500 kroner for learning activities in the first year; `felter` overrule."""
    grunnlag: dict[str, Any] = {
        "avtalear": 1,
        "element": Element.LAERINGSAKTIVITETER,
        "beskrivelse": "Grunnkurs i allmennmedisin",
        "belop": Belop(450_000),
    }
    return Budsjettlinje(nummer=nummer, **{**grunnlag, **felter})


def timelinje(
    nummer: int = 1, *, hundredeltimer: int = 5775, timesats: int = 158_125, **felter: Any
) -> Budsjettlinje:
    """57.75 hours of supervision at 1 581.25 kroner; `felter` overrule."""
    grunnlag: dict[str, Any] = {
        "element": Element.VEILEDNING,
        "beskrivelse": "Individuell veiledning",
        "belop": None,
    }
    return linje(
        nummer, **{**grunnlag, "hundredeltimer": hundredeltimer, "timesats": Belop(timesats), **felter}
    )
