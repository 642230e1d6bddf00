"""The door for machines: what it takes in, what it refuses and how, and that it is no way around anything."""

import json
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from alis.api.v1.les_kropp import STORSTE_KROPP
from alis.domain.flyt import Behovsstatus, Plasstatus
from alis.domain.plassering.behov import Plasskilde
from alis.domain.tilgang import Aktor
from alis.domain.verdier import add_months
from alis.records.journal.models import Journallinje
from alis.records.parter.models import Rolleinnehav
from alis.records.plassering.models import Ledigplass, Maskinnokkel
from alis.services.plassering.maskin.bruk_maskinnokkel import HOYST_I_VINDUET
from alis.services.plassering.maskin.lag_maskinnokkel import lag_maskinnokkel
from alis.services.plassering.maskin.ta_imot_plasser import FLEST_OM_GANGEN
from alis.services.plassering.maskin.trekk_maskinnokkel import trekk_maskinnokkel
from factories.innlogging import klient_for
from factories.sykehusplass import Foretak, lag_behov, lag_foretak, lag_plass
from web.sporringstelling import GRENSER

pytestmark = pytest.mark.django_db
PLASSER = "/api/v1/plasser/"
START = add_months(timezone.localdate().replace(day=1), 8)


def nokkel_for(aktor: Aktor, *, dager: int = 90, naa: Any = None) -> str:
    return lag_maskinnokkel(aktor=aktor, nokkel_id=uuid4(), navn="Turnusplan", dager=dager, naa=naa)


class System:
    """A trust, and the system that has its key."""

    def __init__(self, navn: str = "Bodø") -> None:
        self.foretak: Foretak = lag_foretak(navn)
        self.nokkel = nokkel_for(self.foretak.kontakt)
        self.klient = Client(enforce_csrf_checks=True)

    @property
    def hode(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.nokkel}"}

    def hent(self, adresse: str = PLASSER) -> Any:
        return self.klient.get(adresse, headers=self.hode)

    def send(self, kropp: Any, *, type_: str = "application/json") -> Any:
        innhold = kropp if isinstance(kropp, bytes | str) else json.dumps(kropp)
        return self.klient.post(PLASSER, data=innhold, content_type=type_, headers=self.hode)

    def plass(self, referanse: str = "A-1", **endret: Any) -> dict[str, Any]:
        return {
            "referanse": referanse,
            "avdeling": "Medisin",
            "sted": self.foretak.sted.navn,
            "fom": START.isoformat(),
            "maneder": 6,
            "antall": 2,
        } | endret


@pytest.fixture
def system() -> System:
    return System()


def problem(svar: Any, status: int, kode: str) -> dict[str, Any]:
    assert (svar.status_code, svar.headers["Content-Type"]) == (status, "application/problem+json")
    assert "no-store" in svar.headers["Cache-Control"]
    innhold: dict[str, Any] = svar.json()
    assert (innhold["status"], innhold["kode"]) == (status, kode)
    assert innhold["title"]
    assert innhold["detail"]
    return innhold


def test_vacancies_are_taken_in_and_read_back(system: System) -> None:
    svar = system.send({"plasser": [system.plass(), system.plass("A-2", avdeling="kirurgi", maneder=3)]})
    assert svar.status_code == 201
    forste, andre = svar.json()["plasser"]
    assert forste | {"id": ""} == system.plass() | {
        "id": "",
        "tilbudt": 0,
        "tatt": 0,
        "ledige": 2,
        "status": "ledig",
        "ny": True,
    }
    assert (andre["avdeling"], andre["maneder"]) == ("Kirurgi", 3)
    rad = Ledigplass.objects.get(pk=forste["id"])
    assert (rad.kilde, rad.meldt_av_id) == (Plasskilde.API, system.foretak.kontakt.person_id)
    linje = Journallinje.objects.filter(handling="motta_plass", objekt_id=str(rad.pk)).get()
    assert linje.innhold["referanse"] == "A-1"
    listet = system.hent().json()
    assert {en["referanse"] for en in listet["plasser"]} == {"A-1", "A-2"}
    assert listet["neste"] == ""
    assert system.hent(f"{PLASSER}{rad.pk}/").json()["referanse"] == "A-1"


