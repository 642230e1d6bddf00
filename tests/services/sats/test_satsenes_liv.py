"""A rate set from draft to publication: who may do what with it, who is told, and what the journal keeps."""

from datetime import date
from typing import Any

import pytest

from alis.domain.flyt import Satsversjonsstatus, UlovligOvergang
from alis.domain.tilgang import ManglerRettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.records.journal.models import Journallinje
from alis.records.varsel.models import Varsel
from alis.services.felles import EndretAvAndre, FinnesIkke
from alis.services.sats.forkast_sats import forkast_sats
from alis.services.sats.godkjenn_sats import (
    ForfatterenKanIkkeGodkjenne,
    HarAltGodkjent,
    godkjenn_sats,
)
from alis.services.sats.hent_satsbilde import hent_satsbilde
from alis.services.sats.lagre_sats import IkkeLengerSatskladd, lagre_sats
from alis.services.sats.list_satser import list_under_arbeid
from alis.services.sats.opprett_sats import SatserUnderArbeid, opprett_sats
from alis.services.sats.returner_sats import GrunnMangler, returner_sats
from alis.services.sats.satsbok import satsinnhold
from alis.services.sats.trekk_sats import trekk_sats
from factories.parter import lag_aktor_i, lag_kommune
from factories.sats import (
    I_FJOR,
    NAA,
    lag_publisert,
    lag_satsfolk,
    lag_satskladd,
    lag_til_godkjenning,
    med,
    rad,
    send,
    si_ja,
    skriv,
)

pytestmark = pytest.mark.django_db

I_NESTE = date(2026, 8, 1)
LAERING = "element.laeringsaktiviteter.arsbelop"


@pytest.mark.parametrize("hvem", ["radgiver", "en"])
def test_whoever_wrote_it_or_has_said_yes_cannot_say_the_yes_that_is_missing(hvem: str) -> None:
    folk = lag_satsfolk()
    versjon_id = send(folk.tre, lag_satskladd(folk.tre))
    si_ja(folk.en, versjon_id)
    galt: tuple[Any, type[Exception]] = {
        "radgiver": (folk.tre, ForfatterenKanIkkeGodkjenne),
        "en": (folk.en, HarAltGodkjent),
    }[hvem]

    with pytest.raises(galt[1]):
        si_ja(galt[0], versjon_id)
    assert rad(versjon_id).status == Satsversjonsstatus.GODKJENT_AV_EN


def test_an_adviser_approves_nothing() -> None:
    folk = lag_satsfolk()
    versjon_id = lag_til_godkjenning(folk)

    with pytest.raises(ManglerRettighet):
        si_ja(folk.radgiver, versjon_id)


def test_an_office_begins_a_period_once_and_is_led_to_what_it_has() -> None:
    folk = lag_satsfolk()
    versjon_id = lag_satskladd(folk.radgiver)

    with pytest.raises(SatserUnderArbeid) as under_arbeid:
        lag_satskladd(folk.radgiver)
    assert under_arbeid.value.versjon_id == versjon_id


def test_a_draft_is_seen_by_its_own_office_alone_until_it_is_sent() -> None:
    folk = lag_satsfolk()
    versjon_id = lag_satskladd(folk.radgiver)
    with pytest.raises(FinnesIkke):
        hent_satsbilde(aktor=folk.en, versjon_id=versjon_id)
    assert list_under_arbeid(aktor=folk.en) == ()

    send(folk.radgiver, versjon_id)

    assert hent_satsbilde(aktor=folk.en, versjon_id=versjon_id).kan_godkjennes
    assert [en.venter_pa_meg for en in list_under_arbeid(aktor=folk.en)] == [True]
    assert [en.venter_pa_meg for en in list_under_arbeid(aktor=folk.radgiver)] == [False]


def test_the_directorate_does_not_write_in_the_draft_of_an_office() -> None:
    folk = lag_satsfolk()
    versjon_id = lag_til_godkjenning(folk)

    with pytest.raises(FinnesIkke):
        skriv(folk.en, versjon_id, LAERING, 1)
    with pytest.raises(FinnesIkke):
        trekk_sats(aktor=folk.en, versjon_id=versjon_id, laas=rad(versjon_id).laas)


