"""Numbers that name a kommune, an organisation and a licensed health worker: text that has been checked."""

import re
from collections.abc import Sequence
from typing import Self


class UgyldigKommunenr(ValueError):
    """Not four digits."""


class UgyldigOrgnr(ValueError):
    """Not nine digits that begin with 8 or 9 and end with the right control digit."""


class UgyldigHprNr(ValueError):
    """Not one to nine digits without a leading zero."""


def control_digit(sifre: str, vekter: Sequence[int]) -> int | None:
    """The modulus 11 control digit, or None where the number series has none (remainder 1)."""
    rest = -sum(int(siffer) * vekt for siffer, vekt in zip(sifre, vekter, strict=True)) % 11
    return None if rest == 10 else rest


class Kommunenr(str):
    """Four digits, kept as text because of the leading zero. Whether it is in use is for the register to say."""

    __slots__ = ()

    def __new__(cls, verdi: str) -> Self:
        if not re.fullmatch(r"[0-9]{4}", verdi):
            raise UgyldigKommunenr("Et kommunenummer er fire sifre.")
        return super().__new__(cls, verdi)


class Orgnr(str):
    """An organisation number of Enhetsregisteret, with its control digit checked."""

    __slots__ = ()
    VEKTER = (3, 2, 7, 6, 5, 4, 3, 2)

    def __new__(cls, verdi: str) -> Self:
        if not re.fullmatch(r"[89][0-9]{8}", verdi) or control_digit(verdi[:8], cls.VEKTER) != int(verdi[8]):
            raise UgyldigOrgnr(
                "Et organisasjonsnummer er ni sifre, begynner på 8 eller 9 og har riktig kontrollsiffer."
            )
        return super().__new__(cls, verdi)


class HprNr(str):
    """A number in Helsepersonellregisteret: one to nine digits. It has no control digit; a leading zero is refused,
    so that the same person is never written in two ways."""

    __slots__ = ()

    def __new__(cls, verdi: str) -> Self:
        if not re.fullmatch(r"[1-9][0-9]{0,8}", verdi):
            raise UgyldigHprNr("Et HPR-nummer er ett til ni sifre og begynner ikke på 0.")
        return super().__new__(cls, verdi)
