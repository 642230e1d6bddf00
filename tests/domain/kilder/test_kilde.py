from datetime import date

import pytest

from alis.domain.kilder import (
    Bestemmelse,
    Kilde,
    ManglerBegrunnelse,
    PunktFinnesIkke,
    PunktStarToGanger,
    Status,
    Sted,
)


def kodet(punkt: str) -> Bestemmelse:
    return Bestemmelse(
        sted=Sted(kilde="k", punkt=punkt),
        tittel=f"Punkt {punkt}",
        tittel_nn=f"Punkt {punkt}",
        status=Status.KODET,
    )


def kilde(*bestemmelser: Bestemmelse) -> Kilde:
    return Kilde(
        id="k",
        tittel="En kilde",
        utgiver="Utgiver",
        versjon="1",
        gyldig_fra=date(2023, 1, 1),
        offisiell=True,
        adresse="",
        merknad="",
        merknad_nn="",
        bestemmelser=bestemmelser,
    )


def skjonn(*, hvorfor: str, hvorfor_nn: str, status: Status = Status.MANUELL) -> Bestemmelse:
    return Bestemmelse(
        sted=Sted(kilde="k", punkt="2"),
        tittel="Skjønn",
        tittel_nn="Skjønn",
        status=status,
        hvorfor=hvorfor,
        hvorfor_nn=hvorfor_nn,
    )


@pytest.mark.parametrize("status", [Status.MANUELL, Status.UTELATT])
@pytest.mark.parametrize(
    ("hvorfor", "hvorfor_nn"), [("", ""), ("Et menneske vurderer.", ""), ("", "Eit menneske vurderer.")]
)
def test_a_provision_that_no_rule_computes_must_say_why_in_both_written_forms(status, hvorfor, hvorfor_nn):
    with pytest.raises(ManglerBegrunnelse, match="k/2"):
        skjonn(hvorfor=hvorfor, hvorfor_nn=hvorfor_nn, status=status)


def test_a_provision_stands_once():
    with pytest.raises(PunktStarToGanger, match="k/1"):
        kilde(kodet("1"), kodet("2"), kodet("1"))


def test_a_provision_is_found_by_its_point():
    assert kilde(kodet("1"), kodet("2")).bestemmelse("2").tittel == "Punkt 2"


def test_an_unknown_point_is_said_to_be_missing():
    with pytest.raises(PunktFinnesIkke, match="k/3"):
        kilde(kodet("1")).bestemmelse("3")


def test_provisions_are_picked_by_status_in_their_order():
    manuell = skjonn(hvorfor="Et menneske vurderer.", hvorfor_nn="Eit menneske vurderer.")

    assert kilde(kodet("1"), manuell, kodet("3")).med_status(Status.KODET) == (kodet("1"), kodet("3"))
