"""What an act on many agreements came to, kept from the act to its receipt: ids and answers, never names."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from alis.services.malrunde.radsvar import Radsvar, Radutfall
from alis.web.felles.foresporsel import Foresporsel
from alis.web.malrunde.hva_mangler import hva_mangler

NOKKEL = "malrunde_kvittering"


@dataclass(frozen=True, kw_only=True)
class Husket:
    avtale_id: str
    svar: Radsvar
    mangler: tuple[str, ...]
    hvem: str


def husk(request: Foresporsel, mal: str, versjon: str, utfall: Iterable[Radutfall]) -> None:
    request.session[NOKKEL] = {"runde": [mal, versjon], "utfall": [_as_json(ett) for ett in utfall]}


def hent_husket(request: Foresporsel, mal: str, versjon: str) -> tuple[Husket, ...]:
    """Empty where the last act was in another round, or there was none."""
    minne: dict[str, Any] = request.session.get(NOKKEL, {})
    if minne.get("runde") != [mal, versjon]:
        return ()
    return tuple(
        Husket(
            avtale_id=ett["avtale"],
            svar=Radsvar(ett["svar"]),
            mangler=tuple(ett["mangler"]),
            hvem=ett["hvem"],
        )
        for ett in minne["utfall"]
    )


def _as_json(utfall: Radutfall) -> dict[str, Any]:
    return {
        "avtale": str(utfall.avtale_id),
        "svar": utfall.svar.value,
        "mangler": hva_mangler(utfall),
        "hvem": utfall.hvem,
    }
