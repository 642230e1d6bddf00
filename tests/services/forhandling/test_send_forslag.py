"""Proposals are private until sent, and are answered in the order they come."""

import pytest

from alis.domain.avtale import Element
from alis.domain.avtale.forhandling import SvarPaNoeAnnet, VenterPaSvar
from alis.domain.flyt import Avtalestatus, Forslagstatus
from alis.domain.tilgang import ManglerRettighet, Rolle
from alis.records.avtale.models import Avtaleversjon
from alis.records.forhandling.models import Forslag
from alis.records.journal.models import Journallinje
from alis.services.felles import EndretAvAndre, FinnesIkke
from alis.services.forhandling.arbeidsversjon import KanIkkeForhandles
from alis.services.forhandling.hent_forhandling import hent_forhandling
from alis.services.forhandling.innhold import ForslagetMaRettes, Forslagsinnhold, Innholdsfeil
from alis.services.forhandling.lagre_forslag import lagre_forslag
from alis.services.forhandling.slett_forslag import slett_forslag
from factories.avtaleforlop import (
    NAA,
    Forlop,
    lag_ferdig_kladd,
    lag_forlop,
    lag_kladd,
    lag_sendt,
    lag_signert,
)
from factories.forhandling import KURS, innhold, lag_delt, send, statuser
from factories.parter import lag_aktor_i, lag_kommune, lag_person

pytestmark = pytest.mark.django_db


def feil(forlop: Forlop, forslag: Forslagsinnhold) -> ForslagetMaRettes:
    versjon_id = lag_delt(forlop)
    with pytest.raises(ForslagetMaRettes) as caught:
        send(forlop.alis, versjon_id, forslag, svarer_pa=1)
    assert statuser(versjon_id) == ["sendt"]
    return caught.value


def test_a_draft_is_seen_by_the_party_that_writes_it_and_by_no_other() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    lagre_forslag(aktor=forlop.alis, versjon_id=versjon_id, innhold=innhold(5), laas=None, naa=NAA)
    hennes = hent_forhandling(aktor=forlop.alis, versjon_id=versjon_id, naa=NAA).elementbilde(KURS)
    kommunens = hent_forhandling(aktor=forlop.koordinator, versjon_id=versjon_id, naa=NAA).elementbilde(KURS)
    assert hennes is not None
    assert hennes.kladd is not None
    assert hennes.kladd.post == innhold(5).post
    assert kommunens is not None
    assert kommunens.kladd is None


def test_a_draft_leaves_no_line_among_the_events_of_the_case() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    lagre_forslag(aktor=forlop.alis, versjon_id=versjon_id, innhold=innhold(5), laas=None, naa=NAA)
    slett_forslag(aktor=forlop.alis, versjon_id=versjon_id, element=KURS, laas=1, naa=NAA)
    linjer = Journallinje.objects.filter(handling__in=["lagre_forslag", "slett_forslag"])
    assert [linje.sak_id for linje in linjer] == [None, None]
    assert not Forslag.objects.filter(status=Forslagstatus.KLADD).exists()


def test_a_draft_may_be_unfinished_and_over_the_cap() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    lagre_forslag(
        aktor=forlop.alis, versjon_id=versjon_id, innhold=innhold(99_999_999, ""), laas=None, naa=NAA
    )
    assert Forslag.objects.get(status=Forslagstatus.KLADD).belop_per_ar == 99_999_999


def test_of_two_colleagues_in_the_same_draft_the_second_is_told() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    for laas in (None, 1):
        lagre_forslag(aktor=forlop.koordinator, versjon_id=versjon_id, innhold=innhold(5), laas=laas, naa=NAA)
    with pytest.raises(EndretAvAndre):
        lagre_forslag(aktor=forlop.koordinator, versjon_id=versjon_id, innhold=innhold(6), laas=1, naa=NAA)


def test_a_sent_proposal_is_numbered_dated_and_read_by_the_other() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    sendt = send(forlop.koordinator, versjon_id, innhold(grunn="Dyrere reiser."))
    hennes = hent_forhandling(aktor=forlop.alis, versjon_id=versjon_id, naa=NAA).elementbilde(KURS)
    assert sendt.nummer == 1
    assert hennes is not None
    assert hennes.apent is not None
    assert (hennes.apent.grunn, hennes.apent.sendt_av) == ("Dyrere reiser.", forlop.koordinator.navn)


