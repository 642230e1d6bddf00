"""Any two versions that the actor may see."""

from datetime import timedelta

import pytest

from alis.domain.avtale import Element
from alis.domain.dokument import Skriftsprak
from alis.domain.parter import Driftsform, Malform
from alis.domain.verdier import Belop
from alis.records.journal.models import Innsynslinje
from alis.services.avtale.delendring import Stillingen
from alis.services.felles import FinnesIkke
from alis.services.sammenligning.sammenlign_versjoner import KanIkkeSammenlignes, sammenlign_versjoner
from factories.avtale import lag_versjon
from factories.avtaleforlop import GJELDER_FRA, lag_forlop, lag_kladd, lag_sendt, lag_signert, lagre
from factories.versjoner import FRA_AUGUST, MER_KURS, SENERE, avtale_id, lag_to_versjoner

pytestmark = pytest.mark.django_db


def test_the_difference_is_in_words_and_kroner() -> None:
    forlop = lag_to_versjoner()
    funnet = sammenlign_versjoner(aktor=forlop.alis, avtale_id=avtale_id(forlop), gammel=1, ny=2)
    endret = {post.element: post.differanse for post in funnet.forskjell.elementer if post.belopet_er_endret}
    assert endret == {Element.LAERINGSAKTIVITETER: Belop(100_000)}
    assert all(
        post.teksten_er_endret
        for post in funnet.forskjell.elementer
        if post.gammelt_belop == Belop(5_000_000)
    )


def test_the_other_way_round_the_sign_turns() -> None:
    forlop = lag_to_versjoner()
    funnet = sammenlign_versjoner(aktor=forlop.koordinator, avtale_id=avtale_id(forlop), gammel=2, ny=1)
    assert funnet.forskjell.differanse == Belop(-100_000)


def test_a_draft_is_compared_for_those_who_write_it_and_hidden_from_the_doctor() -> None:
    forlop = lag_forlop()
    lag_signert(forlop)
    kladd = lag_kladd(forlop, naa=SENERE)
    lagre(forlop, kladd, MER_KURS, naa=SENERE)
    funnet = sammenlign_versjoner(aktor=forlop.koordinator, avtale_id=avtale_id(forlop), gammel=1, ny=2)
    assert funnet.forskjell.differanse == Belop(100_000)
    for aktor in (forlop.alis, forlop.signatar):
        with pytest.raises(FinnesIkke):
            sammenlign_versjoner(aktor=aktor, avtale_id=avtale_id(forlop), gammel=1, ny=2)


def test_a_draft_without_a_share_to_divide_by_can_not_be_shown() -> None:
    forlop = lag_forlop()
    lag_signert(forlop)
    kladd = lag_kladd(forlop, naa=SENERE)
    uten_andel = Stillingen(gjelder_fra=GJELDER_FRA, driftsform=Driftsform.ANNET, fordeling_alis=None)
    lagre(forlop, kladd, uten_andel, naa=SENERE)
    with pytest.raises(KanIkkeSammenlignes) as feil:
        sammenlign_versjoner(aktor=forlop.koordinator, avtale_id=avtale_id(forlop), gammel=1, ny=2)
    assert (feil.value.uten.nummer, feil.value.uten.er_kladd) == (2, True)


def test_a_version_brought_in_without_its_text_can_not_be_compared() -> None:
    forlop = lag_forlop()
    versjon = lag_versjon(forlop.sak)
    with pytest.raises(KanIkkeSammenlignes) as feil:
        sammenlign_versjoner(aktor=forlop.koordinator, avtale_id=versjon.avtale_id, gammel=1, ny=1)
    assert not feil.value.uten.er_kladd


def test_a_number_that_is_not_there_does_not_exist() -> None:
    forlop = lag_to_versjoner()
    with pytest.raises(FinnesIkke):
        sammenlign_versjoner(aktor=forlop.koordinator, avtale_id=avtale_id(forlop), gammel=1, ny=3)


def test_another_written_form_is_not_taken_for_another_content() -> None:
    forlop = lag_forlop()
    lag_signert(forlop)
    forlop.sak.kommune.malform = Malform.NYNORSK
    forlop.sak.kommune.save()
    lag_sendt(forlop, naa=SENERE, endringer=(FRA_AUGUST,))
    funnet = sammenlign_versjoner(aktor=forlop.koordinator, avtale_id=avtale_id(forlop), gammel=1, ny=2)
    assert funnet.oversatt
    assert funnet.nytt.skriftsprak is Skriftsprak.NYNORSK
    assert funnet.forskjell.endrede_punkter == ()


def test_the_reading_is_logged_unless_it_is_the_doctors_own() -> None:
    forlop = lag_to_versjoner()
    for aktor in (forlop.alis, forlop.signatar):
        sammenlign_versjoner(
            aktor=aktor, avtale_id=avtale_id(forlop), gammel=1, ny=2, naa=SENERE + timedelta(days=1)
        )
    assert [(linje.person_id, linje.side) for linje in Innsynslinje.objects.filter(side="sammenligning")] == [
        (forlop.signatar.person_id, "sammenligning")
    ]
