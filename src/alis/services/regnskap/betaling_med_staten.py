"""One payment between the kommune and the state, spread on the cases and elements that it is for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.regnskap import Bilag, Konto, Post, spredt
from alis.domain.tilgang import Aktor
from alis.domain.verdier import Belop
from alis.records.felles.dato import lokal_dato
from alis.records.regnskap.models import Bilag as Bilagsrad
from alis.records.regnskap.queries import som_bilag
from alis.records.utdanning.models import AlisSak
from alis.services.regnskap.aapne_periode import aapne_periode
from alis.services.regnskap.bokfor import AnnetInnhold
from alis.services.regnskap.bokfor_hver import Tilskuddsgrunn, bokfor_hver
from alis.services.regnskap.les_saldo import Saldonokkel
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse

NULL = Belop.null()


class TomBetaling(Exception):
    """A payment is more than nothing."""


class BetalingFrem(Exception):
    """A payment cannot have come on a day that has not."""


class MerEnnUtestaende(Exception):
    """More than what is left to pay. Carries what that is."""

    def __init__(self, rest: Belop) -> None:
        super().__init__(str(rest))
        self.rest = rest


@dataclass(frozen=True, kw_only=True)
class Betaling:
    """`skjema_id` is made with the form, so that the same form sent twice is one payment."""

    skjema_id: UUID
    tilskuddsperiode: str
    belop: Belop
    dato: date


def bokfor_betaling(
    *,
    aktor: Aktor,
    betaling: Betaling,
    lag: Callable[[Post], Bilag],
    konto: Konto,
    handling: str,
    naa: datetime,
) -> None:
    """Part of an act, in its transaction. `konto` is what the payment lessens: the oldest project number first.

    Raises `UkjentSatssett`, `TomBetaling`, `BetalingFrem`, `MerEnnUtestaende` and `AnnetInnhold`.
    """
    periode = aapne_periode(aktor=aktor, tilskuddsperiode=betaling.tilskuddsperiode, naa=naa)
    nokkel = f"{handling}:{betaling.skjema_id}"
    if _is_booked(nokkel, betaling):
        return
    plass = {sted: saldo.paa(konto) for sted, saldo in periode.saldoer.items()}
    _check(betaling, rest=sum(plass.values(), NULL), idag=lokal_dato(naa))
    spredning = spredt(betaling.belop, plass=plass)
    for sak in periode.saker:
        _book_case(aktor, sak, _of(sak, spredning), betaling, lag, handling, nokkel, naa)


def _is_booked(nokkel: str, betaling: Betaling) -> bool:
    rader = Bilagsrad.objects.filter(nokkel__startswith=f"{nokkel}:").prefetch_related("overforinger")
    staende = [som_bilag(rad) for rad in rader]
    if not staende:
        return False
    belop = sum((rad.belop for bilag in staende for rad in bilag.overforinger), NULL)
    if (belop, staende[0].dato, staende[0].tilskuddsperiode) != (
        betaling.belop,
        betaling.dato,
        betaling.tilskuddsperiode,
    ):
        raise AnnetInnhold(nokkel)
    return True


def _check(betaling: Betaling, *, rest: Belop, idag: date) -> None:
    if betaling.belop <= NULL:
        raise TomBetaling
    if betaling.dato > idag:
        raise BetalingFrem
    if betaling.belop > rest:
        raise MerEnnUtestaende(rest)


def _of(sak: AlisSak, spredning: Mapping[Saldonokkel, Belop]) -> dict[Element, Belop]:
    return {nokkel.element: belop for nokkel, belop in spredning.items() if nokkel.sak_id == sak.pk}


def _book_case(
    aktor: Aktor,
    sak: AlisSak,
    belop: Mapping[Element, Belop],
    betaling: Betaling,
    lag: Callable[[Post], Bilag],
    handling: str,
    nokkel: str,
    naa: datetime,
) -> None:
    if not belop:
        return
    grunn = Tilskuddsgrunn(
        sak=sak,
        tilskuddsperiode=betaling.tilskuddsperiode,
        dato=betaling.dato,
        nokkel=f"{nokkel}:{sak.pk}",
    )
    bilag = bokfor_hver(lag, belop, grunn=grunn, av=aktor.person_id, naa=naa)
    innhold = {"bilag": bilag, "belop": sum(ett.ore for ett in belop.values()), "dato": betaling.dato}
    skriv_sakshendelse(aktor=aktor, sak=sak, handling=handling, objekt=sak, naa=naa, innhold=innhold)