def test_what_is_sent_is_not_written_in() -> None:
    folk = lag_satsfolk()
    versjon_id = lag_til_godkjenning(folk)

    with pytest.raises(IkkeLengerSatskladd):
        skriv(folk.radgiver, versjon_id, LAERING, 1)


def test_a_stale_lock_is_refused_and_names_who_was_first() -> None:
    folk = lag_satsfolk()
    versjon_id = lag_satskladd(folk.radgiver)
    skriv(folk.radgiver, versjon_id, LAERING, 1500000)

    with pytest.raises(EndretAvAndre) as endret:
        lagre_sats(
            aktor=folk.radgiver,
            versjon_id=versjon_id,
            laas=1,
            innhold=med(satsinnhold(rad(versjon_id)), LAERING, 1),
        )
    assert endret.value.hvem == folk.radgiver.navn


def test_returned_with_a_reason_it_loses_the_yes_that_was_given_and_its_sender_is_told() -> None:
    folk = lag_satsfolk()
    versjon_id = lag_til_godkjenning(folk)
    si_ja(folk.en, versjon_id)

    returner_sats(
        aktor=folk.to, versjon_id=versjon_id, laas=rad(versjon_id).laas, grunn=" Timene mangler kilde. "
    )

    kladd = rad(versjon_id)
    assert (kladd.status, kladd.returgrunn) == (Satsversjonsstatus.KLADD, "Timene mangler kilde.")
    assert kladd.sendt_av is None and kladd.godkjent_av is None
    varsel = Varsel.objects.get(mal=Varselmal.SATSER_SENDT_TILBAKE)
    assert varsel.person_id == folk.radgiver.person_id


def test_nothing_is_returned_without_a_reason() -> None:
    folk = lag_satsfolk()
    versjon_id = lag_til_godkjenning(folk)

    with pytest.raises(GrunnMangler):
        returner_sats(aktor=folk.en, versjon_id=versjon_id, laas=2, grunn="  ")


def test_those_who_can_say_yes_are_told_and_after_the_first_only_those_who_are_left() -> None:
    folk = lag_satsfolk()
    versjon_id = lag_til_godkjenning(folk)

    def told() -> list[object]:
        return list(
            Varsel.objects.filter(mal=Varselmal.SATSER_TIL_GODKJENNING).values_list("person_id", flat=True)
        )

    tre = {folk.en.person_id, folk.to.person_id, folk.tre.person_id}
    assert set(told()) == tre and len(told()) == 3
    si_ja(folk.en, versjon_id)
    assert len(told()) == 5
    assert told().count(folk.en.person_id) == 1


def test_a_discarded_draft_makes_room_for_a_new_one() -> None:
    folk = lag_satsfolk()
    versjon_id = lag_satskladd(folk.radgiver)
    forkast_sats(aktor=folk.radgiver, versjon_id=versjon_id, laas=1)

    assert lag_satskladd(folk.radgiver) != versjon_id
    with pytest.raises(UlovligOvergang):
        send(folk.radgiver, versjon_id)


def test_a_coordinator_reads_the_published_and_begins_nothing() -> None:
    folk = lag_satsfolk()
    versjon_id = lag_satskladd(folk.radgiver)
    koordinator = lag_aktor_i(lag_kommune().organisasjon, Rolle.KOORDINATOR)

    assert list_under_arbeid(aktor=koordinator) == list_under_arbeid(aktor=None) == ()
    for handling in (
        lambda: opprett_sats(aktor=koordinator, fra=I_FJOR),
        lambda: hent_satsbilde(aktor=koordinator, versjon_id=versjon_id),
        lambda: godkjenn_sats(aktor=koordinator, versjon_id=versjon_id, laas=1),
    ):
        with pytest.raises(ManglerRettighet):
            handling()


def test_every_act_leaves_one_line_with_the_hash_of_what_it_was_about() -> None:
    versjon_id = lag_publisert(lag_satsfolk())

    linjer = Journallinje.objects.filter(objekt_id=str(versjon_id)).order_by("sekvens")
    assert [linje.handling for linje in linjer] == [
        "opprett_sats",
        "send_sats",
        "godkjenn_sats",
        "publiser_sats",
    ]
    assert {rad(versjon_id).sha256 in str(linje.innhold) for linje in linjer} == {True}
    assert linjer[0].tidspunkt == NAA
