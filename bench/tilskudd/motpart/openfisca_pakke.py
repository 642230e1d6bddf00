"""The peer: an OpenFisca-Core package with the same rules, from the shares on, written as its users write it.

Each amount is a variable with its own formula; the engine finds the order, and computes in arrays of 32-bit floats.
"""

import numpy as np
from numpy.typing import NDArray
from openfisca_core.entities import build_entity
from openfisca_core.holders import Holder  # noqa: F401  (loads the engine's parts)
from openfisca_core.periods import YEAR
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

FIRE = ("praksiskompensasjon", "laeringsaktiviteter", "lavere_produktivitet", "veiledning")
SEKS = (*FIRE, "tilrettelegging", "sentralitetstillegg")
DELES = ("praksiskompensasjon", "lavere_produktivitet")
AR = "2025"

Lege = build_entity(key="lege", plural="leger", label="En lege", is_person=True)


def _variabel(navn, formula=None):
    deler = {"value_type": float, "entity": Lege, "definition_period": YEAR, "label": navn}
    return type(navn, (Variable,), deler | ({} if formula is None else {"formula": formula}))


def bygg_system(
    arsbelop: dict[str, float], tilrettelegging: float, sentralitetstillegg: float
) -> TaxBenefitSystem:
    """The scheme with one rate set. Amounts are øre."""
    system = TaxBenefitSystem([Lege])
    for navn in ("sentralitetsfaktor", "andel_til_alis", "rett", "andel_sentralitetstillegg"):
        system.add_variable(_variabel(navn))
    for element in SEKS:
        system.add_variable(_variabel(f"kostnad_{element}"))
        if element in FIRE:
            system.add_variable(_variabel(f"andel_{element}"))
            system.add_variable(_variabel(f"tak_{element}", _tak(element, arsbelop[element])))
    system.add_variable(_variabel("tak_tilrettelegging", _tak_tilrettelegging(tilrettelegging)))
    system.add_variable(_variabel("tak_sentralitetstillegg", _tak_sentralitetstillegg(sentralitetstillegg)))
    for element in SEKS:
        system.add_variable(_variabel(f"avrundet_tak_{element}", _avrundet_tak(element)))
        system.add_variable(_variabel(f"tilskudd_{element}", _tilskudd(element)))
        system.add_variable(_variabel(f"ubrukt_{element}", _ubrukt(element)))
    for element in DELES:
        system.add_variable(_variabel(f"til_alis_{element}", _til_alis(element)))
        system.add_variable(_variabel(f"til_kommune_{element}", _til_kommune(element)))
    return system


def svarene() -> list[str]:
    """Every variable that is an answer."""
    return [
        *(f"{navn}_{element}" for element in SEKS for navn in ("avrundet_tak", "tilskudd", "ubrukt")),
        *(f"{navn}_{element}" for element in DELES for navn in ("til_alis", "til_kommune")),
    ]


def regn_ut(
    system: TaxBenefitSystem, inndata: dict[str, NDArray], antall: int, *, spor: bool = False
) -> dict[str, NDArray]:
    """All answers for all doctors."""
    simulering = SimulationBuilder().build_default_simulation(system, count=antall)
    simulering.trace = spor
    for navn, kolonne in inndata.items():
        simulering.set_input(navn, AR, kolonne)
    return {navn: simulering.calculate(navn, AR) for navn in svarene()}


def _tak(element, arsbelop):
    return lambda lege, periode: arsbelop * lege(f"andel_{element}", periode)


def _tak_tilrettelegging(andel):
    return lambda lege, periode: andel * sum(lege(f"tak_{element}", periode) for element in FIRE)


def _tak_sentralitetstillegg(arsbelop):
    return lambda lege, periode: (
        arsbelop * lege("andel_sentralitetstillegg", periode) * lege("sentralitetsfaktor", periode)
    )


def _avrundet_tak(element):
    return lambda lege, periode: _rund(lege(f"tak_{element}", periode))


def _tilskudd(element):
    def formula(lege, periode):
        kostnad, tak = lege(f"kostnad_{element}", periode), lege(f"tak_{element}", periode)
        return np.minimum(_rund(np.minimum(kostnad, tak)), np.floor(kostnad)) * lege("rett", periode)

    return formula


def _ubrukt(element):
    return lambda lege, periode: (
        (lege(f"avrundet_tak_{element}", periode) - lege(f"tilskudd_{element}", periode))
        * lege("rett", periode)
    )


def _til_alis(element):
    return lambda lege, periode: _rund(lege(f"tilskudd_{element}", periode) * lege("andel_til_alis", periode))


def _til_kommune(element):
    return lambda lege, periode: lege(f"tilskudd_{element}", periode) - lege(f"til_alis_{element}", periode)


def _rund(ore):
    return np.floor(ore + 0.5)
