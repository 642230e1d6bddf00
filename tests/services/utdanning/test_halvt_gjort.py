"""Nothing half: a process that dies, and two people who save at once."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from decimal import Decimal

import pytest
from django.db import connection

from alis.domain.tilgang import Aktor
from alis.records.journal.models import Journallinje
from alis.records.parter.models import Lege, Person
from alis.records.utdanning.models import AlisSak, Stilling
from alis.services.felles import EndretAvAndre
from alis.services.journal import kontroller
from alis.services.parter import Legefakta
from alis.services.utdanning import HarSakIKommunen, endre_stilling
from factories.drap import drep_etter_skriving
from factories.parter import lag_koordinator
from factories.utdanning import FAST_80, lag_sak, legefakta

pytestmark = pytest.mark.django_db(transaction=True)

REGISTRER = """
from uuid import UUID
from alis.domain.tilgang import Aktor, Rolle
from alis.services.parter import Legefakta
from alis.services.utdanning import registrer_alis
from factories.utdanning import FAST_80, NAERINGSDRIVENDE
registrer_alis(
    aktor=Aktor(
        person_id=UUID("{person_id}"), navn="Kari", rolle=Rolle.KOORDINATOR,
        organisasjon_id=UUID("{organisasjon_id}"), organisasjon_navn="Steigen kommune", kommunenummer="1848",
    ),
    lege=Legefakta(navn="{navn}", hpr_nr="{hpr_nr}", fodselsnummer="{fodselsnummer}"),
    sak=NAERINGSDRIVENDE,
    stilling=FAST_80,
)
"""


def standing() -> tuple[int, ...]:
    return tuple(tabell.objects.count() for tabell in (Person, Lege, AlisSak, Stilling, Journallinje))


def test_a_registration_that_is_killed_leaves_nothing_and_can_be_done_again() -> None:
    koordinator, lege = lag_koordinator(), legefakta()
    handling = REGISTRER.format(
        person_id=koordinator.person_id,
        organisasjon_id=koordinator.organisasjon_id,
        navn=lege.navn,
        hpr_nr=lege.hpr_nr,
        fodselsnummer=lege.fodselsnummer,
    )
    for_, skriving = standing(), 1
    while drep_etter_skriving(skriving, handling):
        assert standing() == for_
        assert kontroller().brudd is None
        skriving += 3
    assert standing() == tuple(antall + ny for antall, ny in zip(for_, (1, 1, 1, 1, 3), strict=True))
    assert kontroller().brudd is None


def lagre(koordinator: Aktor, stilling: Stilling, prosent: int) -> str:
    try:
        endre_stilling(
            aktor=koordinator,
            sak_id=stilling.sak_id,
            stilling_id=stilling.pk,
            laas=1,
            fakta=replace(FAST_80, prosent=Decimal(prosent)),
        )
    except EndretAvAndre:
        return "fikk beskjed"
    finally:
        connection.close()
    return "lagret"


def test_of_two_who_save_the_same_version_at_once_one_is_told() -> None:
    koordinator = lag_koordinator()
    stilling = lag_sak(koordinator).stillinger.get()
    with ThreadPoolExecutor(2) as brukere:
        svar = brukere.map(lambda prosent: lagre(koordinator, stilling, prosent), (50, 60))
    assert sorted(svar) == ["fikk beskjed", "lagret"]
    assert AlisSak.objects.get().laas == 2


def registrer(koordinator: Aktor, lege: Legefakta) -> str:
    try:
        lag_sak(koordinator, lege=lege)
    except HarSakIKommunen:
        return "har sak"
    finally:
        connection.close()
    return "registrert"


def test_a_form_that_is_sent_twice_at_once_becomes_one_case() -> None:
    koordinator, lege = lag_koordinator(), legefakta()
    with ThreadPoolExecutor(2) as innsendinger:
        svar = innsendinger.map(lambda _: registrer(koordinator, lege), range(2))
    assert sorted(svar) == ["har sak", "registrert"]
    assert AlisSak.objects.count() == 1
