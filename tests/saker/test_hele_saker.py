"""Whole cases, readable by a case handler, through the same door as everyone uses."""

import copy
import json
import tomllib
from pathlib import Path

import pytest

from alis.integrations.kontrakt.svar_pa import svar_pa
from alis.integrations.kontrakt.tilskudd import svar_tilskudd, tilskuddsform
from alis.integrations.satser import hent_satssett

MAPPE = Path(__file__).parent
EKSEMPEL = json.loads((MAPPE / "kontrakt/tilskudd.json").read_text(encoding="utf-8"))
SAKER = tomllib.loads((MAPPE / "hele/tilskudd.toml").read_text(encoding="utf-8"))["sak"]


def endret(endringer):
    """The example with the changes put in; `null` is written as text in the file, for TOML has none."""
    sak = copy.deepcopy(EKSEMPEL)
    for sti, verdi in endringer.items():
        *ledd, siste = [int(ett) if ett.isdigit() else ett for ett in sti.split(".")]
        sted = sak
        for ett in ledd:
            sted = sted[ett]
        if isinstance(sted, list):
            sted[siste:] = [verdi]
        else:
            sted[siste] = None if verdi == "null" else verdi
    return sak


def oppslag(svar):
    """Every answer by its path."""
    elementer = {f"{e['element']}.{felt}": verdi for e in svar["elementer"] for felt, verdi in e.items()}
    vilkar = {vilkar["regel"]: vilkar["utfall"] for vilkar in svar["vilkar"]}
    return svar | (svar["fulltid"] or {}) | vilkar | elementer


@pytest.mark.parametrize("sak", SAKER, ids=lambda sak: sak["tittel"])
def test_the_case_is_answered_as_the_case_handler_expects(sak):
    sporsmal = json.dumps(endret(sak.get("endring", {}))).encode()
    svar = oppslag(svar_pa(sporsmal, tilskuddsform(hent_satssett), svar_tilskudd))
    ventet = {sti: None if verdi == "null" else verdi for sti, verdi in sak["ventet"].items()}
    assert {sti: svar[sti] for sti in ventet} == ventet
