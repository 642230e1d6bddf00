"""Whatever is sent, the answer is one of those that are published: never a fault of ours, and each no with the way out."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from alis.domain.plassering.lengst_fram import siste_mulige_dag
from alis.records.plassering.models import Ledigplass, Maskinnokkel
from api.test_plasser_api import PLASSER, START, System
from factories import inngang
from factories.inngang import Svar
from factories.innlogging import klient_for

pytestmark = pytest.mark.django_db

SISTE_DAG = siste_mulige_dag(timezone.localdate())
API_MD = (Path(__file__).parents[2] / "docs/api.md").read_text(encoding="utf-8")
UTGITT = {(int(status), kode) for status, kode in re.findall(r"^\| (4\d\d) \| `(\w+)` \|", API_MD, re.M)}
SETNING = re.compile(r"[\s\S]*\b(er|finnes|kan|mangler|må|skal|står|Send|Bruk|Vent)\b[\s\S]*\.")
FELT = re.compile(r"\(alt\)|plasser(\[\d+\](\..+)?)?|[^.\[]+")
SMALT = settings(
    max_examples=100,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
RIKTIG: dict[str, Any] = {"referanse": "A-1", "avdeling": "Medisin", "sted": "Bodø"} | {
    "fom": START.isoformat(),
    "maneder": 6,
    "antall": 2,
}
RADFELT = tuple(RIKTIG)

vonde = st.sampled_from(
    ["", " ", "\ud800", "A\0", "\u202eA", "A\nB", "x" * 61, "x" * 121, "constructor", "__class__"]
)
alle_tegn = vonde | st.text(st.characters(exclude_categories=()), max_size=130)
hodetekst = st.text(
    st.characters(min_codepoint=0x20, max_codepoint=0xFF, exclude_characters="\x7f"), max_size=60
)
dager = st.sampled_from(
    [
        "0000-00-00",
        "9999-12-31",
        "2201-01-01",
        "2027-02-29",
        "2027-13-01",
        "-001-01-01",
        "10000-01-01",
        "２０２７-09-01",
    ]
)
enkle = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from([0, -1, 25, 100, 2**31, 2**63, 10**400, -(10**400)])
    | st.floats()
    | dager
    | alle_tegn
)
alt = st.recursive(
    enkle,
    lambda barn: st.lists(barn, max_size=4) | st.dictionaries(alle_tegn, barn, max_size=4),
    max_leaves=12,
)


@st.composite
def nesten_riktige(draw: st.DrawFn) -> bytes:
    """Vacancies of which one has a value changed, a name added, left out or said twice."""
    rad = dict(RIKTIG)
    navn, verdi = draw(st.sampled_from(RADFELT)), draw(alle_tegn | alt)
    match draw(st.sampled_from(["endret", "endret", "lagt til", "borte", "to ganger"])):
        case "endret":
            rad[navn] = verdi
        case "lagt til":
            rad[draw(alle_tegn)] = verdi
        case "borte":
            del rad[navn]
        case _:
            foran = f"{json.dumps(navn)}: {json.dumps(verdi)}, "
            return f'{{"plasser": [{{{foran}{json.dumps(rad)[1:]}]}}'.encode()
    return json.dumps({"plasser": [rad] * draw(st.integers(1, 3))}).encode()


dype = st.integers(1, 5_000).map(lambda antall: b'{"plasser":' + b"[" * antall + b"]" * antall + b"}")
kropper = (
    alt.map(lambda verdi: json.dumps(verdi).encode())
    | alt.map(lambda verdi: json.dumps({"plasser": verdi}).encode())
    | st.binary(max_size=300)
    | dype
)
innholdstyper = (
    st.just("application/json")
    | st.sampled_from(["", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
    | st.sampled_from(["hex", "rot13", "utf-16", "latin-1"]).map("application/json; charset={}".format)
    | hodetekst
)


@pytest.fixture
def system() -> System:
    return System()


def kall(system: System, metode: str, adresse: str, kropp: bytes = b"", **mer: str) -> Svar:
    """With the system's key, as JSON, in a new minute."""
    Maskinnokkel.objects.update(vindu_antall=0)
    hoder = {"CONTENT_TYPE": "application/json", "HTTP_AUTHORIZATION": f"Bearer {system.nokkel}"}
    return inngang.kall(metode, adresse, kropp, **hoder | mer)


def er_utgitt(svar: Svar) -> dict[str, Any]:
    """The answer is one that docs/api.md tells of; a no is a sentence, and of a field it says which."""
    innhold: dict[str, Any] = json.loads(svar.kropp)
    assert "no-store" in svar.hoder["Cache-Control"]
    if svar.status < 400:
        assert svar.status in (200, 201)
        return innhold
    assert svar.hoder["Content-Type"] == "application/problem+json"
    assert (svar.status, innhold["kode"]) in UTGITT
    assert innhold["title"]
    assert SETNING.fullmatch(innhold["detail"])
    assert bool(innhold.get("feil")) == (svar.status == 422)
    for funn in innhold.get("feil", ()):
        assert FELT.fullmatch(funn["felt"]), funn
        assert SETNING.fullmatch(funn["feil"]), funn
    assert len(innhold.get("feil", ())) <= 50
    return innhold


