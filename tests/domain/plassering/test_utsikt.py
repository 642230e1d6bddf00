"""What one who waits is told of the free places, held against every place anew in rounds where much is alike."""

from collections.abc import Iterator
from dataclasses import replace

from alis.domain.plassering.begrunnelse import begrunn
from alis.domain.plassering.kontroll import finn_brudd
from alis.domain.plassering.problem import Kandidat, Plass, Problem
from alis.domain.plassering.sannhet import finn_usanne
from alis.domain.plassering.utsikt import Endring, finn_utsikt
from factories.plassering import lag_liten_runde


def alle() -> Iterator[tuple[Kandidat, Problem]]:
    """Everyone who waits in four hundred rounds."""
    for fro in range(400):
        runde = lag_liten_runde(fro)
        for hun in runde.kandidater:
            yield hun, runde


def kan_brukes(kandidat: Kandidat, plasser: tuple[Plass, ...]) -> list[Plass]:
    """Each place asked for by itself, as whoever looks would do it: alone in a round she gets it or she does not."""
    return [plass for plass in plasser if alone_gets(kandidat, plass)]


def alone_gets(kandidat: Kandidat, plass: Plass) -> bool:
    return not finn_brudd(Problem((kandidat,), (plass,)), {kandidat.id: plass.id})


def test_the_numbers_are_what_the_checker_finds() -> None:
    for hun, runde in alle():
        utsikt = finn_utsikt(hun=hun, koen=runde.kandidater, plasser=runde.plasser)
        hennes = kan_brukes(hun, runde.plasser)
        assert utsikt.ledige == sum(plass.antall for plass in runde.plasser)
        assert utsikt.passer == sum(plass.antall for plass in hennes)
        andre = [
            en
            for en in runde.kandidater
            if en.id != hun.id and any(alone_gets(en, plass) for plass in hennes)
        ]
        assert utsikt.fra_andre == len([en for en in andre if en.kommune != hun.kommune])
        assert utsikt.foran == len(
            [en for en in andre if en.kommune == hun.kommune and en.prioritet < hun.prioritet]
        )


def test_the_reason_that_none_can_be_used_is_the_true_one() -> None:
    for hun, runde in alle():
        hinder = finn_utsikt(hun=hun, koen=(), plasser=runde.plasser).hinder
        assert (hinder is None) == bool(kan_brukes(hun, runde.plasser))
        if hinder is not None:
            alene = Problem((hun,), runde.plasser)
            grunn = begrunn(alene, {})[hun.id]
            assert grunn.slag is hinder
            assert finn_usanne(alene, {}, {hun.id: grunn}) == ()


def test_a_change_is_told_where_it_gives_more_and_gives_as_many_as_it_says() -> None:
    for hun, runde in alle():
        utsikt = finn_utsikt(hun=hun, koen=(), plasser=runde.plasser)
        med = {
            Endring.ANDRE_STEDER: replace(hun, godtar_andre=True),
            Endring.LENGRE_AVVIK: replace(hun, maks_avvik_maneder=max(6, hun.maks_avvik_maneder)),
        }
        for endring, endret in med.items():
            antall = sum(plass.antall for plass in kan_brukes(endret, runde.plasser))
            assert utsikt.endringer.get(endring, utsikt.passer) == antall


def test_where_the_first_part_decides_the_place_no_other_place_is_spoken_of() -> None:
    for hun, runde in alle():
        utsikt = finn_utsikt(hun=hun, koen=(), plasser=runde.plasser, stedet_er_gitt=True)
        assert not {Endring.ANDRE_STEDER, Endring.BEGGE} & utsikt.endringer.keys()
