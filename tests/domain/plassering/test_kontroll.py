"""Any distribution is judged, whoever made it; and a sentence that is not so, is found out."""

from dataclasses import replace
from datetime import date

import pytest

from alis.domain.plassering.begrunnelse import Begrunnelse, Grunnslag, begrunn
from alis.domain.plassering.kontroll import Bruddslag, finn_brudd
from alis.domain.plassering.problem import Kandidat, Onske, Plass, Problem
from alis.domain.plassering.sannhet import finn_usanne

BODO, VEFSN = Onske(sted="Bodø", avdeling="medisin"), Onske(sted="Vefsn", avdeling="medisin")


def lege(id_: str, *, kommune: str = "1804", prioritet: int = 1, **endret: object) -> Kandidat:
    felter: dict[str, object] = {
        "meldt": date(2026, 1, 10),
        "tidligst": date(2027, 1, 1),
        "onsket_fom": date(2027, 3, 1),
        "maks_avvik_maneder": 6,
        "onsker": (BODO, VEFSN),
        "godtar_andre": False,
    }
    return Kandidat(id=id_, kommune=kommune, prioritet=prioritet, **felter | endret)  # type: ignore[arg-type]


def plass(id_: str, onske: Onske = BODO, **endret: object) -> Plass:
    felter: dict[str, object] = {
        "helseforetak": "Prøve HF",
        "fom": date(2027, 3, 1),
        "maneder": 6,
        "antall": 1,
    }
    return Plass(id=id_, sted=onske.sted, avdeling=onske.avdeling, **felter | endret)  # type: ignore[arg-type]


FORAN, BAK, ANDRE = lege("k1"), lege("k2", prioritet=5), lege("k3", kommune="1811")
RUNDE = Problem((FORAN, BAK, ANDRE), (plass("p1"), plass("p2", VEFSN)))


@pytest.mark.parametrize(
    ("fordeling", "slag"),
    [
        ({"k1": "p1", "k2": "p2"}, set()),
        ({"k1": "p2", "k3": "p1"}, set()),
        ({"k2": "p1"}, {Bruddslag.KOMMUNENS_REKKEFOLGE}),
        ({"k1": "p2", "k2": "p1"}, {Bruddslag.KOMMUNENS_REKKEFOLGE}),
        ({"k1": "p1", "k3": "p1"}, {Bruddslag.FOR_MANGE}),
        ({"k1": "p9"}, {Bruddslag.UKJENT}),
        ({"k9": "p1"}, {Bruddslag.UKJENT}),
    ],
)
def test_what_may_never_be_is_found(fordeling: dict[str, str], slag: set[Bruddslag]) -> None:
    assert {brudd.slag for brudd in finn_brudd(RUNDE, fordeling)} == slag


def test_an_unusable_place_is_found() -> None:
    runde = Problem((FORAN,), (plass("p1", maneder=3),))
    assert [brudd.slag for brudd in finn_brudd(runde, {"k1": "p1"})] == [Bruddslag.UBRUKBAR]


def test_a_free_better_place_is_no_breach() -> None:
    assert finn_brudd(RUNDE, {"k1": "p2"}) == ()


def test_what_is_all_the_same_to_the_one_before_is_no_breach() -> None:
    runde = Problem((FORAN, BAK), (plass("p1"), plass("p2")))
    assert finn_brudd(runde, {"k1": "p2", "k2": "p1"}) == ()


def grunner(problem: Problem, fordeling: dict[str, str]) -> dict[str, Begrunnelse]:
    funnet = begrunn(problem, fordeling)
    assert finn_usanne(problem, fordeling, funnet) == ()
    return funnet


def test_the_sentences_name_the_place_the_one_before_and_the_rule() -> None:
    sagt = grunner(RUNDE, {"k1": "p1", "k2": "p2"})
    assert sagt["k1"].tekst == (
        "k1 får medisin i Bodø fra 01.03.2027 (p1), ønske nummer 1, 0 dager fra ønsket start, "
        "og ingen plass som kan brukes, er bedre."
    )
    assert sagt["k2"].tekst == (
        "k2 får medisin i Vefsn fra 01.03.2027 (p2), ønske nummer 2, 0 dager fra ønsket start; "
        "medisin i Bodø fra 01.03.2027 (p1) ville passet bedre, men er gitt til k1, som kommunen 1804 har satt foran."
    )
    assert sagt["k3"].tekst == (
        "k3 har ingen plass: medisin i Bodø fra 01.03.2027 (p1) passer best, men er gitt til k1 fra kommune 1804, "
        "fordi plassene fordeles for alle under ett: flest mulig med plass først, så ønskene, så dagene, så hvem som ble meldt først."
    )


