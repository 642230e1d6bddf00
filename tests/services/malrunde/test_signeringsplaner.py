"""The amendments of a round are signed by those who signed before, as far as they still can."""

from datetime import date

import pytest

from alis.domain.avtale.signering import Planfeil, Rekkefolge
from alis.domain.tilgang import Rolle
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.plangrunnlag import Utelatt
from alis.services.malrunde.lag_kladder import lag_kladder
from alis.services.malrunde.radsvar import Radsvar, Radutfall
from alis.services.malrunde.se_over import se_over
from alis.services.malrunde.send_kladder import send_kladder
from factories.avtaleforlop import Forlop
from factories.malrunde import RUNDEN, RUNDETID, lag_paa_eldre_mal
from factories.signering import lag_signatar, navngitt, sett_plan

pytestmark = pytest.mark.django_db


def lag_med_kladd() -> Forlop:
    """Signed by a signatar who was named in the plan, and the amendment drafted."""
    forlop = lag_paa_eldre_mal(navngi_signataren=True)
    avtale_id = forlop.sak.avtaler.get().pk
    lag_kladder(aktor=forlop.koordinator, **RUNDEN, avtaler=[avtale_id], naa=RUNDETID)
    return forlop


def kladd(forlop: Forlop) -> Avtaleversjon:
    return forlop.sak.avtaler.get().versjoner.get(nummer=2)


def slutt(forlop: Forlop) -> None:
    """The one who signed is signatar no longer."""
    roller = forlop.sak.kommune.organisasjon.roller.filter(rolle=Rolle.SIGNATAR)
    roller.filter(person_id=forlop.signatar.person_id).update(tom=date(2025, 6, 30))


def sett_over(forlop: Forlop) -> Radutfall:
    avtale_id = forlop.sak.avtaler.get().pk
    [svar] = se_over(aktor=forlop.koordinator, **RUNDEN, avtaler=[avtale_id], naa=RUNDETID)
    return svar


def send(forlop: Forlop, sett: Radutfall) -> Radutfall:
    [svar] = send_kladder(
        aktor=forlop.koordinator, **RUNDEN, laaser={sett.avtale_id: sett.laas}, naa=RUNDETID
    )
    return svar


def signerer(forlop: Forlop) -> list[object]:
    return list(kladd(forlop).signaturkrav.filter(part="kommune").values_list("person_id", flat=True))


def test_the_amendment_is_sent_to_the_one_who_signed_before() -> None:
    forlop = lag_med_kladd()
    sett = sett_over(forlop)
    assert (sett.svar, sett.utelatte) == (Radsvar.KLAR, ())
    assert send(forlop, sett).svar is Radsvar.SENDT
    assert signerer(forlop) == [forlop.signatar.person_id]


def test_one_who_has_left_is_told_of_before_it_is_sent_without_her() -> None:
    forlop = lag_med_kladd()
    lag_signatar(forlop, "Nina Ny")
    slutt(forlop)
    sett = sett_over(forlop)
    assert sett.svar is Radsvar.KLAR
    assert sett.utelatte == (Utelatt(navn=forlop.signatar.navn, siste_dag=date(2025, 6, 30)),)
    assert send(forlop, sett).svar is Radsvar.SENDT
    assert signerer(forlop) == [None]


def test_a_plan_that_can_not_be_used_is_named_and_the_draft_is_not_sent() -> None:
    forlop = lag_med_kladd()
    annen = lag_signatar(forlop, "Nina Ny")
    versjon = kladd(forlop)
    sett_plan(forlop, versjon.pk, Rekkefolge.FRI, [navngitt(forlop.signatar), navngitt(annen)], naa=RUNDETID)
    slutt(forlop)
    sett = sett_over(forlop)
    sendt = send(forlop, sett)
    for svar in (sett, sendt):
        assert (svar.svar, svar.planfeil) == (Radsvar.PLANEN_MA_RETTES, (Planfeil.IKKE_SIGNATAR,))
    assert kladd(forlop).sendt_at is None
