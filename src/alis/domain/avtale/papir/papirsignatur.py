"""May a signature that stands on the paper be registered as this one in the signing plan?"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from alis.domain.avtale.papir.papirkrav import papirdagen_er_mulig
from alis.domain.avtale.signering import (
    Fullmakt,
    Signaturkrav,
    Signeringsstand,
    Signeringsutfall,
    vurder_signering,
)
from alis.domain.regel import Utfall


class Papirfeil(StrEnum):
    """Why it may not."""

    UMULIG_DAG = "umulig_dag"
    FOR_TIDLIG = "for_tidlig"
    IKKE_SIGNATAR_DA = "ikke_signatar_da"
    IKKE_SIN_TUR = "ikke_sin_tur"
    PASSER_IKKE = "passer_ikke"


@dataclass(frozen=True, kw_only=True)
class Papirsignatur:
    """`krav` is its number in the signing plan, `dag` the day that stands beside it on the paper."""

    krav: int
    person_id: UUID
    dag: date


@dataclass(frozen=True, kw_only=True)
class Papirsvar:
    """`feil` is None where it may be registered; `fullmakt` is set where it was given for someone else."""

    feil: Papirfeil | None = None
    fullmakt: Fullmakt | None = None


def vurder_papirsignatur(
    signatur: Papirsignatur,
    *,
    stand: Signeringsstand,
    kunne_signere: Collection[UUID],
    fullmakter: Iterable[Fullmakt],
    tidligst: date,
    idag: date,
) -> Papirsvar:
    """`kunne_signere` are those who could sign for the party on the day of the paper.

    `tidligst` is the day the agreement was sent, or the last day of those who were to sign before her.
    """
    if papirdagen_er_mulig(dag=signatur.dag, sendt=tidligst, idag=idag).verdi is not Utfall.OPPFYLT:
        return Papirsvar(feil=Papirfeil.UMULIG_DAG if signatur.dag > idag else Papirfeil.FOR_TIDLIG)
    if signatur.person_id not in kunne_signere:
        return Papirsvar(feil=Papirfeil.IKKE_SIGNATAR_DA)
    krav = _place(stand, signatur.krav)
    if krav is None:
        return Papirsvar(feil=Papirfeil.PASSER_IKKE)
    svar = vurder_signering(
        stand, part=krav.part, person_id=signatur.person_id, fullmakter=fullmakter, dag=signatur.dag
    )
    if svar.utfall is Signeringsutfall.IKKE_DIN_TUR:
        return Papirsvar(feil=Papirfeil.IKKE_SIN_TUR)
    if not svar.kan_signere or svar.krav != krav:
        return Papirsvar(feil=Papirfeil.PASSER_IKKE)
    return Papirsvar(fullmakt=svar.fullmakt)


def _place(stand: Signeringsstand, nummer: int) -> Signaturkrav | None:
    return next((krav for krav in stand.apne if krav.nummer == nummer), None)
