"""Columns of thousands give each doctor to the øre what she gets alone."""

import json
import random
from fractions import Fraction

import pytest

from alis.domain.avtale import Element
from alis.domain.regel import Satssett
from alis.domain.tilskudd import MED_EGEN_SATS, MED_TILSKUDD, Gjelder
from alis.domain.tilskudd.fra_andeler import Grunnlag
from alis.domain.tilskudd.kolonner import regn_kolonner
from alis.domain.verdier.kolonne import Kolonne
from alis.integrations.kontrakt.dokument import les_json
from alis.integrations.kontrakt.feil import Sted
from alis.integrations.kontrakt.satssett import SATSSETT, bygg_satssett
from domain.tilskudd.fasit_andeler import FasitFraAndeler
from domain.tilskudd.tilfeldige_saker import tilfeldig_satssett

MED_ANDEL = (*MED_EGEN_SATS, Element.SENTRALITETSTILLEGG)


def bygd(sats) -> Satssett:
    return bygg_satssett(SATSSETT(les_json(json.dumps(sats).encode()), Sted()))


def kjent_satssett(rng):
    """A random rate set whose amounts are all known."""
    while True:
        sats = tilfeldig_satssett(rng)
        belop = [*sats["element"].values(), sats["sentralitetstillegg"]]
        if "andel" in sats["tilrettelegging"] and all({"arsbelop", "timesats"} & set(ett) for ett in belop):
            return sats


def tilfeldige_leger(rng, antall, storste_kostnad):
    return [
        {
            "andeler": {str(e): Fraction(rng.randrange(12 * 100 + 1), 12 * 100) for e in MED_ANDEL},
            "kostnader": {
                str(e): rng.choice([0, 1, 50, rng.randrange(storste_kostnad)]) for e in MED_TILSKUDD
            },
            "i_klassen": rng.randrange(2),
            "andel_til_alis": Fraction(rng.randrange(101), 100),
            "rett": rng.choice([1, 1, 1, 0]),
        }
        for _ in range(antall)
    ]


def som_kolonner(leger):
    return Grunnlag(
        gjelder=Gjelder.ALIS_AVTALE,
        andeler={e: Kolonne.av([lege["andeler"][e] for lege in leger]) for e in MED_ANDEL},
        kostnader={e: Kolonne.av([lege["kostnader"][e] for lege in leger]) for e in MED_TILSKUDD},
        sentralitetsfaktor=Kolonne.av([lege["i_klassen"] for lege in leger]),
        andel_til_alis=Kolonne.av([lege["andel_til_alis"] for lege in leger]),
        rett=Kolonne.av([lege["rett"] for lege in leger]),
    )


@pytest.mark.parametrize("storste_kostnad", [30_000_000, 10**12])
@pytest.mark.parametrize("fro", range(6))
def test_columns_equal_the_second_calculation_in_every_ore(fro, storste_kostnad):
    rng = random.Random(fro)
    sats = kjent_satssett(rng)
    leger = tilfeldige_leger(rng, 400, storste_kostnad)
    poster, fasit = regn_kolonner(som_kolonner(leger), satssett=bygd(sats)), FasitFraAndeler(sats)
    for rad, lege in enumerate(leger):
        for element, ventet in fasit(**lege).items():
            post = poster[Element(element)]
            assert {felt: getattr(post, felt).brok(rad) for felt in ventet} == ventet


def test_a_rate_that_is_not_known_is_not_known_for_anyone():
    sats = kjent_satssett(random.Random(2))
    sats["element"]["veiledning"] = {"stillingstyper": []}
    poster = regn_kolonner(som_kolonner(tilfeldige_leger(random.Random(2), 5, 1000)), satssett=bygd(sats))
    assert poster[Element.VEILEDNING].tilskudd is None
    assert poster[Element.LAERINGSAKTIVITETER].tilskudd is not None
