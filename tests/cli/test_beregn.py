"""`alis beregn` as integrators call it: the contract's own figures, and every fault told with its place."""

import copy
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from alis.cli import beregn as kommando

KONTRAKT = Path(__file__).parents[1] / "saker" / "kontrakt"


@pytest.fixture(autouse=True)
def uten_database(monkeypatch, tmp_path):
    """The contract alone: no database is asked, whatever the tests themselves or the machine beside them have."""
    for navn in ("DATABASE_URL", "DJANGO_SETTINGS_MODULE"):
        monkeypatch.delenv(navn, raising=False)
    monkeypatch.setenv("ALIS_VAR", str(tmp_path))


def les(navn):
    return json.loads((KONTRAKT / f"{navn}.json").read_text(encoding="utf-8"))


SAK, SATSSETT = les("tilskudd"), les("satssett")
VARIGHET, TILBAKEBETALING = les("varighet"), les("tilbakebetaling")
SPORSMAL = {"tilskudd": SAK, "varighet": VARIGHET, "tilbakebetaling": TILBAKEBETALING}
BORT = object()


def alis(*argumenter, inn=b""):
    return subprocess.run(
        [sys.executable, "-m", "alis.cli", *argumenter], input=inn, capture_output=True, check=False
    )


def beregn(hva, sporsmal):
    inn = sporsmal if isinstance(sporsmal, bytes) else json.dumps(sporsmal).encode()
    return alis("beregn", hva, "-", inn=inn)


def feilene(svar):
    """The pointers of a refusal, after checking that it refuses as the contract says."""
    assert (svar.returncode, svar.stdout) == (2, b"")
    linjer = svar.stderr.decode().splitlines()
    assert linjer and not any("Traceback" in linje for linje in linjer)
    assert all(": " in linje and len(linje.split(": ", 1)[1]) > 10 for linje in linjer)
    return [linje.split(": ", 1)[0] for linje in linjer]


def endret(sporsmal, *endringer):
    """The question with (pointer, value) put in; `BORT` takes the key away."""
    nytt = copy.deepcopy(sporsmal)
    for peker, verdi in endringer:
        *sti, siste = [int(ledd) if ledd.isdigit() else ledd for ledd in peker.strip("/").split("/")]
        sted = nytt
        for ledd in sti:
            sted = sted[ledd]
        if verdi is BORT:
            del sted[siste]
        else:
            sted[siste] = verdi
    return nytt


# --- answers ------------------------------------------------------------------------------------------------------


def test_the_example_of_the_contract_gives_its_figures():
    svar = json.loads(beregn("tilskudd", SAK).stdout)
    assert (svar["rett_til_tilskudd"], svar["sum"], svar["sum_komplett"], svar["uavklart"]) == (
        "ja",
        17597769,
        True,
        [],
    )
    assert svar["fulltid"] == {"siste_dag": None, "brukt_dager": "676/5", "budsjett_dager": 1826}
    assert [element["element"] for element in svar["elementer"]] == list(SAK["kostnader"])
    tak = [4400000, 466667, 2500000, 3043906, 520529, 6666667]
    assert [element["tak"] for element in svar["elementer"]] == tak
    assert [element["tilskudd"] for element in svar["elementer"]] == tak
    assert [element["andel"] for element in svar["elementer"]] == ["1/3", "1/3", "1/5", "1/3", None, "1/3"]
    assert all(element["utregning"] for element in svar["elementer"])
    assert [vilkar["regel"] for vilkar in svar["vilkar"]] == [
        "vikarbyra",
        "vikariat_varighet",
        "stillingssum",
        "avtale_signert",
        "spesialisering_startet",
        "fulltidsar",
    ]


def test_a_rate_set_as_an_object_gives_the_same_as_its_name():
    med_navn, med_objekt = (
        json.loads(beregn("tilskudd", endret(SAK, ("/satssett", satssett))).stdout)
        for satssett in (SAK["satssett"], SATSSETT)
    )
    assert med_objekt.pop("satssett") == "eget"
    assert med_navn.pop("satssett") == "nasjonal-alis/2025-06"
    assert med_objekt == med_navn


