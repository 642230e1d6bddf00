"""An account number as people write it, and as it is kept."""

from stdnum.no import kontonr


class UgyldigKontonummer(ValueError):
    """Not eleven digits, or digits that do not belong together."""


def les_kontonummer(tekst: str) -> str:
    """Eleven digits, without the full stops and spaces that people write. Raises `UgyldigKontonummer`."""
    sifre = "".join(tegn for tegn in tekst if not tegn.isspace() and tegn != ".")
    if len(sifre) != 11 or not sifre.isascii() or not kontonr.is_valid(sifre):
        raise UgyldigKontonummer
    return sifre


def vis_kontonummer(sifre: str) -> str:
    """In the groups that a bank prints."""
    return f"{sifre[:4]} {sifre[4:6]} {sifre[6:]}"


def skjul_kontonummer(sifre: str) -> str:
    """Enough to know it by, too little to use."""
    return f"•••• •• •{sifre[-4:]}"
