"""Vacancies pasted from a spreadsheet: one row each, with tabs between. Every fault is named by its row and field."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from alis.domain.plassering.behov import MANEDER
from alis.domain.plassering.lengst_fram import er_for_langt_fram
from alis.domain.plassering.problem import LENGSTE_PLASS

FLEST_RADER = 200
FLEST_PLASSER = 99
LENGSTE_NAVN = 120
_TALL = re.compile(r"([-−]?)([0-9]+)(?: ?(?:mnd\.?|måneder|månader|stk\.?|plasser|plassar))?")
_DAG = re.compile(r"(?P<d>[0-9]{1,2})[./](?P<m>[0-9]{1,2})[./](?P<y>[0-9]{4})")
_ISO = re.compile(r"(?P<y>[0-9]{4})-(?P<m>[0-9]{1,2})-(?P<d>[0-9]{1,2})")


class Kolonne(StrEnum):
    """In the order that the columns are taken to have where no head says otherwise."""

    AVDELING = "avdeling"
    STED = "sted"
    START = "start"
    MANEDER = "maneder"
    ANTALL = "antall"


class Radfeil(StrEnum):
    MANGLER = "mangler"
    IKKE_DELT = "ikke_delt"
    FOR_LANG = "for_lang"
    IKKE_DATO = "ikke_dato"
    FINNES_IKKE = "finnes_ikke"
    HAR_VAERT = "har_vaert"
    FOR_LANGT_FRAM = "for_langt_fram"
    IKKE_TALL = "ikke_tall"
    UTENFOR = "utenfor"


HODER: Mapping[str, Kolonne] = {
    "avdeling": Kolonne.AVDELING,
    "seksjon": Kolonne.AVDELING,
    "fag": Kolonne.AVDELING,
    "avdeling/seksjon": Kolonne.AVDELING,
    "sted": Kolonne.STED,
    "stad": Kolonne.STED,
    "sykehus": Kolonne.STED,
    "sjukehus": Kolonne.STED,
    "tjenestested": Kolonne.STED,
    "tenestestad": Kolonne.STED,
    "behandlingssted": Kolonne.STED,
    "behandlingsstad": Kolonne.STED,
    "start": Kolonne.START,
    "startdato": Kolonne.START,
    "oppstart": Kolonne.START,
    "fra": Kolonne.START,
    "frå": Kolonne.START,
    "fra dato": Kolonne.START,
    "frå dato": Kolonne.START,
    "begynner": Kolonne.START,
    "byrjar": Kolonne.START,
    "måneder": Kolonne.MANEDER,
    "månader": Kolonne.MANEDER,
    "mnd": Kolonne.MANEDER,
    "mnd.": Kolonne.MANEDER,
    "antall måneder": Kolonne.MANEDER,
    "talet på månader": Kolonne.MANEDER,
    "varighet": Kolonne.MANEDER,
    "varigheit": Kolonne.MANEDER,
    "antall": Kolonne.ANTALL,
    "tal": Kolonne.ANTALL,
    "talet": Kolonne.ANTALL,
    "plasser": Kolonne.ANTALL,
    "plassar": Kolonne.ANTALL,
    "antall plasser": Kolonne.ANTALL,
    "talet på plassar": Kolonne.ANTALL,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cellefeil:
    """`verdi` is what stands there."""

    kolonne: Kolonne
    feil: Radfeil
    verdi: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Limrad:
    """`nummer` is the line of what was pasted, from 1. A value that could not be read is None, and is in `feil`."""

    nummer: int
    avdeling: str
    sted: str
    fom: date | None
    maneder: int | None
    antall: int | None
    feil: tuple[Cellefeil, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limtekst:
    """`for_mange`: there are more rows than are taken at once, and none is read."""

    rader: Sequence[Limrad]
    for_mange: bool = False


def les_limtekst(tekst: str, *, idag: date) -> Limtekst:
    """Empty lines are passed over. Months that are not said are six, and a number that is not said is one."""
    linjer = [
        (nummer, _split(linje)) for nummer, linje in enumerate(tekst.splitlines(), start=1) if linje.strip()
    ]
    kolonner: list[Kolonne | None] = list(Kolonne)
    if linjer and (hode := _head(linjer[0][1])):
        kolonner, linjer = hode, linjer[1:]
    if len(linjer) > FLEST_RADER:
        return Limtekst(rader=(), for_mange=True)
    return Limtekst(rader=[_row(nummer, celler, kolonner, idag) for nummer, celler in linjer])


def _split(linje: str) -> list[str]:
    return [" ".join(celle.split()) for celle in linje.split("\t" if "\t" in linje else ";")]


def _head(celler: Sequence[str]) -> list[Kolonne | None] | None:
    """A line is a head where it names the department or the start and holds no other kind of word before them."""
    navn = [HODER.get(celle.casefold()) for celle in celler]
    kjente = [kolonne for kolonne in navn if kolonne]
    er_hode = Kolonne.START in kjente or len(kjente) > 1
    return navn if er_hode and len(set(kjente)) == len(kjente) else None


def _row(nummer: int, celler: Sequence[str], kolonner: Sequence[Kolonne | None], idag: date) -> Limrad:
    if len(celler) == 1:
        return _undivided(nummer, celler[0])
    verdi = {kolonne: celle for kolonne, celle in zip(kolonner, celler, strict=False) if kolonne}
    leser = _Radleser(verdi, idag)
    return Limrad(
        nummer=nummer,
        avdeling=leser.navn(Kolonne.AVDELING, kreves=True),
        sted=leser.navn(Kolonne.STED, kreves=False),
        fom=leser.dag(),
        maneder=leser.tall(Kolonne.MANEDER, ellers=MANEDER, mest=LENGSTE_PLASS),
        antall=leser.tall(Kolonne.ANTALL, ellers=1, mest=FLEST_PLASSER),
        feil=tuple(leser.feil),
    )


def _undivided(nummer: int, tekst: str) -> Limrad:
    """With commas or spaces between, which names and numbers have in them too: no column can be told from the next."""
    feil = Cellefeil(kolonne=Kolonne.AVDELING, feil=Radfeil.IKKE_DELT, verdi=tekst)
    return Limrad(nummer=nummer, avdeling="", sted="", fom=None, maneder=None, antall=None, feil=(feil,))


class _Radleser:
    """Reads one row, and gathers what is wrong with it."""

    def __init__(self, verdi: Mapping[Kolonne, str], idag: date) -> None:
        self.verdi, self.idag = verdi, idag
        self.feil: list[Cellefeil] = []

    def navn(self, kolonne: Kolonne, *, kreves: bool) -> str:
        tekst = self.verdi.get(kolonne, "")
        if kreves and not tekst:
            self._wrong(kolonne, Radfeil.MANGLER)
        elif len(tekst) > LENGSTE_NAVN:
            self._wrong(kolonne, Radfeil.FOR_LANG)
        return tekst

    def dag(self) -> date | None:
        dag = _read_day(self.verdi.get(Kolonne.START, ""), self.idag)
        return self._wrong(Kolonne.START, dag) if isinstance(dag, Radfeil) else dag

    def tall(self, kolonne: Kolonne, *, ellers: int, mest: int) -> int | None:
        tekst = self.verdi.get(kolonne, "").casefold()
        tall = _read_number(tekst, mest) if tekst else ellers
        return self._wrong(kolonne, tall) if isinstance(tall, Radfeil) else tall

    def _wrong(self, kolonne: Kolonne, feil: Radfeil) -> Any:
        """None, which stands for the value that could not be read."""
        self.feil.append(Cellefeil(kolonne=kolonne, feil=feil, verdi=self.verdi.get(kolonne, "")))
        return None


def _read_day(tekst: str, idag: date) -> date | Radfeil:
    if not tekst:
        return Radfeil.MANGLER
    funnet = _DAG.fullmatch(tekst) or _ISO.fullmatch(tekst)
    if funnet is None:
        return Radfeil.IKKE_DATO
    try:
        dag = date(int(funnet["y"]), int(funnet["m"]), int(funnet["d"]))
    except ValueError:
        return Radfeil.FINNES_IKKE
    if er_for_langt_fram(dag, idag=idag):
        return Radfeil.FOR_LANGT_FRAM
    return dag if dag > idag else Radfeil.HAR_VAERT


def _read_number(tekst: str, mest: int) -> int | Radfeil:
    tall = _TALL.fullmatch(tekst)
    if tall is None:
        return Radfeil.IKKE_TALL
    fortegn, siffer = tall[1], tall[2].lstrip("0") or "0"
    er_innenfor = not fortegn and len(siffer) <= len(str(mest)) and 1 <= int(siffer) <= mest
    return int(siffer) if er_innenfor else Radfeil.UTENFOR
