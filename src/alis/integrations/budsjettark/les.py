"""From the bytes of a workbook to the rows of a budget."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import chain, islice, repeat
from typing import Any

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from alis.domain.avtale.budsjett import Budsjettlinje
from alis.domain.avtale.budsjett.grenser import MAKS_LINJER
from alis.integrations.budsjettark.cellefeil import Cellefeil
from alis.integrations.budsjettark.pakke import kontrollert_pakke
from alis.integrations.budsjettark.radleser import UTEN_NUMMER, Radleser
from alis.integrations.budsjettark.tabellhode import LETES_I, finn_tabellhode
from alis.integrations.budsjettark.ulesbar_fil import Filgrunn, UlesbarFil

ARKNAVN = "Budsjett"
"""The sheet that is read; the first one where none is called this."""


@dataclass(frozen=True, kw_only=True)
class Lesning:
    """`linjer` in the order of their numbers; empty where anything at all is wrong. `feil` are all the faults."""

    ark: str
    linjer: tuple[Budsjettlinje, ...]
    feil: tuple[Cellefeil, ...]


def les_budsjettark(innhold: bytes, *, antall_ar: int) -> Lesning:
    """Read the rows by the values that the spreadsheet program has computed: a formula is never run here.

    Raises `UlesbarFil` where the file as a whole cannot be used.
    """
    ark = _finn_arket(kontrollert_pakke(innhold))
    rader = enumerate(_les_rader(ark), start=1)
    overst = list(islice(rader, LETES_I))
    hode, kolonner = finn_tabellhode([rad for _nummer, rad in overst])
    leser = Radleser(ark=ark.name, kolonner=kolonner, antall_ar=antall_ar)
    lest = (leser.les(nummer, rad) for nummer, rad in chain(overst[hode + 1 :], rader))
    linjer = [linje for linje in lest if linje is not None]
    if leser.feil:
        return Lesning(ark=ark.name, linjer=(), feil=tuple(leser.feil))
    if not linjer:
        raise UlesbarFil(Filgrunn.UTEN_RADER)
    if len(linjer) > MAKS_LINJER:
        raise UlesbarFil(Filgrunn.FOR_MANGE_RADER)
    return Lesning(ark=ark.name, linjer=_nummerert(linjer, max(leser.numre, default=0)), feil=())


def _finn_arket(innhold: bytes) -> CalamineSheet:
    try:
        bok = CalamineWorkbook.from_filelike(BytesIO(innhold))
        return bok.get_sheet_by_name(ARKNAVN if ARKNAVN in bok.sheet_names else bok.sheet_names[0])
    except (CalamineError, IndexError) as feil:
        raise UlesbarFil(Filgrunn.SKADET) from feil


def _les_rader(ark: CalamineSheet) -> Iterator[Sequence[Any]]:
    """Every row from the top of the sheet, so that a row's place is its number, with an empty cell after the last: there
    the reader finds what the table has no column for. One at a time, since none is needed again."""
    if ark.start is None or ark.end is None:
        raise UlesbarFil(Filgrunn.UTEN_TABELL)
    if ark.end[0] > 2 * MAKS_LINJER + LETES_I:
        raise UlesbarFil(Filgrunn.FOR_MANGE_RADER)
    over, foran = ark.start
    yield from repeat([""], over)
    for rad in ark.iter_rows():
        yield [*repeat("", foran), *rad, ""]


def _nummerert(linjer: Sequence[Budsjettlinje], hoyeste: int) -> tuple[Budsjettlinje, ...]:
    """Rows without a number come after those that have one."""
    uten = [linje for linje in linjer if linje.nummer == UTEN_NUMMER]
    med = sorted((linje for linje in linjer if linje.nummer != UTEN_NUMMER), key=lambda linje: linje.nummer)
    return (*med, *_fra(uten, hoyeste + 1))


def _fra(linjer: Iterable[Budsjettlinje], forste: int) -> Iterable[Budsjettlinje]:
    return (replace(linje, nummer=nummer) for nummer, linje in enumerate(linjer, start=forste))
