from collections import Counter

from alis.integrations.registre import (
    Helseforetakstype,
    Sikkerhet,
    les_fylker,
    les_helseforetak,
    les_kommuner,
    les_kontor,
    les_kontordekning,
    les_sykehussteder,
)


def test_there_are_357_kommuner_in_15_fylker_and_each_belongs_to_one():
    kommuner, fylker = les_kommuner(), les_fylker()

    assert len({kommune.kommunenummer for kommune in kommuner}) == len(kommuner) == 357
    assert len(fylker) == 15
    assert {kommune.fylkesnummer for kommune in kommuner} == {fylke.fylkesnummer for fylke in fylker}
    assert all(kommune.kommunenummer.startswith(kommune.fylkesnummer) for kommune in kommuner)


def test_sami_and_kven_names_stand_beside_the_norwegian_one_with_every_letter():
    navn = {kommune.navn: kommune.navn_offisielt for kommune in les_kommuner()}

    assert navn["Karasjok"] == "Kárášjohka – Karasjok"
    assert navn["Porsanger"] == "Porsanger – Porsáŋgu – Porsanki"
    assert navn["Snåsa"] == "Snåase – Snåsa"
    assert navn["Bergen"] == "Bergen"


def test_kommuner_of_one_name_are_told_apart_by_their_fylke():
    kommuner = les_kommuner()
    navn = {kommune.entydig_navn for kommune in kommuner}

    assert len(navn) == len({kommune.organisasjonsnavn for kommune in kommuner}) == 357
    assert {
        "Herøy (Nordland)",
        "Herøy (Møre og Romsdal)",
        "Våler (Østfold)",
        "Våler (Innlandet)",
        "Bodø",
    } <= navn


def test_every_kommune_but_the_two_split_in_2024_has_its_own_organisation_number():
    kommuner = les_kommuner()
    nummer = Counter(kommune.orgnr for kommune in kommuner if kommune.orgnr)

    assert [kommune.navn for kommune in kommuner if kommune.orgnr is None] == ["Ålesund", "Haram"]
    assert max(nummer.values()) == 1


def test_every_kommune_is_served_by_exactly_one_of_the_six_offices():
    dekning = les_kontordekning()

    assert len(les_kontor()) == 6
    assert [rad.kommunenummer for rad in dekning] == [kommune.kommunenummer for kommune in les_kommuner()]
    assert {rad.kontor for rad in dekning} == {kontor.navn for kontor in les_kontor()}


def test_an_office_found_by_elimination_is_marked_so():
    fylke_av = {kommune.kommunenummer: kommune.fylkesnummer for kommune in les_kommuner()}
    utledet = {
        fylke_av[rad.kommunenummer] for rad in les_kontordekning() if rad.sikkerhet is Sikkerhet.UTLEDET
    }

    assert utledet == {"31", "39", "40", "42"}


def test_every_trust_belongs_to_one_of_four_regional_authorities():
    foretak = les_helseforetak()
    regionale = {rad.navn for rad in foretak if rad.type is Helseforetakstype.RHF}

    assert (len(foretak), len(regionale)) == (30, 4)
    assert {rad.rhf for rad in foretak} == regionale
    assert {fylke.rhf for fylke in les_fylker()} == regionale


def test_every_hospital_place_belongs_to_a_known_trust_and_stands_once():
    steder = les_sykehussteder()

    assert len({(sted.helseforetak, sted.sted) for sted in steder}) == len(steder) == 65
    assert {sted.helseforetak for sted in steder} <= {foretak.navn for foretak in les_helseforetak()}
