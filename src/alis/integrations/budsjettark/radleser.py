"""One row of the sheet as a row of a budget, or everything that is wrong with it."""

from collections.abc import Mapping, Sequence
from itertools import count, repeat
from operator import itemgetter
from typing import Any

from alis.domain.avtale.budsjett import Budsjettlinje
from alis.domain.avtale.budsjett.grenser import (
    LENGSTE_BESKRIVELSE,
    MAKS_BELOP,
    MAKS_HUNDREDELTIMER,
    MAKS_TIMESATS,
)
from alis.domain.verdier import Belop
from alis.integrations.budsjettark.cellefeil import Cellefeil, Feilgrunn, Felt
from alis.integrations.budsjettark.celler import (
    MAKS_HELTALL,
    er_tom,
    les_avtalear,
    les_beskrivelse,
    les_element,
    les_heltall,
    les_tall,
)

UTENFOR_TABELLEN = -1
"""The empty cell after the last of a row: there is nothing in the columns that the table does not have."""
UTEN_NUMMER = 0
MAKS = {
    Felt.BESKRIVELSE: LENGSTE_BESKRIVELSE,
    Felt.TIMER: MAKS_HUNDREDELTIMER,
    Felt.TIMESATS: MAKS_TIMESATS,
    Felt.BELOP: MAKS_BELOP,
}
Celler = tuple[Any, ...]


class Radleser:
    """Reads the rows of one sheet. `feil` fills up; `numre` remembers which row had each number.

    Ten thousand rows pass through here while someone waits, so nothing is made that the row does not need.
    """

    def __init__(self, *, ark: str, kolonner: Mapping[Felt, int], antall_ar: int) -> None:
        self.ark = ark
        self.kolonner = kolonner
        self.antall_ar = antall_ar
        self.feil: list[Cellefeil] = []
        self.numre: dict[int, int] = {}
        self._velg = itemgetter(*(kolonner.get(felt, UTENFOR_TABELLEN) for felt in Felt))
        self._neste = count(1) if Felt.NUMMER not in kolonner else repeat(UTEN_NUMMER)
        self._belop: dict[int, Belop] = {}

    def les(self, rad: int, celler: Sequence[Any]) -> Budsjettlinje | None:
        """None for an empty row, and for one with faults. A row without a number gets the next one where the table has
        no column for it, else `UTEN_NUMMER`."""
        nr, *resten = self._velg(celler)
        ar, element, beskrivelse, timer, sats, belop = resten
        if not (element or beskrivelse) and all(map(er_tom, resten)):
            return None
        nummer = next(self._neste) if er_tom(nr) else self._nummer(rad, nr)
        lest: Celler = (
            les_avtalear(ar, self.antall_ar),
            les_element(element),
            les_beskrivelse(beskrivelse, LENGSTE_BESKRIVELSE),
            *self._kostnad(timer, sats, belop),
        )
        if Feilgrunn in map(type, lest):
            self._meld(rad, resten, lest)
            return None
        avtalear, hva, tekst, hundredeltimer, timesats, sum_ = lest
        return Budsjettlinje(
            nummer=nummer,
            avtalear=avtalear,
            element=hva,
            beskrivelse=tekst,
            hundredeltimer=hundredeltimer,
            timesats=timesats,
            belop=sum_,
        )

    def _nummer(self, rad: int, celle: Any) -> int:
        nummer = les_heltall(celle, MAKS_HELTALL)
        if isinstance(nummer, Feilgrunn):
            self._legg_til(rad, Felt.NUMMER, nummer, celle, MAKS_HELTALL)
            return UTEN_NUMMER
        forste = self.numre.setdefault(nummer, rad)
        if forste != rad:
            self._legg_til(rad, Felt.NUMMER, Feilgrunn.BRUKT_FOR, celle, forste)
        return nummer

    def _kostnad(self, timer: Any, sats: Any, belop: Any) -> Celler:
        """Hours and rate, or an amount: the three, or what is wrong in the place of the one that it is said of."""
        uten_timer = er_tom(timer) and er_tom(sats)
        if not er_tom(belop):
            sum_ = self._kroner(belop, MAKS_BELOP) if uten_timer else Feilgrunn.BADE_TIMER_OG_BELOP
            return None, None, sum_
        if uten_timer:
            mangler = Feilgrunn.VERKEN_TIMER_ELLER_BELOP
            return (None, None, mangler) if Felt.BELOP in self.kolonner else (mangler, None, None)
        return les_tall(timer, MAKS_HUNDREDELTIMER), self._kroner(sats, MAKS_TIMESATS), None

    def _kroner(self, celle: Any, maks: int) -> Belop | Feilgrunn:
        """The same amount is the same object: many rows have the same rate."""
        ore = les_tall(celle, maks)
        if isinstance(ore, Feilgrunn):
            return ore
        belop = self._belop.get(ore)
        if belop is None:
            belop = self._belop[ore] = Belop(ore)
        return belop

    def _meld(self, rad: int, celler: Sequence[Any], lest: Celler) -> None:
        tillatt = {Felt.AVTALEAR: self.antall_ar, **MAKS}
        for felt, celle, verdi in zip(list(Felt)[1:], celler, lest, strict=True):
            if isinstance(verdi, Feilgrunn):
                self._legg_til(rad, felt, verdi, celle, tillatt.get(felt, 0))

    def _legg_til(self, rad: int, felt: Felt, grunn: Feilgrunn, celle: Any, tillatt: int) -> None:
        plass = self.kolonner.get(felt)
        self.feil.append(
            Cellefeil(
                ark=self.ark,
                rad=rad,
                kolonne="" if plass is None else chr(ord("A") + plass),
                felt=felt,
                grunn=grunn,
                verdi=str(celle)[:40],
                tillatt=tillatt,
            )
        )
