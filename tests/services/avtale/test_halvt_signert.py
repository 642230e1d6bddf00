"""Nothing half: a process that dies while signing, and two who sign or write at once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from django.db import connection

from alis.domain.avtale import Element
from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.domain.avtale.avtaledel import Avtaledel
from alis.domain.flyt import Avtalestatus, UlovligOvergang
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.verdier import add_months
from alis.records.avtale.models import Avtaleversjon, Dokument, Signatur
from alis.records.journal.models import Journallinje
from alis.records.utdanning.models import AlisSak, Veilederforhold
from alis.services.avtale.avslutt_avtale import NyVersjonPaVei, avslutt_avtale
from alis.services.avtale.delendring import Elementene
from alis.services.avtale.folg_kalenderen import folg_kalenderen
from alis.services.avtale.lagre_del import lagre_del
from alis.services.avtale.signer_avtale import signer_avtale
from alis.services.felles import EndretAvAndre
from alis.services.journal import kontroller
from alis.services.utdanning import velg_veileder
from factories.avtaleforlop import (
    GJELDER_FRA,
    NAA,
    PARTENE,
    STILLINGEN,
    lag_ferdig_kladd,
    lag_forlop,
    lag_sendt,
    lag_signert,
    poster,
)
from factories.drap import drep_etter_skriving
from factories.parter import gi_rolle, lag_person

pytestmark = pytest.mark.django_db(transaction=True)

SIGNER = """
from datetime import datetime
from uuid import UUID
from alis.domain.tilgang import Aktor, Rolle
from alis.services.avtale.signer_avtale import signer_avtale
signer_avtale(
    aktor=Aktor(
        person_id=UUID("{person_id}"), navn="Sigurd Signatar", rolle=Rolle.SIGNATAR,
        organisasjon_id=UUID("{organisasjon_id}"), organisasjon_navn="Steigen kommune", kommunenummer="1848",
    ),
    versjon_id=UUID("{versjon_id}"),
    dokument_hash="{dokument_hash}",
    naa=datetime.fromisoformat("{naa}"),
)
"""
SEND = """
from datetime import datetime
from uuid import UUID
from alis.domain.tilgang import Aktor, Rolle
from alis.services.avtale.send_til_signering import send_til_signering
send_til_signering(
    aktor=Aktor(
        person_id=UUID("{person_id}"), navn="Koordinator Prøve", rolle=Rolle.KOORDINATOR,
        organisasjon_id=UUID("{organisasjon_id}"), organisasjon_navn="Steigen kommune", kommunenummer="1848",
    ),
    versjon_id=UUID("{versjon_id}"),
    laas={laas},
    naa=datetime.fromisoformat("{naa}"),
)
"""


def standing(versjon_id: UUID) -> tuple[object, ...]:
    tabeller = (Signatur, Dokument, Journallinje, Veilederforhold)
    versjon = Avtaleversjon.objects.get(pk=versjon_id)
    return (versjon.status, versjon.laas, *(tabell.objects.count() for tabell in tabeller))


def drep_gjennom(handling: str, versjon_id: UUID, steg: int) -> None:
    """Kill the act after its first write, and after each `steg`-th from there, until it gets through."""
    for_, skriving = standing(versjon_id), 1
    while drep_etter_skriving(skriving, handling):
        assert standing(versjon_id) == for_
        assert kontroller().brudd is None
        skriving += steg


def test_the_last_signature_that_is_killed_leaves_nothing_and_can_be_given_again() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    signer_avtale(aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA)
    handling = SIGNER.format(
        person_id=forlop.signatar.person_id,
        organisasjon_id=forlop.signatar.organisasjon_id,
        versjon_id=versjon_id,
        dokument_hash=dokument_hash,
        naa=NAA.isoformat(),
    )
    drep_gjennom(handling, versjon_id, steg=4)
    assert standing(versjon_id)[0] == Avtalestatus.SIGNERT
    assert (Signatur.objects.count(), Dokument.objects.count(), Veilederforhold.objects.count()) == (2, 2, 1)
    assert kontroller().brudd is None


def test_a_sending_that_is_killed_leaves_a_draft_and_can_be_done_again() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    handling = SEND.format(
        person_id=forlop.koordinator.person_id,
        organisasjon_id=forlop.koordinator.organisasjon_id,
        versjon_id=versjon_id,
        laas=forlop.versjon(versjon_id).laas,
        naa=NAA.isoformat(),
    )
    drep_gjennom(handling, versjon_id, steg=2)
    assert standing(versjon_id)[0] == Avtalestatus.SENDT
    assert Dokument.objects.count() == 1


def test_two_parties_who_sign_at_once_make_one_signed_agreement() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)

    def signer(aktor: Aktor) -> Avtalestatus:
        return signer_avtale(aktor=aktor, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA).status

    svar = at_once(signer, forlop.alis, forlop.signatar)
    assert sorted(svar) == [Avtalestatus.SENDT, Avtalestatus.SIGNERT]
    assert standing(versjon_id)[0] == Avtalestatus.SIGNERT
    assert Journallinje.objects.filter(handling="gi_veileder_kopi").count() == 1
    assert kontroller().brudd is None


def test_two_clicks_at_once_give_one_signature() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)

    def signer(aktor: Aktor) -> object:
        return signer_avtale(
            aktor=aktor, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA
        ).signert_at

    assert at_once(signer, forlop.alis, forlop.alis) == [NAA, NAA]
    assert Signatur.objects.count() == 1


def test_of_two_who_save_the_same_draft_at_once_one_is_told() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    laas = forlop.versjon(versjon_id).laas

    def lagre(aktor: Aktor) -> str:
        try:
            lagre_del(aktor=aktor, versjon_id=versjon_id, laas=laas, endring=PARTENE, naa=NAA)
        except EndretAvAndre:
            return "fikk beskjed"
        return "lagret"

    assert sorted(at_once(lagre, forlop.koordinator, forlop.koordinator)) == ["fikk beskjed", "lagret"]
    assert forlop.versjon(versjon_id).laas == laas + 1


def test_a_supervisor_chosen_while_the_last_party_signs_leaves_one_supervision_open() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    signer_avtale(aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA)
    annen = lag_person("Anna Annen")
    gi_rolle(annen, Rolle.VEILEDER, forlop.sak.kommune.organisasjon)
    neste_maned, laas = add_months(GJELDER_FRA, 1), AlisSak.objects.get().laas

    def act(aktor: Aktor) -> None:
        if aktor == forlop.signatar:
            signer_avtale(aktor=aktor, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA)
        else:
            velg_veileder(
                aktor=aktor,
                sak_id=forlop.sak.pk,
                laas=laas,
                person_id=annen.pk,
                fom=neste_maned,
                naa=NAA,
            )

    at_once(act, forlop.signatar, forlop.koordinator)
    assert Veilederforhold.objects.filter(tom__isnull=True).count() == 1
    assert standing(versjon_id)[0] == Avtalestatus.SIGNERT


def test_an_agreement_ended_while_the_next_is_signed_is_replaced_and_nobody_waits_for_ever() -> None:
    forlop = lag_forlop()
    forste = lag_signert(forlop)
    oktober = datetime(2025, 10, 1, 12, tzinfo=UTC)
    folg_kalenderen(naa=oktober)
    uten_lavere = Elementene(del_=Avtaledel.BELOP, poster=poster({Element.LAVERE_PRODUKTIVITET: 0}))
    fra_oktober = replace(STILLINGEN, gjelder_fra=oktober.date())
    neste, dokument_hash = lag_sendt(forlop, naa=oktober, endringer=[fra_oktober, uten_lavere])
    signer_avtale(aktor=forlop.alis, versjon_id=neste, dokument_hash=dokument_hash, naa=oktober)
    laas = forlop.versjon(forste).laas

    def act(aktor: Aktor) -> None:
        if aktor == forlop.signatar:
            signer_avtale(aktor=aktor, versjon_id=neste, dokument_hash=dokument_hash, naa=oktober)
            return
        with suppress(UlovligOvergang, NyVersjonPaVei):
            avslutt_avtale(
                aktor=aktor,
                versjon_id=forste,
                laas=laas,
                siste_dag=date(2025, 12, 31),
                grunn=Avslutningsgrunn.ENIGHET,
                naa=oktober,
            )

    at_once(act, forlop.signatar, forlop.koordinator)
    gammel = forlop.versjon(forste)
    assert (gammel.status, gammel.gjelder_til) == (Avtalestatus.ERSTATTET, date(2025, 9, 30))
    assert kontroller().brudd is None


def at_once(handling: Callable[[Aktor], object], *aktorer: Aktor) -> list[object]:
    def in_own_connection(aktor: Aktor) -> object:
        try:
            return handling(aktor)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(aktorer)) as brukere:
        return list(brukere.map(in_own_connection, aktorer))
