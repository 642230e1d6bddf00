"""A claim is approved once, and an ending that dies in the middle leaves nothing."""

import pytest

from alis.records.avtale.models import Avtaleversjon
from alis.records.journal.models import Journallinje
from alis.records.opphor.models import Opphor, Opphorsbrev, Tilbakebetalingskrav
from alis.records.varsel.models import Varsel
from alis.services.journal import kontroller
from alis.services.opphor.aapne_opphor import KravetErEndret
from alis.services.opphor.send_krav import send_krav
from factories.drap import drep_etter_skriving
from factories.opphor import NAA, lag_avtale_i_kraft, lag_opphor
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
