"""Two who act at once on a version that is to be signed are put in line by the case: the second meets what the first did."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from alis.domain.avtale.signering import Rekkefolge, Underskriver
from alis.domain.flyt import Avtalestatus, UlovligOvergang
from alis.records.avtale.models import Avtaleversjon, Signatur
from alis.records.journal.models import Journallinje
from alis.records.signering.models import Avvisning
from alis.services.avtale.send_til_signering import send_til_signering
from alis.services.avtale.signer_avtale import signer_avtale
from alis.services.avtale.trekk_tilbake import trekk_tilbake
from alis.services.felles import EndretAvAndre, FinnesIkke
from alis.services.journal import kontroller
from alis.services.signering.avvis_avtale import avvis_avtale
from factories.avtaleforlop import NAA, lag_ferdig_kladd, lag_forlop, lag_sendt
from factories.signering import lag_sendt_med_plan, lag_signatar, navngitt

pytestmark = pytest.mark.django_db(transaction=True)

Handling = Callable[[], object]


def samtidig(*handlinger: Handling) -> list[object]:
    """What each gave or raised, with a connection of its own and a common start."""
    start = Barrier(len(handlinger))

    def gjor(handling: Handling) -> object:
        try:
            start.wait()
            return handling()
        except Exception as feil:
            return feil
        finally:
            connection.close()

    with ThreadPoolExecutor(len(handlinger)) as brukere:
        return list(brukere.map(gjor, handlinger))


def antall(handling: str) -> int:
    return Journallinje.objects.filter(handling=handling).count()


def test_both_parties_who_sign_at_once_make_the_agreement_once() -> None:
    forlop = lag_forlop()
    versjon_id, sjekksum = lag_sendt(forlop)

    def signer(aktor: object) -> Handling:
        return lambda: signer_avtale(
            aktor=aktor,
            versjon_id=versjon_id,
            dokument_hash=sjekksum,
            naa=NAA,  # type: ignore[arg-type]
        )

    samtidig(*map(signer, (forlop.alis, forlop.signatar, forlop.alis, forlop.signatar)))
    versjon = forlop.versjon(versjon_id)
    assert versjon.status == Avtalestatus.SIGNERT
    assert Signatur.objects.count() == antall("signer_avtale") == 2
    assert versjon.dokumenter.filter(segl__isnull=False).count() == 1
    assert kontroller().brudd is None


def test_of_a_signature_and_a_withdrawal_at_once_one_is_turned_away() -> None:
    forlop = lag_forlop()
    versjon_id, sjekksum = lag_sendt(forlop)
    signer_avtale(aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=sjekksum, naa=NAA)
    laas = forlop.versjon(versjon_id).laas
    signert, trukket = samtidig(
        lambda: signer_avtale(aktor=forlop.signatar, versjon_id=versjon_id, dokument_hash=sjekksum, naa=NAA),
        lambda: trekk_tilbake(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA),
    )
    versjon = forlop.versjon(versjon_id)
    if versjon.status == Avtalestatus.KLADD:
        assert isinstance(signert, FinnesIkke)  # a signer sees no draft
        assert Signatur.objects.count() == 0
    else:
        assert isinstance(trukket, UlovligOvergang | EndretAvAndre)
        assert Signatur.objects.count() == 2


def test_of_a_signature_and_a_refusal_at_once_nothing_is_half() -> None:
    forlop = lag_forlop()
    annen = lag_signatar(forlop, "Solveig Signatar")
    plan = (navngitt(forlop.signatar), navngitt(annen))
    versjon_id, sjekksum = lag_sendt_med_plan(forlop, Rekkefolge.FRI, plan)
    samtidig(
        lambda: signer_avtale(aktor=forlop.signatar, versjon_id=versjon_id, dokument_hash=sjekksum, naa=NAA),
        lambda: avvis_avtale(
            aktor=annen, versjon_id=versjon_id, dokument_hash=sjekksum, grunn="Feil beløp", naa=NAA
        ),
        lambda: avvis_avtale(
            aktor=annen, versjon_id=versjon_id, dokument_hash=sjekksum, grunn="Feil beløp", naa=NAA
        ),
    )
    assert forlop.versjon(versjon_id).status == Avtalestatus.KLADD
    assert (Avvisning.objects.count(), Signatur.objects.count(), antall("avvis_avtale")) == (1, 0, 1)


def test_two_who_sign_in_one_open_place_at_once_fill_it_once() -> None:
    forlop = lag_forlop()
    annen = lag_signatar(forlop, "Solveig Signatar")
    versjon_id, sjekksum = lag_sendt_med_plan(forlop, Rekkefolge.FRI, (Underskriver(),))
    samtidig(
        *(
            lambda aktor=aktor: signer_avtale(
                aktor=aktor, versjon_id=versjon_id, dokument_hash=sjekksum, naa=NAA
            )
            for aktor in (forlop.signatar, annen)
        )
    )
    assert Signatur.objects.count() == antall("signer_avtale") == 1
    assert forlop.versjon(versjon_id).status == Avtalestatus.SENDT


def test_a_draft_that_is_sent_twice_at_once_is_sent_once() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    laas = forlop.versjon(versjon_id).laas
    send: Handling = lambda: send_til_signering(  # noqa: E731
        aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA
    )
    svar = samtidig(send, send)
    assert sum(isinstance(ett, str) for ett in svar) == 1
    assert antall("send_til_signering") == 1
    assert Avtaleversjon.objects.get(pk=versjon_id).dokumenter.count() == 1
