"""«Slik har vi regnet»: what the page shows of a calculation, rule by rule."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Trinn:
    """One rule: what it gives, from what, by which source, with which answer."""

    hva: str
    inn: str
    ut: str
    kilde: str = ""
    kilde_lenke: str = ""
    ubekreftet: bool = False
    er_valg: bool = False
    """The sources are silent, and we have chosen."""
    er_svar: bool = False


@dataclass(frozen=True, kw_only=True)
class Regneblokk:
    """The rules behind one answer. `id` can be linked to."""

    id: str
    tittel: str
    trinn: tuple[Trinn, ...]
    svar: str = ""
    apen: bool = False
