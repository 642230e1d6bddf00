"""Centrality by kommune and year."""

from dataclasses import dataclass
from importlib.resources.abc import Traversable

from alis.domain.parter import sentralitetsklasse
from alis.domain.verdier import Kommunenr
from alis.integrations.registre.tabell import KATALOG, les_tabell


class KlassenStemmerIkkeMedIndeksen(ValueError):
    """The class is not the one the index gives: most likely the old scale 0–3, which runs the other way."""

    def __init__(self, *, klasse: int, indeks: int) -> None:
        super().__init__(
            f"Klasse {klasse} stemmer ikke med indeks {indeks}, som gir klasse {sentralitetsklasse(indeks)}. "
            "Kan filen være på den gamle skalaen 0–3?"
        )


@dataclass(frozen=True, kw_only=True)
class SentralitetRad:
    """`klasse` 1 (most central) to 6 (least), `indeks` 0–1000, both for the year `arstall`."""

    kommunenummer: Kommunenr
    arstall: int
    klasse: int
    indeks: int

    def __post_init__(self) -> None:
        if self.klasse != sentralitetsklasse(self.indeks):
            raise KlassenStemmerIkkeMedIndeksen(klasse=self.klasse, indeks=self.indeks)


def les_sentralitet(katalog: Traversable = KATALOG) -> tuple[SentralitetRad, ...]:
    """Raise `UgyldigRegister` when a class and its index disagree, as they do on the old scale."""
    return les_tabell(
        katalog.joinpath("sentralitet.csv"),
        kolonner=("kommunenummer", "arstall", "klasse", "indeks"),
        lag_rad=_sentralitet,
    )


def _sentralitet(celler: dict[str, str]) -> SentralitetRad:
    return SentralitetRad(
        kommunenummer=Kommunenr(celler["kommunenummer"]),
        arstall=int(celler["arstall"]),
        klasse=int(celler["klasse"]),
        indeks=int(celler["indeks"]),
    )
