"""Templates for agreements, read from `data/maler/<navn>/<versjon>/` and the layout that the version names."""

import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from alis.domain.avtale import Element
from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.dokument import (
    Felt,
    Klausul,
    Klausultekst,
    Mal,
    Malbruk,
    Ordning,
    Partsfelt,
    Skriftsprak,
    Tiltaksforslag,
)
from alis.domain.parter import Stillingstype

MALER = Path(__file__).resolve().parents[2] / "data/maler"
OPPSETT = MALER / "oppsett"
GJELDENDE_MAL = ("alis-avtale-nasjonal", "2023-06")


class UkjentMal(LookupError):
    """There is no such template, or no such version of it."""


@cache
def hent_mal(navn: str, versjon: str) -> Mal:
    """The template with its texts in both written forms and the sha256 over its files. Raises UkjentMal."""
    mappe = MALER / navn / versjon
    if (navn, versjon) not in list_maler():
        raise UkjentMal(f"{navn}/{versjon}")
    bygning = _toml(mappe / "mal.toml")
    tekster = {sprak: _toml(mappe / f"{sprak}.toml") for sprak in Skriftsprak}
    return Mal(
        navn=navn,
        versjon=versjon,
        bruk=_bruk()[navn, versjon],
        tittel={sprak: tekst["tittel"] for sprak, tekst in tekster.items()},
        oppsett=bygning["oppsett"],
        partsfelter=tuple(Partsfelt(felt) for felt in bygning["partsfelter"]),
        klausuler=tuple(_klausul(klausul, tekster) for klausul in bygning["klausul"]),
        ord={sprak: tekst["ord"] for sprak, tekst in tekster.items()},
        tiltak=tuple(_tiltak(forslag, tekster) for forslag in bygning.get("tiltak", ())),
        hash=_hash([*sorted(mappe.glob("*.toml")), oppsettfil(bygning["oppsett"])]),
    )


def list_maler() -> tuple[tuple[str, str], ...]:
    """Name and version of each template, oldest version first."""
    return tuple((fil.parent.parent.name, fil.parent.name) for fil in sorted(MALER.glob("*/*/mal.toml")))


def gjeldende_mal() -> Mal:
    """The newest national template that ships."""
    return hent_mal(*GJELDENDE_MAL)


def oppsettfil(oppsett: str) -> Path:
    """The typst file that draws documents with the layout `oppsett`."""
    return OPPSETT / f"{oppsett}.typ"


@cache
def _bruk() -> Mapping[tuple[str, str], Malbruk]:
    """What each template is for stands beside the folders: it may become narrower after a version has been used."""
    return {
        (rad["navn"], rad["versjon"]): Malbruk(
            ordning=Ordning(rad["ordning"]),
            fom=rad["fom"],
            tom=rad.get("tom"),
            slag=Avtaleslag(rad.get("slag", Avtaleslag.ALIS_AVTALE)),
        )
        for rad in _toml(MALER / "bruk.toml")["mal"]
    }


def _toml(fil: Path) -> dict[str, Any]:
    return tomllib.loads(fil.read_text(encoding="utf-8"))


def _klausul(klausul: Mapping[str, Any], tekster: Mapping[Skriftsprak, Mapping[str, Any]]) -> Klausul:
    return Klausul(
        id=klausul["id"],
        punkt=klausul["punkt"],
        kilder=tuple(klausul["kilder"]),
        laast=klausul["laast"],
        stillingstyper=frozenset(Stillingstype(t) for t in klausul.get("stillingstyper", Stillingstype)),
        element=Element(klausul["element"]) if "element" in klausul else None,
        felt=Felt(klausul["felt"]) if "felt" in klausul else None,
        tekst={sprak: _klausultekst(tekst["klausul"][klausul["id"]]) for sprak, tekst in tekster.items()},
    )


def _tiltak(forslag: Mapping[str, Any], tekster: Mapping[Skriftsprak, Mapping[str, Any]]) -> Tiltaksforslag:
    return Tiltaksforslag(
        id=forslag["id"],
        element=Element(forslag["element"]),
        kilder=tuple(forslag["kilder"]),
        tekst={sprak: tekst["tiltak"][forslag["id"]] for sprak, tekst in tekster.items()},
    )


def _klausultekst(tekst: Mapping[str, Any]) -> Klausultekst:
    return Klausultekst(
        overskrift=tekst["overskrift"],
        avsnitt=tuple(tekst.get("avsnitt", ())),
        liste=tuple(tekst.get("liste", ())),
    )


def _hash(filer: Iterable[Path]) -> str:
    """Over name and content of each file, so that a renamed file counts as a change."""
    samlet = hashlib.sha256()
    for fil in filer:
        samlet.update(f"{fil.name}\0{hashlib.sha256(fil.read_bytes()).hexdigest()}\n".encode())
    return samlet.hexdigest()
