"""The shipped templates: complete in both written forms, and true to its source."""

import re
from datetime import date

import pytest

from alis.domain.avtale import Element
from alis.domain.avtale.avtaleslag import PARTER, Avtaleslag
from alis.domain.dokument import Felt, Mal, Ordning, Partsfelt, Skriftsprak
from alis.domain.kilder import Bestemmelse, Status
from alis.domain.parter import Driftsform, Stillingstype
from alis.domain.tilskudd import Mottaker
from alis.integrations.dokument import UkjentMal, gjeldende_mal, hent_mal, list_maler
from alis.integrations.kilder import les_kilder

NUMRE = [
    *("1", "1.1", "1.2", "2", "3", "3.1", "3.2", "4", "4.1"),
    *("4.1.1", "4.1.2", "4.1.3", "4.1.4", "4.1.5", "4.2", "4.3", ""),
]
ALLE_MALER = [hent_mal(navn, versjon) for navn, versjon in list_maler() if navn.startswith("alis-avtale")]
NASJONALE = [mal for mal in ALLE_MALER if mal.navn == "alis-avtale-nasjonal"]
OST = hent_mal("alis-avtale-ost", "2021-04")
KILDER_TIL_MAL = {"2021-04": {"000"}, "2023-01": {"002"}, "2023-06": {"002", "002-2023-06"}}
TILLEGGENES_PUNKT = {"002-2023-06/1": "2", "002-2023-06/2": "4.1", "002-2023-06/3": "4.1"}


def hver_mal(mal: Mal) -> str:
    return f"{mal.navn}-{mal.versjon}"


def provisions_of(mal: Mal) -> list[Bestemmelse]:
    return [
        b for kilde in les_kilder() if kilde.id in KILDER_TIL_MAL[mal.versjon] for b in kilde.bestemmelser
    ]


def section_of(kilde: str) -> str:
    """The number a provision has in the source: `4.1.1` of `002/4.1.1-3`."""
    return TILLEGGENES_PUNKT.get(kilde) or kilde.split("/")[1].rsplit("-", 1)[0]


def all_text(mal: Mal, sprak: Skriftsprak) -> str:
    tekster = (klausul.tekst[sprak] for klausul in mal.klausuler)
    return " ".join(" ".join((*t.avsnitt, *t.liste)) for t in tekster)


def test_the_versions_are_listed_oldest_first_and_the_last_is_in_use() -> None:
    assert list_maler() == (
        ("alis-avtale-nasjonal", "2023-01"),
        ("alis-avtale-nasjonal", "2023-06"),
        ("alis-avtale-ost", "2021-04"),
        ("veilederavtale-felles", "2026-11"),
    )
    assert gjeldende_mal() is hent_mal("alis-avtale-nasjonal", "2023-06")


@pytest.mark.parametrize("mal", NASJONALE, ids=hver_mal)
def test_the_numbering_is_that_of_the_source(mal: Mal) -> None:
    assert [klausul.punkt for klausul in mal.klausuler] == NUMRE


@pytest.mark.parametrize("mal", ALLE_MALER, ids=hver_mal)
def test_every_provision_with_effect_for_the_parties_is_in_a_locked_clause(mal: Mal) -> None:
    med_virkning = {str(b.sted) for b in provisions_of(mal) if b.status is not Status.UTELATT}
    representert = {kilde for klausul in mal.klausuler if klausul.laast for kilde in klausul.kilder}
    assert med_virkning - representert == set()


@pytest.mark.parametrize("mal", ALLE_MALER, ids=hver_mal)
def test_a_clause_cites_only_provisions_that_exist_and_none_is_cited_twice(mal: Mal) -> None:
    sitert = [kilde for klausul in mal.klausuler for kilde in klausul.kilder]
    assert set(sitert) <= {str(b.sted) for b in provisions_of(mal)}
    assert len(sitert) == len(set(sitert))


@pytest.mark.parametrize("mal", NASJONALE, ids=hver_mal)
def test_a_clause_stands_under_the_number_its_provisions_have(mal: Mal) -> None:
    for klausul in mal.klausuler:
        assert {section_of(kilde) for kilde in klausul.kilder} <= {klausul.punkt or "signatur"}


@pytest.mark.parametrize("mal", NASJONALE, ids=hver_mal)
def test_each_element_has_one_clause_where_something_can_be_agreed(mal: Mal) -> None:
    elementer = [klausul.element for klausul in mal.klausuler if klausul.felt is Felt.AVTALT]
    assert elementer == list(Element)


@pytest.mark.parametrize("mal", ALLE_MALER, ids=hver_mal)
def test_both_written_forms_say_as_much(mal: Mal) -> None:
    for klausul in mal.klausuler:
        nb, nn = klausul.tekst[Skriftsprak.BOKMAL], klausul.tekst[Skriftsprak.NYNORSK]
        assert (len(nb.avsnitt), len(nb.liste)) == (len(nn.avsnitt), len(nn.liste))
    assert mal.ord[Skriftsprak.BOKMAL].keys() == mal.ord[Skriftsprak.NYNORSK].keys()


@pytest.mark.parametrize("mal", ALLE_MALER, ids=hver_mal)
def test_a_phrase_has_the_same_gaps_in_both_written_forms(mal: Mal) -> None:
    nb, nn = (
        {nokkel: set(re.findall(r"\{(\w*)\}", frase)) for nokkel, frase in mal.ord[sprak].items()}
        for sprak in (Skriftsprak.BOKMAL, Skriftsprak.NYNORSK)
    )
    assert nb == nn


