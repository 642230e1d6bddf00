"""Two agreements side by side: clauses, elements, facts and template."""

from dataclasses import replace
from decimal import Decimal

from alis.domain.avtale import Element
from alis.domain.dokument import Avtaleinnhold, Punkt, lag_innhold
from alis.domain.dokument.forskjell import (
    Endring,
    Faktafelt,
    Innholdsforskjell,
    innholdsforskjell,
    ny_tekst,
)
from alis.domain.parter import Driftsform, Stillingstype
from alis.domain.verdier import Belop
from alis.integrations.dokument.mal import hent_mal
from factories.avtaleinnhold import avtaleinnhold, avtalt

EN_AVTALE = avtaleinnhold()


def med_punkter(*punkter: Punkt) -> Avtaleinnhold:
    return replace(EN_AVTALE, punkter=punkter)


def endringer(forskjell: Innholdsforskjell) -> dict[str, Endring]:
    return {punkt.id: punkt.endring for punkt in forskjell.punkter}


def test_an_agreement_does_not_differ_from_itself() -> None:
    assert innholdsforskjell(gammelt=EN_AVTALE, nytt=EN_AVTALE).er_tom


def test_a_clause_that_is_gone_stands_where_it_stood() -> None:
    en, to, tre, *_ = EN_AVTALE.punkter
    forskjell = innholdsforskjell(gammelt=med_punkter(en, to, tre), nytt=med_punkter(en, tre))
    assert endringer(forskjell) == {en.id: Endring.UENDRET, to.id: Endring.FJERNET, tre.id: Endring.UENDRET}
    assert [punkt.id for punkt in forskjell.punkter] == [en.id, to.id, tre.id]


def test_a_new_clause_is_added_and_the_one_that_only_got_a_new_number_is_moved() -> None:
    en, to, tre, *_ = EN_AVTALE.punkter
    forskjell = innholdsforskjell(
        gammelt=med_punkter(en, to),
        nytt=med_punkter(en, replace(tre, nummer="1.1"), replace(to, nummer="1.2")),
    )
    assert endringer(forskjell) == {en.id: Endring.UENDRET, tre.id: Endring.LAGT_TIL, to.id: Endring.FLYTTET}


def test_a_clause_that_changes_place_is_moved_and_the_others_are_left_alone() -> None:
    en, to, tre, fire, *_ = EN_AVTALE.punkter
    forskjell = innholdsforskjell(gammelt=med_punkter(en, to, tre, fire), nytt=med_punkter(en, tre, fire, to))
    assert [punkt.id for punkt in forskjell.endrede_punkter] == [to.id]
    assert endringer(forskjell)[to.id] is Endring.FLYTTET


def test_a_paragraph_that_grew_is_the_same_paragraph_and_a_new_one_is_new() -> None:
    en = replace(EN_AVTALE.punkter[0], avsnitt=("Elementene følger reglene for ordningen.",))
    ny = replace(
        en, avsnitt=("Elementene følger reglene for ordningen hvert år.", "Den gjelder fra signering.")
    )
    [punkt] = innholdsforskjell(gammelt=med_punkter(en), nytt=med_punkter(ny)).punkter
    assert [linje.endring for linje in punkt.avsnitt] == [Endring.ENDRET, Endring.LAGT_TIL]


def test_a_paragraph_with_other_words_is_out_and_the_new_one_in() -> None:
    en = replace(EN_AVTALE.punkter[0], avsnitt=("Legen får fri til kurs.",))
    ny = replace(en, avsnitt=("Veileder godtgjøres av helseforetaket.",))
    [punkt] = innholdsforskjell(gammelt=med_punkter(en), nytt=med_punkter(ny)).punkter
    assert {linje.endring for linje in punkt.avsnitt} == {Endring.FJERNET, Endring.LAGT_TIL}


