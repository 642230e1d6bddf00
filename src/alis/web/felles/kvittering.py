"""A receipt: what happened, what happens next, and where to go."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Lenke:
    tekst: str
    adresse: str


@dataclass(frozen=True, kw_only=True)
class Kvittering:
    """The fields that `felles/kvittering.html` shows."""

    overskrift: str
    hva_skjedde: str
    hva_na: tuple[str, ...]
    lenker: tuple[Lenke, ...]