@pytest.mark.parametrize("mal", ALLE_MALER, ids=hver_mal)
def test_every_kind_has_its_word(mal: Mal) -> None:
    nokler = {
        *mal.partsfelter,
        *(f"stilling_{type_}" for type_ in Stillingstype),
        *(f"driftsform_{form}" for form in Driftsform),
        *(f"mottaker_{mottaker}" for mottaker in Mottaker),
        *(f"element_{element}" for element in Element),
        *(f"for_{part}" for part in PARTER[Avtaleslag.ALIS_AVTALE]),
    }
    assert nokler <= mal.ord[Skriftsprak.BOKMAL].keys()


@pytest.mark.parametrize("mal", ALLE_MALER, ids=hver_mal)
def test_nynorsk_is_not_bokmal(mal: Mal) -> None:
    bokmal = re.compile(
        r"\b(ikke|fra|tilskudd(?! til ALIS)|veileder|noe|hvor|uke|gjennomføre[rs]|kommuner|gjelder|jeg|de er)\b",
        re.I,
    )
    assert bokmal.findall(all_text(mal, Skriftsprak.NYNORSK)) == []


def test_the_revision_of_june_2023_added_three_things() -> None:
    for_, etter = (hent_mal("alis-avtale-nasjonal", versjon) for versjon in ("2023-01", "2023-06"))
    assert set(etter.partsfelter) - set(for_.partsfelter) == {Partsfelt.STILLINGSPROSENT}
    for sprak, tillegg in {
        Skriftsprak.BOKMAL: ("revidere avtalen", "gjelder fra den er signert"),
        Skriftsprak.NYNORSK: ("revidere avtala", "gjeld frå ho er signert"),
    }.items():
        for ord_ in tillegg:
            assert ord_ in all_text(etter, sprak)
            assert ord_ not in all_text(for_, sprak)


def test_a_template_that_does_not_exist_is_unknown() -> None:
    for navn, versjon in (("alis-avtale-nasjonal", "2020-01"), ("../oppsett", "."), ("", "")):
        with pytest.raises(UkjentMal):
            hent_mal(navn, versjon)


def test_a_template_says_which_scheme_and_days_it_is_for() -> None:
    assert OST.bruk.ordning is Ordning.ALIS_AVTALE
    assert OST.bruk.gjelder(date(2021, 4, 1)) and OST.bruk.gjelder(date(2021, 12, 31))
    assert not OST.bruk.gjelder(date(2021, 3, 31)) and not OST.bruk.gjelder(date(2022, 1, 1))
    assert gjeldende_mal().bruk.ordning is Ordning.NASJONAL_ALIS


def test_the_clauses_of_ost_stand_in_the_order_of_the_source() -> None:
    avsnitt = [
        kilde.split("/")[1].rsplit("-", 1)[0] for k in OST.klausuler if k.kilder for kilde in k.kilder[:1]
    ]
    assert list(dict.fromkeys(avsnitt)) == [
        *("bakgrunn", "legen", "aktiviteter", "kommunen", "legens-plikter", "opphor", "annet")
    ]


def test_ost_has_the_five_example_measures_each_from_its_provision() -> None:
    assert {forslag.id: forslag.kilder for forslag in OST.tiltak} == {
        "kortere_liste": ("000/aktiviteter-2",),
        "kurs_og_veiledning": ("000/aktiviteter-3",),
        "hospitering": ("000/aktiviteter-5",),
        "supervisjon": ("000/aktiviteter-4",),
        "veilederkurs": ("000/aktiviteter-6",),
    }


@pytest.mark.parametrize(
    ("tiltak", "tall"), [("kortere_liste", ["200"]), ("hospitering", ["2", "3", "5"])], ids=str
)
@pytest.mark.parametrize("sprak", Skriftsprak)
def test_a_measure_has_the_figures_of_the_source(tiltak: str, tall: list[str], sprak: Skriftsprak) -> None:
    (forslag,) = (forslag for forslag in OST.tiltak if forslag.id == tiltak)
    assert sorted(re.findall(r"\d+", forslag.tekst[sprak])) == tall


def test_a_measure_can_be_written_under_its_element_in_the_same_template() -> None:
    assert {forslag.element for forslag in OST.tiltak} <= {klausul.element for klausul in OST.klausuler}


BRUKTE_MALER = {
    ("alis-avtale-ost", "2021-04"): "c191a7c5b1edf438e2c48d72713a9d162984d55aa07b448c6513904904d81a1a",
    ("alis-avtale-nasjonal", "2023-01"): "aa53ebd5037063fb50f7a7e43515c1d80e48aa384d1e99d738011729560876ae",
    ("alis-avtale-nasjonal", "2023-06"): "a5e02c0dea263d56dec48cae5a16839a4ada0aba9971b09221d16f724650e2af",
}


@pytest.mark.parametrize("mal", ALLE_MALER, ids=hver_mal)
def test_a_version_in_use_is_never_edited(mal: Mal) -> None:
    """A new wording or layout is a new folder; agreements that stand are bound to the files of theirs."""
    assert mal.hash == BRUKTE_MALER[mal.navn, mal.versjon]
