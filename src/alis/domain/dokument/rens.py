"""What every document asks of the facts it is made from: texts that can be printed, and a time with a zone."""

from dataclasses import fields, is_dataclass, replace
from datetime import datetime
from typing import Any

from alis.domain.dokument.tegn import ren_tekst


class TidspunktUtenSone(ValueError):
    """A document's time must say its zone, or two machines would print different hours."""


def krev_sone(at: datetime) -> datetime:
    """The same instant. Raises `TidspunktUtenSone`."""
    if at.tzinfo is None:
        raise TidspunktUtenSone
    return at


def ren(verdi: Any) -> Any:
    """The same value with every free text in it cleaned by `ren_tekst`."""
    if type(verdi) is str:
        return ren_tekst(verdi)
    if isinstance(verdi, tuple):
        return tuple(ren(ledd) for ledd in verdi)
    if is_dataclass(verdi) and not isinstance(verdi, type):
        return replace(verdi, **{felt.name: ren(getattr(verdi, felt.name)) for felt in fields(verdi)})
    return verdi
