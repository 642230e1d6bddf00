"""Kommuner and fylker."""

from dataclasses import dataclass
from importlib.resources.abc import Traversable

from alis.domain.parter import Malform
from alis.domain.verdier import Kommunenr, Orgnr
from alis.integrations.registre.tabell import KATALOG, les_tabell


@dataclass(frozen=True, kw_only=True)
class FylkeRad:
    """`rhf` is the name of the regional health authority."""

    fylkesnummer: str
    navn: str
    rhf: str


@dataclass(frozen=True, kw_only=True)
class KommuneRad:
    """`navn` is the Norwegian name, `navn_offisielt` all official names with « – » between. `orgnr` is `None` where not known."""

    kommunenummer: Kommunenr
    navn: str
    navn_offisielt: str
    fylkesnummer: str
    malform: Malform
    orgnr: Orgnr | None


def les_fylker(katalog: Traversable = KATALOG) -> tuple[FylkeRad, ...]:
    return les_tabell(
        katalog.joinpath("fylker.csv"),
        kolonner=("fylkesnummer", "navn", "rhf"),
        lag_rad=lambda celler: FylkeRad(**celler),
    )


def les_kommuner(katalog: Traversable = KATALOG) -> tuple[KommuneRad, ...]:
    return les_tabell(
        katalog.joinpath("kommuner.csv"),
        kolonner=("kommunenummer", "navn", "navn_offisielt", "fylkesnummer", "malform", "orgnr"),
        lag_rad=_kommune,
    )


def _kommune(celler: dict[str, str]) -> KommuneRad:
    return KommuneRad(
        kommunenummer=Kommunenr(celler["kommunenummer"]),
        navn=celler["navn"],
        navn_offisielt=celler["navn_offisielt"],
        fylkesnummer=celler["fylkesnummer"],
        malform=Malform(celler["malform"]),
        orgnr=Orgnr(celler["orgnr"]) if celler["orgnr"] else None,
    )
