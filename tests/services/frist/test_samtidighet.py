"""Never twice and never lost, also with two workers at once and one that is killed in the middle."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime

import pytest
from django.db import connection

from alis.domain.flyt import Avtalestatus, Utsendingsstatus
from alis.domain.tilgang import Rolle
from alis.records.varsel.models import Sendtvarsel, Utsending, Varsel
from alis.services.frist import varsle_frister
from alis.services.varsel import lever_utsendinger
from factories.avtale import lag_versjon
from factories.drap import drep_etter_skriving
from factories.parter import lag_aktor_i, lag_kommune, lag_koordinator
from factories.posttjener import posttjener
from factories.utdanning import lag_sak
from factories.varsel import NAA, Budbringer, fortell, gi_epost, lag_med_epost

pytestmark = pytest.mark.django_db(transaction=True)

DAGEN = datetime(2026, 11, 24, 6, tzinfo=UTC)
VARSLE = """
from datetime import datetime
from alis.services.frist import varsle_frister
varsle_frister(naa=datetime.fromisoformat("2026-11-24T06:00:00+00:00"))
"""
LEVER = """
from datetime import datetime
from django.conf import settings
from alis.services.varsel import lever_utsendinger
settings.EPOST_URL = "{url}"
lever_utsendinger(naa=datetime.fromisoformat("{naa}"))
"""


def lag_frister(antall: int) -> None:
    koordinator = lag_koordinator()
    gi_epost(lag_aktor_i(lag_kommune().organisasjon, Rolle.SIGNATAR), "sigurd@steigen.example")
    for _ in range(antall):
        lag_versjon(lag_sak(koordinator), Avtalestatus.SENDT, gjelder_fra=date(2026, 12, 1))


def stand() -> tuple[int, int, int]:
    return (
        Sendtvarsel.objects.count(),
        Varsel.objects.exclude(mal="epost_mangler").count(),
        Utsending.objects.count(),
    )


def test_two_workers_at_once_tell_of_each_deadline_once() -> None:
    lag_frister(6)

    def arbeid(_: int) -> int:
        try:
            return varsle_frister(naa=DAGEN)
        finally:
            connection.close()

    with ThreadPoolExecutor(3) as arbeidere:
        assert sum(arbeidere.map(arbeid, range(3))) == 12
    assert stand() == (12, 12, 6)


def test_a_worker_that_is_killed_anywhere_leaves_whole_steps_and_the_next_takes_the_rest() -> None:
    lag_frister(2)
    skriving = 1
    while drep_etter_skriving(skriving, VARSLE):
        sendt, fortalt, i_ko = stand()
        assert sendt == fortalt == 2 * i_ko
        skriving += 4
    varsle_frister(naa=DAGEN)
    assert stand() == (4, 4, 2)


def test_two_that_deliver_at_once_send_each_mail_once() -> None:
    for nummer in range(20):
        fortell(lag_med_epost(), nokkel=f"{nummer}")
    bud = Budbringer()

    def arbeid(_: int) -> None:
        try:
            lever_utsendinger(sender=bud, naa=NAA)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as arbeidere:
        list(arbeidere.map(arbeid, range(2)))
    assert sorted(epost.id for epost in bud.sendt) == sorted(str(u.pk) for u in Utsending.objects.all())


def test_a_mail_whose_sender_was_killed_is_sent_when_its_time_is_out_with_the_same_id() -> None:
    """Killed after the mail was fetched and before it went; and after it went but before that was written down."""
    fortell(lag_med_epost())
    (utsending,) = Utsending.objects.all()
    with posttjener() as (url, kasse):
        assert drep_etter_skriving(1, LEVER.format(url=url, naa=NAA.isoformat()))
        assert (Utsending.objects.get().status, len(kasse.mottatt)) == (Utsendingsstatus.SENDES, 0)
        assert drep_etter_skriving(2, LEVER.format(url=url, naa="2026-11-21T12:10:00+00:00"))
        lever_utsendinger(naa=datetime(2026, 11, 21, 12, 40, tzinfo=UTC), sender=Budbringer())
    assert Utsending.objects.get().status == Utsendingsstatus.LEVERT
    assert {melding["Message-ID"].split("@")[0] for melding in kasse.mottatt} <= {f"<{utsending.pk}"}