def test_the_same_twice_is_one_and_what_became_of_it_is_shown(system: System) -> None:
    kropp = {"plasser": [system.plass()]}
    forste = system.send(kropp).json()["plasser"][0]
    Ledigplass.objects.filter(pk=forste["id"]).update(antall=5)
    igjen = system.send(kropp)
    assert igjen.status_code == 200
    assert igjen.json()["plasser"] == [forste | {"antall": 5, "ledige": 5, "ny": False}]
    med_en_ny = system.send({"plasser": [system.plass(), system.plass("A-2")]})
    assert (med_en_ny.status_code, Ledigplass.objects.count()) == (201, 2)


def test_a_reference_with_other_facts_is_refused_and_nothing_is_taken_in(system: System) -> None:
    system.send({"plasser": [system.plass()]})
    svar = system.send({"plasser": [system.plass("A-2"), system.plass(maneder=12)]})
    (feil,) = problem(svar, 422, "feil_i_felt")["feil"]
    assert feil["felt"] == "plasser[1].referanse"
    assert "«A-1» er sendt før, med andre opplysninger." in feil["feil"]
    assert Ledigplass.objects.count() == 1


@pytest.mark.parametrize(
    ("endret", "felt", "feil"),
    [
        ({"fom": "2020-01-01"}, "fom", "etter i dag"),
        ({"fom": "1.9.2027"}, "fom", "ÅÅÅÅ-MM-DD"),
        ({"fom": "2027-02-30"}, "fom", "ÅÅÅÅ-MM-DD"),
        ({"fom": "20270901"}, "fom", "ÅÅÅÅ-MM-DD"),
        ({"fom": "2201-01-01"}, "fom", "er mer enn ti år fram. Den siste dagen som kan brukes, er 20"),
        ({"fom": "2027-W01-1"}, "fom", "ÅÅÅÅ-MM-DD"),
        ({"fom": None}, "fom", "tekst"),
        ({"avdeling": "Hjerte"}, "avdeling", "Disse finnes: Kirurgi i Bodø, Medisin i Bodø."),
        ({"sted": "Tromsø"}, "avdeling", "finnes ikke hos dere"),
        ({"avdeling": ""}, "avdeling", "fra 1 til 120 tegn"),
        ({"avdeling": "Medisin\n"}, "avdeling", "på én linje"),
        ({"referanse": "A\u0000"}, "referanse", "på én linje"),
        ({"referanse": "\ud800"}, "referanse", "på én linje"),
        ({"referanse": "x" * 61}, "referanse", "fra 1 til 60 tegn"),
        ({"maneder": 0}, "maneder", "fra 1 til 24"),
        ({"maneder": 25}, "maneder", "fra 1 til 24"),
        ({"maneder": 6.0}, "maneder", "helt tall"),
        ({"maneder": "6"}, "maneder", "helt tall"),
        ({"maneder": True}, "maneder", "helt tall"),
        ({"maneder": 10**400}, "maneder", "helt tall"),
        ({"antall": 100}, "antall", "fra 1 til 99"),
        ({"lege": "Kari"}, "lege", "er ikke et felt her"),
    ],
)
def test_what_is_wrong_is_named_with_its_field(
    system: System, endret: dict[str, Any], felt: str, feil: str
) -> None:
    svar = system.send({"plasser": [system.plass("A-0"), system.plass(**endret)]})
    (funn,) = problem(svar, 422, "feil_i_felt")["feil"]
    assert funn["felt"] == f"plasser[1].{felt}"
    assert feil in funn["feil"]
    assert not Ledigplass.objects.exists()


def test_an_unknown_department_and_a_passed_day_are_named_beside_what_the_schema_refuses(
    system: System,
) -> None:
    plasser = [system.plass("A-0", avdeling="Hjerte", antall=0), system.plass(fom="2020-01-01", maneder="6")]
    svar = system.send({"plasser": plasser})
    felt = {funn["felt"] for funn in problem(svar, 422, "feil_i_felt")["feil"]}
    assert felt == {"plasser[0].antall", "plasser[0].avdeling", "plasser[1].fom", "plasser[1].maneder"}


@pytest.mark.parametrize(
    ("kropp", "felt"),
    [
        ([], "(alt)"),
        ({}, "plasser"),
        ({"plasser": {}}, "plasser"),
        ({"plasser": []}, "plasser"),
        ({"plasser": [7]}, "plasser[0]"),
    ],
)
def test_another_shape_is_refused(system: System, kropp: Any, felt: str) -> None:
    assert problem(system.send(kropp), 422, "feil_i_felt")["feil"][0]["felt"] == felt


