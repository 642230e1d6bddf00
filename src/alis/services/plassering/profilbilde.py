"""A trust's profile as the pages show it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alis.domain.plassering.behov import Innmelding


@dataclass(frozen=True, kw_only=True)
class Profilfelter:
    """What is known of how a trust does it. None and empty are «not known»."""

    innmelding: Innmelding = Innmelding.IKKE_KJENT
    maneder_i_forveien: int | None = None
    gjenta_fra: int | None = None
    gjenta_til: int | None = None
    ar_i_kommunen: int | None = None
    krever_avtale: bool | None = None
    svarfrist_dager: int | None = None
    soknadsmate: str = ""
    kilde: str = ""
    adresse: str = ""
    bekreftet: bool = False

    @property
    def er_kjent(self) -> bool:
        """Anything at all is known."""
        tall = (self.maneder_i_forveien, self.gjenta_fra, self.ar_i_kommunen, self.svarfrist_dager)
        return (
            self.innmelding is not Innmelding.IKKE_KJENT
            or bool(self.soknadsmate)
            or self.krever_avtale is not None
            or any(ett is not None for ett in tall)
        )


@dataclass(frozen=True, kw_only=True)
class Profilbilde:
    """`laas` is 0 where nothing is registered. `kan_endres`: by the one who reads."""

    helseforetak_id: UUID
    navn: str
    felter: Profilfelter
    laas: int = 0
    endret_at: datetime | None = None
    endret_av: str = ""
    kan_endres: bool = False


@dataclass(frozen=True, kw_only=True)
class Avdelingsbilde:
    avdeling_id: int
    navn: str
    i_bruk: bool


@dataclass(frozen=True, kw_only=True)
class Stedsbilde:
    sted_id: int
    navn: str
    avdelinger: tuple[Avdelingsbilde, ...]


@dataclass(frozen=True, kw_only=True)
class Foretaksbilde:
    """A profile with its places and the names of those who answer there."""

    profil: Profilbilde
    steder: tuple[Stedsbilde, ...]
    kontakter: tuple[str, ...]
