"""Read a shipped rate set from TOML: the contract's form, where every value also names its unit and its source."""

import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from typing import Any

from alis.domain.regel import Sats, Satssett
from alis.domain.verdier import Periode
from alis.integrations.kontrakt.dokument import tre
from alis.integrations.kontrakt.feil import Sted, UgyldigDokument
from alis.integrations.kontrakt.satssett import SATSSETT, bygg_satssett

TABELLER = (
    "gradering",
    "avrunding",
    "element",
    "tilrettelegging",
    "sentralitetstillegg",
    "egenandel",
    "vilkar",
)
VISSHETER = ("offisiell", "sekundaer", "slutning", "valg")
"""Stated by an authority; found in a source without authority; inferred by us; chosen by us where nothing is stated."""


class UgyldigSatsfil(ValueError):
    """A shipped rate set lacks what it takes to trust it, or breaks its form; the message names file and fault."""

    def __init__(self, navn: str, feil: object) -> None:
        super().__init__(f"data/satser/{navn}.toml: {feil}")


def les_satsfil(fil: Traversable, *, navn: str) -> Satssett:
    """The rate set `navn`, with unit, source and period of every value. Raises `UgyldigSatsfil`."""
    try:
        innhold = tomllib.loads(fil.read_text(encoding="utf-8"))
        return _satssett(innhold, navn)
    except KeyError as mangler:
        raise UgyldigSatsfil(navn, f"{mangler.args[0]} mangler") from mangler
    except ValueError as feil:
        raise UgyldigSatsfil(navn, feil) from feil


def _satssett(innhold: Mapping[str, Any], navn: str) -> Satssett:
    kilder = {kode: _kilde(kode, kilde) for kode, kilde in innhold["kilder"].items()}
    tid = innhold["periode"]
    if tid["kilde"] not in kilder:
        raise KeyError(f"kilden til periode ({tid['kilde']})")
    periode = Periode(tid["fom"], tid["tom"])
    satser = tuple(sats for tabell in TABELLER for sats in _satser(tabell, innhold[tabell], kilder, periode))
    form = {
        "navn": navn,
        "fom": tid["fom"].isoformat(),
        "tom": tid["tom"].isoformat(),
        "status": innhold["status"],
        "kilde": [tittel for tittel, _visshet in kilder.values()],
        **{tabell: _bare_verdier(innhold[tabell]) for tabell in TABELLER},
    }
    sted = Sted()
    lest = SATSSETT(tre(form), sted)
    if sted.feil or not isinstance(lest, dict):
        raise UgyldigDokument(sted.feil)
    return bygg_satssett(lest, satser=satser, merknad=innhold["merknad"])


def _kilde(kode: str, kilde: Mapping[str, str]) -> tuple[str, str]:
    """Title with address, and how sure we are of what it says."""
    if kilde["visshet"] not in VISSHETER:
        raise ValueError(f"kilder.{kode}: visshet er «{kilde['visshet']}»; tillatt er {', '.join(VISSHETER)}")
    return " – ".join(filter(None, (kilde["tittel"], kilde["adresse"]))), kilde["visshet"]


def _satser(
    sti: str, tabell: Mapping[str, Any], kilder: Mapping[str, tuple[str, str]], periode: Periode
) -> Iterator[Sats]:
    """Every value of a table and the tables inside it, each with unit and source."""
    for nokkel, post in tabell.items():
        under = f"{sti}.{nokkel}"
        if not isinstance(post, dict):
            raise ValueError(f"{under} har ikke enhet og kilde")
        if "verdi" in post:
            yield _sats(under, post, kilder, periode)
        else:
            yield from _satser(under, post, kilder, periode)


def _sats(sti: str, post: Mapping[str, Any], kilder: Mapping[str, tuple[str, str]], periode: Periode) -> Sats:
    for krav in ("enhet", "kilde"):
        if not post.get(krav):
            raise KeyError(f"{krav} for {sti}")
    if post["kilde"] not in kilder:
        raise KeyError(f"kilden til {sti} ({post['kilde']})")
    tittel, visshet = kilder[post["kilde"]]
    return Sats(
        sti=sti, verdi=post["verdi"], enhet=post["enhet"], kilde=tittel, visshet=visshet, periode=periode
    )


def _bare_verdier(tabell: Mapping[str, Any]) -> dict[str, Any]:
    """The table as the contract has it, without units and sources."""
    return {
        nokkel: post["verdi"] if "verdi" in post else _bare_verdier(post) for nokkel, post in tabell.items()
    }
