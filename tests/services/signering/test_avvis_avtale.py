"""A signer refuses: the version goes back with her reason, and everything begins anew."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import Rekkefolge
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import ManglerRettighet
from alis.records.avtale.models import Signatur
from alis.records.journal.models import Journallinje
from alis.records.signering.models import Avvisning
from alis.services.avtale.send_til_signering import send_til_signering
from alis.services.avtale.signer_avtale import DokumentetErEndret, signer_avtale
from alis.services.felles import FinnesIkke
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Oppgaveslag
from alis.services.signering.avvis_avtale import (
    LENGSTE_GRUNN,
    AvvisningUtenGrunn,
    KanIkkeAvvise,
    avvis_avtale,
)
from alis.services.signering.hent_signeringsplan import hent_signeringsplan
from factories.avtaleforlop import NAA, lag_forlop, lag_sendt
from factories.signering import lag_sendt_med_plan, lag_signatar, navngitt

pytestmark = pytest.mark.django_db
GRUNN = "Stillingsprosenten i punkt 2 er feil. Den skal være 80."


def test_a_refused_version_is_a_draft_again_and_the_kommune_reads_why() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    signer_avtale(aktor=forlop.signatar, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA)
    avvis_avtale(aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=dokument_hash, grunn=GRUNN, naa=NAA)
    versjon = forlop.versjon(versjon_id)
    assert (versjon.status, versjon.sendt_at, versjon.mal_hash) == (Avtalestatus.KLADD, None, "")
    assert not Signatur.objects.exists()
    (avvist,) = hent_signeringsplan(aktor=forlop.koordinator, versjon_id=versjon_id, naa=NAA).avvisninger
    assert (avvist.part, avvist.navn, avvist.grunn, avvist.avvist_at) == (
        Part.ALIS,
        "Anne Åsheim",
        GRUNN,
        NAA,
    )
    oppgaver = mine_oppgaver(aktor=forlop.koordinator, naa=NAA).oppgaver
    assert Oppgaveslag.RETT_AVVIST_AVTALE in {oppgave.slag for oppgave in oppgaver}


def test_the_journal_says_who_and_what_fell_but_not_the_free_text() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    signer_avtale(aktor=forlop.signatar, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA)
    avvis_avtale(aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=dokument_hash, grunn=GRUNN, naa=NAA)
    linje = Journallinje.objects.get(handling="avvis_avtale")
    assert linje.person_id == forlop.alis.person_id
    assert [falt["part"] for falt in linje.innhold["signaturer_som_falt"]] == ["kommune"]
    assert GRUNN not in str(linje.innhold)


def test_it_is_sent_anew_with_the_same_plan_and_no_old_signature() -> None:
    forlop = lag_forlop()
    versjon_id, old_hash = lag_sendt_med_plan(forlop, Rekkefolge.KOMMUNEN_FORST)
    signer_avtale(aktor=forlop.signatar, versjon_id=versjon_id, dokument_hash=old_hash, naa=NAA)
    avvis_avtale(aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=old_hash, grunn=GRUNN, naa=NAA)
    senere = NAA + timedelta(hours=1)
    new_hash = send_til_signering(
        aktor=forlop.koordinator, versjon_id=versjon_id, laas=forlop.versjon(versjon_id).laas, naa=senere
    )
    with pytest.raises(DokumentetErEndret):
        signer_avtale(aktor=forlop.signatar, versjon_id=versjon_id, dokument_hash=old_hash, naa=senere)
    signer_avtale(aktor=forlop.signatar, versjon_id=versjon_id, dokument_hash=new_hash, naa=senere)
    assert Signatur.objects.get().krav.trinn == 1


def test_one_may_refuse_before_her_turn() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt_med_plan(forlop, Rekkefolge.KOMMUNEN_FORST)
    avvis_avtale(aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=dokument_hash, grunn=GRUNN, naa=NAA)
    assert Avvisning.objects.get().part == Part.ALIS


def test_one_who_has_signed_or_is_not_in_the_plan_refuses_nothing() -> None:
    forlop = lag_forlop()
    annen = lag_signatar(forlop, "Sara Signatar")
    versjon_id, dokument_hash = lag_sendt_med_plan(forlop, Rekkefolge.FRI, [navngitt(forlop.signatar)])
    signer_avtale(aktor=forlop.signatar, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA)
    for aktor in (forlop.signatar, annen):
        with pytest.raises(KanIkkeAvvise):
            avvis_avtale(
                aktor=aktor, versjon_id=versjon_id, dokument_hash=dokument_hash, grunn=GRUNN, naa=NAA
            )


@pytest.mark.parametrize("grunn", ["", "   \n", "\u202e\u200b"])
def test_the_kommune_must_learn_what_to_mend(grunn: str) -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    with pytest.raises(AvvisningUtenGrunn):
        avvis_avtale(
            aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=dokument_hash, grunn=grunn, naa=NAA
        )
    assert forlop.versjon(versjon_id).status == Avtalestatus.SENDT


def test_a_reason_of_100_000_signs_is_cut() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    avvis_avtale(
        aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=dokument_hash, grunn="á" * 100_000, naa=NAA
    )
    assert Avvisning.objects.get().grunn == "á" * LENGSTE_GRUNN


def test_the_second_click_finds_nothing_to_refuse() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    avvis_avtale(aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=dokument_hash, grunn=GRUNN, naa=NAA)
    with pytest.raises(FinnesIkke):
        avvis_avtale(
            aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=dokument_hash, grunn=GRUNN, naa=NAA
        )
    assert Avvisning.objects.count() == 1


def test_one_who_was_shown_another_content_refuses_nothing() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    with pytest.raises(DokumentetErEndret):
        avvis_avtale(aktor=forlop.alis, versjon_id=versjon_id, dokument_hash="0" * 64, grunn=GRUNN, naa=NAA)


def test_the_coordinator_takes_back_and_does_not_refuse() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    with pytest.raises(ManglerRettighet):
        avvis_avtale(
            aktor=forlop.koordinator, versjon_id=versjon_id, dokument_hash=dokument_hash, grunn=GRUNN, naa=NAA
        )


def test_a_refusal_is_never_changed() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    avvis_avtale(aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=dokument_hash, grunn=GRUNN, naa=NAA)
    with pytest.raises(IntegrityError), transaction.atomic():
        Avvisning.objects.update(grunn="Noe annet.")
