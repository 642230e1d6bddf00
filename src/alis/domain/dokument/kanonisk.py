"""One way, and only one, to write a document as JSON: what is hashed, stored, attached and read again."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.dokument.innhold import Avtaleinnhold
from alis.domain.dokument.mal import Mal
from alis.domain.dokument.veilederinnhold import Veilederavtaleinnhold

T = TypeVar("T")
Innhold = Avtaleinnhold | Veilederavtaleinnhold

INNHOLD = {
    Avtaleslag.ALIS_AVTALE: Avtaleinnhold,
    Avtaleslag.VEILEDERAVTALE: Veilederavtaleinnhold,
}


def kanonisk_json(verdi: object) -> bytes:
    """Sorted keys, no spaces, UTF-8. Dates are ISO 8601, times UTC, money whole øre, decimals and shares exact strings.

    Raises TypeError for a value of another kind and ValueError for a time without a zone.
    """
    return json.dumps(
        _enkel(verdi), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    ).encode()


def innholdshash(innhold: Innhold) -> str:
    """The sha256 (hex) that names the content; the parties see it and sign it."""
    return hashlib.sha256(kanonisk_json(innhold)).hexdigest()


def les_innhold(json_tekst: bytes | str) -> Innhold:
    """The content that `kanonisk_json` wrote. An ALIS-avtale does not name its kind: it was alone when the first was
    signed, and its hash must stay. Raises KeyError or ValueError on anything else."""
    lest = json.loads(json_tekst)
    slag = Avtaleslag(lest.get("slag", Avtaleslag.ALIS_AVTALE))
    return cast(Innhold, _les(INNHOLD[slag], lest))


def les_som(klasse: type[T], json_tekst: bytes | str) -> T:
    """The dataclass that `kanonisk_json` wrote. Raises KeyError or ValueError on anything else."""
    return cast(T, _les(klasse, json.loads(json_tekst)))


def malhash(mal: Mal) -> str:
    """The sha256 (hex) that names a template that is kept as one piece of JSON; its own `hash` does not count."""
    return hashlib.sha256(kanonisk_json(replace(mal, hash=""))).hexdigest()


def les_mal(json_tekst: bytes | str) -> Mal:
    """The template that `kanonisk_json` wrote. Raises KeyError or ValueError on anything else."""
    return cast(Mal, _les(Mal, json.loads(json_tekst)))


def _enkel(verdi: object) -> object:
    if is_dataclass(verdi) and not isinstance(verdi, type):
        return {felt.name: _enkel(getattr(verdi, felt.name)) for felt in fields(verdi)}
    if isinstance(verdi, tuple | list):
        return [_enkel(ledd) for ledd in verdi]
    if isinstance(verdi, frozenset):
        return sorted(str(ledd) for ledd in verdi)
    if isinstance(verdi, Mapping):
        return {str(nokkel): _enkel(ledd) for nokkel, ledd in verdi.items()}
    return _enkel_enkeltverdi(verdi)


def _enkel_enkeltverdi(verdi: object) -> object:
    match verdi:
        case StrEnum():
            return verdi.value
        case str() | int() | None:
            return verdi
        case Decimal():
            return f"{verdi.normalize():f}"
        case Fraction():
            return str(verdi)
        case datetime() if verdi.tzinfo is None:
            raise ValueError("Et tidspunkt uten sone har ingen kanonisk form.")
        case datetime():
            return verdi.astimezone(UTC).isoformat()
        case date():
            return verdi.isoformat()
    raise TypeError(f"{type(verdi).__name__} has no canonical form")


def _les(slag: Any, verdi: Any) -> object:
    if get_origin(slag) is UnionType:
        return None if verdi is None else _les(next(s for s in get_args(slag) if s is not NoneType), verdi)
    if get_origin(slag) is tuple:
        return tuple(_les(get_args(slag)[0], ledd) for ledd in verdi)
    if get_origin(slag) is frozenset:
        return frozenset(_les(get_args(slag)[0], ledd) for ledd in verdi)
    if get_origin(slag) is Mapping:
        nokkelslag, verdislag = get_args(slag)
        return {nokkelslag(nokkel): _les(verdislag, ledd) for nokkel, ledd in verdi.items()}
    if is_dataclass(slag):
        return _les_klasse(slag, verdi)
    if slag in (date, datetime):
        return slag.fromisoformat(verdi)
    return slag(verdi)


def _les_klasse(klasse: Any, verdi: Mapping[str, Any]) -> object:
    return klasse(**{navn: _les(slag, verdi[navn]) for navn, slag in _feltslag(klasse).items()})


@cache
def _feltslag(klasse: Any) -> dict[str, Any]:
    hints = get_type_hints(klasse)
    return {felt.name: hints[felt.name] for felt in fields(klasse)}
