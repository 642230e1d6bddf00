"""A draft is saved part by part, and nobody overwrites another unseen."""

from fractions import Fraction

import pytest

from alis.domain.avtale import Element
from alis.domain.avtale.avtaledel import Avtaledel
from alis.domain.avtale.avtaleutkast import Avtalepost
from alis.domain.flyt import Avtalestatus
from alis.domain.parter import Driftsform
from alis.domain.tilgang import ManglerRettighet
from alis.domain.verdier import Belop
from alis.services.avtale.delendring import Elementene, Stillingen, Veilederen
from alis.services.avtale.hent_utkast import hent_utkast
from alis.services.avtale.lagre_del import HorerIkkeTilDelen, IkkeLengerKladd, lagre_del
from alis.services.avtale.utkastbilde import Delstatus
from alis.services.felles import EndretAvAndre, FinnesIkke
from factories.avtaleforlop import (
    GJELDER_FRA,
    NAA,
    PARTENE,
    STILLINGEN,
    lag_ferdig_kladd,
    lag_forlop,
    lag_kladd,
    lag_sendt,
    lagre,
    poster,
)
from factories.parter import lag_koordinator, lag_person

pytestmark = pytest.mark.django_db


def test_a_saved_part_is_done_and_the_others_say_whether_the_case_fills_them() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    lagre(forlop, versjon_id, PARTENE)
    bilde = hent_utkast(aktor=forlop.koordinator, versjon_id=versjon_id)
    statuser = {delbilde.del_: delbilde.status for delbilde in bilde.deler}
    assert statuser == {
        Avtaledel.PARTENE: Delstatus.FERDIG,
        Avtaledel.STILLING: Delstatus.FYLT_UT,
        Avtaledel.VEILEDER: Delstatus.IKKE_BEGYNT,
        Avtaledel.BELOP: Delstatus.IKKE_BEGYNT,
        Avtaledel.TILLEGG: Delstatus.IKKE_BEGYNT,
        Avtaledel.KOMMUNAL: Delstatus.VALGFRI,
        Avtaledel.OPPSUMMERING: Delstatus.SIST,
    }


def test_the_second_of_two_editors_is_told_who_came_first_and_when() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    seen = forlop.versjon(versjon_id).laas
    annen = lag_koordinator(forlop.sak.kommune)
    lagre_del(aktor=annen, versjon_id=versjon_id, laas=seen, endring=PARTENE, naa=NAA)
    with pytest.raises(EndretAvAndre) as caught:
        lagre_del(aktor=forlop.koordinator, versjon_id=versjon_id, laas=seen, endring=STILLINGEN, naa=NAA)
    assert (caught.value.hvem, caught.value.naar) == (annen.navn, NAA)
    assert forlop.versjon(versjon_id).gjelder_fra != GJELDER_FRA


def test_each_saving_gives_the_lock_of_the_next() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    laas = lagre_del(aktor=forlop.koordinator, versjon_id=versjon_id, laas=1, endring=PARTENE, naa=NAA)
    assert laas == 2
    lagre_del(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, endring=STILLINGEN, naa=NAA)
    assert forlop.versjon(versjon_id).laas == 3


def test_a_share_for_the_doctor_is_kept_only_with_another_form_of_operation() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    annet = Stillingen(gjelder_fra=GJELDER_FRA, driftsform=Driftsform.ANNET, fordeling_alis=Fraction("0.625"))
    lagre(forlop, versjon_id, annet)
    assert str(forlop.versjon(versjon_id).fordeling_alis) == "0.6250"
    ansatt = Stillingen(
        gjelder_fra=GJELDER_FRA, driftsform=Driftsform.ANSATT, fordeling_alis=Fraction("0.625")
    )
    lagre(forlop, versjon_id, ansatt)
    assert forlop.versjon(versjon_id).fordeling_alis is None


def test_an_amount_and_a_text_are_kept_for_each_element() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    belop = {Element.LAERINGSAKTIVITETER: 1_250_050}
    lagre(forlop, versjon_id, Elementene(del_=Avtaledel.BELOP, poster=poster(belop, "Kurs i Tromsø.")))
    rad = forlop.versjon(versjon_id).elementer.get()
    assert (rad.element, rad.belop_per_ar, rad.avtalt_tekst) == (
        "laeringsaktiviteter",
        1_250_050,
        "Kurs i Tromsø.",
    )


def test_an_emptied_element_is_taken_away() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    tom = Avtalepost(element=Element.TILRETTELEGGING)
    lagre(forlop, versjon_id, Elementene(del_=Avtaledel.BELOP, poster=(tom,)))
    assert not forlop.versjon(versjon_id).elementer.filter(element=Element.TILRETTELEGGING).exists()


def test_an_element_is_not_saved_under_another_part() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    post = Avtalepost(element=Element.SENTRALITETSTILLEGG, belop_per_ar=Belop(100))
    with pytest.raises(HorerIkkeTilDelen):
        lagre(forlop, versjon_id, Elementene(del_=Avtaledel.BELOP, poster=(post,)))


def test_only_someone_with_the_role_can_be_named_as_supervisor() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    with pytest.raises(FinnesIkke):
        lagre(forlop, versjon_id, Veilederen(person_id=lag_person("Uten Rolle").pk))


def test_the_doctor_cannot_be_her_own_supervisor() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    with pytest.raises(FinnesIkke):
        lagre(forlop, versjon_id, Veilederen(person_id=forlop.alis.person_id))


def test_what_has_been_sent_is_not_saved_over() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    with pytest.raises(IkkeLengerKladd) as caught:
        lagre(forlop, versjon_id, PARTENE)
    assert caught.value.status is Avtalestatus.SENDT


def test_the_doctor_does_not_write_in_the_draft() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    with pytest.raises(ManglerRettighet):
        lagre_del(aktor=forlop.alis, versjon_id=versjon_id, laas=1, endring=PARTENE)