@pytest.mark.parametrize("hva", SPORSMAL)
def test_a_list_of_questions_gives_a_list_of_answers(hva):
    ett = json.loads(beregn(hva, SPORSMAL[hva]).stdout)
    assert json.loads(beregn(hva, [SPORSMAL[hva]] * 2).stdout) == [ett, ett]
    assert json.loads(beregn(hva, []).stdout) == []


def test_nulls_may_be_left_out_with_the_same_meaning():
    uten = endret(
        SAK,
        ("/avtale/gjelder_til", BORT),
        ("/avtale/fordeling_alis", BORT),
        ("/stillinger/0/vikariat_fom", BORT),
        ("/stillinger/0/vikariat_tom", BORT),
    )
    assert beregn("tilskudd", uten).stdout == beregn("tilskudd", SAK).stdout


def test_a_missing_cost_is_zero():
    svar = json.loads(beregn("tilskudd", endret(SAK, ("/kostnader", {}))).stdout)
    assert {element["kostnad"] for element in svar["elementer"]} == {0}


def test_a_file_is_read_like_standard_input(tmp_path):
    fil = tmp_path / "sak.json"
    fil.write_text(json.dumps(SAK), encoding="utf-8")
    assert alis("beregn", "tilskudd", str(fil)).stdout == beregn("tilskudd", SAK).stdout


def test_the_answer_is_utf_8_whatever_the_terminal_speaks():
    svar = subprocess.run(
        [sys.executable, "-m", "alis.cli", "beregn", "tilskudd", "-"],
        input=json.dumps(endret(SAK, ("/satssett", SATSSETT | {"navn": "prøve 🙂"}))).encode(),
        capture_output=True,
        check=True,
        env={"PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"},
    )
    assert json.loads(svar.stdout.decode("utf-8"))["satssett"] == "prøve 🙂"


def test_a_position_without_end_may_use_the_budget_very_slowly():
    """The budget lasts beyond the calendar: no last day, and no traceback."""
    svar = json.loads(beregn("varighet", endret(VARIGHET, ("/stillinger/0/prosent", "0.000000001"))).stdout)
    assert svar["siste_dag"] is None


def test_one_case_loads_neither_django_nor_numpy():
    kode = (
        "import sys, alis.cli.__main__ as a; a.main(['beregn', 'tilskudd', '-']);"
        "print(sorted({navn.split('.')[0] for navn in sys.modules} & {'django', 'numpy'}), file=sys.stderr)"
    )
    svar = subprocess.run(
        [sys.executable, "-c", kode], input=json.dumps(SAK).encode(), capture_output=True, check=True
    )
    assert svar.stderr.decode().strip() == "[]"


# --- faults -------------------------------------------------------------------------------------------------------

