"""The short line beside amounts: that the rules leave something open, and where to read what is done about it."""

from dataclasses import dataclass

from django.urls import reverse

from alis.domain.regel import Satssett


@dataclass(frozen=True, kw_only=True)
class Apenlinje:
    antall: int
    lenke: str


def lag_apenlinje(sett: Satssett) -> Apenlinje | None:
    """None where the rules leave nothing open."""
    if not sett.apent:
        return None
    side = reverse("sats:sett", args=sett.navn.split("/"))
    return Apenlinje(antall=len(sett.apent), lenke=f"{side}#apent")
