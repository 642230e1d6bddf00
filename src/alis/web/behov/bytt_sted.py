"""Another place is chosen while a need is written: what the coordinator wrote stands, and only what was proposed is proposed anew.

The departments she has chosen belong to the trust where she chose them. They go along unseen under its name, as
`avdeling_1_hos_<trust>`, and are chosen again when she comes back to it.
"""

import re
from collections.abc import Collection, Mapping
from typing import Any

from django.utils.translation import gettext as _

DAGER = ("tidligst", "onsket_fom")
"""Proposed by the page. What it proposed comes back as `foreslatt_tidligst` and `foreslatt_onsket_fom`."""

VALG = ("institusjon", "deler", "maks_avvik")
KRYSS = ("samme_avdeling", "godtar_andre")
AVDELING = re.compile(r"(?P<felt>avdeling_[1-9])(_hos_(?P<sted>[0-9a-f-]{36}))?")
AVDELINGSNUMMER = re.compile(r"[0-9]{1,18}")

Avdelingsvalg = Mapping[str, Mapping[str, str]]
"""By trust and field: the number of the department that is chosen there."""


def har_byttet_sted(svar: Mapping[str, str]) -> bool:
    """Whether she asked for another place, or reports to another than `vist`, whose ways the page has told her of."""
    return "bytt" in svar or _shown(svar) != svar.get("hvor", "")


def les_avdelingsvalg(svar: Mapping[str, str], steder: Collection[str]) -> Avdelingsvalg:
    """What she has chosen at each of the trusts `steder`: on the page that was shown, and before it. Whatever else stands in
    such a field is no choice, and falls out.
    """
    valgt: dict[str, dict[str, str]] = {}
    for felt, verdi in svar.items():
        treff = AVDELING.fullmatch(felt)
        if treff is None or not AVDELINGSNUMMER.fullmatch(verdi):
            continue
        sted = treff["sted"] or _shown(svar)
        if sted in steder:
            valgt.setdefault(sted, {})[treff["felt"]] = verdi
    return valgt


def det_som_er_skrevet(svar: Mapping[str, str], avdelinger: Mapping[str, str]) -> dict[str, Any]:
    """What the form of the new place begins with instead of its own. `avdelinger` are those she has chosen there, by field; one
    that is no choice there any longer falls out. Boxes that were not on the page have not been left empty.
    """
    dager = {
        felt: svar[felt] for felt in DAGER if felt in svar and svar[felt] != svar.get(f"foreslatt_{felt}")
    }
    valg = {felt: svar[felt] for felt in VALG if felt in svar}
    kryss = {felt: felt in svar for felt in KRYSS} if "maks_avvik" in svar else {}
    return dager | valg | kryss | dict(avdelinger)


def det_som_gjemmes(
    svar: Mapping[str, str], felter: Collection[str], *, valgt: Avdelingsvalg, hvor: str
) -> dict[str, str]:
    """What was written of another place than `hvor`, and is not among the `felter` of this one. It goes along unseen, for the
    way back.
    """
    skrevet = {felt: svar[felt] for felt in (*VALG, *KRYSS) if felt in svar and felt not in felter}
    andre = {sted: avdelinger for sted, avdelinger in valgt.items() if sted != hvor}
    return skrevet | {
        f"{felt}_hos_{sted}": nummer
        for sted, avdelinger in andre.items()
        for felt, nummer in avdelinger.items()
    }


def sies_om_byttet(
    svar: Mapping[str, str], avdelinger: Collection[str], *, valgt: Avdelingsvalg, hvor: str
) -> tuple[str, ...]:
    """What she must read when the page comes back with another place. `avdelinger` are those that can be chosen there."""
    her = valgt.get(hvor, {}).values()
    sagt = []
    if "bytt" not in svar:
        sagt.append(
            _(
                "Behovet er ikke meldt ennå. Du har valgt et annet sted. Se over dagene og ønskene før du melder."
            )
        )
    if not all(avdeling in avdelinger for avdeling in her):
        sagt.append(_("En avdeling du hadde valgt her, er ikke i bruk lenger. Se over ønskene."))
    elif avdelinger and not her and _shown(svar) in valgt:
        sagt.append(
            _(
                "Avdelingene du hadde valgt, finnes ikke her. Velg på nytt. Bytter du tilbake, er de valgt der fortsatt."
            )
        )
    return tuple(sagt)


def _shown(svar: Mapping[str, str]) -> str:
    return svar.get("vist", svar.get("hvor", ""))
