"""From bargaining to signing: only what both have accepted is sent, and a version that comes back goes on where it stopped."""

from uuid import UUID

import pytest

from alis.domain.avtale.forhandling import ErAvgjort
from alis.domain.flyt import Avtalestatus, Forslagstatus
from alis.records.journal.models import Journallinje
from alis.services.avtale.forkast_kladd import forkast_kladd
from alis.services.avtale.send_til_signering import AvtalenHarMangler, send_til_signering
from alis.services.avtale.trekk_tilbake import trekk_tilbake
from alis.services.forhandling.hent_forhandling import hent_forhandling
from alis.services.forhandling.lagre_forslag import lagre_forslag
from factories.avtaleforlop import NAA, Forlop, lag_forlop
from factories.forhandling import ETTER, KURS, godta, godta_alt, innhold, kurset, lag_delt, send, statuser

pytestmark = pytest.mark.django_db


def til_signering(forlop: Forlop, versjon_id: UUID) -> str:
    laas = forlop.versjon(versjon_id).laas
    return send_til_signering(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=ETTER)


def test_an_open_proposal_stops_the_sending_for_signing_and_is_named() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    godta_alt(forlop.alis, versjon_id)
    send(forlop.alis, versjon_id, innhold(7))
    with pytest.raises(AvtalenHarMangler) as caught:
        til_signering(forlop, versjon_id)
    assert [punkt.felt for punkt in caught.value.punkter] == [KURS]


def test_a_draft_that_says_something_else_than_both_accepted_is_not_sent_whatever_wrote_it() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    godta_alt(forlop.alis, versjon_id)
    forlop.versjon(versjon_id).elementer.filter(element=KURS).update(belop_per_ar=1)
    with pytest.raises(AvtalenHarMangler) as caught:
        til_signering(forlop, versjon_id)
    (punkt,) = caught.value.punkter
    assert punkt.vurdering is not None
    assert (punkt.felt, punkt.vurdering.regel) == (KURS, "som_godtatt")


def test_what_both_accepted_is_what_stands_in_the_agreement_that_is_signed() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    send(forlop.alis, versjon_id, innhold(1_100_000, "Kurs i Kárášjohka."), svarer_pa=1)
    godta(forlop.koordinator, versjon_id, 2)
    godta_alt(forlop.alis, versjon_id)
    til_signering(forlop, versjon_id)
    frosset = forlop.versjon(versjon_id).innhold["avtale"]["fakta"]["elementer"]
    kurs = next(ett for ett in frosset if ett["element"] == KURS)
    assert kurs["avtalt_tekst"] == "Kurs i Kárášjohka."


def test_a_version_taken_back_is_bargained_on_where_it_stopped() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    godta_alt(forlop.alis, versjon_id)
    til_signering(forlop, versjon_id)
    trekk_tilbake(
        aktor=forlop.koordinator, versjon_id=versjon_id, laas=forlop.versjon(versjon_id).laas, naa=ETTER
    )
    send(forlop.alis, versjon_id, innhold(1_100_000))
    godta(forlop.koordinator, versjon_id, 2)
    assert kurset(forlop, versjon_id)[1] == 1_100_000


def test_a_discarded_draft_takes_its_proposals_with_it_and_she_can_still_read_them() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    lagre_forslag(aktor=forlop.alis, versjon_id=versjon_id, innhold=innhold(5), laas=None, naa=NAA)
    forkast_kladd(
        aktor=forlop.koordinator, versjon_id=versjon_id, laas=forlop.versjon(versjon_id).laas, naa=ETTER
    )
    assert statuser(versjon_id) == ["bortfalt", "bortfalt"]
    with pytest.raises(ErAvgjort) as caught:
        godta(forlop.alis, versjon_id)
    assert caught.value.status is Forslagstatus.BORTFALT
    bilde = hent_forhandling(aktor=forlop.alis, versjon_id=versjon_id, naa=ETTER)
    ett = bilde.elementbilde(KURS)
    assert bilde.status is Avtalestatus.FORKASTET
    assert ett is not None
    assert ett.kladd is not None
    assert ett.kladd.post == innhold(5).post
    assert Journallinje.objects.get(handling="forkast_kladd").innhold["forslag_som_falt"] == 5