ENKELTFEIL = [
    ("/satssett", "finnes-ikke/2025"),
    ("/satssett", "../nasjonal-alis/2025-06"),
    ("/satssett", ""),
    ("/satssett", 5),
    ("/satssett", None),
    ("/satssett", ["nasjonal-alis/2025-06"]),
    ("/kommune", None),
    ("/kommune", []),
    ("/kommune/kommunenummer", 1811),
    ("/kommune/kommunenummer", "181"),
    ("/kommune/kommunenummer", "18111"),
    ("/kommune/kommunenummer", "١٨١١"),
    ("/kommune/kommunenummer", "1811\n"),
    ("/kommune/kommunenummer", None),
    ("/kommune/sentralitetsklasse", 0),
    ("/kommune/sentralitetsklasse", 7),
    ("/kommune/sentralitetsklasse", "6"),
    ("/kommune/sentralitetsklasse", 6.0),
    ("/kommune/sentralitetsklasse", True),
    ("/lege", "lege"),
    ("/lege/start_spesialisering", "2023-9-1"),
    ("/lege/start_spesialisering", "20230901"),
    ("/lege/start_spesialisering", "2023-W35-5"),
    ("/lege/start_spesialisering", "2023-09-01T00:00:00"),
    ("/lege/start_spesialisering", " 2023-09-01"),
    ("/lege/start_spesialisering", "2023-09-01\n"),
    ("/lege/start_spesialisering", "2023-02-29"),
    ("/lege/start_spesialisering", "2023-13-01"),
    ("/lege/start_spesialisering", "0000-01-01"),
    ("/lege/start_spesialisering", "1899-12-31"),
    ("/lege/start_spesialisering", "2201-01-01"),
    ("/lege/start_spesialisering", "01.09.2023"),
    ("/lege/start_spesialisering", ""),
    ("/lege/start_spesialisering", 20230901),
    ("/lege/forste_dato_fastlege", False),
    ("/gjelder", "begge"),
    ("/gjelder", None),
    ("/gjelder", 1),
    ("/gjelder", ["alis_avtale"]),
    ("/avtale", None),
    ("/avtale", BORT),
    ("/avtale", "ja"),
    ("/avtale/gjelder_fra", None),
    ("/avtale/gjelder_til", "2025-06-14"),
    ("/avtale/driftsform", "selvstendig"),
    ("/avtale/driftsform", {}),
    ("/avtale/fordeling_alis", "0.5"),
    ("/avtale/fordeling_alis", "0"),
    ("/vikarbyra", "nei"),
    ("/vikarbyra", 0),
    ("/stillinger", []),
    ("/stillinger", None),
    ("/stillinger", {}),
    ("/stillinger/0", None),
    ("/stillinger/0", []),
    ("/stillinger/0/type", "lege"),
    ("/stillinger/0/type", None),
    ("/stillinger/0/prosent", 80),
    ("/stillinger/0/prosent", 80.5),
    ("/stillinger/0/prosent", "0"),
    ("/stillinger/0/prosent", "0.000"),
    ("/stillinger/0/prosent", "100.000000001"),
    ("/stillinger/0/prosent", "-10"),
    ("/stillinger/0/prosent", "+80"),
    ("/stillinger/0/prosent", "8e1"),
    ("/stillinger/0/prosent", "80,5"),
    ("/stillinger/0/prosent", "80."),
    ("/stillinger/0/prosent", ".5"),
    ("/stillinger/0/prosent", " 80"),
    ("/stillinger/0/prosent", "80\n"),
    ("/stillinger/0/prosent", "٨٠"),
    ("/stillinger/0/prosent", "80.0000000000"),
    ("/stillinger/0/prosent", "0000000080"),
    ("/stillinger/0/prosent", "1/2"),
    ("/stillinger/0/prosent", "NaN"),
    ("/stillinger/0/prosent", ""),
    ("/stillinger/0/prosent", None),
    ("/stillinger/0/tom", "2025-05-31"),
    ("/stillinger/0/vikariat_fom", "2025-06-01"),
    ("/stillinger/0/vikariat_tom", "2025-12-31"),
    ("/fravar", None),
    ("/fravar", BORT),
    ("/fravar/0/type", "sykdom"),
    ("/fravar/0/tom", None),
    ("/fravar/0/tom", "2025-09-30"),
    ("/fravar/0/aktiviteter_fortsetter", True),
    ("/fravar/0/aktiviteter_fortsetter", None),
    ("/fravar/0/aktiviteter_fortsetter", BORT),
    ("/fravar/0/aktiviteter_fortsetter", 0),
    ("/kostnader", None),
    ("/kostnader", BORT),
    ("/kostnader/veiledning", -1),
    ("/kostnader/veiledning", 10**12 + 1),
    ("/kostnader/veiledning", 10**100),
    ("/kostnader/veiledning", 1.0),
    ("/kostnader/veiledning", 1e300),
    ("/kostnader/veiledning", True),
    ("/kostnader/veiledning", "100"),
    ("/kostnader/veiledning", None),
    ("/kostnader/kommunal_finansiering", 1),
    ("/ekstra", 1),
    ("/lege/arsak", "syk"),
    ("/fravar/0/arsak", None),
]


@pytest.mark.parametrize(("peker", "verdi"), ENKELTFEIL)
def test_a_case_with_one_fault_is_refused_at_its_place(lokal, peker, verdi):
    assert lokal("tilskudd", endret(SAK, (peker, verdi))) == [peker]


