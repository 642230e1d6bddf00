"""Nothing half: two who move at once are put in line by the case, and an acceptance that dies leaves nothing."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from alis.domain.avtale.forhandling import ErAvgjort, SvarPaNoeAnnet
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon
from alis.records.forhandling.models import Forslag
from alis.records.journal.models import Journallinje
from alis.services.avtale.forkast_kladd import forkast_kladd
from alis.services.felles import EndretAvAndre
from alis.services.forhandling.trekk_forslag import trekk_forslag
from alis.services.journal import kontroller
from factories.avtaleforlop import NAA, lag_forlop, lag_kladd, lag_signert
from factories.drap import drep_etter_skriving
from factories.forhandling import KURS, godta, innhold, lag_delt, send, statuser

pytestmark = pytest.mark.django_db(transaction=True)


GODTA = """
from datetime import datetime
from uuid import UUID
from alis.domain.avtale import Element
from alis.domain.tilgang import Aktor, Rolle
from alis.services.forhandling.godta_forslag import godta_forslag
godta_forslag(
    aktor=Aktor(
        person_id=UUID("{person_id}"), navn="Lege Prøve", rolle=Rolle.ALIS,
        organisasjon_id=UUID("{organisasjon_id}"), organisasjon_navn="Steigen kommune", kommunenummer="1848",
    ),
    versjon_id=UUID("{versjon_id}"),
    element=Element.LAERINGSAKTIVITETER,
    nummer=1,
    naa=datetime.fromisoformat("{naa}"),
)
"""


def at_once(handling: Callable[[Aktor], object], *aktorer: Aktor) -> list[object]:
    def in_own_connection(aktor: Aktor) -> object:
        try:
            return handling(aktor)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(aktorer)) as brukere:
        return list(brukere.map(in_own_connection, aktorer))


def test_two_clicks_at_once_accept_once() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    at_once(lambda aktor: godta(aktor, versjon_id), forlop.alis, forlop.alis)
    assert statuser(versjon_id) == ["godtatt"]
    assert Journallinje.objects.filter(handling="godta_forslag").count() == 1
    assert kontroller().brudd is None


def test_an_acceptance_and_a_withdrawal_at_once_end_as_one_of_them() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    send(forlop.koordinator, versjon_id, naa=NAA)

    def act(aktor: Aktor) -> str:
        try:
            if aktor == forlop.alis:
                godta(aktor, versjon_id)
                return "godtatt"
            trekk_forslag(aktor=aktor, versjon_id=versjon_id, element=KURS, nummer=1, naa=NAA)
            return "trukket"
        except ErAvgjort as avgjort:
            return f"var {avgjort.status}"

    svar = at_once(act, forlop.alis, forlop.koordinator)
    assert sorted(map(str, svar)) in (["godtatt", "var godtatt"], ["trukket", "var trukket"])
    skrevet = Avtaleversjon.objects.get(pk=versjon_id).elementer.filter(element=KURS).exists()
    assert skrevet == (statuser(versjon_id) == ["godtatt"])


def test_of_two_parties_who_propose_at_once_one_is_told_of_the_other() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    send(forlop.koordinator, versjon_id, naa=NAA)
    godta(forlop.alis, versjon_id)

    def act(aktor: Aktor) -> str:
        try:
            send(aktor, versjon_id, innhold(5 if aktor == forlop.alis else 6))
        except SvarPaNoeAnnet:
            return "fikk beskjed"
        return "sendt"

    assert sorted(map(str, at_once(act, forlop.alis, forlop.koordinator))) == ["fikk beskjed", "sendt"]
    assert statuser(versjon_id) == ["godtatt", "sendt"]


def test_a_draft_discarded_while_she_accepts_leaves_nothing_half() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    laas = forlop.versjon(versjon_id).laas

    def act(aktor: Aktor) -> str:
        try:
            if aktor == forlop.alis:
                godta(aktor, versjon_id)
            else:
                forkast_kladd(aktor=aktor, versjon_id=versjon_id, laas=laas, naa=NAA)
        except (ErAvgjort, EndretAvAndre):
            return "fikk beskjed"
        return "gjort"

    assert sorted(map(str, at_once(act, forlop.alis, forlop.koordinator))) == ["fikk beskjed", "gjort"]
    forkastet = forlop.versjon(versjon_id).status == Avtalestatus.FORKASTET
    assert statuser(versjon_id) == (["bortfalt"] if forkastet else ["godtatt"])
    assert kontroller().brudd is None


def test_two_changes_taken_up_at_once_begin_one_version() -> None:
    forlop = lag_forlop()
    i_kraft = lag_signert(forlop)

    def act(aktor: Aktor) -> str:
        try:
            send(aktor, i_kraft, innhold(5 if aktor == forlop.alis else 6))
        except SvarPaNoeAnnet:
            return "fikk beskjed"
        return "sendt"

    assert sorted(map(str, at_once(act, forlop.alis, forlop.koordinator))) == ["fikk beskjed", "sendt"]
    assert Avtaleversjon.objects.count() == 2
    assert Forslag.objects.count() == 1


def test_an_acceptance_that_is_killed_leaves_nothing_and_can_be_given_again() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    send(forlop.koordinator, versjon_id, naa=NAA)
    handling = GODTA.format(
        person_id=forlop.alis.person_id,
        organisasjon_id=forlop.alis.organisasjon_id,
        versjon_id=versjon_id,
        naa=NAA.isoformat(),
    )
    linjer, skriving = Journallinje.objects.count(), 1
    while drep_etter_skriving(skriving, handling):
        assert statuser(versjon_id) == ["sendt"]
        assert not forlop.versjon(versjon_id).elementer.exists()
        assert Journallinje.objects.count() == linjer
        skriving += 2
    assert statuser(versjon_id) == ["godtatt"]
    assert forlop.versjon(versjon_id).elementer.get().belop_per_ar == 1_000_000
    assert kontroller().brudd is None