def test_the_kroner_change_has_its_sign() -> None:
    def med(ore: int | None) -> Avtaleinnhold:
        post = avtalt(Element.VEILEDNING, "Fire timer.", ore)
        return replace(EN_AVTALE, fakta=replace(EN_AVTALE.fakta, elementer=(post,)))

    opp = innholdsforskjell(gammelt=med(10_000_000), nytt=med(12_000_000))
    ned = innholdsforskjell(gammelt=med(12_000_000), nytt=med(10_000_000))
    bort = innholdsforskjell(gammelt=med(12_000_000), nytt=med(None))
    assert [forskjell.differanse for forskjell in (opp, ned, bort)] == [
        Belop(2_000_000),
        Belop(-2_000_000),
        Belop(-12_000_000),
    ]
    assert opp.elementer[0].belopet_er_endret and not opp.elementer[0].teksten_er_endret


def test_an_element_that_is_agreed_anew_comes_in_the_order_of_every_table() -> None:
    post = avtalt(Element.KOMMUNAL_FINANSIERING, "Kommunen betaler en studietur.", None)
    uten = replace(EN_AVTALE.fakta, elementer=EN_AVTALE.fakta.elementer[1:])
    med = replace(EN_AVTALE.fakta, elementer=(post, *EN_AVTALE.fakta.elementer))
    forskjell = innholdsforskjell(gammelt=replace(EN_AVTALE, fakta=uten), nytt=replace(EN_AVTALE, fakta=med))
    assert [(e.element, e.endring) for e in forskjell.endrede_elementer] == [
        (Element.PRAKSISKOMPENSASJON, Endring.LAGT_TIL),
        (Element.KOMMUNAL_FINANSIERING, Endring.LAGT_TIL),
    ]
    assert ny_tekst(forskjell.endrede_elementer[1].avtalt) == "Kommunen betaler en studietur."


def test_a_changed_percentage_is_a_changed_position_and_not_two() -> None:
    lege = EN_AVTALE.fakta.lege
    mindre = replace(lege.stillinger[0], prosent=Decimal(50))
    nytt = replace(EN_AVTALE, fakta=replace(EN_AVTALE.fakta, lege=replace(lege, stillinger=(mindre,))))
    [stilling] = innholdsforskjell(gammelt=EN_AVTALE, nytt=nytt).stillinger
    assert (stilling.endring, stilling.gammel, stilling.ny) == (Endring.ENDRET, lege.stillinger[0], mindre)


def test_another_kind_of_position_is_one_out_and_one_in() -> None:
    lege = EN_AVTALE.fakta.lege
    vikar = replace(lege.stillinger[0], type=Stillingstype.FASTLEGEVIKAR)
    nytt = replace(EN_AVTALE, fakta=replace(EN_AVTALE.fakta, lege=replace(lege, stillinger=(vikar,))))
    forskjell = innholdsforskjell(gammelt=EN_AVTALE, nytt=nytt)
    assert {stilling.endring for stilling in forskjell.stillinger} == {Endring.LAGT_TIL, Endring.FJERNET}


def test_facts_are_named_only_where_they_differ() -> None:
    fakta = EN_AVTALE.fakta
    nye = replace(
        fakta,
        spesialisering=replace(fakta.spesialisering, veileder="Ole Ås"),
        lege=replace(fakta.lege, driftsform=Driftsform.ANNET),
    )
    forskjell = innholdsforskjell(gammelt=EN_AVTALE, nytt=replace(EN_AVTALE, fakta=nye))
    assert [(f.felt, f.gammel, f.ny) for f in forskjell.fakta] == [
        (Faktafelt.VEILEDER, fakta.spesialisering.veileder, "Ole Ås"),
        (Faktafelt.DRIFTSFORM, Driftsform.NAERINGSDRIVENDE, Driftsform.ANNET),
    ]


def test_the_revision_of_june_2023_shows_in_the_clause_it_was_made_in() -> None:
    eldre = lag_innhold(
        mal=hent_mal("alis-avtale-nasjonal", "2023-01"),
        skriftsprak=EN_AVTALE.skriftsprak,
        fakta=EN_AVTALE.fakta,
        laget_at=EN_AVTALE.laget_at,
    )
    forskjell = innholdsforskjell(gammelt=eldre, nytt=EN_AVTALE)
    assert forskjell.malen_er_endret
    assert [punkt.id for punkt in forskjell.endrede_punkter] == ["standardelementer"]
