"""Person numbers, with real and synthetic persons kept apart.

Test persons carry a month that no real person has: Skatteetaten adds 80, NAV adds 40. A production system must never
hold a synthetic person, a demo or test system never a real one, so nobody can make the number without saying which.
"""

import re
from datetime import date
from enum import StrEnum
from typing import Self

from alis.domain.verdier.identer import control_digit

VEKTER_1 = (3, 7, 6, 1, 8, 9, 4, 5, 2)
VEKTER_2 = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
D_NUMMER = 40
"""Added to the day of a person without residence."""


class Persontype(StrEnum):
    EKTE = "ekte"
    SYNTETISK = "syntetisk"


class UgyldigFodselsnummer(ValueError):
    """Not eleven digits with a real date and right control digits."""


class FeilPersontype(ValueError):
    """A synthetic person where only real ones belong, or the reverse."""


class Fodselsnummer(str):
    """A fødselsnummer or D-nummer of a person of the given kind.

    Raises `UgyldigFodselsnummer`, or `FeilPersontype` for a sound number of the other kind. `repr` shows no digits,
    so that the number does not end up in a log.
    """

    __slots__ = ()

    def __new__(cls, verdi: str, *, persontype: Persontype) -> Self:
        if (
            not re.fullmatch(r"[0-9]{11}", verdi)
            or verdi[9:] != kontrollsifre(verdi[:9])
            or _fodt(verdi) is None
        ):
            raise UgyldigFodselsnummer(
                "Et fødselsnummer er elleve sifre med gyldig dato og riktige kontrollsifre."
            )
        if persontype_av(verdi) is not persontype:
            raise FeilPersontype(f"Her kan bare {_FLERTALL[persontype]} personer registreres.")
        return super().__new__(cls, verdi)

    @classmethod
    def syntetisk(cls, *, fodt: date, individnummer: int) -> Self:
        """The number of a synthetic person in Skatteetaten's series. Raises `UgyldigFodselsnummer` where the
        individnummer does not belong to the year or has no control digits: try the next."""
        ni_sifre = f"{fodt:%d}{fodt.month + 80}{fodt:%y}{individnummer:03}"
        nummer = cls(ni_sifre + (kontrollsifre(ni_sifre) or ""), persontype=Persontype.SYNTETISK)
        if nummer.fodt != fodt:
            raise UgyldigFodselsnummer(
                f"Individnummer {individnummer:03} hører ikke til fødselsåret {fodt.year}."
            )
        return nummer

    @property
    def fodt(self) -> date:
        """The day of birth."""
        fodt = _fodt(self)
        assert fodt is not None  # held by __new__
        return fodt

    def __repr__(self) -> str:
        return "Fodselsnummer('***********')"


_FLERTALL = {Persontype.EKTE: "ekte", Persontype.SYNTETISK: "syntetiske"}


def persontype_av(verdi: str) -> Persontype:
    """Which kind of person eleven digits belong to, by the month."""
    return Persontype.SYNTETISK if int(verdi[2:4]) > 12 else Persontype.EKTE


def kontrollsifre(ni_sifre: str) -> str | None:
    """The two last digits, or None where the nine first have none."""
    forste = control_digit(ni_sifre, VEKTER_1)
    if forste is None:
        return None
    andre = control_digit(f"{ni_sifre}{forste}", VEKTER_2)
    return None if andre is None else f"{forste}{andre}"


def _fodt(verdi: str) -> date | None:
    dag, maned, ar, individnummer = int(verdi[:2]), int(verdi[2:4]), int(verdi[4:6]), int(verdi[6:9])
    arhundre = _arhundre(ar, individnummer)
    for tillegg in (80, 40):
        maned -= tillegg if maned > tillegg else 0
    dag -= D_NUMMER if dag > D_NUMMER else 0
    try:
        return None if arhundre is None else date(arhundre + ar, maned, dag)
    except ValueError:
        return None


def _arhundre(ar: int, individnummer: int) -> int | None:
    if individnummer < 500:
        return 1900
    if ar < 40:
        return 2000
    if individnummer >= 900:
        return 1900
    return 1800 if individnummer < 750 and ar >= 54 else None