def test_sending_writes_one_line_with_element_and_amount_and_no_words() -> None:
    forlop = lag_forlop()
    send(forlop.koordinator, lag_kladd(forlop), innhold(grunn="Hemmelig grunn"))
    linje = Journallinje.objects.get(handling="send_forslag")
    assert linje.innhold == {
        "versjon": 1,
        "element": "laeringsaktiviteter",
        "nummer": 1,
        "belop_per_ar": 1_000_000,
    }
    assert linje.sak_id == forlop.sak.pk


def test_what_stood_as_a_draft_is_what_is_sent() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    lagre_forslag(aktor=forlop.alis, versjon_id=versjon_id, innhold=innhold(5), laas=None, naa=NAA)
    send(forlop.alis, versjon_id, innhold(7), svarer_pa=1, laas=1)
    assert statuser(versjon_id) == ["besvart", "sendt"]


def test_a_counter_proposal_answers_the_one_that_was_read() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    send(forlop.alis, versjon_id, innhold(7), svarer_pa=1)
    besvart = Forslag.objects.get(versjon=versjon_id, element=KURS, nummer=1)
    assert (besvart.avgjort_part, besvart.avgjort_av_id) == ("alis", forlop.alis.person_id)


def test_a_double_click_sends_once() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    forste, andre = (send(forlop.alis, versjon_id, innhold(7), svarer_pa=1) for _ in range(2))
    assert forste == andre
    assert Journallinje.objects.filter(handling="send_forslag", navn=forlop.alis.navn).count() == 1


def test_a_new_proposal_waits_for_the_answer_to_the_last() -> None:
    forlop = lag_forlop()
    with pytest.raises(VenterPaSvar):
        send(forlop.koordinator, lag_delt(forlop), innhold(7), svarer_pa=1)


def test_who_did_not_see_the_others_proposal_is_told_and_nothing_is_lost() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    lagre_forslag(aktor=forlop.alis, versjon_id=versjon_id, innhold=innhold(5), laas=None, naa=NAA)
    with pytest.raises(SvarPaNoeAnnet):
        send(forlop.alis, versjon_id, innhold(7), laas=1)
    assert statuser(versjon_id) == ["sendt", "kladd"]


def test_the_amount_may_be_the_cap_and_not_one_øre_more() -> None:
    assert feil(lag_forlop(), innhold(1_120_001)).feil is Innholdsfeil.OVER_TAKET
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    send(forlop.alis, versjon_id, innhold(1_120_000), svarer_pa=1)
    assert statuser(versjon_id) == ["besvart", "sendt"]


@pytest.mark.parametrize(
    ("forslag", "ventet"),
    [
        (innhold(None), Innholdsfeil.BELOP_MANGLER),
        (innhold(avtalt="x" * 100_000), Innholdsfeil.TEKST_FOR_LANG),
        (innhold(grunn="x" * 100_000), Innholdsfeil.GRUNN_FOR_LANG),
        (innhold(avtalt="Kurs 😀 og 漢"), Innholdsfeil.FREMMEDE_TEGN),
        (
            innhold(100, "", element=Element.KOMMUNAL_FINANSIERING),
            Innholdsfeil.BESKRIVELSE_MANGLER,
        ),
    ],
)
def test_a_proposal_that_cannot_stand_in_the_agreement_is_refused(
    forslag: Forslagsinnhold, ventet: Innholdsfeil
) -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    with pytest.raises(ForslagetMaRettes) as caught:
        send(forlop.koordinator, versjon_id, forslag)
    assert caught.value.feil is ventet
    assert not Forslag.objects.exists()


def test_the_signs_that_cannot_be_printed_are_named() -> None:
    assert feil(lag_forlop(), innhold(avtalt="Kurs 😀 og 漢")).tegn == ("😀", "漢")


def test_sami_letters_are_kept_as_they_are_written() -> None:
    forlop = lag_forlop()
    send(forlop.koordinator, lag_kladd(forlop), innhold(avtalt="Kurssa Kárášjogas: ŋ, đ, ŧ, ž"))
    assert Forslag.objects.get().tekst == "Kurssa Kárášjogas: ŋ, đ, ŧ, ž"


