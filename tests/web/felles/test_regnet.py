"""«Slik har vi regnet» can show every rule of the law library."""

import importlib
import pkgutil
from fractions import Fraction

import alis.domain
from alis.domain.regel import Utfall, Vurdering, regler
from alis.web.felles.regelnavn import REGELNAVN
from alis.web.felles.vurderingstrinn import rund_til_ore, vis_trinn


def test_every_rule_has_a_name_and_nothing_else_does() -> None:
    for modul in pkgutil.walk_packages(alis.domain.__path__, "alis.domain."):
        importlib.import_module(modul.name)
    assert {regel.navn for regel in regler()} == set(REGELNAVN)


def test_a_step_says_the_rule_the_reason_the_answer_and_the_source() -> None:
    vurdering = Vurdering(
        "tak",
        ("nasjonal-alis/etterskudd",),
        Utfall.BEREGNET,
        Fraction(10_560_000),
        {"arsbelop": 13_200_000, "andel": Fraction(4, 5)},
        "Taket er {arsbelop:kr}.",
    )
    trinn = vis_trinn(vurdering, ubekreftet=True)
    assert (trinn.hva, trinn.ut) == ("Tak", "105\u00a0600\u00a0kr")
    assert trinn.inn.startswith("Taket er 132\u00a0000")
    assert trinn.kilde_lenke == "/kilder-og-satser/#knasjonal-alis-etterskudd"
    assert trinn.ubekreftet


def test_half_an_ore_is_shown_as_the_whole_above() -> None:
    assert rund_til_ore(Fraction(19, 2)) == 10
    assert rund_til_ore(Fraction(94, 10)) == 9
