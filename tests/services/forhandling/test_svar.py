"""Accept, turn down, withdraw: what is agreed is what both have accepted, written in one place."""

from datetime import UTC, datetime

import pytest

from alis.domain.avtale import Element
from alis.domain.avtale.avtaledel import Avtaledel
from alis.domain.avtale.forhandling import AndresForslag, EgetForslag, ErAvgjort
from alis.domain.flyt import Avtalestatus, Forslagstatus
from alis.domain.parter import Stillingstype
from alis.domain.tilgang import Aktor, ManglerRettighet, Rolle
from alis.records.forhandling.models import Forslag
from alis.records.journal.models import Journallinje
from alis.records.parter.models import Person
from alis.services.avtale.delendring import Elementene
from alis.services.avtale.forkast_kladd import forkast_kladd
from alis.services.avtale.lagre_del import ElementetForhandles
from alis.services.avtale.send_til_signering import AvtalenHarMangler, send_til_signering
from alis.services.avtale.trekk_tilbake import trekk_tilbake
from alis.services.felles import EndretAvAndre, FinnesIkke
from alis.services.forhandling.avsla_forslag import avsla_forslag
from alis.services.forhandling.del_utkast import IngentingADele, del_utkast
from alis.services.forhandling.godta_forslag import SammePersonForBegge
from alis.services.forhandling.hent_forhandling import hent_forhandling
from alis.services.forhandling.innhold import ForslagetMaRettes, Innholdsfeil
from alis.services.forhandling.lagre_forslag import lagre_forslag
from alis.services.forhandling.trekk_forslag import trekk_forslag
from factories.avtaleforlop import NAA, Forlop, lag_ferdig_kladd, lag_forlop, lag_kladd, lagre, poster
from factories.forhandling import ETTER, KURS, godta, godta_alt, innhold, lag_delt, send, statuser
from factories.parter import gi_rolle, lag_aktor_i

pytestmark = pytest.mark.django_db


def element(forlop: Forlop, versjon_id: object) -> tuple[str, int | None]:
    rad = forlop.versjon(versjon_id).elementer.get(element=KURS)  # type: ignore[arg-type]
    return rad.avtalt_tekst, rad.belop_per_ar


def til_signering(forlop: Forlop, versjon_id: object, naa: datetime = ETTER) -> str:
    laas = forlop.versjon(versjon_id).laas  # type: ignore[arg-type]
    return send_til_signering(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=naa)  # type: ignore[arg-type]


def test_what_she_accepts_is_written_into_the_draft_and_counted_as_a_change() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    send(forlop.koordinator, versjon_id, innhold(1_100_000, "Kurs i Bodø."))
    laas = forlop.versjon(versjon_id).laas
    godta(forlop.alis, versjon_id)
    assert element(forlop, versjon_id) == ("Kurs i Bodø.", 1_100_000)
    assert forlop.versjon(versjon_id).laas == laas + 1
    rad = Forslag.objects.get()
    assert (rad.status, rad.avgjort_part, rad.avgjort_at) == (Forslagstatus.GODTATT, "alis", ETTER)


def test_what_the_kommune_accepts_of_hers_is_written_too() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    send(forlop.alis, versjon_id, innhold(1_100_000, "Kurs i Tromsø."), svarer_pa=1)
    godta(forlop.koordinator, versjon_id, 2)
    assert element(forlop, versjon_id) == ("Kurs i Tromsø.", 1_100_000)


def test_a_proposal_changes_nothing_before_it_is_accepted() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    for_ = element(forlop, versjon_id)
    send(forlop.alis, versjon_id, innhold(1_100_000), svarer_pa=1)
    assert element(forlop, versjon_id) == for_


def test_accepting_twice_changes_nothing_more() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    godta(forlop.alis, versjon_id)
    laas = forlop.versjon(versjon_id).laas
    godta(forlop.alis, versjon_id)
    assert forlop.versjon(versjon_id).laas == laas
    assert Journallinje.objects.filter(handling="godta_forslag").count() == 1


def test_nobody_accepts_for_the_other_party() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    with pytest.raises(EgetForslag):
        godta(forlop.koordinator, versjon_id)


def test_one_person_does_not_speak_for_both() -> None:
    forlop = lag_forlop()
    lege = Person.objects.get(pk=forlop.alis.person_id)
    som_koordinator = lag_aktor_i(forlop.sak.kommune.organisasjon, Rolle.KOORDINATOR, lege)
    versjon_id = lag_kladd(forlop)
    send(som_koordinator, versjon_id)
    with pytest.raises(SammePersonForBegge):
        godta(forlop.alis, versjon_id)


def test_what_is_withdrawn_cannot_be_accepted() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    trekk_forslag(aktor=forlop.koordinator, versjon_id=versjon_id, element=KURS, nummer=1, naa=NAA)
    with pytest.raises(ErAvgjort) as caught:
        godta(forlop.alis, versjon_id)
    assert caught.value.status is Forslagstatus.TRUKKET


