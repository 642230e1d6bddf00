"""The synthetic persons of the demo, as the log-in page lists them."""

from dataclasses import dataclass
from itertools import groupby
from typing import Self

from alis.domain.tilgang import Rolle
from alis.services.tilgang import Rollevalg
from alis.web.felles.rollenavn import ROLLENAVN

GODE_FORSTEVALG = (Rolle.KOORDINATOR, Rolle.ALIS, Rolle.SIGNATAR, Rolle.VEILEDER)


@dataclass(frozen=True, kw_only=True)
class Personrad:
    rolleinnehav_id: str
    navn: str
    rolle: str
    organisasjon: str


@dataclass(frozen=True, kw_only=True)
class Gruppe:
    organisasjon: str
    rader: tuple[Personrad, ...]


@dataclass(frozen=True, kw_only=True)
class Personvalg:
    """`forslag` holds one person for each of the roles most will want to try; empty while searching."""

    forslag: tuple[Personrad, ...]
    grupper: tuple[Gruppe, ...]
    antall: int

    @classmethod
    def fra(cls, personer: tuple[Rollevalg, ...], *, sok: str) -> Self:
        """Every word of the search must be found in name, role or organisation."""
        ordnet = sorted(personer, key=_rekkefolge)
        ord_ = sok.casefold().split()
        rader = [rad for rad in map(_rad, ordnet) if all(et in _soketekst(rad) for et in ord_)]
        grupper = tuple(
            Gruppe(organisasjon=navn, rader=tuple(gruppe))
            for navn, gruppe in groupby(rader, key=lambda rad: rad.organisasjon)
        )
        return cls(forslag=() if ord_ else _forslag(ordnet), grupper=grupper, antall=len(rader))


def _rekkefolge(valg: Rollevalg) -> tuple[bool, str, int, str]:
    aktor = valg.aktor
    return (
        aktor.kommunenummer is None,
        aktor.organisasjon_navn,
        list(ROLLENAVN).index(aktor.rolle) if aktor.rolle is not Rolle.ALIS else len(ROLLENAVN),
        aktor.navn,
    )


def _rad(valg: Rollevalg) -> Personrad:
    return Personrad(
        rolleinnehav_id=str(valg.rolleinnehav_id),
        navn=valg.aktor.navn,
        rolle=str(ROLLENAVN[valg.aktor.rolle]),
        organisasjon=valg.aktor.organisasjon_navn,
    )


def _soketekst(rad: Personrad) -> str:
    return f"{rad.navn} {rad.rolle} {rad.organisasjon}".casefold()


def _forslag(ordnet: list[Rollevalg]) -> tuple[Personrad, ...]:
    """All from one kommune, so that one can follow a case through: the one with the most roles, then the most people."""
    kommuner: dict[str, list[Rollevalg]] = {}
    for valg in ordnet:
        kommuner.setdefault(valg.aktor.organisasjon_navn, []).append(valg)
    rikest = max(kommuner.values(), key=_rikdom, default=[])
    forste = {valg.aktor.rolle: valg for valg in reversed(rikest)}
    return tuple(_rad(forste[rolle]) for rolle in GODE_FORSTEVALG if rolle in forste)


def _rikdom(valg: list[Rollevalg]) -> tuple[int, int]:
    return len({et.aktor.rolle for et in valg}), len(valg)
