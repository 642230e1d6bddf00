"""Vacancies: typed, pasted, changed; what is wrong is named by row and field, and nothing is taken in by halves."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from alis.domain.flyt import Plasstatus, Tilbudsstatus
from alis.domain.plassering.plassliste import Kolonne, Radfeil, les_limtekst
from alis.domain.plassering.trekkgrunn import Trekkgrunn
from alis.domain.tilgang import ManglerRettighet
from alis.domain.verdier import add_months
from alis.records.plassering.models import Avdeling, Ledigplass, Plasstilbud
from alis.services.demo.tom_database import tom_database
from alis.services.felles import FinnesIkke
from alis.services.plassering.aapne_plass import PlassenErEndret
from alis.services.plassering.endre_plass import ForFaaPlasser, PlassenErTilbudt, endre_plass
from alis.services.plassering.finn_plasser import finn_plasser
from alis.services.plassering.foresla_plasser import foresla_plasser
from alis.services.plassering.hent_tilbud import hent_tilbud
from alis.services.plassering.lim_inn_plasser import (
    NY,
    ForMangeRader,
    IngenRader,
    RadeneErIkkeKlare,
    les_limte_plasser,
    lim_inn_plasser,
)
from alis.services.plassering.list_plasser import hent_plass, list_plasser
from alis.services.plassering.meld_plass import meld_plass
from alis.services.plassering.plassfakta import Plassfakta, UgyldigPlass, UkjentAvdeling
from factories.parter import lag_koordinator
from factories.sykehusplass import START, Foretak, lag_behov, lag_foretak, lag_plass, lag_tilbud, svar
from factories.utdanning import lag_alis

pytestmark = pytest.mark.django_db

NAA = datetime(2026, 2, 1, 9, tzinfo=UTC)


@pytest.fixture
def foretak() -> Foretak:
    return lag_foretak()


def fakta(foretak: Foretak, **endret: object) -> Plassfakta:
    felter = {"avdeling_id": foretak.medisin.pk, "fom": START, "maneder": 6, "antall": 2}
    return Plassfakta(**felter | endret)  # type: ignore[arg-type]


def test_a_vacancy_that_is_sent_twice_is_one(foretak: Foretak) -> None:
    plass_id = uuid4()
    for _gang in range(2):
        meld_plass(aktor=foretak.kontakt, plass_id=plass_id, fakta=fakta(foretak), naa=NAA)
    (rad,) = list_plasser(aktor=foretak.kontakt, naa=NAA).rader
    assert (rad.avdeling, rad.sted, rad.ledige) == ("Medisin", "Bodø", 2)


def test_only_the_trusts_own_departments_and_by_its_own_contact(foretak: Foretak) -> None:
    annet = lag_foretak("Tromsø")
    with pytest.raises(UkjentAvdeling):
        meld_plass(aktor=foretak.kontakt, plass_id=uuid4(), fakta=fakta(annet), naa=NAA)
    with pytest.raises(ManglerRettighet):
        meld_plass(aktor=lag_koordinator(), plass_id=uuid4(), fakta=fakta(foretak), naa=NAA)
    with pytest.raises(FinnesIkke):
        meld_plass(aktor=annet.kontakt, plass_id=lag_plass(foretak).pk, fakta=fakta(annet), naa=NAA)
    with pytest.raises(UgyldigPlass):
        meld_plass(aktor=foretak.kontakt, plass_id=uuid4(), fakta=fakta(foretak, maneder=25), naa=NAA)


def test_a_vacancy_begins_no_more_than_ten_years_on_and_one_that_stands_can_be_fewer(
    foretak: Foretak,
) -> None:
    siste, for_langt, plass_id = date(2036, 2, 1), date(2036, 2, 2), uuid4()
    with pytest.raises(UgyldigPlass) as feil:
        meld_plass(aktor=foretak.kontakt, plass_id=plass_id, fakta=fakta(foretak, fom=for_langt), naa=NAA)
    assert feil.value.felt == "fom"
    meld_plass(aktor=foretak.kontakt, plass_id=plass_id, fakta=fakta(foretak, fom=siste), naa=NAA)
    with pytest.raises(UgyldigPlass):
        endre_plass(
            aktor=foretak.kontakt, plass_id=plass_id, laas=1, fakta=fakta(foretak, fom=for_langt), naa=NAA
        )
    gammel = lag_plass(foretak, fom=for_langt, antall=3)
    endre_plass(
        aktor=foretak.kontakt, plass_id=gammel.pk, laas=1, fakta=fakta(foretak, fom=for_langt), naa=NAA
    )
    assert Ledigplass.objects.get(pk=gammel.pk).antall == 2


def test_what_is_pasted_with_a_day_too_far_on_is_not_taken_in(foretak: Foretak) -> None:
    with pytest.raises(RadeneErIkkeKlare):
        lim_inn_plasser(
            aktor=foretak.kontakt, parti_id=uuid4(), tekst="Medisin\tBodø\t2.2.2036", valg={}, naa=NAA
        )
    assert not Ledigplass.objects.exists()


def test_the_number_goes_up_and_down_to_what_is_offered_and_the_rest_stands(foretak: Foretak) -> None:
    plass = lag_plass(foretak, antall=3)
    endre_plass(aktor=foretak.kontakt, plass_id=plass.pk, laas=1, fakta=fakta(foretak, antall=4), naa=NAA)
    lag_tilbud(foretak, lag_behov(foretak), plass, nummer=2)
    with pytest.raises(ForFaaPlasser) as feil:
        endre_plass(aktor=foretak.kontakt, plass_id=plass.pk, laas=2, fakta=fakta(foretak, antall=1), naa=NAA)
    assert feil.value.minst == 2
    with pytest.raises(PlassenErTilbudt):
        endre_plass(
            aktor=foretak.kontakt, plass_id=plass.pk, laas=2, fakta=fakta(foretak, maneder=12), naa=NAA
        )
    with pytest.raises(PlassenErEndret):
        endre_plass(aktor=foretak.kontakt, plass_id=plass.pk, laas=1, fakta=fakta(foretak), naa=NAA)
    endre_plass(aktor=foretak.kontakt, plass_id=plass.pk, laas=2, fakta=fakta(foretak, antall=2), naa=NAA)


@pytest.mark.parametrize("status", [Tilbudsstatus.AVSLATT, Tilbudsstatus.UTLOPT, Tilbudsstatus.TRUKKET])
def test_what_was_offered_is_told_as_it_was_when_the_place_is_changed_after(
    foretak: Foretak, status: Tilbudsstatus
) -> None:
    plass, behov = lag_plass(foretak, antall=3), lag_behov(foretak)
    tilbud = lag_tilbud(foretak, behov, plass)
    ende(tilbud, status)
    annen_dag = add_months(START, 2)
    ble = endre_plass(
        aktor=foretak.kontakt,
        plass_id=plass.pk,
        laas=1,
        fakta=fakta(foretak, avdeling_id=foretak.kirurgi.pk, fom=annen_dag, maneder=4),
        naa=NAA,
    )
    bilde = hent_tilbud(aktor=lag_alis(behov.sak), tilbud_id=tilbud.pk, naa=NAA)
    assert (bilde.avdeling, bilde.fom, bilde.maneder) == ("Medisin", START, 6)
    gammel, ny = (hent_plass(aktor=foretak.kontakt, plass_id=pk, naa=NAA) for pk in (plass.pk, ble))
    assert (gammel.status, gammel.endret_til) == (Plasstatus.TRUKKET, ny.plass_id)
    assert (ny.avdeling, ny.fom, ny.maneder, ny.antall, ny.ledige) == ("Kirurgi", annen_dag, 4, 2, 2)
    assert [rad.plass_id for rad in list_plasser(aktor=foretak.kontakt, naa=NAA).rader] == [ble]


def test_what_she_said_no_to_counts_for_the_place_that_she_was_shown(foretak: Foretak) -> None:
    plass, behov = lag_plass(foretak), lag_behov(foretak)
    svar(lag_tilbud(foretak, behov, plass), Tilbudsstatus.AVSLATT, behov.sak.lege_id)

    def sagt_nei() -> list[bool]:
        plasser = finn_plasser(aktor=foretak.kontakt, behov_id=behov.pk, naa=NAA).plasser
        return [mulig.har_sagt_nei for mulig in plasser]

    assert sagt_nei() == [True]
    assert not foresla_plasser(aktor=foretak.kontakt, naa=NAA).med_plass
    endre_plass(aktor=foretak.kontakt, plass_id=plass.pk, laas=1, fakta=fakta(foretak), naa=NAA)
    assert sagt_nei() == [True]
    endre_plass(
        aktor=foretak.kontakt,
        plass_id=plass.pk,
        laas=2,
        fakta=fakta(foretak, fom=add_months(START, 1)),
        naa=NAA,
    )
    assert sagt_nei() == [False]
    assert foresla_plasser(aktor=foretak.kontakt, naa=NAA).med_plass


def test_a_place_that_nobody_was_offered_is_changed_as_it_stands(foretak: Foretak) -> None:
    plass = lag_plass(foretak)
    ble = endre_plass(
        aktor=foretak.kontakt, plass_id=plass.pk, laas=1, fakta=fakta(foretak, maneder=3), naa=NAA
    )
    assert ble == plass.pk
    assert Ledigplass.objects.get().maneder == 3


def test_a_place_that_was_made_another_does_not_keep_the_demo_from_being_made_anew(foretak: Foretak) -> None:
    plass, behov = lag_plass(foretak), lag_behov(foretak)
    svar(lag_tilbud(foretak, behov, plass), Tilbudsstatus.AVSLATT, behov.sak.lege_id)
    endre_plass(aktor=foretak.kontakt, plass_id=plass.pk, laas=1, fakta=fakta(foretak, maneder=3), naa=NAA)
    tom_database()
    assert not Ledigplass.objects.exists()


def ende(tilbud: Plasstilbud, status: Tilbudsstatus) -> None:
    if status is Tilbudsstatus.TRUKKET:
        tilbud.trukket_at, tilbud.trukket_av_id, tilbud.fordi = NAA, tilbud.sendt_av_id, "Stengt"
        tilbud.trekkgrunn = Trekkgrunn.FORETAKET
    svar(tilbud, status, tilbud.behov.sak.lege_id)


@pytest.mark.parametrize(
    "hode",
    [
        "Avdeling\tSted\tStart\tMåneder\tAntall",
        "Avdeling\tStad\tFrå dato\tMånader\tTalet på plassar",
        "",
    ],
)
def test_rows_from_a_spreadsheet_come_in_with_the_departments_that_were_new(
    foretak: Foretak, hode: str
) -> None:
    tekst = f"{hode}\nMedisin\tBodø\t1.9.2026\t6\t2\nNevrologi\tBodø\t2026-10-01\t\t\n\n"
    bilde = les_limte_plasser(aktor=foretak.kontakt, tekst=tekst, naa=NAA)
    assert bilde.er_klart
    assert list(bilde.ukjente.values()) == [("Nevrologi", "Bodø")]
    parti = uuid4()
    kall = {"aktor": foretak.kontakt, "parti_id": parti, "tekst": tekst, "naa": NAA}
    with pytest.raises(RadeneErIkkeKlare):
        lim_inn_plasser(**kall, valg={})  # type: ignore[arg-type]
    assert not Ledigplass.objects.exists()
    assert lim_inn_plasser(**kall, valg={("nevrologi", "bodø"): NY}).nye == 2  # type: ignore[arg-type]
    assert Avdeling.objects.filter(navn="Nevrologi", sykehussted=foretak.sted).count() == 1
    assert lim_inn_plasser(**kall, valg={}).nye == 0  # type: ignore[arg-type]
    assert set(Ledigplass.objects.values_list("fom", "maneder", "antall")) == {
        (date(2026, 9, 1), 6, 2),
        (date(2026, 10, 1), 6, 1),
    }


def test_a_row_that_is_mended_after_it_came_in_is_another_and_the_rest_come_in_once(foretak: Foretak) -> None:
    parti = uuid4()

    def send(*rader: str) -> tuple[int, list[int]]:
        svar = lim_inn_plasser(
            aktor=foretak.kontakt, parti_id=parti, tekst="\n".join(rader), valg={}, naa=NAA
        )
        return svar.nye, [lest.rad.nummer for lest in svar.fra_for]

    lik, gal, rett = "Medisin\tBodø\t1.9.2026", "Medisin\tBodø\t1.10.2026\t5", "Medisin\tBodø\t1.10.2026\t6"
    assert send(lik, lik, gal) == (3, [])
    assert send(lik, lik, gal) == (0, [1, 2, 3])
    assert send("Avdeling\tSted\tStart\tMåneder", lik, rett, lik) == (1, [2, 4])
    assert send(rett, lik, lik) == (0, [1, 2, 3])
    assert sorted(Ledigplass.objects.values_list("fom", "maneder")) == [
        (date(2026, 9, 1), 6),
        (date(2026, 9, 1), 6),
        (date(2026, 10, 1), 5),
        (date(2026, 10, 1), 6),
    ]


def test_the_columns_may_stand_in_any_order_and_an_unknown_name_may_mean_one_that_is_known(
    foretak: Foretak,
) -> None:
    tekst = "Startdato\tMerknad\tAvdeling\n01.09.2026\tnatt\tMed. avd."
    bilde = les_limte_plasser(aktor=foretak.kontakt, tekst=tekst, naa=NAA)
    (navn,) = bilde.ukjente
    lim_inn_plasser(
        aktor=foretak.kontakt, parti_id=uuid4(), tekst=tekst, valg={navn: foretak.medisin.pk}, naa=NAA
    )
    assert Ledigplass.objects.get().avdeling == foretak.medisin


def test_every_fault_is_named_by_its_row_and_field(foretak: Foretak) -> None:
    tekst = "Avdeling\tSted\tStart\tMåneder\tAntall\n\tBodø\t31.2.2027\t25\tto\nMedisin\tOslo\t1.1.2026"
    lest = les_limtekst(tekst, idag=NAA.date())
    assert [(rad.nummer, [(f.kolonne, f.feil) for f in rad.feil]) for rad in lest.rader] == [
        (
            2,
            [
                (Kolonne.AVDELING, Radfeil.MANGLER),
                (Kolonne.START, Radfeil.FINNES_IKKE),
                (Kolonne.MANEDER, Radfeil.UTENFOR),
                (Kolonne.ANTALL, Radfeil.IKKE_TALL),
            ],
        ),
        (3, [(Kolonne.START, Radfeil.HAR_VAERT)]),
    ]
    bilde = les_limte_plasser(aktor=foretak.kontakt, tekst=tekst, naa=NAA)
    assert [rad.ukjent_sted for rad in bilde.rader] == [False, True]
    with pytest.raises(RadeneErIkkeKlare):
        lim_inn_plasser(aktor=foretak.kontakt, parti_id=uuid4(), tekst=tekst, valg={}, naa=NAA)


@pytest.mark.parametrize(
    ("dag", "feil"),
    [
        ("1.2.2036", []),
        ("2.2.2036", [Radfeil.FOR_LANGT_FRAM]),
        ("31.12.9999", [Radfeil.FOR_LANGT_FRAM]),
    ],
)
def test_a_day_that_is_too_far_on_is_not_called_past(dag: str, feil: list[Radfeil]) -> None:
    (rad,) = les_limtekst(f"Medisin\tBodø\t{dag}", idag=NAA.date()).rader
    assert [funn.feil for funn in rad.feil] == feil


@pytest.mark.parametrize(
    ("skrevet", "maneder", "feil"),
    [
        ("024 mnd", 24, []),
        ("25", None, [Radfeil.UTENFOR]),
        ("0", None, [Radfeil.UTENFOR]),
        ("0" * 5000, None, [Radfeil.UTENFOR]),
        ("-6", None, [Radfeil.UTENFOR]),
        ("9" * 5000, None, [Radfeil.UTENFOR]),
        ("6.5", None, [Radfeil.IKKE_TALL]),
        ("seks", None, [Radfeil.IKKE_TALL]),
    ],
)
def test_a_whole_number_is_never_said_not_to_be_one(
    skrevet: str, maneder: int | None, feil: list[Radfeil]
) -> None:
    (rad,) = les_limtekst(f"Medisin\tBodø\t1.9.2026\t{skrevet}", idag=NAA.date()).rader
    assert rad.maneder == maneder
    assert [funn.feil for funn in rad.feil] == feil


def test_nothing_and_too_much_are_said_to_be_so(foretak: Foretak) -> None:
    with pytest.raises(IngenRader):
        les_limte_plasser(aktor=foretak.kontakt, tekst=" \n", naa=NAA)
    with pytest.raises(ForMangeRader):
        les_limte_plasser(aktor=foretak.kontakt, tekst="Medisin\tBodø\t1.9.2026\n" * 201, naa=NAA)
