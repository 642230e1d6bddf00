"""Another place is chosen while a need is written: what the coordinator wrote stands, and only what was proposed is proposed anew."""

from collections.abc import Collection, Mapping
from typing import Any

from django.utils.translation import gettext as _

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
    valg = {felt: svar[felt] for felt in svar if felt in VALG or _is_department(felt)}
    kryss = {felt: felt in svar for felt in KRYSS} if "maks_avvik" in svar else {}
    return dager | valg | kryss


def det_som_gjemmes(svar: Mapping[str, str], felter: Collection[str]) -> dict[str, str]:
    """What was written of another kind of place, and is not among the `felter` of this one. It goes along unseen, for the way
    back.
    """
    skrevet = (felt for felt in svar if felt in (*VALG, *KRYSS) or _is_department(felt))
    return {felt: svar[felt] for felt in skrevet if felt not in felter}


def sies_om_byttet(svar: Mapping[str, str], avdelinger: Collection[str]) -> tuple[str, ...]:
    """What she must read when the page comes back with another place. `avdelinger` are those that can be chosen there."""
    onsket = [svar[felt] for felt in svar if _is_department(felt) and svar[felt]]
    sagt = []
    if "bytt" not in svar:
        sagt.append(
            _(
                "Behovet er ikke meldt ennå. Du har valgt et annet sted. Se over dagene og ønskene før du melder."
            )
        )
    if avdelinger and not all(avdeling in avdelinger for avdeling in onsket):
        sagt.append(_("Avdelingene du hadde valgt, finnes ikke her. Velg på nytt."))
    return tuple(sagt)


def _is_department(felt: str) -> bool:
    return felt.startswith("avdeling_")
