"""How each hospital trust takes in an ALIS, as far as it is known."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any

from alis.domain.plassering.behov import Innmelding
from alis.integrations.registre.tabell import KATALOG, UgyldigRegister

FILNAVN = "foretaksprofiler.toml"


@dataclass(frozen=True, kw_only=True)
class ForetaksprofilRad:
    """`helseforetak` is the name of a `HelseforetakRad`. None and empty are «not known».

    `avdelinger` are the departments by the name of a `SykehusstedRad`; those of `uten_sted` are at a place that the register
    of places does not have, and are not loaded.
    """

    helseforetak: str
    innmelding: Innmelding = Innmelding.IKKE_KJENT
    maneder_i_forveien: int | None = None
    gjenta_fra: int | None = None
    gjenta_til: int | None = None
    ar_i_kommunen: int | None = None
    krever_avtale: bool | None = None
    soknadsmate: str = ""
    soknadsmate_nn: str = ""
    kilde: str = ""
    kilde_nn: str = ""
    adresse: str = ""
    bekreftet: bool = False
    avdelinger: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    uten_sted: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def __post_init__(self) -> None:
        if self.bekreftet and not self.kilde:
            raise ValueError(f"{self.helseforetak} er bekreftet uten kilde")
        if bool(self.soknadsmate) != bool(self.soknadsmate_nn) or bool(self.kilde) != bool(self.kilde_nn):
            raise ValueError(f"{self.helseforetak} har en tekst som bare står på ett av språkene")


def les_foretaksprofiler(katalog: Traversable = KATALOG) -> tuple[ForetaksprofilRad, ...]:
    """In the order of the file. Raise `UgyldigRegister` for an entry that breaks its form."""
    innhold = tomllib.loads(katalog.joinpath(FILNAVN).read_text(encoding="utf-8"))
    return tuple(_row(nummer, oppforing) for nummer, oppforing in enumerate(innhold["profil"], start=1))


def _row(nummer: int, oppforing: dict[str, Any]) -> ForetaksprofilRad:
    try:
        return ForetaksprofilRad(
            **oppforing
            | {
                "innmelding": Innmelding(oppforing.get("innmelding", Innmelding.IKKE_KJENT)),
                "avdelinger": _by_place(oppforing.get("avdelinger", {})),
                "uten_sted": _by_place(oppforing.get("uten_sted", {})),
            }
        )
    except (TypeError, ValueError) as feil:
        raise UgyldigRegister(FILNAVN, nummer, feil) from feil


def _by_place(avdelinger: Mapping[str, list[str]]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({sted: tuple(navn) for sted, navn in avdelinger.items()})
