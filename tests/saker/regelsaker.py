"""Cases for single rules, from the readable files in `regler/` to what the rule takes."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from alis.domain.regel import Regel, Utfall
from alis.domain.verdier import Belop, Periode
from alis.integrations.kilder import alle_regler

MAPPE = Path(__file__).parent / "regler"
REGLER: Mapping[str, Regel[..., Any]] = {regel.navn: regel for regel in alle_regler()}


@dataclass(frozen=True, kw_only=True)
class Regelsak:
    """`verdi` is what a rule that computes must give; a rule that decides gives its outcome."""

    regel: Regel[..., Any]
    tittel: str
    utfall: Utfall
    fakta: Mapping[str, Any]
    verdi: Any


def les_regelsaker() -> tuple[Regelsak, ...]:
    filer = [tomllib.loads(fil.read_text(encoding="utf-8")) for fil in sorted(MAPPE.glob("*.toml"))]
    return tuple(_sak(**post) for innhold in filer for post in innhold["sak"])


def _sak(
    regel: str, tittel: str, utfall: str, fakta: Mapping[str, Any] | None = None, verdi: Any = None
) -> Regelsak:
    typer = get_type_hints(REGLER[regel].regn, localns={"Kolonne": int})
    svartype = typer.pop("return")
    return Regelsak(
        regel=REGLER[regel],
        tittel=tittel,
        utfall=Utfall(utfall),
        fakta=_bygg_alle(typer, fakta or {}),
        verdi=Utfall(utfall) if svartype is Utfall else bygg(svartype, verdi),
    )


def _bygg_alle(typer: Mapping[str, Any], fakta: Mapping[str, Any]) -> dict[str, Any]:
    """Every fact as its type; one that is left out is not known."""
    assert fakta.keys() <= typer.keys(), f"ukjente fakta: {fakta.keys() - typer.keys()}"
    return {navn: bygg(type_, fakta.get(navn)) for navn, type_ in typer.items()}


def bygg(type_: Any, verdi: Any) -> Any:
    """A value from TOML as the type that a rule takes."""
    if get_origin(type_) in (Union, UnionType):
        return None if verdi is None else _bygg_valgfri(type_, verdi)
    if get_origin(type_) in (tuple, frozenset, Sequence):
        beholder = frozenset if get_origin(type_) is frozenset else tuple
        return beholder(bygg(get_args(type_)[0], en) for en in verdi)
    if type_ is Periode:
        return _periode(verdi)
    if is_dataclass(type_) and type_ is not Belop:
        return _bygg_fakta(type_, verdi)
    if type_ is Belop or (isinstance(type_, type) and issubclass(type_, Fraction | Enum)):
        return type_(verdi)
    assert isinstance(verdi, type_), f"{verdi!r} er ikke {type_}"
    return verdi


def _bygg_valgfri(type_: Any, verdi: Any) -> Any:
    typer = [en for en in get_args(type_) if en is not NoneType]
    if Fraction in typer:
        return Fraction(verdi)
    return bygg(typer[0], verdi)


def _bygg_fakta(type_: Any, verdi: Mapping[str, Any]) -> Any:
    typer = get_type_hints(type_)
    standard = {felt.name for felt in fields(type_) if felt.default is not MISSING}
    return type_(
        **{
            navn: bygg(typer[navn], verdi.get(navn))
            for navn in typer
            if navn in verdi or navn not in standard
        }
    )


def _periode(tekst: str) -> Periode:
    fom, tom = tekst.split("/")
    return Periode(date.fromisoformat(fom), None if tom == ".." else date.fromisoformat(tom))


def navn(sak: Regelsak) -> str:
    return f"{sak.regel.navn}: {sak.tittel}"
