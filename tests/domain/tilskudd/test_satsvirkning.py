"""What another rate set would have given the same doctors: every øre of the difference, and nobody left out unsaid."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from alis.domain.avtale import Element
from alis.domain.parter import Driftsform, Stillingstype
from alis.domain.regel import Satssett
from alis.domain.tilskudd import HELE_RAMMEN, Avtalefakta, Gjelder, Tilskuddssak
from alis.domain.tilskudd.satsvirkning import Saksklasse, regn_virkning, saksklasse
from alis.domain.utdanning import Stilling
from alis.domain.verdier import Belop, Periode
from alis.integrations.satser import hent_satssett

I_FJOR = hent_satssett("nasjonal-alis/2025-06")
FOM = date(2025, 6, 1)


def sak(*typer: Stillingstype, prosent: int = 100, avtale: bool = True) -> Tilskuddssak:
    """A doctor with positions of these kinds the whole year, five years into the work, in a kommune without supplement."""
    return Tilskuddssak(
        gjelder=Gjelder.ALIS_AVTALE if avtale else Gjelder.VEILEDNING,
        sentralitetsklasse=3,
        start_spesialisering=date(2024, 1, 1),
        forste_dato_fastlege=date(2020, 1, 1),
        avtale=Avtalefakta(
            signert=FOM, gjelder_fra=FOM, gjelder_til=None, driftsform=Driftsform.NAERINGSDRIVENDE
        )
        if avtale
        else None,
        vikarbyra=False,
        stillinger=tuple(
            Stilling(type=type_, prosent=Fraction(prosent, len(typer)), periode=Periode(FOM, None))
            for type_ in typer
        ),
        fravar=(),
        kostnader=HELE_RAMMEN,
    )


def med_laering(ore: int | None) -> Satssett:
    """The draft for the year after: another amount for learning activities, all else the same."""
    laering = replace(I_FJOR.element["laeringsaktiviteter"], arsbelop=None if ore is None else Belop(ore))
    nytt = I_FJOR.flyttet_til(date(2026, 6, 1))
    return replace(nytt, element={**I_FJOR.element, "laeringsaktiviteter": laering})


def test_a_thousand_kroner_more_is_a_thousand_and_its_five_per_cent_for_each_full_post() -> None:
    """1 000 kr × 1.05 for the whole post and half of it for the half: 1 050 + 525 = 1 575 kr."""
    saker = [sak(Stillingstype.FASTLEGE), sak(Stillingstype.FASTLEGE, prosent=50)]

    virkning = regn_virkning(saker, gammelt=I_FJOR, nytt=med_laering(1_500_000))

    assert (virkning.alle.antall, virkning.alle.endret, virkning.alle.forskjell) == (2, 2, 157_500)
    assert virkning.elementer[Element.LAERINGSAKTIVITETER].forskjell == 150_000
    assert virkning.elementer[Element.TILRETTELEGGING].forskjell == 7_500
    assert virkning.elementer[Element.VEILEDNING].endret == 0


def test_both_sides_are_the_sums_that_one_doctor_is_answered_with() -> None:
    """Class later than 24 months: 249 183.05 kr in 2025/26, the yearly maximum of the facts."""
    virkning = regn_virkning([sak(Stillingstype.FASTLEGE)], gammelt=I_FJOR, nytt=med_laering(1_400_000))

    assert (virkning.alle.gammel, virkning.alle.ny, virkning.alle.endret) == (24_918_305, 24_918_305, 0)


def test_less_is_a_difference_below_nought() -> None:
    virkning = regn_virkning([sak(Stillingstype.FASTLEGE)], gammelt=I_FJOR, nytt=med_laering(0))

    assert virkning.alle.forskjell == -1_470_000


def test_an_amount_that_is_not_known_is_left_out_on_both_sides_and_counted() -> None:
    """Without learning activities nor the share that is taken of it: 132 000 + 91 317.19."""
    virkning = regn_virkning([sak(Stillingstype.FASTLEGE)], gammelt=I_FJOR, nytt=med_laering(None))

    assert (virkning.alle.gammel, virkning.alle.ny, virkning.alle.ukjente) == (22_331_719, 22_331_719, 1)
    assert virkning.elementer[Element.LAERINGSAKTIVITETER].gammel == 0


def test_the_cases_are_added_up_by_what_kind_they_are() -> None:
    saker = [
        sak(Stillingstype.FASTLEGE),
        sak(Stillingstype.INTRODUKSJONSLEGE),
        sak(Stillingstype.FASTLEGE, Stillingstype.ANNET_KOMMUNALT_LEGEARBEID),
        sak(Stillingstype.FASTLEGE, avtale=False),
    ]

    virkning = regn_virkning(saker, gammelt=I_FJOR, nytt=med_laering(1_500_000))

    assert {klasse: rad.antall for klasse, rad in virkning.klasser.items() if rad.antall} == {
        Saksklasse.FASTLEGE: 1,
        Saksklasse.INTRODUKSJONSLEGE: 1,
        Saksklasse.FLERE: 1,
        Saksklasse.VEILEDNING: 1,
    }
    assert sum(rad.forskjell for rad in virkning.klasser.values()) == virkning.alle.forskjell
    assert virkning.klasser[Saksklasse.VEILEDNING].forskjell == 0


@pytest.mark.parametrize("type_", list(Stillingstype))
def test_every_kind_of_position_has_its_class(type_: Stillingstype) -> None:
    assert saksklasse(sak(type_), I_FJOR.periode) is not Saksklasse.FLERE
