"""Numbers that belong to nobody: the same ones each time the demo is made."""

from datetime import date

from alis.domain.verdier import Fodselsnummer, UgyldigFodselsnummer
from alis.records.felles.navn import sokeform

FORSTE_HPR_NR = 9_100_000


def hpr_nr(lopenummer: int) -> str:
    """A made-up number in Helsepersonellregisteret."""
    return str(FORSTE_HPR_NR + lopenummer * 37)


def epostadresse(navn: str) -> str:
    """An address that no mail can ever reach: the domain is set aside for examples."""
    return f"{sokeform(navn).replace(' ', '.')}@felles-alis.example"


def fodselsnummer(lopenummer: int) -> str:
    """A synthetic person born in the years 1970–1996, with a month that no living person has."""
    fodt = date(1970 + lopenummer % 27, 1 + lopenummer * 5 % 12, 1 + lopenummer * 11 % 28)
    for individnummer in range(100 + lopenummer, 500):
        try:
            return Fodselsnummer.syntetisk(fodt=fodt, individnummer=individnummer)
        except UgyldigFodselsnummer:
            continue
    raise ValueError(lopenummer)
