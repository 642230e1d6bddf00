"""The rows of one year as forms, at most a page of them at a time."""

import re

from django.http import QueryDict

from alis.domain.avtale.budsjett import Budsjettlinje
from alis.services.budsjett.budsjettbilde import Budsjettbilde
from alis.services.budsjett.linjeendring import NY, Linjeendring
from alis.web.budsjett.radskjema import Radskjema

RADER_PA_SIDEN = 50
NYE_RADER = 3
FLEST_NYE = 30


class Radskjemaer:
    """`svar` is what the user sent. Rows of other pages and years are not touched."""

    def __init__(self, bilde: Budsjettbilde, avtalear: int, *, svar: QueryDict | None, etter: str) -> None:
        self.bilde = bilde
        self.avtalear = avtalear
        self.etter = _tall(etter)
        i_aret = [linje for linje in bilde.linjer if linje.avtalear == avtalear and linje.nummer > self.etter]
        pa_siden = i_aret[:RADER_PA_SIDEN]
        self.neste = pa_siden[-1].nummer if len(i_aret) > RADER_PA_SIDEN else 0
        self.antall_nye = _antall_nye(svar)
        self.skjemaer = [
            *(
                Radskjema(svar, nummer=linje.nummer, prefix=f"rad-{linje.nummer}", linje=linje)
                for linje in pa_siden
            ),
            *(Radskjema(svar, nummer=NY, prefix=f"ny-{nr}") for nr in range(self.antall_nye)),
        ]

    @property
    def sted(self) -> str:
        """The page of the year, for the address."""
        return f"?etter={self.etter}" if self.etter else ""

    def er_gyldige(self) -> bool:
        """Rows that are to be taken away need not be right."""
        feil = [skjema for skjema in self.skjemaer if not (skjema.skal_fjernes or skjema.is_valid())]
        return not feil

    def endring(self) -> Linjeendring:
        """What is written and can be read; only what differs from what is kept."""
        lest = (self._linje(skjema) for skjema in self.skjemaer if not skjema.skal_fjernes)
        return Linjeendring(
            linjer=tuple(linje for linje in lest if linje is not None),
            fjern=frozenset(
                skjema.nummer for skjema in self.skjemaer if skjema.skal_fjernes and skjema.nummer
            ),
        )

    def _linje(self, skjema: Radskjema) -> Budsjettlinje | None:
        if skjema.er_tom or not skjema.is_valid():
            return None
        linje = skjema.som_linje(self.avtalear)
        return None if linje == skjema.linje_for else linje


def _antall_nye(svar: QueryDict | None) -> int:
    if svar is None:
        return NYE_RADER
    ekstra = 1 if "legg_til" in svar else 0
    return min(_tall(svar.get("nye", "")) + ekstra, FLEST_NYE)


def _tall(tekst: str) -> int:
    return int(tekst) if re.fullmatch(r"[0-9]{1,6}", tekst) else 0