def test_twice_in_one_call_and_a_field_that_is_missing(system: System) -> None:
    svar = system.send({"plasser": [system.plass(), system.plass()]})
    assert "står to ganger" in problem(svar, 422, "feil_i_felt")["feil"][0]["feil"]
    uten = system.plass()
    del uten["antall"]
    svar = system.send({"plasser": [uten]})
    assert problem(svar, 422, "feil_i_felt")["feil"] == [{"felt": "plasser[0].antall", "feil": "mangler."}]


def test_what_stands_twice_in_one_object_is_not_chosen_among(system: System) -> None:
    rad = json.dumps(system.plass())[:-1] + ', "antall": 99, "x": 1, "x": 1}'
    svar = system.send(f'{{"plasser": [{rad}]}}')
    felt = [(funn["felt"], funn["feil"][:15]) for funn in problem(svar, 422, "feil_i_felt")["feil"]]
    assert felt == [
        ("plasser[0].antall", "står mer enn én"),
        ("plasser[0].x", "står mer enn én"),
        ("plasser[0].x", "er ikke et felt"),
    ]


def test_a_name_that_cannot_be_shown_is_still_named(system: System) -> None:
    svar = system.send({"": 1, "\ud800": 1, "plasser": 7})
    felt = [funn["felt"] for funn in problem(svar, 422, "feil_i_felt")["feil"]]
    assert felt == ["(uten navn)", "?", "plasser"]


@pytest.mark.parametrize(
    "kropp", [b" ", b"{", b"\xff\xfe", b"NaN" * 3, b"[" * 100_000, b'{"plasser": 1e999999999' + b"9" * 5000]
)
def test_what_is_no_json_is_refused(system: System, kropp: bytes) -> None:
    problem(system.send(kropp), 400, "kan_ikke_leses")


def test_too_much_and_the_wrong_type_are_refused(system: System) -> None:
    problem(system.send(b" " * (STORSTE_KROPP + 1)), 413, "for_stor")
    problem(system.send(b" " * 1_500_000), 413, "for_stor")
    problem(system.send("a=b", type_="application/x-www-form-urlencoded"), 415, "ikke_json")
    problem(system.send("plasser", type_="text/plain"), 415, "ikke_json")
    for_mange = {"plasser": [system.plass(f"A-{nr}") for nr in range(FLEST_OM_GANGEN + 1)]}
    assert "til 200 rader" in problem(system.send(for_mange), 422, "feil_i_felt")["feil"][0]["feil"]


def test_anothers_place_does_not_exist(system: System) -> None:
    annet = System("Tromsø")
    plass = lag_plass(annet.foretak, fom=START)
    for id_ in (plass.pk, uuid4()):
        problem(system.hent(f"{PLASSER}{id_}/"), 404, "finnes_ikke")
    assert system.hent().json()["plasser"] == []
    annet.send({"plasser": [annet.plass()]})
    assert system.send({"plasser": [system.plass()]}).status_code == 201


@pytest.mark.parametrize("metode", ["get", "post", "delete"])
@pytest.mark.parametrize("adresse", ["/api/v1/plasser", "/api/v1/", "/api/v1/leger/", "/api/v1/plasser/7/"])
def test_an_address_that_is_none_says_which_there_are_and_leads_nowhere(
    system: System, adresse: str, metode: str
) -> None:
    svar = getattr(system.klient, metode)(adresse, headers=system.hode)
    assert "/api/v1/plasser/{id}/" in problem(svar, 404, "finnes_ikke")["detail"]
    problem(getattr(Client(), metode)(adresse), 401, "uten_nokkel")


def test_too_long_a_question_is_told_as_such(system: System) -> None:
    svar = system.hent(PLASSER + "?" + "a=1&" * 600)
    assert "spørsmålstegnet" in problem(svar, 400, "kan_ikke_leses")["detail"]


def test_no_more_than_fifty_faults_are_named(system: System) -> None:
    for endret in ({"avdeling": "Hjerte"}, {"antall": 0}):
        rader = [system.plass(f"A-{nummer}", **endret) for nummer in range(60)]
        assert len(problem(system.send({"plasser": rader}), 422, "feil_i_felt")["feil"]) == 50


def test_a_department_of_another_trust_is_unknown(system: System) -> None:
    System("Tromsø")
    svar = system.send({"plasser": [system.plass(sted="Tromsø")]})
    assert "Tromsø, " not in problem(svar, 422, "feil_i_felt")["feil"][0]["feil"].split("Disse finnes")[1]


def test_one_that_is_out_of_use_takes_nothing_in(system: System) -> None:
    type(system.foretak.medisin).objects.filter(pk=system.foretak.medisin.pk).update(i_bruk=False)
    problem(system.send({"plasser": [system.plass()]}), 422, "feil_i_felt")


