"""The night that the deadline runs out: all who send at once get a receipt each, and nobody is lost."""

from functools import partial

import pytest

from alis.domain.flyt import Soknadsstatus
from alis.records.journal.models import Journallinje
from alis.records.soknad.models import Soknad
from alis.services.journal import kontroller
from alis.services.soknad.send_soknad import send_soknad
from factories.fristnatt import lag_klare
from factories.regnskap import PERIODE
from factories.samtidig import samtidig
from factories.soknad import NAA

pytestmark = pytest.mark.django_db(transaction=True)
ANTALL = 4


def test_kommuner_that_send_at_once_get_a_receipt_each_in_a_series_without_holes() -> None:
    trykk = [
        partial(send_soknad, aktor=ett.signatar, tilskuddsperiode=PERIODE, sett_hash=ett.side.hash, naa=NAA)
        for ett in lag_klare(ANTALL)
    ]
    svar = samtidig(*trykk, *trykk)
    assert svar[:ANTALL] == svar[ANTALL:]
    assert sorted(set(svar)) == [f"S-{NAA.year}-{nummer:05}" for nummer in range(1, ANTALL + 1)]  # type: ignore[type-var]
    assert Soknad.objects.filter(status=Soknadsstatus.SENDT).count() == ANTALL
    assert Journallinje.objects.filter(handling="send_soknad").count() == ANTALL
    assert kontroller().brudd is None
