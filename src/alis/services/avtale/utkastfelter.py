"""What a draft holds beside its own columns, and how it is kept as JSON."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from alis.domain.avtale.avtaledel import Avtaledel

UTKAST = "utkast"
AVTALE = "avtale"
"""The two keys of `Avtaleversjon.innhold`: what is being written, and the frozen content once it is sent."""


@dataclass(frozen=True, kw_only=True)
class Utkastfelter:
    """An empty text or None is not yet stated. `lagrede_deler` are the parts that someone has been through.

    `egne_punkter` are the words of the free clauses that the parties have reworded, by the id of the clause.
    """

    kontaktperson: str = ""
    arbeidssted: str = ""
    start_spesialisering: date | None = None
    forventet_slutt: date | None = None
    veileder_id: UUID | None = None
    veileder: str = ""
    lagrede_deler: frozenset[Avtaledel] = frozenset()
    egne_punkter: Mapping[str, str] = field(default_factory=dict)


def les_felter(innhold: dict[str, Any]) -> Utkastfelter:
    """An agreement that was made elsewhere and brought in signed has no draft: nothing is stated."""
    utkast = innhold.get(UTKAST)
    if utkast is None:
        return Utkastfelter()
    return Utkastfelter(
        kontaktperson=utkast["kontaktperson"],
        arbeidssted=utkast["arbeidssted"],
        start_spesialisering=_day(utkast["start_spesialisering"]),
        forventet_slutt=_day(utkast["forventet_slutt"]),
        veileder_id=UUID(utkast["veileder_id"]) if utkast["veileder_id"] else None,
        veileder=utkast["veileder"],
        lagrede_deler=frozenset(Avtaledel(part) for part in utkast["lagrede_deler"]),
        egne_punkter=utkast.get("egne_punkter", {}),
    )


def skriv_felter(felter: Utkastfelter) -> dict[str, Any]:
    return {
        UTKAST: {
            "kontaktperson": felter.kontaktperson,
            "arbeidssted": felter.arbeidssted,
            "start_spesialisering": _iso(felter.start_spesialisering),
            "forventet_slutt": _iso(felter.forventet_slutt),
            "veileder_id": str(felter.veileder_id) if felter.veileder_id else None,
            "veileder": felter.veileder,
            "lagrede_deler": sorted(felter.lagrede_deler),
            "egne_punkter": dict(felter.egne_punkter),
        }
    }


def uten_frosset(innhold: dict[str, Any]) -> dict[str, Any]:
    """What is left of a version's content when it becomes a draft again."""
    return {nokkel: verdi for nokkel, verdi in innhold.items() if nokkel != AVTALE}


def _day(tekst: str | None) -> date | None:
    return date.fromisoformat(tekst) if tekst else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
