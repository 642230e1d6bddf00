"""Which templates an agreement may be made from."""

from dataclasses import replace
from datetime import date

from alis.domain.dokument import Klausul, Klausultekst, Mal, Skriftsprak
from alis.domain.dokument.malvalg import har_de_laste_punktene, vurder_maler
from alis.domain.regel import Utfall
from alis.integrations.dokument import gjeldende_mal, hent_mal

NASJONAL = gjeldende_mal()
OST = hent_mal("alis-avtale-ost", "2021-04")


def regional(**endret: object) -> Mal:
    """The national template with a clause of the office's own at the end of section 3."""
    eget = Klausul(
        id="eget",
        punkt="3.3",
        kilder=(),
        laast=False,
        stillingstyper=NASJONAL.klausuler[0].stillingstyper,
        element=None,
        felt=None,
        tekst={sprak: Klausultekst(overskrift="Nettverk") for sprak in Skriftsprak},
    )
    return replace(NASJONAL, navn="nord", klausuler=(*NASJONAL.klausuler, eget), **endret)


def test_the_template_of_2021_may_not_be_used_for_a_new_agreement_and_the_rule_says_why() -> None:
    (valg,) = vurder_maler([OST], gjelder_fra=date(2026, 1, 1), nasjonal=NASJONAL)

    assert not valg.kan_velges
    assert valg.nasjonal.utfall is Utfall.IKKE_OPPFYLT
    assert valg.nasjonal.kilder == ("nasjonal-alis/mal",)


def test_the_template_of_2021_may_be_used_in_its_own_year() -> None:
    (valg,) = vurder_maler([OST], gjelder_fra=date(2021, 6, 1), nasjonal=NASJONAL)

    assert valg.kan_velges


def test_a_regional_template_with_every_locked_clause_may_be_used() -> None:
    (valg,) = vurder_maler([regional()], gjelder_fra=date(2026, 1, 1), nasjonal=NASJONAL)

    assert valg.kan_velges


def test_one_word_changed_in_a_locked_clause_is_not_the_national_template() -> None:
    forste, *resten = NASJONAL.klausuler
    endret = replace(
        forste,
        tekst={
            **forste.tekst,
            Skriftsprak.NYNORSK: replace(forste.tekst[Skriftsprak.NYNORSK], overskrift="X"),
        },
    )
    mal = replace(NASJONAL, klausuler=(endret, *resten))

    assert not har_de_laste_punktene(mal, nasjonal=NASJONAL)


def test_a_template_that_is_out_of_its_period_may_not_be_used() -> None:
    gammel = hent_mal("alis-avtale-nasjonal", "2023-01")
    (valg,) = vurder_maler([gammel], gjelder_fra=date(2026, 1, 1), nasjonal=gammel)

    assert (valg.nasjonal.utfall, valg.kan_velges) == (Utfall.OPPFYLT, False)
