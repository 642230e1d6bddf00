"""Another place is chosen while a need is written: what the coordinator wrote stands, and only what was proposed is proposed anew."""

from collections.abc import Mapping
from typing import Any

DAGER = ("tidligst", "onsket_fom")
"""Proposed by the page. What it proposed comes back as `foreslatt_tidligst` and `foreslatt_onsket_fom`."""

VALG = ("institusjon", "deler", "maks_avvik")
KRYSS = ("samme_avdeling", "godtar_andre")


def har_byttet_sted(svar: Mapping[str, str]) -> bool:
    """Whether she asked for another place, or reports to another than `vist`, whose ways the page has told her of."""
    return "bytt" in svar or svar.get("vist", svar.get("hvor")) != svar.get("hvor")


def det_som_er_skrevet(svar: Mapping[str, str]) -> dict[str, Any]:
    """What the form of the new place begins with instead of its own. A department of another trust is no choice there, and
    falls out. Boxes that were not on the page have not been left empty.
    """
    dager = {
        felt: svar[felt] for felt in DAGER if felt in svar and svar[felt] != svar.get(f"foreslatt_{felt}")
    }
    valg = {felt: svar[felt] for felt in svar if felt in VALG or felt.startswith("avdeling_")}
    kryss = {felt: felt in svar for felt in KRYSS} if "maks_avvik" in svar else {}
    return dager | valg | kryss