SATSFEIL = [
    ("/navn", BORT),
    ("/navn", 5),
    ("/navn", "\ud800"),
    ("/fom", None),
    ("/tom", "2025-05-31"),
    ("/tom", "2026-06-01"),
    ("/status", "kanskje"),
    ("/kilde", "tekst"),
    ("/kilde/0", 1),
    ("/gradering", BORT),
    ("/gradering/metode", "uker"),
    ("/avrunding/enhet", "euro"),
    ("/element/veiledning", BORT),
    ("/element/tilrettelegging", {"stillingstyper": [], "arsbelop": 1}),
    ("/element/veiledning/stillingstyper", BORT),
    ("/element/veiledning/arsbelop", 100),
    ("/element/veiledning/timesats", BORT),
    ("/element/veiledning/faktor", BORT),
    ("/element/veiledning/timer", BORT),
    ("/element/veiledning/faktor", 1.15),
    ("/element/veiledning/timer", 57),
    ("/element/veiledning/uten_avtale", "ja"),
    ("/element/lavere_produktivitet/arsbelop", "12500000"),
    ("/element/lavere_produktivitet/arsbelop", -1),
    ("/element/lavere_produktivitet/forste_maneder", -1),
    ("/element/lavere_produktivitet/forste_maneder", 10**9),
    ("/element/lavere_produktivitet/forste_maneder", "24"),
    ("/tilrettelegging/av", BORT),
    ("/tilrettelegging/andel", "1.1"),
    ("/tilrettelegging/andel", 0.05),
    ("/sentralitetstillegg/gradert", BORT),
    ("/sentralitetstillegg/klasser", 6),
    ("/egenandel/andel", BORT),
    ("/egenandel/andel", "2"),
    ("/vilkar/maks_ar_fulltid", "5"),
    ("/vilkar/maks_ar_fulltid", -5),
    ("/vilkar/maks_ar_fulltid", 10**9),
    ("/vilkar/vikariat_over_maneder", 3.0),
    ("/vilkar/vikarbyra_utelukker", BORT),
    ("/vilkar/ukjent", 1),
]


@pytest.mark.parametrize(("peker", "verdi"), SATSFEIL)
def test_a_rate_set_object_is_checked_as_strictly(lokal, peker, verdi):
    sats = endret(SATSSETT, (peker, verdi))
    assert lokal("tilskudd", endret(SAK, ("/satssett", sats))) == [f"/satssett{peker}"]


@pytest.mark.parametrize("andel", ["1.000000001", "2", "-0.1", 0.5, 1])
def test_the_agreed_share_lies_from_0_to_1(lokal, andel):
    sak = endret(SAK, ("/avtale/driftsform", "annet"), ("/avtale/fordeling_alis", andel))
    assert lokal("tilskudd", sak) == ["/avtale/fordeling_alis"]


@pytest.mark.parametrize("andel", [None, BORT])
def test_another_form_of_operation_needs_an_agreed_share(lokal, andel):
    sak = endret(SAK, ("/avtale/driftsform", "annet"), ("/avtale/fordeling_alis", andel))
    assert lokal("tilskudd", sak) == ["/avtale/fordeling_alis"]


def test_supervision_alone_has_no_agreement(lokal):
    assert lokal("tilskudd", endret(SAK, ("/gjelder", "veiledning"))) == ["/avtale"]
    assert lokal("tilskudd", endret(SAK, ("/gjelder", "veiledning"), ("/avtale", BORT))) == []


def test_a_reversed_substitute_contract_points_at_its_last_day(lokal):
    vikar = {"type": "fastlegevikar", "vikariat_fom": "2025-06-01", "vikariat_tom": "2025-05-31"}
    assert lokal("tilskudd", endret(SAK, ("/stillinger/0", SAK["stillinger"][0] | vikar))) == [
        "/stillinger/0/vikariat_tom"
    ]


