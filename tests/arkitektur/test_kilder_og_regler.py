"""Every provision of the sources is accounted for, and every rule rests on one and is tried in every way it can come out."""

from alis.domain.kilder import Kilde, Status
from alis.integrations.kilder import alle_regler, les_kilder
from saker.regelsaker import les_regelsaker

PUNKTER_I_MALENE = {"000": 38, "002": 62, "002-2023-06": 4}


def steder(status: Status) -> set[str]:
    return {str(bestemmelse.sted) for kilde in les_kilder() for bestemmelse in kilde.med_status(status)}


def sitert() -> set[str]:
    return {sted for regel in alle_regler() for sted in regel.kilder}


def kilde(id: str) -> Kilde:
    return next(kilde for kilde in les_kilder() if kilde.id == id)


def test_every_place_that_is_marked_as_coded_is_cited_by_a_rule():
    assert steder(Status.KODET) - sitert() == set()


def test_every_place_that_a_rule_cites_is_registered_and_marked_as_coded():
    assert sitert() - steder(Status.KODET) == set()


def test_every_rule_has_a_case_for_every_way_it_can_come_out():
    utfall = {(regel.navn, utfall) for regel in alle_regler() for utfall in regel.tekster}
    provd = {(sak.regel.navn, sak.utfall) for sak in les_regelsaker()}

    assert utfall - provd == set()


def test_no_two_cases_of_a_rule_bear_the_same_title():
    titler = [(sak.regel.navn, sak.tittel) for sak in les_regelsaker()]

    assert sorted(set(titler)) == sorted(titler)


def test_no_provision_of_the_templates_has_been_lost():
    assert {id: len(kilde(id).bestemmelser) for id in PUNKTER_I_MALENE} == PUNKTER_I_MALENE


def test_every_source_says_who_published_it_and_when_and_an_official_one_where():
    for kilde in les_kilder():
        assert kilde.utgiver
        assert kilde.versjon
        assert kilde.merknad
        assert kilde.adresse.startswith("https://") or not kilde.offisiell


def test_a_choice_of_ours_never_passes_for_an_official_source():
    assert not kilde("valg").offisiell
    assert "ikke regler fra noen myndighet" in kilde("valg").merknad
