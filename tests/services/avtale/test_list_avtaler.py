"""The list shows what the actor may see, in the Norwegian alphabet, one page at a time."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Rolle
from alis.services.avtale.hent_avtale import hent_avtale
from alis.services.avtale.list_avtaler import Avtalefilter, list_avtaler
from alis.services.avtale.signer_avtale import signer_avtale
from alis.services.felles import FinnesIkke
from alis.services.utdanning.sidenokkel import lag_sidenokkel
from factories.avtale import lag_versjon
from factories.avtaleforlop import Forlop, lag_forlop, lag_kladd, lag_sendt
from factories.parter import lag_aktor_i, lag_kommune, lag_koordinator
from factories.utdanning import lag_sak, legefakta

pytestmark = pytest.mark.django_db
NAVN = ("Østen Ås", "Anne Berg", "Ærlend Vik", "Åse Dal", "Zorro Eik")


def med_mange(*navn: str) -> Forlop:
    forlop = lag_forlop()
    for ett in navn:
        lag_versjon(lag_sak(forlop.koordinator, lege=legefakta(ett)))
    return forlop


def test_names_stand_in_the_norwegian_alphabet() -> None:
    forlop = med_mange(*NAVN)
    side = list_avtaler(aktor=forlop.koordinator)
    assert [linje.lege for linje in side.linjer] == [
        "Anne Berg",
        "Zorro Eik",
        "Ærlend Vik",
        "Østen Ås",
        "Åse Dal",
    ]


def test_page_after_page_gives_everyone_once() -> None:
    forlop = med_mange(*NAVN)
    sett, etter = [], ""
    while True:
        side = list_avtaler(aktor=forlop.koordinator, etter=etter, antall=2)
        sett += [linje.lege for linje in side.linjer]
        etter = side.neste
        if not etter:
            break
    assert sorted(sett) == sorted(NAVN)


@pytest.mark.parametrize("etter", ["tull", lag_sidenokkel(["a", "tull"]), lag_sidenokkel(["\0", "\0"])])
def test_a_key_that_was_never_given_out_begins_at_the_first_page(etter: str) -> None:
    forlop = med_mange(*NAVN)
    assert len(list_avtaler(aktor=forlop.koordinator, etter=etter).linjer) == len(NAVN)


def test_a_search_with_a_character_that_no_name_can_hold_is_searched_without_it() -> None:
    forlop = med_mange(*NAVN)
    assert [linje.lege for linje in list_avtaler(aktor=forlop.koordinator, sok="dal\0").linjer] == ["Åse Dal"]


def test_a_name_is_found_without_its_accents() -> None:
    forlop = med_mange(*NAVN)
    assert [linje.lege for linje in list_avtaler(aktor=forlop.koordinator, sok="aase").linjer] == ["Åse Dal"]


def test_the_doctor_does_not_see_the_kommunes_draft() -> None:
    forlop = lag_forlop()
    lag_kladd(forlop)
    assert list_avtaler(aktor=forlop.alis).linjer == ()
    assert len(list_avtaler(aktor=forlop.koordinator, filter_=Avtalefilter.KLADD).linjer) == 1


def test_it_says_who_has_signed() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    signer_avtale(aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=dokument_hash)
    linje = list_avtaler(aktor=forlop.signatar, filter_=Avtalefilter.SENDT).linjer[0]
    assert (linje.signert_av_alis, linje.signert_av_kommunen) == (True, False)


@pytest.mark.parametrize("rolle", [Rolle.KOORDINATOR, Rolle.SIGNATAR, Rolle.REVISOR])
def test_another_kommune_sees_nothing(rolle: Rolle) -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    fremmed = lag_aktor_i(lag_kommune("1804", "Bodø", klasse=3).organisasjon, rolle)
    assert list_avtaler(aktor=fremmed).linjer == ()
    with pytest.raises(FinnesIkke):
        hent_avtale(aktor=fremmed, versjon_id=versjon_id)


def test_a_replaced_version_stands_among_the_earlier_ones() -> None:
    koordinator = lag_koordinator()
    lag_versjon(lag_sak(koordinator), Avtalestatus.ERSTATTET)
    assert list_avtaler(aktor=koordinator).linjer == ()
    assert len(list_avtaler(aktor=koordinator, filter_=Avtalefilter.TIDLIGERE).linjer) == 1


def test_the_number_of_questions_does_not_grow_with_the_list() -> None:
    forlop = med_mange(*NAVN)
    with CaptureQueriesContext(connection) as sporringer:
        list_avtaler(aktor=forlop.koordinator)
    assert len(sporringer) == 2
