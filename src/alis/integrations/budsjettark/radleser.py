"""One row of the sheet as a row of a budget, or everything that is wrong with it."""

from collections.abc import Callable, Mapping, Sequence
from itertools import count, repeat
from typing import Any, TypeVar

from alis.domain.avtale.budsjett import Budsjettlinje
from alis.domain.avtale.budsjett.grenser import (
    LENGSTE_BESKRIVELSE,
    MAKS_BELOP,
    MAKS_HUNDREDELTIMER,
    MAKS_TIMESATS,
)
from alis.domain.verdier import Belop
from alis.integrations.budsjettark.cellefeil import Cellefeil, Feilgrunn, Felt
from alis.integrations.budsjettark.celler import er_tom, les_beskrivelse, les_element, les_heltall, les_tall

T = TypeVar("T")

UTEN_NUMMER = 0
MAKS_HELTALL = 999_999


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
        self._plass = [kolonner.get(felt, -1) for felt in Felt]
        self._neste = count(1) if Felt.NUMMER not in kolonner else repeat(UTEN_NUMMER)
        self._belop: dict[int, Belop] = {}

    def les(self, rad: int, celler: Sequence[Any]) -> Budsjettlinje | None:
        """None for an empty row, and for one with faults. A row without a number gets the next one where the table has
        no column for it, else `UTEN_NUMMER`."""
        nr, ar, element, beskrivelse, timer, sats, belop = [
            celler[plass] if plass >= 0 else "" for plass in self._plass
        ]
        if not (element or beskrivelse) and all(map(er_tom, (ar, element, beskrivelse, timer, sats, belop))):
            return None
        antall = len(self.feil)
        nummer = next(self._neste) if er_tom(nr) else self._nummer(rad, nr)
        avtalear = self._les(rad, Felt.AVTALEAR, ar, les_heltall, MAKS_HELTALL)
        if avtalear is not None and avtalear > self.antall_ar:
            self._legg_til(rad, Felt.AVTALEAR, Feilgrunn.UTENFOR_AVTALEN, ar, self.antall_ar)
        hva = self._les(rad, Felt.ELEMENT, element, les_element, 0)
        tekst = self._les(rad, Felt.BESKRIVELSE, beskrivelse, les_beskrivelse, LENGSTE_BESKRIVELSE)
        hundredeltimer, timesats, sum_ = self._kostnad(rad, timer, sats, belop)
        if len(self.feil) > antall or avtalear is None or hva is None or tekst is None:
            return None
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
        nummer = self._les(rad, Felt.NUMMER, celle, les_heltall, MAKS_HELTALL)
        if nummer is None:
            return UTEN_NUMMER
        forste = self.numre.setdefault(nummer, rad)
        if forste != rad:
            self._legg_til(rad, Felt.NUMMER, Feilgrunn.BRUKT_FOR, celle, forste)
        return nummer

    def _kostnad(
        self, rad: int, timer: Any, sats: Any, belop: Any
    ) -> tuple[int | None, Belop | None, Belop | None]:
        """Hours and rate, or an amount."""
        uten_timer = er_tom(timer) and er_tom(sats)
        if not er_tom(belop):
            if uten_timer:
                return None, None, self._kroner(rad, Felt.BELOP, belop, MAKS_BELOP)
            self._legg_til(rad, Felt.BELOP, Feilgrunn.BADE_TIMER_OG_BELOP, belop, 0)
        elif uten_timer:
            felt = Felt.BELOP if Felt.BELOP in self.kolonner else Felt.TIMER
            self._legg_til(rad, felt, Feilgrunn.VERKEN_TIMER_ELLER_BELOP, "", 0)
        else:
            hundredeltimer = self._les(rad, Felt.TIMER, timer, les_tall, MAKS_HUNDREDELTIMER)
            return hundredeltimer, self._kroner(rad, Felt.TIMESATS, sats, MAKS_TIMESATS), None
        return None, None, None

    def _kroner(self, rad: int, felt: Felt, celle: Any, maks: int) -> Belop | None:
        """The same amount is the same object: many rows have the same rate."""
        ore = self._les(rad, felt, celle, les_tall, maks)
        if ore is None:
            return None
        belop = self._belop.get(ore)
        if belop is None:
            belop = self._belop[ore] = Belop(ore)
        return belop

    def _les(
        self, rad: int, felt: Felt, celle: Any, les: Callable[[Any, int], T | Feilgrunn], maks: int
    ) -> T | None:
        verdi = Feilgrunn.MANGLER if er_tom(celle) else les(celle, maks)
        if isinstance(verdi, Feilgrunn):
            self._legg_til(rad, felt, verdi, celle, maks)
            return None
        return verdi

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
