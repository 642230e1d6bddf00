"""Find a shipped rate set by name."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from alis.domain.regel import Satssett
from alis.integrations.satser.satsfil import les_satsfil, les_tre

KATALOG: Traversable = files("alis").joinpath("data", "satser")


class UkjentSatssett(LookupError):
    """No shipped rate set has this name."""


def list_satssett() -> tuple[str, ...]:
    """The names of all shipped rate sets, `<ordning>/<periode>`, in order."""
    return tuple(sorted(_filer()))


@cache
def hent_satssett(navn: str) -> Satssett:
    """The rate set of that name. Raises `UkjentSatssett`, or `UgyldigSatsfil` for a file that breaks its form."""
    return les_satsfil(_fil(navn), navn=navn)


def hent_satsinnhold(navn: str) -> dict[str, Any]:
    """What its file holds, as a new tree each time. Raises `UkjentSatssett`."""
    return les_tre(_fil(navn))


def _fil(navn: str) -> Traversable:
    if navn not in _filer():
        raise UkjentSatssett(f"satssettet finnes ikke; tillatt er {', '.join(list_satssett())}")
    return _filer()[navn]


@cache
def _filer() -> dict[str, Traversable]:
    return {
        f"{ordning.name}/{fil.name.removesuffix('.toml')}": fil
        for ordning in KATALOG.iterdir()
        if ordning.is_dir()
        for fil in ordning.iterdir()
        if fil.name.endswith(".toml")
    }