@pytest.mark.parametrize(
    "hode",
    [None, "", "Bearer", "Bearer ", "Basic abc", "Bearer alis_feil", "Bearer " + "x" * 500, "Bearer æøå"],
)
def test_without_a_key_there_is_nothing(system: System, hode: str | None) -> None:
    hoder = {} if hode is None else {"Authorization": hode}
    for metode in ("get", "post", "put", "delete"):
        svar = getattr(Client(), metode)(PLASSER, headers=hoder)
        problem(svar, 401, "uten_nokkel")
        assert svar.headers["WWW-Authenticate"].startswith("Bearer")


def test_a_cookie_is_no_key_and_a_call_needs_none(system: System) -> None:
    """The session of the contact herself opens nothing here, so no page elsewhere can make her browser send a call."""
    problem(klient_for(system.foretak.kontakt).get(PLASSER), 401, "uten_nokkel")
    svar = system.send({"plasser": [system.plass()]})
    assert svar.status_code == 201
    assert not svar.cookies


def test_taken_back_run_out_and_without_the_role_it_is_as_if_it_had_never_been(system: System) -> None:
    kontakt = system.foretak.kontakt
    utlopt = nokkel_for(kontakt, dager=90, naa=timezone.now() - timedelta(days=91))
    siste_dag = nokkel_for(kontakt, dager=90, naa=timezone.now() - timedelta(days=90))
    for nokkel, status in ((utlopt, 401), (siste_dag, 200)):
        system.nokkel, gammel = nokkel, system.nokkel
        assert system.hent().status_code == status
        system.nokkel = gammel
    trekk_maskinnokkel(aktor=kontakt, nokkel_id=Maskinnokkel.objects.order_by("opprettet_at").last().pk)
    problem(system.hent(), 401, "uten_nokkel")
    system.nokkel = siste_dag
    Rolleinnehav.objects.filter(person_id=kontakt.person_id).update(tom=date(2026, 1, 1))
    problem(system.hent(), 401, "uten_nokkel")


def test_too_many_calls_in_a_minute_are_told_to_wait(system: System) -> None:
    Maskinnokkel.objects.update(vindu_at=timezone.now(), vindu_antall=HOYST_I_VINDUET - 1)
    assert system.hent().status_code == 200
    for _gang in range(2):
        svar = system.hent()
        problem(svar, 429, "for_mange_kall")
        assert 1 <= int(svar.headers["Retry-After"]) <= 60
    Maskinnokkel.objects.update(vindu_at=timezone.now() - timedelta(seconds=61))
    assert system.hent().status_code == 200


def test_another_method_is_named_as_such(system: System) -> None:
    svar = system.klient.delete(PLASSER, headers=system.hode)
    problem(svar, 405, "feil_metode")
    assert svar.headers["Allow"] == "GET, POST"


def test_the_queue_is_told_in_numbers_only(system: System) -> None:
    lag_behov(system.foretak)
    svar = system.hent("/api/v1/ko/")
    assert svar.json() == {"antall": {str(en): int(en is Behovsstatus.REGISTRERT) for en in Behovsstatus}}
    assert "Lege" not in svar.content.decode()


def test_the_list_is_paged_and_shows_the_withdrawn_where_they_are_asked_for(system: System) -> None:
    for _nummer in range(51):
        lag_plass(system.foretak, fom=START)
    Ledigplass.objects.filter(pk=Ledigplass.objects.first().pk).update(
        status=Plasstatus.TRUKKET, trukket_at=timezone.now(), trukket_av=system.foretak.kontakt.person_id
    )
    lag_plass(system.foretak, fom=add_months(START, 1))
    forste = system.hent().json()
    assert len(forste["plasser"]) == 50
    assert [en["referanse"] for en in forste["plasser"][:2]] == ["", ""]
    andre = system.hent(f"{PLASSER}?etter={forste['neste']}").json()
    assert (len(andre["plasser"]), andre["neste"]) == (1, "")
    assert len(system.hent(f"{PLASSER}?status=trukket").json()["plasser"]) == 1


def test_two_hundred_at_once_cost_a_few_questions_each(
    system: System, django_assert_max_num_queries: Any
) -> None:
    kropp = {"plasser": [system.plass(f"A-{nr}") for nr in range(FLEST_OM_GANGEN)]}
    assert system.send(kropp).status_code == 201
    with django_assert_max_num_queries(16):
        assert system.send(kropp).status_code == 200
    assert GRENSER
