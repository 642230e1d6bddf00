"""From what a cell holds to what a row of a budget takes. Each gives the value, or what is wrong."""

from functools import lru_cache
from typing import Any

from alis.domain.avtale import Element
from alis.domain.verdier.norske_tall import les_hundredeler
from alis.integrations.budsjettark.cellefeil import Feilgrunn

STOY = 1e-6
"""What a spreadsheet's own arithmetic can leave behind the decimals: far less than half an øre."""

MAKS_HELTALL = 999_999

ELEMENTNAVN = {
    "praksiskompensasjon": Element.PRAKSISKOMPENSASJON,
    "læringsaktiviteter": Element.LAERINGSAKTIVITETER,
    "læringsaktivitetar": Element.LAERINGSAKTIVITETER,
    "lavere produktivitet": Element.LAVERE_PRODUKTIVITET,
    "lågare produktivitet": Element.LAVERE_PRODUKTIVITET,
    "veiledning": Element.VEILEDNING,
    "rettleiing": Element.VEILEDNING,
    "praktisk tilrettelegging": Element.TILRETTELEGGING,
    "sentralitetstillegg": Element.SENTRALITETSTILLEGG,
    "kommunal finansiering": Element.KOMMUNAL_FINANSIERING,
} | {element.value: element for element in Element}


def er_tom(celle: Any) -> bool:
    return type(celle) is str and (not celle or celle.isspace())


def les_tall(celle: Any, maks: int) -> int | Feilgrunn:
    """A number of 0 or more in whole hundredths, at most `maks`; a text is read as Norwegians write."""
    if type(celle) is float or type(celle) is int:
        return _hundredeler(celle, maks)
    if type(celle) is not str:
        return Feilgrunn.IKKE_TALL
    hundredeler = les_hundredeler(celle)
    if hundredeler is None:
        return _hvorfor_ikke_tall(celle.strip())
    return hundredeler if hundredeler <= maks else Feilgrunn.FOR_STOR


def _hundredeler(tall: float, maks: int) -> int | Feilgrunn:
    if not 0 <= tall <= maks / 100:
        return Feilgrunn.NEGATIV if tall < 0 else Feilgrunn.FOR_STOR
    hundredeler = round(tall * 100)
    return hundredeler if abs(hundredeler / 100 - tall) < STOY else Feilgrunn.FOR_MANGE_DESIMALER


def _hvorfor_ikke_tall(tekst: str) -> Feilgrunn:
    if not tekst:
        return Feilgrunn.MANGLER
    negativ = tekst[0] in "-−" and les_hundredeler(tekst[1:]) is not None
    return Feilgrunn.NEGATIV if negativ else Feilgrunn.IKKE_TALL


def les_heltall(celle: Any, maks: int) -> int | Feilgrunn:
    """A whole number from 1."""
    hundredeler = les_tall(celle, maks * 100)
    if type(hundredeler) is not int:
        return Feilgrunn.IKKE_HELTALL if hundredeler is Feilgrunn.FOR_MANGE_DESIMALER else hundredeler
    hele, rest = divmod(hundredeler, 100)
    return Feilgrunn.IKKE_HELTALL if rest or not hele else hele


@lru_cache(maxsize=64, typed=True)
def les_avtalear(celle: Any, antall_ar: int) -> int | Feilgrunn:
    """A year of the agreement. Few years, and many rows in each."""
    avtalear = les_heltall(celle, MAKS_HELTALL)
    if isinstance(avtalear, Feilgrunn) or avtalear <= antall_ar:
        return avtalear
    return Feilgrunn.UTENFOR_AVTALEN


def les_element(celle: Any) -> Element | Feilgrunn:
    return _element(celle) if type(celle) is str else Feilgrunn.UKJENT_ELEMENT


@lru_cache(maxsize=64)
def _element(tekst: str) -> Element | Feilgrunn:
    """Few names, and many rows with each."""
    navn = " ".join(tekst.casefold().split())
    return ELEMENTNAVN.get(navn, Feilgrunn.UKJENT_ELEMENT) if navn else Feilgrunn.MANGLER


def les_beskrivelse(celle: Any, maks: int) -> str | Feilgrunn:
    """One line of text of at most `maks` letters; a number is text too."""
    tekst = " ".join(str(celle).split()) if type(celle) is not float else f"{celle:.15g}"
    if not tekst:
        return Feilgrunn.MANGLER
    if len(tekst) > maks:
        return Feilgrunn.FOR_LANG
    return tekst if tekst.isprintable() else Feilgrunn.STYRETEGN
