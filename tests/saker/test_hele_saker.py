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


def uten_null(verdi):
    """`null` is written as text in the files, for TOML has none."""
    if isinstance(verdi, dict):
        return {navn: uten_null(del_) for navn, del_ in verdi.items()}
    return None if verdi == "null" else verdi


FILER = [tomllib.loads(fil.read_text(encoding="utf-8")) for fil in sorted((MAPPE / "hele").glob("*.toml"))]
SAKER = [(uten_null(fil.get("utgangspunkt", {})), sak) for fil in FILER for sak in fil["sak"]]


def endret(utgangspunkt, endringer):
    """The example, or what the file begins from, with the changes put in."""
    sak = copy.deepcopy(EKSEMPEL | utgangspunkt)
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


@pytest.mark.parametrize(("utgangspunkt", "sak"), SAKER, ids=[sak["tittel"] for _fra, sak in SAKER])
def test_the_case_is_answered_as_the_case_handler_expects(utgangspunkt, sak):
    sporsmal = json.dumps(endret(utgangspunkt, sak.get("endring", {}))).encode()
    svar = oppslag(svar_pa(sporsmal, tilskuddsform(hent_satssett), svar_tilskudd))
    ventet = {sti: None if verdi == "null" else verdi for sti, verdi in sak["ventet"].items()}
    assert {sti: svar[sti] for sti in ventet} == ventet
