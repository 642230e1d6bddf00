"""The kommune shares its whole draft as proposals, and what is in it then is no longer its to overwrite."""

import pytest

from alis.domain.avtale import Element
from alis.domain.avtale.avtaledel import Avtaledel
from alis.domain.tilgang import ManglerRettighet
from alis.records.forhandling.models import Forslag
from alis.services.avtale.delendring import Elementene
from alis.services.avtale.lagre_del import ElementetForhandles
from alis.services.felles import EndretAvAndre
from alis.services.forhandling.avsla_forslag import avsla_forslag
from alis.services.forhandling.del_utkast import IngentingADele, del_utkast
from alis.services.forhandling.innhold import ForslagetMaRettes, Innholdsfeil
from alis.services.forhandling.lagre_forslag import lagre_forslag
from factories.avtaleforlop import NAA, lag_ferdig_kladd, lag_forlop, lagre, poster
from factories.forhandling import KURS, godta, innhold, kurset, lag_delt, statuser

pytestmark = pytest.mark.django_db


def test_sharing_sends_every_post_of_the_draft_and_nothing_else() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    delt = del_utkast(
        aktor=forlop.koordinator, versjon_id=versjon_id, laas=forlop.versjon(versjon_id).laas, naa=NAA
    )
    assert set(delt) == set(Element) - {Element.VEILEDNING, Element.KOMMUNAL_FINANSIERING}
    assert set(Forslag.objects.values_list("status", "fra", "nummer")) == {("sendt", "kommune", 1)}


def test_sharing_again_sends_what_is_not_yet_proposed() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    laas = forlop.versjon(versjon_id).laas
    with pytest.raises(IngentingADele):
        del_utkast(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA)
    egne = poster({Element.KOMMUNAL_FINANSIERING: 90_000_000}, "Flytting.")
    laas = lagre(forlop, versjon_id, Elementene(del_=Avtaledel.KOMMUNAL, poster=egne))
    delt = del_utkast(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA)
    assert delt == (Element.KOMMUNAL_FINANSIERING,)


def test_sharing_again_does_not_send_what_she_has_just_turned_down() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    avsla_forslag(aktor=forlop.alis, versjon_id=versjon_id, element=KURS, nummer=1, naa=NAA)
    laas = forlop.versjon(versjon_id).laas
    with pytest.raises(IngentingADele):
        del_utkast(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA)
    laas = lagre(forlop, versjon_id, Elementene(del_=Avtaledel.BELOP, poster=poster({KURS: 5})))
    delt = del_utkast(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA)
    assert delt == (KURS,)


def test_sharing_leaves_the_kommunes_own_unsent_proposal_where_it_was() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    lagre_forslag(aktor=forlop.koordinator, versjon_id=versjon_id, innhold=innhold(5), laas=None, naa=NAA)
    del_utkast(aktor=forlop.koordinator, versjon_id=versjon_id, laas=forlop.versjon(versjon_id).laas, naa=NAA)
    assert statuser(versjon_id) == ["sendt", "kladd"]


def test_an_amount_over_its_cap_stops_the_sharing_whole() -> None:
    forlop = lag_forlop()
    over = Elementene(del_=Avtaledel.BELOP, poster=poster({KURS: 1_120_001}))
    versjon_id = lag_ferdig_kladd(forlop, endringer=[over])
    with pytest.raises(ForslagetMaRettes) as caught:
        del_utkast(
            aktor=forlop.koordinator, versjon_id=versjon_id, laas=forlop.versjon(versjon_id).laas, naa=NAA
        )
    assert (caught.value.element, caught.value.feil) == (KURS, Innholdsfeil.OVER_TAKET)
    assert not Forslag.objects.exists()


def test_a_draft_that_changed_since_it_was_read_is_not_shared() -> None:
    forlop = lag_forlop()
    with pytest.raises(EndretAvAndre):
        del_utkast(aktor=forlop.koordinator, versjon_id=lag_ferdig_kladd(forlop), laas=1, naa=NAA)


def test_the_doctor_does_not_share_the_kommunes_draft() -> None:
    forlop = lag_forlop()
    with pytest.raises(ManglerRettighet):
        del_utkast(aktor=forlop.alis, versjon_id=lag_delt(forlop), laas=1, naa=NAA)


@pytest.mark.parametrize("enige", [False, True])
def test_the_kommune_does_not_overwrite_what_is_proposed_or_agreed(enige: bool) -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    if enige:
        godta(forlop.alis, versjon_id)
    with pytest.raises(ElementetForhandles) as caught:
        lagre(forlop, versjon_id, Elementene(del_=Avtaledel.BELOP, poster=poster({KURS: 1})))
    assert caught.value.element is KURS
    assert kurset(forlop, versjon_id)[1] == 1_000_000


def test_what_was_turned_down_is_the_kommunes_to_write_again() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    avsla_forslag(aktor=forlop.alis, versjon_id=versjon_id, element=KURS, nummer=1, naa=NAA)
    lagre(forlop, versjon_id, Elementene(del_=Avtaledel.BELOP, poster=poster({KURS: 1})))
    assert kurset(forlop, versjon_id)[1] == 1
