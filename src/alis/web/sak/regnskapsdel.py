"""The books of the case on its own page: what stands on each element now, in the newest period with anything booked."""

from dataclasses import dataclass

from django.urls import reverse

from alis.services.oppgaver.hent_saksside import Saksside
from alis.web.regnskap.saksregnskap import Saldotabell, lag_saldotabeller


@dataclass(frozen=True, kw_only=True)
class Regnskapsdel:
    tabell: Saldotabell
    adresse: str


def lag_regnskapsdel(side: Saksside) -> Regnskapsdel | None:
    """None where nothing is booked, or the reader may not see it."""
    tabell = next(lag_saldotabeller(side.saldoer), None)
    if tabell is None:
        return None
    return Regnskapsdel(tabell=tabell, adresse=reverse("regnskap:sak", args=[side.sak.sak_id]))
