"""Whose hand may stand on the paper, and on which day: all else is refused, and nothing is registered."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from alis.domain.avtale.papir import Papirfeil, Papirsignatur
from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import Rekkefolge
from alis.domain.flyt import Avtalestatus
from alis.records.avtale.models import Signatur
from alis.services.papir.gi_papirsignaturer import KanIkkeRegistreres
from factories.avtaleforlop import NAA, Forlop, lag_forlop, lag_sendt
from factories.papir import PA_PAPIRET, REGISTRERT, begge, last_opp, pa_papir, registrer, skannet
from factories.signering import gi, lag_sendt_med_plan, lag_signatar, navngitt

pytestmark = pytest.mark.django_db


def feilene(forlop: Forlop, versjon_id: UUID, skann_id: UUID, *signaturer: Papirsignatur) -> set[Papirfeil]:
    with pytest.raises(KanIkkeRegistreres) as fanget:
        registrer(forlop, versjon_id, skann_id, *signaturer)
    assert not Signatur.objects.exists()
    return set(fanget.value.feil.values())


@pytest.mark.parametrize(
    ("dag", "feil"),
    [
        (NAA.date() - timedelta(days=1), Papirfeil.FOR_TIDLIG),
        (REGISTRERT.date() + timedelta(days=1), Papirfeil.UMULIG_DAG),
    ],
)
def test_the_day_is_between_the_sending_and_today(dag: date, feil: Papirfeil) -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    den_ene, den_andre = begge(forlop, versjon_id)
    assert feilene(forlop, versjon_id, skann_id, den_ene, replace(den_andre, dag=dag)) == {feil}


def test_one_who_was_not_signatar_that_day_and_one_out_of_nowhere_are_refused() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    kommunens, legens = begge(forlop, versjon_id)
    fremmed = replace(kommunens, person_id=forlop.veileder.person_id)
    assert feilene(forlop, versjon_id, skann_id, fremmed, legens) == {Papirfeil.IKKE_SIGNATAR_DA}
    assert feilene(forlop, versjon_id, skann_id, replace(legens, krav=99)) == {Papirfeil.PASSER_IKKE}


def test_the_order_of_the_plan_holds_on_paper() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt_med_plan(forlop, Rekkefolge.KOMMUNEN_FORST)
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    kommunens, legens = begge(forlop, versjon_id)
    assert feilene(forlop, versjon_id, skann_id, legens) == {Papirfeil.IKKE_SIN_TUR}
    dagen_for = replace(legens, dag=legens.dag - timedelta(days=1))
    assert feilene(forlop, versjon_id, skann_id, kommunens, dagen_for) == {Papirfeil.FOR_TIDLIG}
    assert registrer(forlop, versjon_id, skann_id, legens, kommunens) is Avtalestatus.SIGNERT


def test_a_substitute_signs_on_paper_on_her_days() -> None:
    forlop = lag_forlop()
    direktor = lag_signatar(forlop, "Dina Direktør")
    versjon_id, _ = lag_sendt_med_plan(forlop, Rekkefolge.FRI, [navngitt(direktor, "kommunedirektør")])
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    stedfortreder = pa_papir(forlop, versjon_id, Part.KOMMUNE, forlop.signatar)
    assert feilene(forlop, versjon_id, skann_id, stedfortreder) == {Papirfeil.PASSER_IKKE}
    fullmakt_id = gi(direktor, forlop.signatar, PA_PAPIRET.date(), PA_PAPIRET.date())
    registrer(forlop, versjon_id, skann_id, stedfortreder)
    assert Signatur.objects.get().fullmakt_id == fullmakt_id
