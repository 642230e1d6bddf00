"""The facts that name a person and a doctor."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Personfakta:
    """`fodselsnummer` and `epost` may be unknown (empty)."""

    navn: str
    fodselsnummer: str = ""
    epost: str = ""


@dataclass(frozen=True, kw_only=True)
class Legefakta(Personfakta):
    hpr_nr: str
