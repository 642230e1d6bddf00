"""Two at the same call in the same moment: one is done, and the other is told."""

from collections.abc import Callable
from functools import partial

import pytest

from alis.domain.flyt import UlovligOvergang, Utlysningsstatus
from alis.records.journal.models import Journallinje
from alis.records.soknad.models import Utlysningsversjon
from alis.services.soknad.avgjor_utlysning import forkast_utlysning, godkjenn_utlysning
from alis.services.soknad.foresla_utlysning import EndretImens
from alis.services.soknad.returner_utlysning import returner_utlysning
from factories.samtidig import samtidig
from factories.sats import NAA, lag_satsfolk
from factories.utlysning import GRUNN, lag_forslag, lag_returnert

pytestmark = pytest.mark.django_db(transaction=True)
S = Utlysningsstatus


def om_kapp(*handlinger: Callable[[], object]) -> int:
    """Which of them was done; every other must have been told that it came too late."""
    svar = samtidig(*handlinger)
    gjort = [nummer for nummer, ett in enumerate(svar) if not isinstance(ett, Exception)]
    assert len(gjort) == 1, svar
    assert all(isinstance(ett, UlovligOvergang | EndretImens) for ett in svar if isinstance(ett, Exception))
    return gjort[0]


def test_approved_and_returned_at_once_is_one_of_them() -> None:
    folk = lag_satsfolk()
    hva = {"utlysning_id": lag_forslag(folk.en), "naa": NAA}
    forst = om_kapp(
        partial(godkjenn_utlysning, aktor=folk.to, **hva),
        partial(returner_utlysning, aktor=folk.tre, grunn=GRUNN, **hva),
    )
    assert Utlysningsversjon.objects.get().status == (S.GODKJENT, S.RETURNERT)[forst]


def test_two_who_return_it_at_once_give_one_reason() -> None:
    folk = lag_satsfolk()
    hva = {"utlysning_id": lag_forslag(folk.en), "naa": NAA}
    forst = om_kapp(
        partial(returner_utlysning, aktor=folk.to, grunn="Den ene.", **hva),
        partial(returner_utlysning, aktor=folk.tre, grunn="Den andre.", **hva),
    )
    assert Utlysningsversjon.objects.get().returgrunn == ("Den ene.", "Den andre.")[forst]
    assert Journallinje.objects.filter(handling="returner_utlysning").count() == 1


def test_mended_and_thrown_away_at_once_is_one_of_them() -> None:
    folk = lag_satsfolk()
    returnert = lag_returnert(folk)
    forst = om_kapp(
        partial(lag_forslag, folk.en, retter=returnert),
        partial(forkast_utlysning, aktor=folk.tre, utlysning_id=returnert, naa=NAA),
    )
    assert Utlysningsversjon.objects.get(pk=returnert).status == (S.RETTET, S.FORKASTET)[forst]
    assert Utlysningsversjon.objects.count() == (2, 1)[forst]
