"""Bargaining over one element: nothing is agreed before both have accepted the very same text and amount."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alis.domain.avtale import Element
from alis.domain.avtale.avtaleutkast import Avtalepost
from alis.domain.avtale.forhandling import (
    AndresForslag,
    EgetForslag,
    Elementforhandling,
    ErAvgjort,
    FinnesIkkeForslag,
    SvarPaNoeAnnet,
    VenterPaSvar,
)
from alis.domain.avtale.forhandlingspart import FORHANDLER, motpart
from alis.domain.avtale.part import Part
from alis.domain.flyt import Forslagstatus
from alis.domain.verdier import Belop

KOMMUNE, ALIS = Part.KOMMUNE, Part.ALIS
TOM = Elementforhandling(element=Element.TILRETTELEGGING)


def post(tekst: str = "To samlinger.", ore: int = 100) -> Avtalepost:
    return Avtalepost(element=Element.TILRETTELEGGING, avtalt=tekst, belop_per_ar=Belop(ore))


def foreslatt(fra: Part = KOMMUNE, innhold: Avtalepost | None = None) -> Elementforhandling:
    return TOM.send(fra=fra, post=innhold or post(), svarer_pa=None)


def test_a_proposal_waits_for_the_other_party_and_nothing_is_agreed() -> None:
    stand = foreslatt()
    assert (stand.tur, stand.avtalt) == (ALIS, None)


def test_what_the_other_party_accepts_is_agreed() -> None:
    stand = foreslatt().godta(part=ALIS, nummer=1)
    assert stand.avtalt is not None
    assert stand.avtalt.post == post()
    assert (stand.apent, stand.tur) == (None, None)


def test_nobody_accepts_or_turns_down_her_own_proposal() -> None:
    for svar in (foreslatt().godta, foreslatt().avsla):
        with pytest.raises(EgetForslag):
            svar(part=KOMMUNE, nummer=1)


def test_a_counter_proposal_closes_the_first_and_turns_the_turn() -> None:
    stand = foreslatt().send(fra=ALIS, post=post(ore=200), svarer_pa=1)
    assert [ett.status for ett in stand.forslag] == [Forslagstatus.BESVART, Forslagstatus.SENDT]
    assert stand.tur is KOMMUNE
    with pytest.raises(ErAvgjort) as avgjort:
        stand.godta(part=ALIS, nummer=1)
    assert avgjort.value.status is Forslagstatus.BESVART


def test_a_withdrawn_proposal_cannot_be_accepted() -> None:
    stand = foreslatt().trekk(part=KOMMUNE, nummer=1)
    with pytest.raises(ErAvgjort) as avgjort:
        stand.godta(part=ALIS, nummer=1)
    assert avgjort.value.status is Forslagstatus.TRUKKET


def test_only_the_party_itself_withdraws() -> None:
    with pytest.raises(AndresForslag):
        foreslatt().trekk(part=ALIS, nummer=1)


def test_what_is_turned_down_leaves_what_was_agreed() -> None:
    enige = foreslatt().godta(part=ALIS, nummer=1)
    stand = enige.send(fra=ALIS, post=post(ore=900), svarer_pa=None).avsla(part=KOMMUNE, nummer=2)
    assert stand.avtalt is not None
    assert stand.avtalt.post == post()


def test_a_new_agreement_takes_the_place_of_the_old() -> None:
    stand = foreslatt().godta(part=ALIS, nummer=1).send(fra=ALIS, post=post(ore=900), svarer_pa=None)
    assert stand.avtalt is not None
    assert stand.avtalt.post == post()
    ny = stand.godta(part=KOMMUNE, nummer=2).avtalt
    assert ny is not None
    assert ny.post == post(ore=900)


def test_a_party_waits_for_the_answer_before_it_proposes_again() -> None:
    with pytest.raises(VenterPaSvar):
        foreslatt().send(fra=KOMMUNE, post=post(ore=3), svarer_pa=1)


def test_of_two_who_propose_at_once_the_second_is_told_of_the_first() -> None:
    with pytest.raises(SvarPaNoeAnnet):
        foreslatt().send(fra=ALIS, post=post(ore=3), svarer_pa=None)


def test_an_answer_to_what_was_withdrawn_meanwhile_is_not_sent() -> None:
    with pytest.raises(SvarPaNoeAnnet):
        foreslatt().trekk(part=KOMMUNE, nummer=1).send(fra=ALIS, post=post(ore=3), svarer_pa=1)


def test_a_number_that_was_never_given_is_not_found() -> None:
    with pytest.raises(FinnesIkkeForslag):
        foreslatt().godta(part=ALIS, nummer=2)


@dataclass
class Fasit:
    """What each party has said yes to, kept by other means than the states: sending is a yes to one's own words."""

    ja: dict[Part, set[tuple[int, Avtalepost]]] = field(default_factory=lambda: {KOMMUNE: set(), ALIS: set()})
    avtalt: Avtalepost | None = None


trekk = st.tuples(
    st.sampled_from(["send", "godta", "avsla", "trekk"]),
    st.sampled_from(FORHANDLER),
    st.integers(min_value=0, max_value=4),
    st.integers(min_value=1, max_value=8),
)


def spill(
    stand: Elementforhandling, fasit: Fasit, hva: str, part: Part, ore: int, nummer: int
) -> Elementforhandling:
    if hva == "send":
        sendt = post("Samling.", ore)
        ny = stand.send(fra=part, post=sendt, svarer_pa=nummer if stand.apent else None)
        fasit.ja[part].add((len(ny.forslag), sendt))
        return ny
    ny = getattr(stand, hva)(part=part, nummer=nummer)
    if hva == "godta":
        sagt_ja_til = (nummer, ny.nummerert(nummer).post)
        fasit.ja[part].add(sagt_ja_til)
        assert sagt_ja_til in fasit.ja[motpart(part)]
        fasit.avtalt = sagt_ja_til[1]
    return ny


@given(st.lists(trekk, max_size=40))
def test_whatever_they_do_only_what_both_said_yes_to_is_agreed(
    trekkene: list[tuple[str, Part, int, int]],
) -> None:
    stand, fasit = TOM, Fasit()
    for hva, part, ore, nummer in trekkene:
        for_ = stand
        try:
            stand = spill(stand, fasit, hva, part, ore, nummer)
        except (VenterPaSvar, SvarPaNoeAnnet, ErAvgjort, EgetForslag, AndresForslag, FinnesIkkeForslag):
            assert stand is for_
        apne = [ett for ett in stand.forslag if ett.status is Forslagstatus.SENDT]
        assert len(apne) <= 1
        assert (stand.avtalt.post if stand.avtalt else None) == fasit.avtalt
        assert [ett.nummer for ett in stand.forslag] == list(range(1, len(stand.forslag) + 1))
        avgjorte = [ett for ett in for_.forslag if ett.status is not Forslagstatus.SENDT]
        assert set(avgjorte) <= set(stand.forslag)


@given(st.sampled_from(list(Forslagstatus)), st.sampled_from(FORHANDLER))
def test_only_an_open_proposal_can_be_accepted(status: Forslagstatus, part: Part) -> None:
    ett = foreslatt(motpart(part)).forslag[0]
    stand = Elementforhandling(
        element=TOM.element, forslag=(type(ett)(nummer=1, fra=ett.fra, post=ett.post, status=status),)
    )
    if status is Forslagstatus.SENDT:
        assert stand.godta(part=part, nummer=1).avtalt is not None
    else:
        with pytest.raises(ErAvgjort):
            stand.godta(part=part, nummer=1)
