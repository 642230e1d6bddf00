"""The 357 kommuner by fylke, and the centrality class of each, from the public registers."""

from dataclasses import dataclass
from functools import cache

from alis.integrations.registre import SentralitetRad, les_fylker, les_kommuner, les_sentralitet
from alis.records.felles.navn import sorteringsnokkel


@dataclass(frozen=True, kw_only=True)
class Kommunevalg:
    """`sentralitet` is the newest known class, or None."""

    kommunenummer: str
    navn: str
    sentralitet: SentralitetRad | None


@cache
def kommuner() -> dict[str, Kommunevalg]:
    """By kommunenummer."""
    nyest: dict[str, SentralitetRad] = {}
    for rad in sorted(les_sentralitet(), key=lambda rad: rad.arstall):
        nyest[str(rad.kommunenummer)] = rad
    return {
        str(rad.kommunenummer): Kommunevalg(
            kommunenummer=str(rad.kommunenummer), navn=rad.navn, sentralitet=nyest.get(str(rad.kommunenummer))
        )
        for rad in les_kommuner()
    }


@cache
def valg_per_fylke() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Choices for a select: fylker by name, kommuner by name in Norwegian order."""
    fylker = {rad.fylkesnummer: rad.navn for rad in les_fylker()}
    grupper: dict[str, list[tuple[str, str]]] = {
        navn: [] for navn in sorted(fylker.values(), key=sorteringsnokkel)
    }
    for rad in sorted(les_kommuner(), key=lambda rad: sorteringsnokkel(rad.navn)):
        grupper[fylker[rad.fylkesnummer]].append((str(rad.kommunenummer), rad.navn))
    return tuple((navn, tuple(valg)) for navn, valg in grupper.items())