@pytest.mark.parametrize(
    ("plasser", "endret", "slag"),
    [
        ((), {}, Grunnslag.INGEN_PLASSER),
        ((plass("p1", maneder=5),), {}, Grunnslag.FOR_KORTE),
        ((plass("p1", fom=date(2026, 12, 31)),), {}, Grunnslag.FOR_TIDLIGE),
        ((plass("p1", fom=date(2027, 9, 2)),), {}, Grunnslag.UTENFOR_VINDUET),
        ((plass("p1", Onske(sted="Lofoten", avdeling="kirurgi")),), {}, Grunnslag.IKKE_ONSKET),
        ((plass("p1"),), {"avslatte": frozenset({"p1"})}, Grunnslag.HAR_SAGT_NEI),
        ((plass("p1", maneder=6),), {"minste_maneder": 3, "storste_maneder": 5}, Grunnslag.FOR_KORTE),
    ],
)
def test_what_made_it_impossible_is_named(
    plasser: tuple[Plass, ...], endret: dict[str, object], slag: Grunnslag
) -> None:
    assert grunner(Problem((lege("k1", **endret),), plasser), {})["k1"].slag is slag


VED_BODO = {"onsker": (BODO,), "ved_samme_avdeling": True}


def test_where_all_is_to_be_at_the_department_of_the_first_part_that_is_what_is_said() -> None:
    runde = Problem((lege("k1", **VED_BODO),), (plass("p1", VEFSN),))
    sagt = grunner(runde, {})["k1"]
    assert sagt.slag is Grunnslag.IKKE_SAMME_AVDELING
    assert sagt.tekst == (
        "k1 har ingen plass: plassene på minst 6 måneder som begynner til rett tid, er ikke ved medisin i Bodø, "
        "der første del er, og alt skal tas ved samme avdeling."
    )


@pytest.mark.parametrize(
    ("endret", "hennes", "steder"),
    [
        ({"slag": Grunnslag.IKKE_ONSKET}, VED_BODO, VEFSN),
        ({"tekst": "k1 har ingen plass på minst 6 måneder ved samme avdeling."}, VED_BODO, VEFSN),
        ({}, {"onsker": (BODO,)}, VEFSN),
        ({}, VED_BODO | {"onsker": (VEFSN,)}, Onske(sted="Lofoten", avdeling="kirurgi")),
        ({}, VED_BODO, BODO),
    ],
)
def test_that_it_is_for_the_sake_of_the_same_department_is_found_out_where_it_is_not(
    endret: dict[str, object], hennes: dict[str, object], steder: Onske
) -> None:
    sagt = grunner(Problem((lege("k1", **VED_BODO),), (plass("p1", VEFSN),)), {})
    usann = {"k1": replace(sagt["k1"], **endret)}  # type: ignore[arg-type]
    assert finn_usanne(Problem((lege("k1", **hennes),), (plass("p1", steder),)), {}, usann) == ("k1",)


def test_one_who_gets_the_department_of_her_first_part_is_told_no_number_of_a_wish() -> None:
    sagt = grunner(Problem((lege("k1", **VED_BODO),), (plass("p1"),)), {"k1": "p1"})
    assert "(p1), samme avdeling som første del, 0 dager fra ønsket start" in sagt["k1"].tekst


I_DELER = {"minste_maneder": 3, "storste_maneder": 5, "maks_avvik_maneder": 3}


