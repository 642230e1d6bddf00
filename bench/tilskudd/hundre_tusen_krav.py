"""The pages of the grant year at 3,500 ALIS and 100,000 claims, beside the list and the page of the best open grant system.

One kommune has far more than any: 500 ALIS and 60,000 claims, 50,000 of them approved and not paid; the other 3,000 ALIS
and 40,000 claims are in 30 kommuner. Each list is read on its first page and as far out as it goes, or a thousand pages
out. Over HTTP from two workers. A page that asks more than twelve questions fails the run.

Run: .venv/bin/python bench/tilskudd/hundre_tusen_krav.py
On PostgreSQL: .venv/bin/python tests/med_postgres.py bench/tilskudd/hundre_tusen_krav.py
"""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "bench")]
MAPPE = tempfile.TemporaryDirectory(prefix="alis-bench-")
os.environ |= {"ALIS_VAR": MAPPE.name, "ALIS_DEMO": "1", "DJANGO_SETTINGS_MODULE": "alis.config.settings"}

import django  # noqa: E402

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection, connections  # noqa: E402
from django.db.models import Count, QuerySet  # noqa: E402
from django.test.utils import setup_test_environment  # noqa: E402

from alis.domain.flyt import Refusjonsstatus  # noqa: E402
from alis.domain.tilgang import Aktor, Rolle  # noqa: E402
from alis.records.refusjon.models import Refusjonskrav  # noqa: E402
from alis.records.utdanning.models import AlisSak  # noqa: E402
from alis.records.veiledning.models import Veiledningsattest  # noqa: E402
from alis.services.utdanning.sidenokkel import lag_sidenokkel  # noqa: E402
from besok import besok, tjener, ved_siden_av_hypha  # noqa: E402
from factories.innlogging import klient_for  # noqa: E402
from factories.kravmasse import (  # noqa: E402
    Kommunefolk,
    bok_masse,
    lag_attestmasse,
    lag_kravmasse,
    lag_ordremasse,
)
from factories.masse import lag_masse  # noqa: E402
from factories.parter import lag_aktor_i, lag_kommune, lag_koordinator, lag_person  # noqa: E402
from web.sporringstelling import antall_sporringer  # noqa: E402

S = Refusjonsstatus
I_DEN_STORE, KOMMUNER, I_HVER = 500, 30, 100
KRAV_I_DEN_STORE = {S.GODKJENT: 50_100, S.UTBETALT: 5_000, S.SENDT: 2_500, S.ATTESTERT: 2_400}
KRAV_I_DE_ANDRE = 40_000
ATTESTER, KRAV_I_EN_ORDRE = 20_000, 10
PER_SIDE, LANGT_UTE, FLEST_SPORRINGER = 50, 1_000, 12


def main() -> int:
    setup_test_environment()
    Path(MAPPE.name, "static").mkdir()
    call_command("migrate", verbosity=0)
    start = time.perf_counter()
    koordinator, saker = _fill()
    print(
        f"{AlisSak.objects.count():,} ALIS, {Refusjonskrav.objects.count():,} refusjonskrav, "
        f"{connection.vendor}, fylt på {time.perf_counter() - start:.0f} s"
    )
    return _measure(koordinator, dict(_pages(saker)))


