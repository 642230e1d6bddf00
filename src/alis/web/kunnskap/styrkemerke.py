"""«Skal», «bør» and «kan»: how strongly a rate or a rule binds the kommune."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alis.domain.regel import Sats
from alis.domain.regel.styrke import Styrke, styrken


@dataclass(frozen=True, kw_only=True)
class Styrkemerke:
    """`forklaring` is for the legend."""

    ord: str | Promise
    farge: str
    forklaring: str | Promise


MERKER: dict[Styrke, Styrkemerke] = {
    Styrke.SKAL: Styrkemerke(
        ord=_("Skal"),
        farge="danger",
        forklaring=_("En myndighet krever det. Følger dere det ikke, kan dere miste tilskudd."),
    ),
    Styrke.BOR: Styrkemerke(
        ord=_("Bør"),
        farge="warning",
        forklaring=_(
            "Ingen myndighet har sagt det. Regn med det, men spør Helsedirektoratet hvis mye avhenger av det."
        ),
    ),
    Styrke.KAN: Styrkemerke(
        ord=_("Kan"),
        farge="success",
        forklaring=_("Dere kan få det eller bruke det, inntil grensen som står."),
    ),
}
TEGNFORKLARING = tuple(MERKER.values())


def merket(sats: Sats) -> Styrkemerke:
    return MERKER[styrken(sats)]