@pytest.mark.parametrize(
    ("hva", "peker", "verdi"),
    [
        ("varighet", "/gjelder_fra", BORT),
        ("varighet", "/gjelder_fra", None),
        ("varighet", "/maks_ar_fulltid", BORT),
        ("varighet", "/maks_ar_fulltid", 0),
        ("varighet", "/maks_ar_fulltid", "5"),
        ("varighet", "/stillinger", []),
        ("varighet", "/stillinger/0/prosent", BORT),
        ("varighet", "/stillinger/0/type", "lege"),
        ("varighet", "/stillinger/0/tom", "2025-06-14"),
        ("varighet", "/fravar", None),
        ("varighet", "/fravar/0", {"fom": "2025-06-02", "tom": "2025-06-01"}),
        ("varighet", "/satssett", "x"),
        ("tilbakebetaling", "/ar", None),
        ("tilbakebetaling", "/ar/fom", BORT),
        ("tilbakebetaling", "/ar/tom", "2025-05-31"),
        ("tilbakebetaling", "/ar/tom", "2025-06-29"),
        ("tilbakebetaling", "/engangsbelop", -1),
        ("tilbakebetaling", "/engangsbelop", "100"),
        ("tilbakebetaling", "/fratredelse", BORT),
        ("tilbakebetaling", "/fratredelse", None),
    ],
)
def test_the_other_questions_are_checked_as_strictly(lokal, hva, peker, verdi):
    sporsmal = copy.deepcopy(SPORSMAL[hva])
    if peker == "/fravar/0":
        sporsmal["fravar"], peker_ut = [verdi], "/fravar/0/tom"
    else:
        sporsmal, peker_ut = endret(sporsmal, (peker, verdi)), peker
    assert lokal(hva, sporsmal) == [peker_ut]


def test_kind_and_substitute_dates_may_be_left_out_of_a_duration(lokal):
    fravar = [{"fom": "2025-07-01", "tom": "2025-07-31"}]
    assert lokal("varighet", endret(VARIGHET, ("/fravar", fravar))) == []
    assert lokal("varighet", endret(VARIGHET, ("/stillinger/0/vikariat_fom", "2025-01-01"))) == []


def test_every_fault_is_listed_in_document_order(lokal):
    sak = endret(
        SAK,
        ("/satssett", "finnes-ikke"),
        ("/kommune/sentralitetsklasse", 9),
        ("/lege", {"forste_dato_fastlege": "i går", "ukjent": 1, "start_spesialisering": 3}),
        ("/stillinger/0/tom", "2020-01-01"),
        ("/stillinger/0/type", "lege"),
        ("/kostnader/veiledning", -1),
        ("/fravar", BORT),
    )
    assert lokal("tilskudd", sak) == [
        "/satssett",
        "/kommune/sentralitetsklasse",
        "/lege/forste_dato_fastlege",
        "/lege/ukjent",
        "/lege/start_spesialisering",
        "/stillinger/0/type",
        "/stillinger/0/tom",
        "/kostnader/veiledning",
        "/fravar",
    ]


def test_missing_keys_are_told_at_their_own_place(lokal):
    assert lokal("tilskudd", {}) == [
        "/satssett",
        "/kommune",
        "/lege",
        "/gjelder",
        "/stillinger",
        "/fravar",
        "/kostnader",
    ]


def test_a_list_with_one_faulty_case_is_refused_whole(lokal):
    darlig = endret(SAK, ("/kostnader/veiledning", -1))
    assert lokal("tilskudd", [SAK, darlig, 5, SAK, darlig]) == [
        "/1/kostnader/veiledning",
        "/2",
        "/4/kostnader/veiledning",
    ]


def test_a_repeated_key_is_a_fault_at_its_place(lokal):
    tekst = json.dumps(SAK).replace('"vikarbyra": false', '"vikarbyra": false, "vikarbyra": false')
    assert lokal("tilskudd", tekst.encode()) == ["/vikarbyra"]
    inni = json.dumps(SAK).replace('"prosent": "80"', '"prosent": "80", "prosent": "90"')
    assert lokal("tilskudd", inni.encode()) == ["/stillinger/0/prosent"]


@pytest.mark.parametrize("fortegn", ["", "-"])
def test_a_number_of_a_hundred_thousand_digits_is_only_too_large(lokal, fortegn):
    tekst = json.dumps(SAK).replace('"veiledning": 7000000', f'"veiledning": {fortegn}{"9" * 100_000}')
    assert lokal("tilskudd", tekst.encode()) == ["/kostnader/veiledning"]


