"""What holds for every plan, whoever tries to sign, in whatever order and on whatever day."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import (
    Fullmakt,
    GittSignatur,
    Rekkefolge,
    Signeringsstand,
    Underskriver,
    finn_planfeil,
    lag_plan,
    vurder_signering,
)

PARTER = (Part.KOMMUNE, Part.ALIS)
FOLK = [UUID(int=n) for n in range(1, 6)]
DAGER = [date(2025, 6, 1) + timedelta(days=n) for n in range(10)]

planer = st.builds(
    lag_plan,
    parter=st.just(PARTER),
    rekkefolge=st.sampled_from(Rekkefolge),
    underskrivere=st.lists(
        st.builds(Underskriver, person_id=st.none() | st.sampled_from(FOLK)), min_size=1, max_size=4
    ),
).filter(lambda plan: finn_planfeil(plan, parter=PARTER, signatarer=FOLK, frist=None, dag=DAGER[0]) == ())
fullmakter = st.lists(
    st.builds(
        Fullmakt,
        id=st.uuids(),
        giver_id=st.sampled_from(FOLK),
        mottaker_id=st.sampled_from(FOLK),
        fom=st.sampled_from(DAGER[:5]),
        tom=st.sampled_from(DAGER[5:]),
    ),
    max_size=4,
)
forsok = st.lists(
    st.tuples(st.sampled_from(FOLK), st.sampled_from(PARTER), st.sampled_from(DAGER)), max_size=25
)
Forsok = tuple[UUID, Part, date]


def signer(stand: Signeringsstand, gitt: Sequence[Fullmakt], ett: Forsok) -> Signeringsstand:
    """One person tries; what comes of it is held against the promises."""
    person, part, dag = ett
    svar = vurder_signering(stand, part=part, person_id=person, fullmakter=gitt, dag=dag)
    if not svar.kan_signere:
        return stand
    krav = svar.krav
    assert krav is not None
    assert krav in stand.apne and krav.part is part
    assert all(tidligere not in stand.apne for tidligere in stand.plan.krav if tidligere.trinn < krav.trinn)
    assert krav.person_id in (None, person) or (
        svar.fullmakt is not None
        and (svar.fullmakt.giver_id, svar.fullmakt.mottaker_id) == (krav.person_id, person)
        and svar.fullmakt.fom <= dag <= svar.fullmakt.tom
    )
    return Signeringsstand(
        plan=stand.plan, gitt=(*stand.gitt, GittSignatur(krav=krav.nummer, person_id=person))
    )


@given(planer, fullmakter, forsok)
def test_nobody_signs_out_of_turn_twice_or_for_two_parties(
    plan: object, gitt: list[Fullmakt], alle: list[Forsok]
) -> None:
    stand = Signeringsstand(plan=plan)  # type: ignore[arg-type]
    for ett in alle:
        stand = signer(stand, gitt, ett)
    personer = [signatur.person_id for signatur in stand.gitt]
    assert len(personer) == len(set(personer))


@given(planer, fullmakter, forsok)
def test_it_is_complete_when_all_have_signed_and_never_before(
    plan: object, gitt: list[Fullmakt], alle: list[Forsok]
) -> None:
    stand = Signeringsstand(plan=plan)  # type: ignore[arg-type]
    for ett in alle:
        stand = signer(stand, gitt, ett)
        alle_krav = {krav.nummer for krav in stand.plan.krav}
        assert stand.er_komplett is ({signatur.krav for signatur in stand.gitt} == alle_krav)
        assert stand.er_komplett is all(stand.har_signert(part) for part in PARTER)
        assert bool(stand.tur) is not stand.er_komplett


@given(planer, fullmakter, forsok)
def test_after_a_refusal_nobody_signs(plan: object, gitt: list[Fullmakt], alle: list[Forsok]) -> None:
    stand = Signeringsstand(plan=plan, avvist=True)  # type: ignore[arg-type]
    assert all(signer(stand, gitt, ett) is stand for ett in alle)
    assert not stand.er_komplett and stand.tur == ()