def test_an_element_that_the_positions_do_not_open_is_refused_with_the_rule() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    forlop.sak.stillinger.update(type="annet_kommunalt_legearbeid")
    with pytest.raises(ForslagetMaRettes) as caught:
        send(forlop.koordinator, versjon_id, innhold(1, element=Element.PRAKSISKOMPENSASJON))
    assert caught.value.feil is Innholdsfeil.STENGT
    assert caught.value.vurdering is not None
    assert caught.value.vurdering.regel == "praksiskompensasjon_apen"


def test_the_doctor_does_not_find_a_draft_that_nothing_has_been_sent_about() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    with pytest.raises(FinnesIkke):
        hent_forhandling(aktor=forlop.alis, versjon_id=versjon_id, naa=NAA)
    with pytest.raises(FinnesIkke):
        send(forlop.alis, versjon_id)


def test_what_the_doctor_reads_holds_nothing_of_the_kommunes_own_posts() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    send(forlop.koordinator, versjon_id)
    bilde = hent_forhandling(aktor=forlop.alis, versjon_id=versjon_id, naa=NAA)
    assert all(ett.kladdet is None for ett in bilde.elementer)
    assert bilde.virkning.avtalt.ore == 7_305_375  # supervision only: nothing has been agreed
    kommunens = hent_forhandling(aktor=forlop.koordinator, versjon_id=versjon_id, naa=NAA)
    assert sum(ett.kladdet is not None for ett in kommunens.elementer) == 5


def test_the_doctor_may_take_up_a_change_and_that_begins_the_next_version() -> None:
    forlop = lag_forlop()
    i_kraft = lag_signert(forlop)
    sendt = send(forlop.alis, i_kraft, innhold(1_100_000))
    ny = Avtaleversjon.objects.get(pk=sendt.versjon_id)
    assert (ny.nummer, ny.status, ny.opprettet_av_id) == (2, Avtalestatus.KLADD, forlop.alis.person_id)
    assert ny.elementer.get(element=KURS).belop_per_ar == 1_000_000  # nothing is agreed yet
    assert forlop.versjon(i_kraft).status == Avtalestatus.SIGNERT


def test_a_draft_of_a_change_stays_hers_and_begins_no_version_before_it_is_sent() -> None:
    forlop = lag_forlop()
    i_kraft = lag_signert(forlop)
    lagre_forslag(aktor=forlop.alis, versjon_id=i_kraft, innhold=innhold(5), laas=None, naa=NAA)
    assert Avtaleversjon.objects.count() == 1
    sendt = send(forlop.alis, i_kraft, innhold(6), laas=1)
    assert Forslag.objects.get().versjon_id == sendt.versjon_id != i_kraft


def test_a_change_she_takes_up_lands_on_the_draft_that_the_kommune_has() -> None:
    forlop = lag_forlop()
    i_kraft = lag_signert(forlop)
    kladd = lag_kladd(forlop)
    assert send(forlop.alis, i_kraft).versjon_id == kladd


def test_what_is_out_for_signing_is_not_bargained_over() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    with pytest.raises(KanIkkeForhandles) as caught:
        send(forlop.alis, versjon_id)
    assert caught.value.status is Avtalestatus.SENDT


@pytest.mark.parametrize("rolle", [Rolle.SIGNATAR, Rolle.ATTESTANT, Rolle.REVISOR])
def test_who_is_not_a_party_neither_reads_nor_writes(rolle: Rolle) -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    annen = lag_aktor_i(forlop.sak.kommune.organisasjon, rolle, lag_person("Annen Prøve"))
    for handling in (
        lambda: hent_forhandling(aktor=annen, versjon_id=versjon_id),
        lambda: send(annen, versjon_id),
    ):
        with pytest.raises(ManglerRettighet):
            handling()


def test_another_kommune_finds_nothing() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    fremmed = lag_aktor_i(lag_kommune("1804", "Bodø", klasse=3).organisasjon, Rolle.KOORDINATOR)
    with pytest.raises(FinnesIkke):
        send(fremmed, versjon_id)
