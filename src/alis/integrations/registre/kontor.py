"""The six ALIS-kontor and the kommuner each is taken to serve."""

from dataclasses import dataclass
from enum import StrEnum
from importlib.resources.abc import Traversable

from alis.domain.verdier import Kommunenr
from alis.integrations.registre.tabell import KATALOG, les_tabell


class Sikkerhet(StrEnum):
    """How well known it is that the kontor serves the kommune. `ELDRE_KILDE` is from before Viken was split."""

    KILDE = "kilde"
    ELDRE_KILDE = "eldre_kilde"
    UTLEDET = "utledet"


@dataclass(frozen=True, kw_only=True)
class KontorRad:
    """`navn` is the part after «ALIS-kontor»; `opprettet` is a year."""

    navn: str
    vertssted: str
    opprettet: int


@dataclass(frozen=True, kw_only=True)
class DekningRad:
    """`kontor` is the name of a `KontorRad`."""

    kommunenummer: Kommunenr
    kontor: str
    sikkerhet: Sikkerhet


def les_kontor(katalog: Traversable = KATALOG) -> tuple[KontorRad, ...]:
    return les_tabell(
        katalog.joinpath("alis_kontor.csv"),
        kolonner=("navn", "vertssted", "opprettet"),
        lag_rad=lambda celler: KontorRad(
            navn=celler["navn"],
            vertssted=celler["vertssted"],
            opprettet=int(celler["opprettet"]),
        ),
    )


def les_kontordekning(katalog: Traversable = KATALOG) -> tuple[DekningRad, ...]:
    return les_tabell(
        katalog.joinpath("kontordekning.csv"),
        kolonner=("kommunenummer", "kontor", "sikkerhet"),
        lag_rad=lambda celler: DekningRad(
            kommunenummer=Kommunenr(celler["kommunenummer"]),
            kontor=celler["kontor"],
            sikkerhet=Sikkerhet(celler["sikkerhet"]),
        ),
    )
