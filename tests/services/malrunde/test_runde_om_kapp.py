"""A round that is sent twice at once sends each amendment once."""

from collections import Counter

import pytest

from alis.domain.flyt import Avtalestatus
from alis.records.avtale.models import Avtaleversjon, Dokument
from alis.records.journal.models import Journallinje
from alis.services.journal import kontroller
from alis.services.malrunde.lag_kladder import lag_kladder
from alis.services.malrunde.radsvar import Radsvar
from alis.services.malrunde.se_over import se_over
from alis.services.malrunde.send_kladder import send_kladder
from factories.malrunde import RUNDEN, RUNDETID, lag_paa_eldre_mal
from factories.samtidig import samtidig

pytestmark = pytest.mark.django_db(transaction=True)


def test_two_who_draft_and_send_the_same_round_at_once_do_each_agreement_once() -> None:
    alle = [lag_paa_eldre_mal() for _ in range(2)]
    aktor, avtaler = alle[0].koordinator, [en.sak.avtaler.get().pk for en in alle]
    dokumenter = Dokument.objects.count()

    def lag() -> object:
        return lag_kladder(aktor=aktor, **RUNDEN, avtaler=avtaler, naa=RUNDETID)

    laget = [utfall.svar for utfallene in samtidig(lag, lag) for utfall in utfallene]  # type: ignore[attr-defined]
    assert Counter(laget)[Radsvar.LAGET] == len(alle)
    laaser = {
        utfall.avtale_id: utfall.laas
        for utfall in se_over(aktor=aktor, **RUNDEN, avtaler=avtaler, naa=RUNDETID)
    }

    def send() -> object:
        return send_kladder(aktor=aktor, **RUNDEN, laaser=laaser, naa=RUNDETID)

    sendt = [utfall.svar for utfallene in samtidig(send, send) for utfall in utfallene]  # type: ignore[attr-defined]
    assert Counter(sendt)[Radsvar.SENDT] == len(alle)
    assert set(sendt) <= {Radsvar.SENDT, Radsvar.VAR_SENDT, Radsvar.ENDRET}
    assert Avtaleversjon.objects.filter(status=Avtalestatus.SENDT).count() == len(alle)
    assert Avtaleversjon.objects.count() == 2 * len(alle)
    assert Dokument.objects.count() == dokumenter + len(alle)
    assert Journallinje.objects.filter(handling="send_til_signering").count() == 2 * len(alle)
    assert kontroller().brudd is None
