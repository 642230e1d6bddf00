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
    """`navn` is the Norwegian name, `navn_offisielt` all official names with « – » between. `orgnr` is `None` where not known.

    Two kommuner can have one name; `skilles_fra_andre_ved` is then the fylke, else empty.
    """

    kommunenummer: Kommunenr
    navn: str
    skilles_fra_andre_ved: str
    navn_offisielt: str
    fylkesnummer: str
    malform: Malform
    orgnr: Orgnr | None

    @property
    def entydig_navn(self) -> str:
        """«Herøy (Nordland)», but plain «Bodø»."""
        return f"{self.navn}{self._tillegg}"

    @property
    def organisasjonsnavn(self) -> str:
        """«Herøy kommune (Nordland)», but plain «Bodø kommune»."""
        return f"{self.navn} kommune{self._tillegg}"

    @property
    def _tillegg(self) -> str:
        return f" ({self.skilles_fra_andre_ved})" if self.skilles_fra_andre_ved else ""


def les_fylker(katalog: Traversable = KATALOG) -> tuple[FylkeRad, ...]:
    return les_tabell(
        katalog.joinpath("fylker.csv"),
        kolonner=("fylkesnummer", "navn", "rhf"),
        lag_rad=lambda celler: FylkeRad(**celler),
    )


def les_kommuner(katalog: Traversable = KATALOG) -> tuple[KommuneRad, ...]:
    return les_tabell(
        katalog.joinpath("kommuner.csv"),
        kolonner=(
            "kommunenummer",
            "navn",
            "skilles_fra_andre_ved",
            "navn_offisielt",
            "fylkesnummer",
            "malform",
            "orgnr",
        ),
        lag_rad=_kommune,
    )


def _kommune(celler: dict[str, str]) -> KommuneRad:
    return KommuneRad(
        kommunenummer=Kommunenr(celler["kommunenummer"]),
        navn=celler["navn"],
        skilles_fra_andre_ved=celler["skilles_fra_andre_ved"],
        navn_offisielt=celler["navn_offisielt"],
        fylkesnummer=celler["fylkesnummer"],
        malform=Malform(celler["malform"]),
        orgnr=Orgnr(celler["orgnr"]) if celler["orgnr"] else None,
    )