@SMALT
@given(kropp=kropper | nesten_riktige())
def test_no_body_is_our_fault_and_what_is_refused_leaves_nothing(system: System, kropp: bytes) -> None:
    _try(system, kropp)


@SMALT
@given(kropp=nesten_riktige())
@example(kropp=json.dumps({"plasser": [RIKTIG | {"referanse": "\ud800"}]}).encode())
@example(kropp=json.dumps({"plasser": [RIKTIG | {"referanse": "A\0"}]}).encode())
def test_no_vacancy_is_our_fault_and_what_is_refused_leaves_nothing(system: System, kropp: bytes) -> None:
    _try(system, kropp)


def _try(system: System, kropp: bytes) -> None:
    for_ = Ledigplass.objects.count()
    svar = kall(system, "POST", PLASSER, kropp)
    plasser = er_utgitt(svar).get("plasser", ())
    assert all(plass["referanse"].isprintable() for plass in plasser)
    assert svar.status == 201 or Ledigplass.objects.count() == for_


@SMALT
@given(
    metode=st.sampled_from(["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FEIL"]),
    under=st.sampled_from(["plasser/", "ko/", "plasser"]) | hodetekst.map(lambda t: t.replace("?", "")),
    sporsmal=hodetekst | st.sampled_from(["etter=%00", "etter=%41", "status=%ff&status=", "&a=" * 600]),
    hoder=st.fixed_dictionaries(
        {},
        optional={
            "CONTENT_TYPE": innholdstyper,
            "CONTENT_LENGTH": hodetekst | st.sampled_from(["-5", "1e3", "٣", "9" * 30]),
            "HTTP_COOKIE": hodetekst | st.just('alis_okt="abcdefgh\\000"; alis_sprak="\\000"'),
            "HTTP_ACCEPT_LANGUAGE": hodetekst,
        },
    ),
)
@example(metode="GET", under="plasser/", sporsmal="etter=%41", hoder={"CONTENT_TYPE": "a/b; charset=hex"})
@example(metode="POST", under="plasser", sporsmal="", hoder={"CONTENT_TYPE": "application/json"})
@example(metode="GET", under="plasser/", sporsmal="&a=" * 600, hoder={})
def test_no_address_method_or_head_is_our_fault(
    system: System, metode: str, under: str, sporsmal: str, hoder: dict[str, str]
) -> None:
    er_utgitt(kall(system, metode, f"/api/v1/{under}?{sporsmal}", b"{}", **hoder))


@SMALT
@given(hode=hodetekst | hodetekst.map("Bearer {}".format) | hodetekst.map("Bearer alis_{}".format))
def test_what_is_no_key_opens_nothing(system: System, hode: str) -> None:
    svar = kall(system, "GET", PLASSER, HTTP_AUTHORIZATION=hode)
    assert (svar.status, er_utgitt(svar)["kode"]) == (401, "uten_nokkel")


riktige = st.fixed_dictionaries(
    {
        "referanse": st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=60),
        "avdeling": st.sampled_from(["Medisin", "medisin", "KIRURGI"]),
        "fom": st.dates(min_value=START, max_value=SISTE_DAG).map(date.isoformat),
        "maneder": st.integers(1, 24),
        "antall": st.integers(1, 99),
    }
)


@SMALT
@given(rader=st.lists(riktige, min_size=1, max_size=4, unique_by=lambda rad: rad["referanse"]))
@example(
    rader=[
        {"referanse": "S", "avdeling": "Medisin", "fom": SISTE_DAG.isoformat(), "maneder": 24, "antall": 99}
    ]
)
def test_what_the_schema_allows_is_taken_in_and_is_the_same_when_it_is_sent_again(
    system: System, rader: list[dict[str, Any]]
) -> None:
    kropp = {"plasser": [rad | {"sted": "Bodø"} for rad in rader]}
    sendt_som = json.dumps(kropp).encode()
    with transaction.atomic():
        forste, igjen = (kall(system, "POST", PLASSER, sendt_som) for _gang in range(2))
        transaction.set_rollback(True)
    assert (forste.status, igjen.status) == (201, 200)
    for sendt, fatt in zip(kropp["plasser"], er_utgitt(igjen)["plasser"], strict=True):
        like = ("referanse", "fom", "maneder", "antall")
        assert [fatt[navn] for navn in like] == [sendt[navn] for navn in like]


def test_the_last_day_that_is_taken_opens_in_the_trusts_own_pages(system: System) -> None:
    """What a system sends, the contact's pages reckon on: a place of 24 months from the last day of all."""
    ut = {"plasser": [system.plass(fom="9999-12-31", maneder=24)]}
    (feil,) = er_utgitt(kall(system, "POST", PLASSER, json.dumps(ut).encode()))["feil"]
    assert feil == {
        "felt": "plasser[0].fom",
        "feil": f"er mer enn ti år fram. Den siste dagen som kan brukes, er {SISTE_DAG}.",
    }
    assert system.send({"plasser": [system.plass(fom=SISTE_DAG.isoformat(), maneder=24)]}).status_code == 201
    klient = klient_for(system.foretak.kontakt)
    assert {adresse: klient.get(adresse).status_code for adresse in sider()} == dict.fromkeys(sider(), 200)


def sider() -> Iterator[str]:
    yield from ("/plasser/", "/plassko/", "/plassko/forslag/", "/plassko/deling/", "/plassprognose/")
