"""Read the calls from TOML. Each gives its dates; the period itself is that of its rate set."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from alis.domain.soknad import Revisoruttalelse, Utlysning
from alis.integrations.satser import UkjentSatssett, hent_satssett

KATALOG: Traversable = files("alis").joinpath("data", "utlysninger")
DATOER = ("frist", "svar_ventet", "rapportfrist")


class UgyldigUtlysningsfil(ValueError):
    """A file breaks its form; the message names file and fault."""

    def __init__(self, filnavn: str, feil: object) -> None:
        super().__init__(f"{filnavn}: {feil}")


@cache
def les_utlysninger(katalog: Traversable = KATALOG) -> tuple[Utlysning, ...]:
    """In order of time. Raises `UgyldigUtlysningsfil`."""
    alle = [utlysning for fil in katalog.iterdir() if fil.name.endswith(".toml") for utlysning in _of(fil)]
    return tuple(sorted(alle, key=lambda utlysning: utlysning.periode.fom))


def _of(fil: Traversable) -> Iterator[Utlysning]:
    try:
        for rad in tomllib.loads(fil.read_text(encoding="utf-8"))["utlysning"]:
            yield _call(rad)
    except (KeyError, TypeError, ValueError, tomllib.TOMLDecodeError, UkjentSatssett) as feil:
        raise UgyldigUtlysningsfil(fil.name, feil) from feil


def _call(rad: dict[str, Any]) -> Utlysning:
    ukjente = set(rad) - {"tilskuddsperiode", "kilde", "adresse", "revisoruttalelse", *DATOER}
    if ukjente:
        raise TypeError(f"ukjente felt: {', '.join(sorted(ukjente))}")
    return Utlysning(
        tilskuddsperiode=rad["tilskuddsperiode"],
        periode=hent_satssett(rad["tilskuddsperiode"]).periode,
        kilde=rad["kilde"],
        adresse=rad["adresse"],
        frist=rad.get("frist"),
        svar_ventet=rad.get("svar_ventet"),
        rapportfrist=rad.get("rapportfrist"),
        revisoruttalelse=Revisoruttalelse(rad.get("revisoruttalelse", Revisoruttalelse.UKJENT)),
    )
