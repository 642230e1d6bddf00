"""Every figure of the grant equals a second, independent calculation, on random cases of every kind."""

import json
import random
from collections import Counter

import pytest

from alis.integrations.kontrakt.svar_pa import svar_pa
from alis.integrations.kontrakt.tilskudd import svar_tilskudd, tilskuddsform
from domain.tilskudd.fasit import Fasit
from domain.tilskudd.tilfeldige_saker import tilfeldig_sak

BOLKER, SAKER_PER_BOLK = 8, 75


def regn_ut(sak):
    return svar_pa(json.dumps(sak).encode(), tilskuddsform({}.__getitem__), svar_tilskudd)


def tallene(svar):
    """The answer as the fasit gives it: without reasons."""
    return {
        "rett_til_tilskudd": svar["rett_til_tilskudd"],
        "sum": svar["sum"],
        "sum_komplett": svar["sum_komplett"],
        "uavklart": set(svar["uavklart"]),
        "vilkar": {vilkar["regel"]: vilkar["utfall"] for vilkar in svar["vilkar"]},
        "fulltid": svar["fulltid"],
        "elementer": {
            element["element"]: {n: v for n, v in element.items() if n not in ("element", "utregning")}
            for element in svar["elementer"]
        },
    }


@pytest.mark.parametrize("bolk", range(BOLKER))
def test_the_grant_equals_the_second_calculation(bolk):
    rng = random.Random(bolk)
    for _ in range(SAKER_PER_BOLK):
        sak = tilfeldig_sak(rng)
        assert tallene(regn_ut(sak)) == Fasit(sak).regn(), json.dumps(sak)


def test_the_random_cases_come_out_in_every_way():
    rng = random.Random(1)
    svar = [regn_ut(tilfeldig_sak(rng)) for _ in range(400)]
    rett = Counter(ett["rett_til_tilskudd"] for ett in svar)
    assert min(rett[navn] for navn in ("ja", "nei", "uavklart")) > 40
    assert any(ett["sum"] > 0 and ett["rett_til_tilskudd"] == "ja" for ett in svar)
    utfall = {(vilkar["regel"], vilkar["utfall"]) for ett in svar for vilkar in ett["vilkar"]}
    assert len(utfall) == 4 + 4 + 2 + 3 + 3 + 3


def test_the_order_of_the_positions_never_changes_an_amount():
    rng = random.Random(3)
    for _ in range(150):
        sak = tilfeldig_sak(rng)
        snudd = sak | {"stillinger": sak["stillinger"][::-1]}
        assert tallene(regn_ut(snudd))["elementer"] == tallene(regn_ut(sak))["elementer"], json.dumps(sak)
