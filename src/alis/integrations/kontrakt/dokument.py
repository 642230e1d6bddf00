"""From bytes to a tree that still knows the order of its keys, and those that are repeated."""

import json
from dataclasses import dataclass
from typing import NoReturn

from alis.integrations.kontrakt.feil import Sted, UgyldigDokument

LENGSTE_TALL = 20
"""Characters of an integer that are read. The rest only makes a number that no field allows even larger."""


@dataclass(frozen=True, slots=True)
class Objekt:
    """A JSON object as it stands in the document."""

    par: list[tuple[str, object]]


def les_json(innhold: bytes) -> object:
    """The document with objects as `Objekt`. Raises `UgyldigDokument` for what is not UTF-8 or not JSON."""
    try:
        return json.loads(
            innhold.decode("utf-8"),
            object_pairs_hook=Objekt,
            parse_int=lambda tall: int(tall[:LENGSTE_TALL]),
            parse_constant=_ikke_json,
        )
    except UnicodeDecodeError as feil:
        _avvis(f"teksten er ikke gyldig UTF-8 (byte {feil.start}); bare UTF-8 er tillatt")
    except RecursionError:
        _avvis(
            "teksten har for mange nivåer inne i hverandre; tillatt er ett objekt eller en liste av objekter"
        )
    except json.JSONDecodeError as feil:
        _avvis(f"teksten er ikke gyldig JSON (linje {feil.lineno}, tegn {feil.colno}); bare JSON er tillatt")
    except _IkkeJson as feil:
        _avvis(f"teksten er ikke gyldig JSON ({feil}); bare JSON er tillatt")


def tre(verdi: object) -> object:
    """Plain dictionaries and lists as the same kind of tree, for what does not come from JSON text."""
    if isinstance(verdi, dict):
        return Objekt([(nokkel, tre(under)) for nokkel, under in verdi.items()])
    return [tre(under) for under in verdi] if isinstance(verdi, list) else verdi


class _IkkeJson(ValueError):
    """NaN and Infinity, which Python reads but JSON lacks."""


def _ikke_json(konstant: str) -> NoReturn:
    raise _IkkeJson(konstant)


def _avvis(melding: str) -> NoReturn:
    sted = Sted()
    sted.meld(melding)
    raise UgyldigDokument(sted.feil) from None
