"""The kinds of value the contracts know. Each reads one value at one place, or tells what is wrong and what is allowed."""

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Any

from alis.domain.verdier import Andel, Belop
from alis.integrations.kontrakt.dokument import Objekt
from alis.integrations.kontrakt.feil import Sted

Leser = Callable[[object, Sted], Any]
"""Gives the value read, or `UGYLDIG` after telling the fault."""

FORSTE_AR, SISTE_AR = 1900, 2200
STORSTE_BELOP = 10**12
LENGSTE_UTDRAG = 40
FLEST_SIFRE = 18
"""A number of more digits is not shown: only its first ones were read."""

_DATO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DESIMALTALL = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")
_KOMMUNENUMMER = re.compile(r"[0-9]{4}")


def dato(verdi: object, sted: Sted) -> Any:
    """A day, `YYYY-MM-DD`, in the years that the contracts allow."""
    treff = _DATO.fullmatch(verdi) if isinstance(verdi, str) else None
    if treff and FORSTE_AR <= int(treff[1]) <= SISTE_AR:
        try:
            return date(*map(int, treff.groups()))
        except ValueError:
            pass  # no such day; told below
    return sted.meld(
        f"{beskriv(verdi)} er ikke en dato; tillatt er en tekst på formen ÅÅÅÅ-MM-DD, år {FORSTE_AR} til {SISTE_AR}"
    )


def belop(verdi: object, sted: Sted) -> Any:
    """Whole øre."""
    if type(verdi) is int and 0 <= verdi <= STORSTE_BELOP:
        return Belop(verdi)
    return sted.meld(
        f"{beskriv(verdi)} er ikke et beløp; tillatt er hele øre, et heltall fra 0 til {STORSTE_BELOP}"
    )


def heltall(minst: int, mest: int) -> Leser:
    """A whole number within bounds."""

    def les(verdi: object, sted: Sted) -> Any:
        if type(verdi) is int and minst <= verdi <= mest:
            return verdi
        return sted.meld(f"{beskriv(verdi)} er ikke tillatt; tillatt er et heltall fra {minst} til {mest}")

    return les


def desimaltall(verdi: object, sted: Sted) -> Any:
    """An exact decimal, written as text."""
    if isinstance(verdi, str) and _DESIMALTALL.fullmatch(verdi):
        return Fraction(verdi)
    return sted.meld(
        f'{beskriv(verdi)} er ikke et desimaltall; tillatt er en tekst med inntil ni sifre og inntil ni desimaler, som "0.5"'
    )


def prosent(verdi: object, sted: Sted) -> Any:
    """A percentage over 0 and at most 100."""
    lest = desimaltall(verdi, sted)
    if isinstance(lest, Fraction) and not 0 < lest <= 100:
        return sted.meld(f"{beskriv(verdi)} er ikke en stillingsprosent; tillatt er over 0 og høyst 100")
    return lest


def andel(verdi: object, sted: Sted) -> Any:
    """A share from 0 to 1."""
    lest = desimaltall(verdi, sted)
    if not isinstance(lest, Fraction):
        return lest
    if lest > 1:
        return sted.meld(f"{beskriv(verdi)} er ikke en andel; tillatt er fra 0 til 1")
    return Andel(lest)


def ja_nei(verdi: object, sted: Sted) -> Any:
    if type(verdi) is bool:
        return verdi
    return sted.meld(f"{beskriv(verdi)} er ikke tillatt; tillatt er true eller false")


def tekst(verdi: object, sted: Sted) -> Any:
    """Any text that can be written out again (half of a surrogate pair can not)."""
    if isinstance(verdi, str) and not any(0xD800 <= ord(tegn) <= 0xDFFF for tegn in verdi):
        return verdi
    return sted.meld(f"{beskriv(verdi)} er ikke tillatt; tillatt er en tekst")


def kommunenummer(verdi: object, sted: Sted) -> Any:
    if isinstance(verdi, str) and _KOMMUNENUMMER.fullmatch(verdi):
        return verdi
    return sted.meld(f"{beskriv(verdi)} er ikke et kommunenummer; tillatt er en tekst på fire sifre")


def valg(typer: type[StrEnum]) -> Leser:
    """One of a few words."""
    tillatt = ", ".join(typer)

    def les(verdi: object, sted: Sted) -> Any:
        if isinstance(verdi, str) and verdi in typer.__members__.values():
            return typer(verdi)
        return sted.meld(f"{beskriv(verdi)} er ikke tillatt; tillatt er {tillatt}")

    return les


def eller_null(les: Leser) -> Leser:
    """The same, where null means that it is not known."""
    return lambda verdi, sted: None if verdi is None else les(verdi, sted)


def liste(les: Leser, *, minst: int = 0) -> Leser:
    """A list whose every member is read."""

    def les_alle(verdi: object, sted: Sted) -> Any:
        if not isinstance(verdi, list):
            return sted.meld(f"{beskriv(verdi)} er ikke tillatt; tillatt er en liste")
        if len(verdi) < minst:
            return sted.meld(f"listen er tom; tillatt er en liste med minst {minst}")
        return tuple(les(ledd, sted.under(nummer, nummer)) for nummer, ledd in enumerate(verdi))

    return les_alle


def beskriv(verdi: object) -> str:
    """What stands there, in a few words."""
    match verdi:
        case None:
            return "null"
        case bool():
            return "true" if verdi else "false"
        case int() | float() if abs(verdi) >= 10**FLEST_SIFRE:
            return f"et tall på over {FLEST_SIFRE} sifre"
        case int() | float():
            return f"tallet {verdi}"
        case str():
            return f"teksten «{verdi if len(verdi) <= LENGSTE_UTDRAG else verdi[:LENGSTE_UTDRAG] + '…'}»"
        case Objekt():
            return "et objekt"
        case _:
            return "en liste"
