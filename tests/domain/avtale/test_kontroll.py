"""The control of a whole agreement names each thing to mend, in its own part."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from alis.domain.avtale import Element
from alis.domain.avtale.avtaledel import Avtaledel
from alis.domain.avtale.avtaleutkast import Avtalepost, Avtaleutkast
from alis.domain.avtale.kontroll import kontroller_avtale
from alis.domain.parter import Driftsform, Stillingstype
from alis.domain.utdanning import Stilling
from alis.domain.verdier import Andel, Belop, Periode

TAK = {element: Belop(1000) for element in Element}
FASTLEGE = Stilling(
    type=Stillingstype.FASTLEGE, prosent=Fraction(100), periode=Periode(date(2025, 6, 1), None)
)
HEL = Avtaleutkast(
    kontaktperson="Kari",
    arbeidssted="Leinesfjord",
    start_spesialisering=date(2023, 9, 1),
    forventet_slutt=date(2029, 6, 30),
    gjelder_fra=date(2025, 7, 1),
    forrige_gjelder_fra=None,
    driftsform=Driftsform.NAERINGSDRIVENDE,
    fordeling_alis=None,
    stillinger=(FASTLEGE,),
    veileder="Vera",
    sentralitetsklasse=3,
    poster=tuple(
        Avtalepost(element=element, belop_per_ar=Belop(1000))
        for element in (
            Element.PRAKSISKOMPENSASJON,
            Element.LAERINGSAKTIVITETER,
            Element.LAVERE_PRODUKTIVITET,
            Element.TILRETTELEGGING,
        )
    ),
)


def mangler(utkast: Avtaleutkast) -> list[tuple[Avtaledel, str]]:
    return [(punkt.del_, punkt.felt) for punkt in kontroller_avtale(utkast, tak=TAK) if punkt.ma_rettes]


def med(utkast: Avtaleutkast, element: Element, ore: int | None, avtalt: str = "") -> Avtaleutkast:
    post = Avtalepost(element=element, avtalt=avtalt, belop_per_ar=None if ore is None else Belop(ore))
    return replace(utkast, poster=(*(p for p in utkast.poster if p.element is not element), post))


def stilling(type_: Stillingstype) -> tuple[Stilling, ...]:
    return (replace(FASTLEGE, type=type_),)


def test_a_whole_agreement_with_every_amount_at_its_cap_has_nothing_to_mend() -> None:
    assert mangler(HEL) == []


def test_one_øre_over_the_cap_is_named_at_its_element() -> None:
    for_mye = med(HEL, Element.TILRETTELEGGING, 1001)
    assert mangler(for_mye) == [(Avtaledel.BELOP, Element.TILRETTELEGGING)]


def test_an_unknown_cap_stops_nobody() -> None:
    punkter = kontroller_avtale(HEL, tak={})
    assert not any(punkt.ma_rettes for punkt in punkter)


def test_what_was_agreed_under_an_element_that_has_closed_must_go() -> None:
    utenfor = replace(HEL, stillinger=stilling(Stillingstype.ANNET_KOMMUNALT_LEGEARBEID))
    assert mangler(utenfor) == [
        (Avtaledel.BELOP, Element.PRAKSISKOMPENSASJON),
        (Avtaledel.BELOP, Element.LAVERE_PRODUKTIVITET),
    ]


def test_one_position_with_a_list_opens_the_element_for_all() -> None:
    begge = (*stilling(Stillingstype.ANNET_KOMMUNALT_LEGEARBEID), *stilling(Stillingstype.FASTLEGEVIKAR))
    assert mangler(replace(HEL, stillinger=begge)) == []


def test_the_supplement_is_asked_for_in_class_6_and_refused_in_class_5() -> None:
    assert mangler(replace(HEL, sentralitetsklasse=6)) == [(Avtaledel.TILLEGG, Element.SENTRALITETSTILLEGG)]
    i_fem = med(replace(HEL, sentralitetsklasse=5), Element.SENTRALITETSTILLEGG, 0)
    assert mangler(i_fem) == [(Avtaledel.TILLEGG, Element.SENTRALITETSTILLEGG)]


def test_the_kommunes_own_money_has_no_cap_but_needs_a_purpose() -> None:
    assert mangler(med(HEL, Element.KOMMUNAL_FINANSIERING, 10**9, "Bolig")) == []
    assert mangler(med(HEL, Element.KOMMUNAL_FINANSIERING, 1)) == [
        (Avtaledel.KOMMUNAL, "kommunal_beskrivelse")
    ]


def test_a_share_is_demanded_with_another_form_of_operation() -> None:
    annet = replace(HEL, driftsform=Driftsform.ANNET)
    assert mangler(annet) == [(Avtaledel.STILLING, "fordeling_alis")]
    assert mangler(replace(annet, fordeling_alis=Andel(0))) == []


def test_two_versions_do_not_begin_on_the_same_day() -> None:
    samme_dag = replace(HEL, forrige_gjelder_fra=HEL.gjelder_fra)
    assert mangler(samme_dag) == [(Avtaledel.STILLING, "gjelder_fra_etter_forrige")]
    assert mangler(replace(HEL, forrige_gjelder_fra=date(2025, 6, 30))) == []


def test_a_version_after_an_ending_begins_after_the_last_day() -> None:
    samme_dag = replace(HEL, forrige_slutt=HEL.gjelder_fra)
    assert mangler(samme_dag) == [(Avtaledel.STILLING, "gjelder_fra_etter_slutt")]
    assert mangler(replace(HEL, forrige_slutt=date(2025, 6, 30))) == []


def test_a_first_day_without_a_position_is_refused() -> None:
    assert mangler(replace(HEL, gjelder_fra=date(2025, 5, 31))) == [(Avtaledel.STILLING, "gjelder_fra")]
