"""The activities go on in a leave only when both parties want it."""

from datetime import date

import pytest

from alis.domain.tilgang import ManglerRettighet
from alis.records.journal.models import Journallinje
from alis.records.utdanning.models import AlisSak, Fravar
from alis.services.felles import FinnesIkke
from alis.services.hvile.svar_pa_fortsettelse import IngenVenterPaSvar, svar_pa_fortsettelse
from alis.services.utdanning import Fravarsfakta, endre_fravar
from factories.avtaleforlop import Forlop, lag_forlop
from factories.utdanning import lag_foreslatt_fravar

pytestmark = pytest.mark.django_db


@pytest.fixture
def forlop() -> Forlop:
    return lag_forlop()


def svar(forlop: Forlop, fravar_id: object, *, godtar: bool, som: str = "alis") -> None:
    svar_pa_fortsettelse(
        aktor=getattr(forlop, som),
        sak_id=forlop.sak.pk,
        fravar_id=fravar_id,  # type: ignore[arg-type]
        godtar=godtar,
    )


def rett(forlop: Forlop, fravar_id: object, **endret: object) -> None:
    rad = Fravar.objects.get(pk=fravar_id)
    felt = {"fom": rad.fom, "tom": rad.tom, "aktiviteter_fortsetter": True, **endret}
    endre_fravar(
        aktor=forlop.koordinator,
        sak_id=forlop.sak.pk,
        fravar_id=rad.pk,
        laas=AlisSak.objects.get(pk=forlop.sak.pk).laas,
        fakta=Fravarsfakta(type="permisjon", **felt),  # type: ignore[arg-type]
    )


def test_they_rest_until_the_doctor_has_said_yes(forlop: Forlop) -> None:
    fravar_id = lag_foreslatt_fravar(forlop.sak)
    assert not Fravar.objects.get(pk=fravar_id).aktiviteter_fortsetter
    svar(forlop, fravar_id, godtar=True)
    fravar = Fravar.objects.get(pk=fravar_id)
    assert fravar.aktiviteter_fortsetter
    assert fravar.svart_av_id == forlop.alis.person_id


def test_with_a_no_they_rest_and_both_answers_are_in_the_journal(forlop: Forlop) -> None:
    fravar_id = lag_foreslatt_fravar(forlop.sak)
    svar(forlop, fravar_id, godtar=False)
    assert not Fravar.objects.get(pk=fravar_id).aktiviteter_fortsetter
    assert Journallinje.objects.latest("sekvens").handling == "avsla_fortsettelse"


def test_she_answers_once(forlop: Forlop) -> None:
    fravar_id = lag_foreslatt_fravar(forlop.sak)
    svar(forlop, fravar_id, godtar=True)
    with pytest.raises(IngenVenterPaSvar):
        svar(forlop, fravar_id, godtar=False)


def test_other_days_are_a_new_question(forlop: Forlop) -> None:
    fravar_id = lag_foreslatt_fravar(forlop.sak)
    svar(forlop, fravar_id, godtar=True)
    rett(forlop, fravar_id, tom=date(2027, 7, 31))
    fravar = Fravar.objects.get(pk=fravar_id)
    assert (fravar.aktiviteter_fortsetter, fravar.svart_at) == (False, None)


def test_the_same_days_saved_again_keep_her_answer(forlop: Forlop) -> None:
    fravar_id = lag_foreslatt_fravar(forlop.sak)
    svar(forlop, fravar_id, godtar=True)
    rett(forlop, fravar_id)
    assert Fravar.objects.get(pk=fravar_id).aktiviteter_fortsetter


def test_the_kommune_cannot_answer_for_her(forlop: Forlop) -> None:
    with pytest.raises(ManglerRettighet):
        svar(forlop, lag_foreslatt_fravar(forlop.sak), godtar=True, som="koordinator")


def test_another_doctor_finds_nothing(forlop: Forlop) -> None:
    fravar_id = lag_foreslatt_fravar(forlop.sak)
    with pytest.raises(FinnesIkke):
        svar_pa_fortsettelse(aktor=lag_forlop().alis, sak_id=forlop.sak.pk, fravar_id=fravar_id, godtar=True)
