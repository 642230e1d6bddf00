"""The signing plan of a version: which signatures are needed, and in which order."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from alis.domain.avtale.part import Part

MAKS_KRAV = 8
"""What the signature page of the document has room for."""


@dataclass(frozen=True, kw_only=True)
class Signaturkrav:
    """One signature that is needed. All of one `trinn` may be given in any order, and before the next begins.

    `person_id` is None where anyone with the right to sign for the part may give it. `tittel` is printed.
    """

    nummer: int
    trinn: int
    part: Part
    person_id: UUID | None = None
    tittel: str = ""


@dataclass(frozen=True, kw_only=True)
class Signeringsplan:
    """The signatures in the order they are shown and printed."""

    krav: tuple[Signaturkrav, ...]


@dataclass(frozen=True, kw_only=True)
class Underskriver:
    """One who signs for the kommune: a named person, or anyone who is signatar (`person_id` None)."""

    person_id: UUID | None = None
    tittel: str = ""


class Rekkefolge(StrEnum):
    """`TRINN` is one at a time, as they stand in the plan; in the others each party is one step."""

    FRI = "fri"
    KOMMUNEN_FORST = "kommunen_forst"
    KOMMUNEN_SIST = "kommunen_sist"
    TRINN = "trinn"


class Planfeil(StrEnum):
    """Why a plan can't be used."""

    MANGLER_PART = "mangler_part"
    UKJENT_PART = "ukjent_part"
    PARTEN_ER_EN_PERSON = "parten_er_en_person"
    SAMME_PERSON_TO_GANGER = "samme_person_to_ganger"
    HULL_I_TRINNENE = "hull_i_trinnene"
    FOR_MANGE = "for_mange"
    IKKE_SIGNATAR = "ikke_signatar"
    FOR_FA_SIGNATARER = "for_fa_signatarer"
    FRISTEN_ER_UTE = "fristen_er_ute"


def lag_plan(
    *, parter: Sequence[Part], rekkefolge: Rekkefolge, underskrivere: Sequence[Underskriver]
) -> Signeringsplan:
    """The kommune's signers and the other party or parties, each of whom signs for herself."""
    andre: list[tuple[Part, Underskriver]] = [
        (part, Underskriver()) for part in parter if part is not Part.KOMMUNE
    ]
    kommunens: list[tuple[Part, Underskriver]] = [
        (Part.KOMMUNE, underskriver) for underskriver in underskrivere
    ]
    i_rekkefolge = andre + kommunens if rekkefolge is Rekkefolge.KOMMUNEN_SIST else kommunens + andre
    return Signeringsplan(
        krav=tuple(
            Signaturkrav(
                nummer=nummer,
                trinn=_step(rekkefolge, part, nummer),
                part=part,
                person_id=underskriver.person_id,
                tittel=underskriver.tittel,
            )
            for nummer, (part, underskriver) in enumerate(i_rekkefolge, start=1)
        )
    )


def rekkefolge_i(plan: Signeringsplan) -> Rekkefolge:
    """Which order a plan follows: the simplest that says the same."""
    kommunens = {krav.trinn for krav in plan.krav if krav.part is Part.KOMMUNE}
    andres = {krav.trinn for krav in plan.krav if krav.part is not Part.KOMMUNE}
    if kommunens == andres:
        return Rekkefolge.FRI
    if (kommunens, andres) == ({1}, {2}):
        return Rekkefolge.KOMMUNEN_FORST
    return Rekkefolge.KOMMUNEN_SIST if (kommunens, andres) == ({2}, {1}) else Rekkefolge.TRINN


def finn_planfeil(
    plan: Signeringsplan,
    *,
    parter: Sequence[Part],
    signatarer: Collection[UUID],
    frist: date | None,
    dag: date,
) -> tuple[Planfeil, ...]:
    """Everything that is wrong with the plan for an agreement between `parter`; empty when it can be used.

    `signatarer` are those who can sign for the kommune on the day; the first may come after the sending. `frist` is the
    last day to sign.
    """
    i_planen = [krav.part for krav in plan.krav]
    navngitte = [krav.person_id for krav in plan.krav if krav.person_id is not None]
    trinn = {krav.trinn for krav in plan.krav}
    feil = {
        Planfeil.MANGLER_PART: not set(parter) <= set(i_planen),
        Planfeil.UKJENT_PART: not set(i_planen) <= set(parter),
        Planfeil.PARTEN_ER_EN_PERSON: any(
            part is not Part.KOMMUNE and i_planen.count(part) > 1 for part in parter
        ),
        Planfeil.SAMME_PERSON_TO_GANGER: len(navngitte) > len(set(navngitte)),
        Planfeil.HULL_I_TRINNENE: trinn != set(range(1, len(trinn) + 1)),
        Planfeil.FOR_MANGE: len(plan.krav) > MAKS_KRAV,
        Planfeil.IKKE_SIGNATAR: not set(navngitte) <= set(signatarer),
        Planfeil.FOR_FA_SIGNATARER: i_planen.count(Part.KOMMUNE)
        > max(1, len(set(signatarer) | set(navngitte))),
        Planfeil.FRISTEN_ER_UTE: frist is not None and frist < dag,
    }
    return tuple(navn for navn, er_feil in feil.items() if er_feil)


def _step(rekkefolge: Rekkefolge, part: Part, nummer: int) -> int:
    match rekkefolge:
        case Rekkefolge.FRI:
            return 1
        case Rekkefolge.KOMMUNEN_FORST:
            return 1 if part is Part.KOMMUNE else 2
        case Rekkefolge.KOMMUNEN_SIST:
            return 2 if part is Part.KOMMUNE else 1
    return nummer
