"""Between the tree that is kept and the answers of the form: each way, without loss."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from alis.web.sats.skjema.felter import VERDIFELTER, les_post

Svar = Mapping[str, Any]
KILDEFELT = ("tittel", "adresse", "visshet")


def kildefelt(sti: str) -> str:
    """The name of the field that says where a value comes from."""
    return f"kilde.{sti}"


def les_tre(innhold: Mapping[str, Any]) -> dict[str, Any]:
    """What the fields show first."""
    initial: dict[str, Any] = {
        "tom": date.fromisoformat(str(innhold["periode"]["tom"])),
        "status": innhold["status"],
        "merknad": innhold["merknad"],
        "apent": list(innhold.get("apent", ())),
    }
    for kode, kilde in innhold["kilder"].items():
        initial |= {f"{kode}.{felt}": kilde[felt] for felt in KILDEFELT}
    for verdi in VERDIFELTER:
        post = les_post(innhold, verdi.sti)
        if post is not None:
            initial[verdi.sti] = verdi.les(post["verdi"])
            initial[kildefelt(verdi.sti)] = post["kilde"]
    return initial


def bygg_tre(svar: Svar, *, forrige: Mapping[str, Any], nye: Sequence[str]) -> dict[str, Any]:
    """The whole set. A source that no value names is let go; the first day is that of the set before, and stays."""
    koder = _codes(list(forrige["kilder"]), nye)
    periode = forrige["periode"]
    brukt = {svar[kildefelt(verdi.sti)] for verdi in VERDIFELTER if _has(svar, verdi.sti)} | {
        periode["kilde"]
    }
    return {
        "status": svar["status"],
        "merknad": svar["merknad"],
        "apent": svar["apent"],
        "periode": {**periode, "tom": svar["tom"].isoformat()},
        "kilder": {
            kode: {del_: svar[f"{felt}.{del_}"] for del_ in KILDEFELT}
            for felt, kode in koder.items()
            if felt in brukt
        },
        **_tables(svar, koder),
    }


def _codes(kjente: Sequence[str], nye: Sequence[str]) -> dict[str, str]:
    """The code of each source by the name of its fields: a new one gets the first that is free."""
    ledige = (kode for kode in (f"k{nummer}" for nummer in range(1, 1000)) if kode not in kjente)
    return {kode: kode for kode in kjente} | dict(zip(nye, ledige, strict=False))


def _tables(svar: Svar, koder: Mapping[str, str]) -> dict[str, Any]:
    tabeller: dict[str, Any] = {}
    for verdi in VERDIFELTER:
        tabell = tabeller
        for ledd in verdi.tabell.split("."):
            tabell = tabell.setdefault(ledd, {})
        if _has(svar, verdi.sti):
            tabell[verdi.sti.rsplit(".", 1)[-1]] = {
                "verdi": verdi.skriv(svar[verdi.sti]),
                "enhet": verdi.enhet,
                "kilde": koder[svar[kildefelt(verdi.sti)]],
            }
    return tabeller


def _has(svar: Svar, sti: str) -> bool:
    return svar.get(sti) not in (None, "")
