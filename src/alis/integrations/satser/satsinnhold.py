"""Read what a rate set holds: the contract's form, where every value also names its unit and its source.

The same tree stands in a file that ships and in a version that was written in the browser.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from alis.domain.regel import Apent, Sats, Satssett
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


def les_satsinnhold(innhold: Mapping[str, Any], *, navn: str, versjon: int = 1) -> Satssett:
    """The rate set, with unit, source and period of every value.

    Raises `KeyError` for what is missing, `UgyldigDokument` for what breaks the contract's form, and `ValueError` for
    the rest; each message names the place.
    """
    kilder = {kode: _kilde(kode, kilde) for kode, kilde in innhold["kilder"].items()}
    tid = {
        "kilde": innhold["periode"]["kilde"],
        **{ende: _dag(innhold["periode"][ende]) for ende in ("fom", "tom")},
    }
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
    return bygg_satssett(
        lest,
        satser=satser,
        merknad=innhold["merknad"],
        versjon=versjon,
        apent=frozenset(map(Apent, innhold.get("apent", ()))),
    )


def _dag(dag: date | str) -> date:
    """TOML has dates, JSON has text."""
    return dag if isinstance(dag, date) else date.fromisoformat(dag)


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