@pytest.mark.parametrize("tall", ["9" * 100_000, "-" + "9" * 100_000, "1e999999"])
def test_a_number_too_long_to_be_read_is_not_told_as_another(tall):
    linje = beregn("tilskudd", json.dumps(SAK).replace("7000000", tall).encode()).stderr.decode()
    assert "et tall på over 18 sifre er ikke et beløp" in linje


def test_a_pointer_escapes_tilde_and_slash(lokal):
    assert lokal("tilskudd", endret(SAK, ("/kommune", SAK["kommune"] | {"a/b~c": 1}))) == ["/kommune/a~1b~0c"]


def test_a_fault_stays_on_one_line_whatever_the_key_holds():
    stygg = SAK | {"a\nb\u2028c\x85d\ud800": 1}
    assert feilene(beregn("tilskudd", stygg)) == ["/a\\u000ab\\u2028c\\u0085d\\ud800"]


@pytest.mark.parametrize(
    "inn",
    [
        b"",
        b"   ",
        b"{",
        b"tekst",
        b"{'a': 1}",
        b'{"a": 1,}',
        b'{"a": NaN}',
        b'{"a": -Infinity}',
        b"[1, 2",
        b"{} {}",
        b"\xff\xfe",
        b'{"a": "\xe6"}',
        b"\xef\xbb\xbf{}",
        "{}".encode("utf-16"),
        b'{"a": "\x01"}',
        b'{"a": 01}',
        b"[" * 200_000,
        b'{"a":' * 200_000,
        b"null",
        b"5",
        b'"tekst"',
        b"true",
        b"1e999",
    ],
    ids=lambda inn: repr(inn[:12]),
)
@pytest.mark.parametrize("hva", ["tilskudd"])
def test_what_is_not_a_question_is_refused_at_the_root(lokal, hva, inn):
    assert lokal(hva, inn) == ["(rot)"]


def test_deep_nesting_inside_a_field_is_refused_without_a_traceback():
    dyp = b'{"satssett": ' + b"[" * 900 + b"]" * 900 + b"}"
    assert feilene(beregn("tilskudd", dyp))[0] == "/satssett"
    assert feilene(beregn("tilskudd", b"[" * 100_000 + b"]" * 100_000)) == ["(rot)"]


def test_a_file_that_cannot_be_read_is_told_as_a_fault(tmp_path):
    assert feilene(alis("beregn", "tilskudd", str(tmp_path / "mangler.json"))) == ["(rot)"]
    assert feilene(alis("beregn", "tilskudd", str(tmp_path))) == ["(rot)"]


@pytest.mark.parametrize(
    "argumenter", [(), ("beregn",), ("beregn", "skatt", "-"), ("finnes-ikke",), ("--help",)]
)
def test_a_wrong_command_line_shows_how_it_is_used(argumenter):
    svar = alis(*argumenter)
    assert (svar.returncode, svar.stdout) == (2, b"")
    assert svar.stderr.startswith(b"Bruk: alis")


def test_a_reader_that_leaves_early_gets_no_traceback():
    kommando = subprocess.Popen(
        [sys.executable, "-m", "alis.cli", "beregn", "tilskudd", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    kommando.stdout.close()
    kommando.stdin.write(json.dumps([SAK] * 50).encode())
    kommando.stdin.close()
    assert kommando.stderr.read() == b""
    kommando.stderr.close()
    assert kommando.wait() == 1


def test_faults_come_the_same_way_from_the_command_as_from_within():
    sak = endret(SAK, ("/kostnader/veiledning", -1), ("/vikarbyra", "nei"))
    assert feilene(beregn("tilskudd", sak)) == ["/vikarbyra", "/kostnader/veiledning"]


@pytest.fixture
def lokal(capsys, monkeypatch):
    """The command in this process, for the many small faults: the pointers told, or none."""

    def kjor(hva, sporsmal):
        inn = sporsmal if isinstance(sporsmal, bytes) else json.dumps(sporsmal).encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(inn)))
        kode = kommando.main([hva, "-"])
        ut, feil = capsys.readouterr()
        assert (kode, bool(ut), bool(feil)) == ((0, True, False) if kode == 0 else (2, False, True))
        return [linje.split(": ", 1)[0] for linje in feil.splitlines()]

    return kjor
