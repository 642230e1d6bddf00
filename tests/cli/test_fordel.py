"""`alis fordel plasser` as integrators call it."""

import json
import subprocess
import sys

import pytest

KANDIDAT = {
    "id": "k1",
    "kommune": "1804",
    "prioritet": 1,
    "meldt": "2026-01-10",
    "tidligst": "2027-01-01",
    "onsket_fom": "2027-03-01",
    "maks_avvik_maneder": 6,
    "onsker": [{"sted": "Bodø", "avdeling": "indremedisin"}],
    "godtar_andre": True,
}
PLASS = {
    "id": "p1",
    "helseforetak": "Nordlandssykehuset HF",
    "sted": "Bodø",
    "avdeling": "indremedisin",
    "fom": "2027-04-01",
    "maneder": 6,
    "antall": 1,
}


def fordel(sporsmal: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "alis.cli", "fordel", "plasser", "-"],
        input=json.dumps(sporsmal).encode(),
        capture_output=True,
        check=False,
    )


def runde(*, kandidater: object = (KANDIDAT,), plasser: object = (PLASS,)) -> dict[str, object]:
    return {"kandidater": kandidater, "plasser": plasser}


def test_the_contracts_own_question_is_answered_in_its_form() -> None:
    svar = fordel(runde())
    assert (svar.returncode, svar.stderr) == (0, b"")
    lest = json.loads(svar.stdout)
    (fikk,) = lest.pop("fordeling")
    assert fikk.pop("begrunnelse").startswith("k1 får indremedisin i Bodø fra 01.04.2027 (p1)")
    assert fikk == {"kandidat": "k1", "plass": "p1", "onske": 0, "avvik_dager": 31}
    assert lest == {
        "uten_plass": [],
        "plassert": 1,
        "ovre_grense": 1,
        "optimal": True,
        "optimal_onsker": True,
    }


def test_a_list_of_questions_has_a_list_of_answers() -> None:
    assert json.loads(fordel([]).stdout) == []
    to = json.loads(fordel([runde(), runde(plasser=[])]).stdout)
    assert [svar["plassert"] for svar in to] == [1, 0]
    assert to[1]["uten_plass"] == [
        {"kandidat": "k1", "begrunnelse": "k1 har ingen plass: det er ingen plasser å fordele."}
    ]


@pytest.mark.parametrize(
    ("sporsmal", "peker"),
    [
        (runde(kandidater=[{**KANDIDAT, "onsker": None}]), "/kandidater/0/onsker"),
        (runde(kandidater=[{**KANDIDAT, "maks_avvik_maneder": 25}]), "/kandidater/0/maks_avvik_maneder"),
        (runde(kandidater=[{**KANDIDAT, "prioritet": 0}]), "/kandidater/0/prioritet"),
        (runde(kandidater=[{**KANDIDAT, "godtar_andre": "ja"}]), "/kandidater/0/godtar_andre"),
        (runde(kandidater=[{**KANDIDAT, "meldt": "2026-02-30"}]), "/kandidater/0/meldt"),
        (runde(kandidater=[KANDIDAT, {**KANDIDAT, "prioritet": 2}]), "/kandidater/1/id"),
        (runde(kandidater=[KANDIDAT, {**KANDIDAT, "id": "k2"}]), "/kandidater/1/prioritet"),
        (runde(plasser=[{**PLASS, "maneder": 0}]), "/plasser/0/maneder"),
        (runde(plasser=[{**PLASS, "antall": 0}]), "/plasser/0/antall"),
        (runde(plasser=[PLASS, PLASS]), "/plasser/1/id"),
        (runde(plasser=[{**PLASS, "pris": 1}]), "/plasser/0/pris"),
        ({"kandidater": []}, "/plasser"),
        (7, "(rot)"),
    ],
)
def test_a_fault_is_told_with_its_place_and_nothing_is_answered(sporsmal: object, peker: str) -> None:
    svar = fordel(sporsmal)
    assert (svar.returncode, svar.stdout) == (2, b"")
    (linje,) = svar.stderr.decode().splitlines()
    assert linje.startswith(f"{peker}: ")
    assert "tillatt er" in linje or "må være med" in linje


def test_the_same_priority_in_two_kommuner_is_no_fault() -> None:
    to = runde(kandidater=[KANDIDAT, {**KANDIDAT, "id": "k2", "kommune": "1811"}])
    assert json.loads(fordel(to).stdout)["plassert"] == 1
