"""Accept, turn down, withdraw: what is agreed is what both have accepted, written in one place."""

from datetime import UTC, datetime

import pytest

from alis.domain.avtale import Element
from alis.domain.avtale.forhandling import AndresForslag, EgetForslag, ErAvgjort
from alis.domain.flyt import Forslagstatus
from alis.domain.parter import Stillingstype
from alis.domain.tilgang import Aktor, ManglerRettighet, Rolle
from alis.records.forhandling.models import Forslag
from alis.records.journal.models import Journallinje
from alis.records.parter.models import Person
from alis.services.felles import FinnesIkke
from alis.services.forhandling.avsla_forslag import avsla_forslag
from alis.services.forhandling.godta_forslag import SammePersonForBegge
from alis.services.forhandling.hent_forhandling import hent_forhandling
from alis.services.forhandling.innhold import ForslagetMaRettes, Innholdsfeil
from alis.services.forhandling.trekk_forslag import trekk_forslag
from factories.avtaleforlop import NAA, lag_forlop, lag_kladd
from factories.forhandling import ETTER, KURS, godta, innhold, kurset, lag_delt, send, statuser
from factories.parter import gi_rolle, lag_aktor_i

pytestmark = pytest.mark.django_db


def test_what_she_accepts_is_written_into_the_draft_and_counted_as_a_change() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    send(forlop.koordinator, versjon_id, innhold(1_100_000, "Kurs i Bodø."))
    laas = forlop.versjon(versjon_id).laas
    godta(forlop.alis, versjon_id)
    assert kurset(forlop, versjon_id) == ("Kurs i Bodø.", 1_100_000)
    assert forlop.versjon(versjon_id).laas == laas + 1
    rad = Forslag.objects.get()
    assert (rad.status, rad.avgjort_part, rad.avgjort_at) == (Forslagstatus.GODTATT, "alis", ETTER)


def test_what_the_kommune_accepts_of_hers_is_written_too() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    send(forlop.alis, versjon_id, innhold(1_100_000, "Kurs i Tromsø."), svarer_pa=1)
    godta(forlop.koordinator, versjon_id, 2)
    assert kurset(forlop, versjon_id) == ("Kurs i Tromsø.", 1_100_000)


def test_a_proposal_changes_nothing_before_it_is_accepted() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    for_ = kurset(forlop, versjon_id)
    send(forlop.alis, versjon_id, innhold(1_100_000), svarer_pa=1)
    assert kurset(forlop, versjon_id) == for_


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
    assert kurset(forlop, versjon_id)[1] == 1_000_000
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
