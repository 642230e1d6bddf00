"""The list of cases and one case, beside the figures of the best open grant system that we know of.

Hypha with 201 submissions: the list 628 ms and 144 questions to the database, one submission 178 ms and 37 (`besok.py`).
Ours is asked here with as many cases and with the nation's 3,500, over HTTP from two workers.
Hypha is not run: the ratios are against its figures.

Run: .venv/bin/python bench/sak/liste_og_sak_ved_siden_av_hypha.py
On PostgreSQL: .venv/bin/python tests/med_postgres.py bench/sak/liste_og_sak_ved_siden_av_hypha.py
"""

import os
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "bench")]
MAPPE = tempfile.TemporaryDirectory(prefix="alis-bench-")
os.environ |= {"ALIS_VAR": MAPPE.name, "ALIS_DEMO": "1", "DJANGO_SETTINGS_MODULE": "alis.config.settings"}

import django  # noqa: E402

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection, connections, transaction  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import setup_test_environment  # noqa: E402

from alis.domain.tilgang import Aktor  # noqa: E402
from alis.records.utdanning.models import AlisSak  # noqa: E402
from besok import SOM_HYPHA, besok, hent, tjener, ved_siden_av_hypha  # noqa: E402
from factories.innlogging import klient_for  # noqa: E402
from factories.masse import lag_masse  # noqa: E402
from factories.parter import lag_kommune, lag_koordinator  # noqa: E402
from web.sporringstelling import antall_sporringer  # noqa: E402

NASJONEN = 3500
SOM = {"listen": "liste", "saken": "sak"}
"""Which of Hypha's pages stands beside which of ours."""
KLIENTER, VARIGHET = 4, 5.0


def main() -> None:
    setup_test_environment()
    Path(MAPPE.name, "static").mkdir()
    call_command("migrate", verbosity=0)
    with transaction.atomic():
        koordinator, saker = _fill(SOM_HYPHA)
    _measure(koordinator, saker)
    with transaction.atomic():
        saker += lag_masse(NASJONEN - SOM_HYPHA, koordinator=koordinator, kommuner=[saker[0].kommune])
    _measure(koordinator, saker)


def _fill(antall: int) -> tuple[Aktor, list[AlisSak]]:
    """All in one kommune, so that one list holds them all."""
    kommune = lag_kommune("5001", "Prøve")
    koordinator = lag_koordinator(kommune)
    return koordinator, lag_masse(antall, koordinator=koordinator, kommuner=[kommune])


def _measure(koordinator: Aktor, saker: list[AlisSak]) -> None:
    klient = klient_for(koordinator)
    cookie = "; ".join(f"{navn}={morsel.value}" for navn, morsel in klient.cookies.items())
    sider = {
        "listen": "/alis/",
        "listen, langt uti": _last_page(klient),
        "saken": f"/alis/{saker[len(saker) // 2].pk}/",
    }
    sporringer = {navn: antall_sporringer(klient, sti) for navn, sti in sider.items()}
    print(f"{len(saker)} saker i én kommune, {connection.vendor}")
    connections.close_all()
    with tjener() as port:
        for navn, sti in sider.items():
            tid, bytes_ = besok(port, sti, cookie)
            print(
                f"  {navn:18} {tid:6.1f} ms  {sporringer[navn]:3} spørringer  {bytes_ / 1000:5.0f} kB"
                f"{ved_siden_av_hypha(SOM.get(navn, ''), tid, sporringer[navn])}"
            )
        print(
            f"  saken, {KLIENTER} samtidig: {_throughput(port, sider['saken'], cookie):.0f} sider i sekundet"
        )


def _last_page(klient: Client) -> str:
    """As far out as the list's own links lead, page by page."""
    sti = neste = "/alis/"
    while neste:
        sti, neste = neste, klient.get(neste).context["side"].neste_side
    return sti


def _throughput(port: int, sti: str, cookie: str) -> float:
    slutt = time.perf_counter() + VARIGHET

    def ask(_: int) -> int:
        antall = 0
        while time.perf_counter() < slutt:
            hent(port, sti, cookie)
            antall += 1
        return antall

    with ThreadPoolExecutor(KLIENTER) as klienter:
        return sum(klienter.map(ask, range(KLIENTER))) / VARIGHET


if __name__ == "__main__":
    main()