@pytest.mark.parametrize(
    ("kort", "endret", "hvorfor"),
    [
        (
            plass("p2", fom=date(2027, 9, 1), maneder=3),
            I_DELER,
            "ingen plass på 3 til 5 måneder begynner innen 3 måneder fra 01.03.2027, som er ønsket start, og tidligst 01.01.2027",
        ),
        (
            plass("p2", fom=date(2026, 12, 1), maneder=5),
            I_DELER,
            "ingen plass på 3 til 5 måneder begynner 01.01.2027 eller senere, som er det tidligste",
        ),
        (
            plass("p2", Onske(sted="Lofoten", avdeling="kirurgi"), maneder=4),
            I_DELER,
            "plassene på 3 til 5 måneder som begynner til rett tid, er ikke blant ønskene "
            "(medisin i Bodø, medisin i Vefsn), og andre plasser er ikke godtatt",
        ),
        (None, I_DELER, "ingen av plassene varer i 3 til 5 måneder"),
    ],
)
def test_a_wished_place_of_another_length_at_the_wished_time_makes_no_sentence_untrue(
    kort: Plass | None, endret: dict[str, object], hvorfor: str
) -> None:
    plasser = (plass("p1"), *((kort,) if kort else ()))
    sagt = grunner(Problem((lege("k1", **endret),), plasser), {})
    assert sagt["k1"].tekst == f"k1 har ingen plass: {hvorfor}."


@pytest.mark.parametrize(
    ("fom", "hvorfor"),
    [
        (date(2027, 9, 2), "ingen plass på minst 6 måneder begynner innen 6 måneder fra 01.03.2027"),
        (date(2026, 12, 31), "ingen plass på minst 6 måneder begynner 01.01.2027 eller senere"),
    ],
)
def test_a_reason_that_does_not_say_of_which_length_is_found_out(fom: date, hvorfor: str) -> None:
    runde = Problem((lege("k1"),), (plass("p1", fom=fom), plass("p2", maneder=3)))
    sagt = grunner(runde, {})
    assert hvorfor in sagt["k1"].tekst
    uten = replace(sagt["k1"], tekst=sagt["k1"].tekst.replace(" på minst 6 måneder", ""))
    assert finn_usanne(runde, {}, {"k1": uten}) == ("k1",)


def test_one_month_is_said_in_the_singular() -> None:
    runde = Problem((lege("k1", maks_avvik_maneder=1),), (plass("p1", fom=date(2027, 6, 1)),))
    assert "begynner innen én måned fra 01.03.2027" in grunner(runde, {})["k1"].tekst


@pytest.mark.parametrize("nei", [frozenset(), frozenset({"p1"})])
def test_a_place_that_was_declined_is_said_to_be_so_only_where_it_was(nei: frozenset[str]) -> None:
    runde = Problem((lege("k1", avslatte=frozenset({"p1"})),), (plass("p1"),))
    sagt = grunner(runde, {})
    assert finn_usanne(runde, {}, sagt) == ()
    assert finn_usanne(Problem((lege("k1", avslatte=nei),), runde.plasser), {}, sagt) == (
        () if nei else ("k1",)
    )


def test_one_who_ranks_first_and_has_declined_the_place_does_not_keep_the_next_from_it() -> None:
    runde = Problem((lege("k1", avslatte=frozenset({"p1"})), lege("k2", prioritet=2)), (plass("p1"),))
    assert finn_brudd(runde, {"k2": "p1"}) == ()


def test_what_is_free_and_better_is_said_to_be_free() -> None:
    sagt = grunner(RUNDE, {"k1": "p2"})
    assert sagt["k1"].slag is Grunnslag.BEDRE_ER_LEDIG
    assert sagt["k3"].slag is Grunnslag.EN_ER_LEDIG


@pytest.mark.parametrize(
    "endret",
    [
        {"gitt_til": "k3"},
        {"foran_i_kommunen": False},
        {"heller": "p2"},
        {"slag": Grunnslag.DET_BESTE},
        {"fikk": "p1"},
        {"slag": Grunnslag.IKKE_ONSKET},
        {"tekst": "Slik ble det."},
    ],
)
def test_a_reason_that_is_not_so_is_found_out(endret: dict[str, object]) -> None:
    fordeling = {"k1": "p1", "k2": "p2"}
    usann = {**begrunn(RUNDE, fordeling)}
    usann["k2"] = replace(usann["k2"], **endret)  # type: ignore[arg-type]
    assert finn_usanne(RUNDE, fordeling, usann) == ("k2",)
    del usann["k2"]
    assert finn_usanne(RUNDE, fordeling, usann) == ("k2",)
