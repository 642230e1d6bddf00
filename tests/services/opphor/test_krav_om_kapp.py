"""A claim is approved once, and an ending that dies in the middle leaves nothing."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from alis.domain.avtale.opphorsvirkning import SluttForStart
from alis.domain.flyt import Avtalestatus
from alis.records.avtale.models import Avtaleversjon
from alis.records.journal.models import Journallinje
from alis.records.opphor.models import Opphor, Opphorsbrev, Tilbakebetalingskrav
from alis.records.varsel.models import Varsel
from alis.services.avtale.folg_kalenderen import folg_kalenderen
from alis.services.felles import EndretAvAndre
from alis.services.journal import kontroller
from alis.services.opphor.aapne_opphor import KravetErEndret
from alis.services.opphor.gjennomfor_opphor import gjennomfor_opphor
from alis.services.opphor.send_krav import send_krav
from factories.avtaleforlop import GJELDER_FRA
from factories.bortfall import avslutt, lag_ikke_begynt, lag_to_versjoner, valg
from factories.drap import drep_etter_skriving
from factories.opphor import NAA, SISTE_DAG, lag_avtale_i_kraft, lag_opphor
from factories.samtidig import samtidig

pytestmark = pytest.mark.django_db(transaction=True)

AVSLUTT = """
from uuid import UUID
from alis.domain.tilgang import Aktor, Rolle
from alis.services.opphor.gjennomfor_opphor import gjennomfor_opphor
from factories.opphor import NAA, VALG
gjennomfor_opphor(
    aktor=Aktor(
        person_id=UUID("{person_id}"), navn="Koordinator Prøve", rolle=Rolle.KOORDINATOR,
        organisasjon_id=UUID("{organisasjon_id}"), organisasjon_navn="Steigen kommune", kommunenummer="1848",
    ),
    versjon_id=UUID("{versjon_id}"),
    laas={laas},
    valg=VALG,
    naa=NAA,
)
"""


def test_a_claim_approved_twice_at_once_is_sent_once_with_one_letter() -> None:
    opphor = lag_opphor()
    laas, brev = opphor.krav.laas, Opphorsbrev.objects.count()
    svar = samtidig(
        *[lambda: send_krav(aktor=opphor.attestant, opphor_id=opphor.opphor_id, laas=laas, naa=NAA)] * 2
    )
    assert [type(ett) for ett in sorted(svar, key=str)] in (
        [type(None), KravetErEndret],
        [KravetErEndret, type(None)],
    )
    assert Opphorsbrev.objects.count() == brev + 1
    assert Journallinje.objects.filter(handling="send_krav").count() == 1
    assert kontroller().brudd is None


def standing() -> tuple[object, ...]:
    tabeller = (Opphor, Tilbakebetalingskrav, Opphorsbrev, Varsel, Journallinje)
    versjon = Avtaleversjon.objects.get()
    return (versjon.gjelder_til, versjon.laas, *(tabell.objects.count() for tabell in tabeller))


def test_an_ending_that_is_killed_leaves_nothing_and_can_be_done_again() -> None:
    forlop, versjon_id = lag_avtale_i_kraft()
    for_, skriving = standing(), 1
    handling = AVSLUTT.format(
        person_id=forlop.koordinator.person_id,
        organisasjon_id=forlop.koordinator.organisasjon_id,
        versjon_id=versjon_id,
        laas=forlop.versjon(versjon_id).laas,
    )
    while drep_etter_skriving(skriving, handling):
        assert standing() == for_
        skriving += 5
    assert (Opphor.objects.count(), Tilbakebetalingskrav.objects.count(), Opphorsbrev.objects.count()) == (
        1,
        1,
        1,
    )
    assert Journallinje.objects.filter(handling="gjennomfor_opphor").count() == 1
    assert kontroller().brudd is None


def test_an_ending_and_the_calendar_at_once_leave_one_story() -> None:
    """On the version's first day it is in force by law: whoever comes first, it does not fall away."""
    forlop, versjon_id = lag_ikke_begynt()
    forste_dag = datetime(2025, 7, 1, 9, tzinfo=UTC)
    svar = samtidig(
        lambda: avslutt(forlop, versjon_id, siste_dag=GJELDER_FRA - timedelta(days=1), naa=forste_dag),
        lambda: folg_kalenderen(naa=forste_dag),
    )
    assert isinstance(svar[0], SluttForStart)
    assert forlop.versjon(versjon_id).status == Avtalestatus.I_KRAFT
    assert kontroller().brudd is None


def test_an_ending_from_two_pages_at_once_lets_the_version_fall_away_once() -> None:
    forlop, forste, andre = lag_to_versjoner()

    def fra(versjon_id: UUID) -> Callable[[], object]:
        laas = forlop.versjon(versjon_id).laas
        valget = valg(siste_dag=SISTE_DAG)
        return lambda: gjennomfor_opphor(
            aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, valg=valget, naa=NAA
        )

    svar = samtidig(fra(forste), fra(andre))
    assert sorted(type(ett) for ett in svar if isinstance(ett, Exception)) == [EndretAvAndre]
    assert Opphor.objects.count() == 1
    assert Journallinje.objects.filter(handling="bortfall_avtale").count() == 1
    assert forlop.versjon(andre).status == Avtalestatus.BORTFALT
    assert kontroller().brudd is None