def _fill() -> tuple[Aktor, list[AlisSak]]:
    """The books are written for the kommune that is read; what others have booked does not stand on its pages."""
    koordinator = lag_koordinator(lag_kommune("5001", "Prøve"))
    saker, krav = _kommune("5001", I_DEN_STORE, KRAV_I_DEN_STORE, koordinator)
    bok_masse(saker, krav)
    lag_attestmasse(saker, ATTESTER, veileder_id=lag_person("Vera Veileder").pk)
    for nummer in range(KOMMUNER):
        _kommune(f"{5100 + nummer}", I_HVER, {S.UTBETALT: KRAV_I_DE_ANDRE // KOMMUNER + 1}, koordinator)
    if connection.vendor == "postgresql":
        with connection.cursor() as spor:
            spor.execute("ANALYZE")
    return koordinator, saker


def _kommune(
    nummer: str, alis: int, antall: dict[Refusjonsstatus, int], koordinator: Aktor
) -> tuple[list[AlisSak], list[Refusjonskrav]]:
    kommune = lag_kommune(nummer, f"Prøve {nummer}")
    attestant = lag_aktor_i(kommune.organisasjon, Rolle.ATTESTANT, lag_person("Atle Attestant"))
    folk = Kommunefolk(koordinator_id=koordinator.person_id, attestant_id=attestant.person_id)
    saker: list[AlisSak] = lag_masse(alis, koordinator=koordinator, kommuner=[kommune])
    for sak, sak.prosjektnummer in zip(saker, count(1), strict=False):
        sak.save(update_fields=["prosjektnummer"])
    krav = lag_kravmasse(saker, antall=antall, folk=folk)
    lag_ordremasse(krav, per_ordre=KRAV_I_EN_ORDRE, folk=folk)
    return saker, krav


def _pages(saker: list[AlisSak]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Name, which of Hypha's pages it is like, and address."""
    krav = Refusjonskrav.objects.filter(sak__in=saker, status__in=(S.GODKJENT, S.UTBETALT))
    venter = Refusjonskrav.objects.filter(sak__in=saker, status=S.GODKJENT).order_by("godkjent_at", "pk")
    attester = Veiledningsattest.objects.filter(sak__in=saker).order_by("-samlet_at", "-pk")
    siste = AlisSak.objects.filter(pk__in=[sak.pk for sak in saker]).order_by("-prosjektnummer", "-pk")[
        PER_SIDE
    ]
    sist = lag_sidenokkel((siste.prosjektnummer, siste.pk))
    flest = saker[0].pk
    yield "Refusjon", ("liste", "/refusjoner/")
    yield "Refusjon, avgjort", ("liste", "/refusjoner/?ko=avgjort")
    yield (
        "Refusjon, side 1 000",
        ("liste", f"/refusjoner/?ko=avgjort&etter={_far_out(krav.order_by('-sendt_at', '-pk'))}"),
    )
    yield "Regnskap", ("liste", "/regnskap/")
    yield "Regnskap, siste side", ("liste", f"/regnskap/?etter={sist}")
    yield "Oppgjør med staten", ("liste", "/regnskap/staten/")
    yield "Oppgjør, siste side", ("liste", f"/regnskap/staten/?etter={sist}")
    yield "Utbetalinger", ("liste", "/utbetalinger/")
    yield (
        "Utbetalinger, side 1 000",
        ("liste", f"/utbetalinger/?venter={_far_out(venter)}&etter=2026-{PER_SIDE + 1}"),
    )
    yield "Lag utbetaling", ("liste", "/utbetalinger/ny/")
    yield "Lag utbetaling, langt ute", ("liste", f"/utbetalinger/ny/?etter={_far_out(venter)}")
    yield "Veiledning", ("liste", "/veiledning/")
    yield "Veiledning, langt ute", ("liste", f"/veiledning/?etter={_far_out(attester)}")
    yield "Tilskudd", ("liste", "/tilskudd/")
    yield "Oppgaver", ("liste", "/oppgaver/")
    yield "Saken", ("sak", f"/alis/{flest}/")
    yield "Saken, tilskudd", ("sak", f"/alis/{flest}/tilskudd/")
    yield "Saken i regnskapet", ("sak", f"/regnskap/{flest}/")
    yield "Et krav", ("sak", f"/refusjoner/{krav[0].pk}/")


def _far_out(rader: "QuerySet[Refusjonskrav] | QuerySet[Veiledningsattest]") -> object:
    """The key to page 1,000, or to the last that is whole."""
    antall = rader.aggregate(antall=Count("pk"))["antall"]
    return rader[min((LANGT_UTE - 1) * PER_SIDE, antall - PER_SIDE) - 1].pk


def _measure(koordinator: Aktor, sider: dict[str, tuple[str, str]]) -> int:
    klient = klient_for(koordinator)
    cookie = "; ".join(f"{navn}={morsel.value}" for navn, morsel in klient.cookies.items())
    sporringer = {navn: antall_sporringer(klient, sti) for navn, (_slag, sti) in sider.items()}
    connections.close_all()
    with tjener() as port:
        for navn, (slag, sti) in sider.items():
            tid, bytes_ = besok(port, sti, cookie)
            print(
                f"  {navn:26} {tid:7.1f} ms  {sporringer[navn]:3} spørringer  {bytes_ / 1000:5.0f} kB"
                f"{ved_siden_av_hypha(slag, tid, sporringer[navn])}",
                flush=True,
            )
    over = [navn for navn, antall in sporringer.items() if antall > FLEST_SPORRINGER]
    print(f"sider med mer enn {FLEST_SPORRINGER} spørringer: {', '.join(over) or 'ingen'}")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
