"""«Nytt siden versjon …»: what whoever is about to sign should know first."""

from dataclasses import dataclass

from django.urls import reverse

from alis.services.sammenligning.hent_endringer import Endringer
from alis.web.felles.forskjellsord import endringer_i_ord


@dataclass(frozen=True, kw_only=True)
class Nytt:
    gammel: int
    setninger: tuple[str, ...]
    lenke: str


def lag_nytt(endringer: Endringer | None) -> Nytt | None:
    if endringer is None:
        return None
    sammenligning = reverse("versjoner:sammenlign", args=[endringer.avtale_id])
    return Nytt(
        gammel=endringer.gammel,
        setninger=endringer_i_ord(endringer.forskjell),
        lenke=f"{sammenligning}?fra={endringer.gammel}&til={endringer.ny}",
    )
