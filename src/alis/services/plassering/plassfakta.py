"""What is said of a vacancy when it is reported or changed."""

from dataclasses import dataclass
from datetime import date

from alis.domain.plassering.lengst_fram import er_for_langt_fram

FLEST, LENGST = 99, 24


class UkjentAvdeling(Exception):
    """The department is not one of the trust's, or is not in use any more."""


class UgyldigPlass(Exception):
    """Day, months or number are outside what a vacancy can have. `felt` names which."""

    def __init__(self, felt: str) -> None:
        super().__init__(felt)
        self.felt = felt


@dataclass(frozen=True, slots=True, kw_only=True)
class Plassfakta:
    """`antall` equal places from `fom` for whole `maneder`."""

    avdeling_id: int
    fom: date
    maneder: int
    antall: int

    def krev_gyldig(self) -> None:
        """Raises `UgyldigPlass`."""
        if not 1 <= self.maneder <= LENGST:
            raise UgyldigPlass("maneder")
        if not 1 <= self.antall <= FLEST:
            raise UgyldigPlass("antall")

    def krev_mulig_dag(self, idag: date) -> None:
        """Of a day that is new. Raises `UgyldigPlass`."""
        if er_for_langt_fram(self.fom, idag=idag):
            raise UgyldigPlass("fom")

    def som_json(self) -> dict[str, object]:
        return {
            "avdeling_id": self.avdeling_id,
            "fom": self.fom,
            "maneder": self.maneder,
            "antall": self.antall,
        }
