"""Hospital trusts and the places where they treat patients."""

from dataclasses import dataclass
from enum import StrEnum
from importlib.resources.abc import Traversable

from alis.domain.verdier import Orgnr
from alis.integrations.registre.tabell import KATALOG, les_tabell


class Helseforetakstype(StrEnum):
    RHF = "rhf"
    HF = "hf"
    PRIVAT_IDEELL = "privat_ideell"


@dataclass(frozen=True, kw_only=True)
class HelseforetakRad:
    """`rhf` is the name of the regional authority it belongs to (its own, for one of those). `orgnr` is `None` where not known."""

    navn: str
    type: Helseforetakstype
    rhf: str
    orgnr: Orgnr | None


@dataclass(frozen=True, kw_only=True)
class SykehusstedRad:
    """`helseforetak` is the name of a `HelseforetakRad`; `merknad` says what is unsure about the place."""

    helseforetak: str
    sted: str
    orgnr: Orgnr
    merknad: str


def les_helseforetak(katalog: Traversable = KATALOG) -> tuple[HelseforetakRad, ...]:
    return les_tabell(
        katalog.joinpath("helseforetak.csv"),
        kolonner=("navn", "type", "rhf", "orgnr"),
        lag_rad=lambda celler: HelseforetakRad(
            navn=celler["navn"],
            type=Helseforetakstype(celler["type"]),
            rhf=celler["rhf"],
            orgnr=Orgnr(celler["orgnr"]) if celler["orgnr"] else None,
        ),
    )


def les_sykehussteder(katalog: Traversable = KATALOG) -> tuple[SykehusstedRad, ...]:
    return les_tabell(
        katalog.joinpath("sykehussteder.csv"),
        kolonner=("helseforetak", "sted", "orgnr", "merknad"),
        lag_rad=lambda celler: SykehusstedRad(
            helseforetak=celler["helseforetak"],
            sted=celler["sted"],
            orgnr=Orgnr(celler["orgnr"]),
            merknad=celler["merknad"],
        ),
    )