def test_what_is_countered_cannot_be_accepted_afterwards() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    send(forlop.alis, versjon_id, innhold(7), svarer_pa=1)
    with pytest.raises(ErAvgjort) as caught:
        godta(forlop.alis, versjon_id)
    assert caught.value.status is Forslagstatus.BESVART


def test_only_the_party_itself_withdraws_and_twice_is_once() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    with pytest.raises(AndresForslag):
        trekk_forslag(aktor=forlop.alis, versjon_id=versjon_id, element=KURS, nummer=1)
    for _ in range(2):
        trekk_forslag(aktor=forlop.koordinator, versjon_id=versjon_id, element=KURS, nummer=1, naa=NAA)
    assert Journallinje.objects.filter(handling="trekk_forslag").count() == 1


def test_turning_down_keeps_the_reason_and_leaves_what_was_agreed() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    godta(forlop.alis, versjon_id)
    send(forlop.alis, versjon_id, innhold(1_100_000))
    for _ in range(2):
        avsla_forslag(
            aktor=forlop.koordinator,
            versjon_id=versjon_id,
            element=KURS,
            nummer=2,
            svar="Ikke i år.",
            naa=NAA,
        )
    assert statuser(versjon_id) == ["godtatt", "avslatt"]
    assert Forslag.objects.get(nummer=2).svar == "Ikke i år."
    assert element(forlop, versjon_id)[1] == 1_000_000
    assert Journallinje.objects.filter(handling="avsla_forslag").count() == 1


def test_a_reason_of_100_000_signs_is_refused() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    with pytest.raises(ForslagetMaRettes) as caught:
        avsla_forslag(aktor=forlop.alis, versjon_id=versjon_id, element=KURS, nummer=1, svar="x" * 100_000)
    assert caught.value.feil is Innholdsfeil.GRUNN_FOR_LANG


def test_a_cap_that_has_sunk_since_stops_the_acceptance() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    send(forlop.koordinator, versjon_id, innhold(1_120_000))
    forlop.sak.stillinger.update(prosent=50)
    with pytest.raises(ForslagetMaRettes) as caught:
        godta(forlop.alis, versjon_id)
    assert caught.value.feil is Innholdsfeil.OVER_TAKET
    assert statuser(versjon_id) == ["sendt"]


def test_an_element_that_has_been_closed_since_stops_the_acceptance() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    forlop.sak.stillinger.update(type=Stillingstype.ANNET_KOMMUNALT_LEGEARBEID)
    with pytest.raises(ForslagetMaRettes) as caught:
        godta(forlop.alis, versjon_id, element=Element.PRAKSISKOMPENSASJON)
    assert caught.value.feil is Innholdsfeil.STENGT


def test_a_number_that_was_never_given_is_not_found() -> None:
    forlop = lag_forlop()
    with pytest.raises(FinnesIkke):
        godta(forlop.alis, lag_delt(forlop), 9)


# --- with the draft ----------------------------------------------------------------------------------------------


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
    assert element(forlop, versjon_id)[1] == 1_000_000


def test_what_was_turned_down_is_the_kommunes_to_write_again() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    avsla_forslag(aktor=forlop.alis, versjon_id=versjon_id, element=KURS, nummer=1, naa=NAA)
    lagre(forlop, versjon_id, Elementene(del_=Avtaledel.BELOP, poster=poster({KURS: 1})))
    assert element(forlop, versjon_id)[1] == 1


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
    assert element(forlop, versjon_id)[1] == 1_100_000


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


def test_a_role_that_has_ended_bargains_no_more() -> None:
    """The role is asked for at log-in and at every page; here the act itself refuses one that lacks the right."""
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    lege = Person.objects.get(pk=forlop.alis.person_id)
    innehav = gi_rolle(lege, Rolle.REVISOR, forlop.sak.kommune.organisasjon)
    som_revisor = Aktor(
        person_id=lege.pk,
        navn=lege.navn,
        rolle=Rolle(innehav.rolle),
        organisasjon_id=innehav.organisasjon_id,
        organisasjon_navn="Steigen kommune",
        kommunenummer="1848",
    )
    with pytest.raises(ManglerRettighet):
        godta(som_revisor, versjon_id)


def test_the_order_of_the_moves_can_be_read_back() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    send(forlop.alis, versjon_id, innhold(7), svarer_pa=1)
    send(forlop.koordinator, versjon_id, innhold(8), svarer_pa=2, naa=datetime(2025, 6, 20, tzinfo=UTC))
    ett = hent_forhandling(aktor=forlop.alis, versjon_id=versjon_id, naa=ETTER).elementbilde(KURS)
    assert ett is not None
    assert [(f.nummer, f.fra, f.status) for f in ett.historikk] == [
        (1, "kommune", "besvart"),
        (2, "alis", "besvart"),
        (3, "kommune", "sendt"),
    ]
    sammenlignet = ett.for_(3)
    assert sammenlignet is not None
    assert sammenlignet.belop_per_ar is not None
    assert sammenlignet.belop_per_ar.ore == 7


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
