"""Read a rate set that ships, from TOML."""

import tomllib
from importlib.resources.abc import Traversable
from typing import Any

from alis.domain.regel import Satssett
from alis.integrations.satser.satsinnhold import les_satsinnhold


class UgyldigSatsfil(ValueError):
    """A shipped rate set lacks what it takes to trust it, or breaks its form; the message names file and fault."""

    def __init__(self, navn: str, feil: object) -> None:
        super().__init__(f"data/satser/{navn}.toml: {feil}")


def les_satsfil(fil: Traversable, *, navn: str) -> Satssett:
    """The rate set `navn`, with unit, source and period of every value. Raises `UgyldigSatsfil`."""
    try:
        return les_satsinnhold(les_tre(fil), navn=navn)
    except KeyError as mangler:
        raise UgyldigSatsfil(navn, f"{mangler.args[0]} mangler") from mangler
    except ValueError as feil:
        raise UgyldigSatsfil(navn, feil) from feil


def les_tre(fil: Traversable) -> dict[str, Any]:
    """The file as it stands: the tree that a new version is begun from."""
    return tomllib.loads(fil.read_text(encoding="utf-8"))
