"""From facts and a template to the content of an agreement."""

from dataclasses import replace
from datetime import datetime
from fractions import Fraction

import pytest

from alis.domain.avtale import Element
from alis.domain.dokument import ElementGjelderIkkeStillingen, Skriftsprak, TidspunktUtenSone, lag_innhold
from alis.domain.parter import Driftsform, Malform, Stillingstype
from alis.domain.tilskudd import Mottaker
from alis.domain.tilskudd.mottaker import FordelingMangler
from alis.integrations.dokument import gjeldende_mal
from factories.avtaleinnhold import FAKTA, LEGE, avtaleinnhold, avtalt

VEILEDNING = (avtalt(Element.VEILEDNING, "Fire timer i måneden.", 100),)


def lege(type_: Stillingstype):
    return replace(LEGE, stillinger=(replace(LEGE.stillinger[0], type=type_),))


@pytest.mark.parametrize(
    ("type_", "gjelder_ikke"),
    [
        (Stillingstype.FASTLEGE, set()),
        (Stillingstype.FASTLEGEVIKAR, set()),
        (Stillingstype.INTRODUKSJONSLEGE, {"4.1.3"}),
        (Stillingstype.ANNET_KOMMUNALT_LEGEARBEID, {"4.1.1", "4.1.3"}),
    ],
)
def test_a_clause_that_is_not_for_the_position_keeps_its_number_and_loses_its_words(
    type_: Stillingstype, gjelder_ikke: set[str]
) -> None:
    punkter = avtaleinnhold(lege=lege(type_), elementer=VEILEDNING).punkter
    assert {punkt.nummer for punkt in punkter if not punkt.gjelder} == gjelder_ikke
    assert all(not punkt.avsnitt and punkt.overskrift for punkt in punkter if not punkt.gjelder)


def test_of_two_positions_one_is_enough_for_a_clause() -> None:
    begge = (
        *lege(Stillingstype.ANNET_KOMMUNALT_LEGEARBEID).stillinger,
        *lege(Stillingstype.FASTLEGE).stillinger,
    )
    assert all(punkt.gjelder for punkt in avtaleinnhold(lege=replace(LEGE, stillinger=begge)).punkter)


def test_what_is_agreed_under_a_clause_that_does_not_hold_is_refused() -> None:
    with pytest.raises(ElementGjelderIkkeStillingen) as feil:
        avtaleinnhold(lege=lege(Stillingstype.INTRODUKSJONSLEGE))
    assert feil.value.element is Element.LAVERE_PRODUKTIVITET


@pytest.mark.parametrize(
    ("driftsform", "mottaker"),
    [
        (Driftsform.NAERINGSDRIVENDE, Mottaker.ALIS),
        (Driftsform.ANSATT, Mottaker.KOMMUNE),
        (Driftsform.ANNET, Mottaker.FORDELT),
    ],
)
def test_the_recipient_follows_from_the_form_of_operation(driftsform: Driftsform, mottaker: Mottaker) -> None:
    innhold = avtaleinnhold(lege=replace(LEGE, driftsform=driftsform, fordeling_alis=Fraction(1, 2)))
    mottakere = {punkt.element: punkt.mottaker for punkt in innhold.punkter}
    assert mottakere[Element.PRAKSISKOMPENSASJON] is mottakere[Element.LAVERE_PRODUKTIVITET] is mottaker
    assert mottakere[Element.LAERINGSAKTIVITETER] is Mottaker.KOSTNADSBAERER


def test_another_form_of_operation_must_say_the_doctors_share() -> None:
    with pytest.raises(FordelingMangler):
        avtaleinnhold(lege=replace(LEGE, driftsform=Driftsform.ANNET))


def test_the_content_is_pinned_to_the_template() -> None:
    mal, pinnet = gjeldende_mal(), avtaleinnhold().mal
    assert (pinnet.navn, pinnet.versjon, pinnet.hash) == (mal.navn, mal.versjon, mal.hash)


def test_every_free_text_is_cleaned() -> None:
    innhold = avtaleinnhold(lege=replace(LEGE, navn=" Åsa\x00 \N{GRINNING FACE} "))
    assert innhold.fakta.lege.navn == "Åsa □"


def test_a_time_without_zone_is_refused() -> None:
    with pytest.raises(TidspunktUtenSone):
        lag_innhold(
            mal=gjeldende_mal(),
            skriftsprak=Skriftsprak.BOKMAL,
            fakta=FAKTA,
            laget_at=datetime(2025, 5, 20),
        )


@pytest.mark.parametrize(
    ("malform", "sprak"),
    [
        (Malform.NYNORSK, Skriftsprak.NYNORSK),
        (Malform.BOKMAL, Skriftsprak.BOKMAL),
        (Malform.NOYTRAL, Skriftsprak.BOKMAL),
    ],
)
def test_the_document_is_written_in_the_form_the_kommune_has_chosen(
    malform: Malform, sprak: Skriftsprak
) -> None:
    assert Skriftsprak.for_malform(malform) is sprak
