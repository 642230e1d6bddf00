"""The list of cases and one case, beside the figures of the best open grant system that we know of.

Hypha, measured by others with 201 submissions of its own making, production settings, two workers, warm, the median of
eight: the list 628 ms and 144 questions to the database, one submission 178 ms and 37. Ours is asked here with as many
cases and with the nation's 3,500, over HTTP from two workers, begin and commit counted too. Hypha is not run: the ratios
are against its figures.

Run: .venv/bin/python bench/sak/liste_og_sak_ved_siden_av_hypha.py
On PostgreSQL: .venv/bin/python tests/med_postgres.py bench/sak/liste_og_sak_ved_siden_av_hypha.py
"""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests")]
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
from factories.innlogging import klient_for  # noqa: E402
from factories.masse import lag_masse  # noqa: E402
from factories.parter import lag_kommune, lag_koordinator  # noqa: E402
from web.sporringstelling import antall_sporringer  # noqa: E402

SOM_HYPHA, NASJONEN = 201, 3500
HYPHA = {"listen": (628, 144), "saken": (178, 37)}
"""Milliseconds and questions."""
GANGER, KLIENTER, VARIGHET = 8, 4, 5.0


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
    with _server() as port:
        for navn, sti in sider.items():
            tid, bytes_ = _visit(port, sti, cookie)
            print(
                f"  {navn:18} {tid:6.1f} ms  {sporringer[navn]:3} spørringer  {bytes_ / 1000:5.0f} kB"
                f"{_beside(navn, tid, sporringer[navn])}"
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


def _beside(navn: str, tid: float, sporringer: int) -> str:
    if navn not in HYPHA:
        return ""
    ms, sql = HYPHA[navn]
    return f"   Hypha {ms} ms, {sql}: {ms / tid:.1f} ganger tiden, {sql / sporringer:.1f} ganger spørringene"


@contextmanager
def _server() -> Iterator[int]:
    with socket.socket() as ledig:
        ledig.bind(("127.0.0.1", 0))
        port = ledig.getsockname()[1]
    tjener = subprocess.Popen(
        [Path(sys.executable).parent / "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port),
         "--workers", "2", "--blocking-threads", "1", "--no-ws", "--log-level", "error", "alis.config.wsgi:application"],
    )  # fmt: skip
    try:
        _await(port)
        yield port
    finally:
        tjener.terminate()
        tjener.wait(timeout=10)


def _await(port: int) -> None:
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("tjeneren kom ikke opp")


def _get(port: int, sti: str, cookie: str) -> bytes:
    forbindelse = HTTPConnection("127.0.0.1", port, timeout=30)
    forbindelse.request("GET", sti, headers={"Cookie": cookie})
    svar = forbindelse.getresponse()
    innhold = svar.read()
    forbindelse.close()
    if svar.status != 200:
        raise SystemExit(f"{sti} svarte {svar.status}")
    return innhold


def _visit(port: int, sti: str, cookie: str) -> tuple[float, int]:
    for _ in range(GANGER):
        _get(port, sti, cookie)
    tider = []
    for _ in range(GANGER):
        start = time.perf_counter()
        innhold = _get(port, sti, cookie)
        tider.append((time.perf_counter() - start) * 1000)
    return median(tider), len(innhold)


def _throughput(port: int, sti: str, cookie: str) -> float:
    slutt = time.perf_counter() + VARIGHET

    def ask(_: int) -> int:
        antall = 0
        while time.perf_counter() < slutt:
            _get(port, sti, cookie)
            antall += 1
        return antall

    with ThreadPoolExecutor(KLIENTER) as klienter:
        return sum(klienter.map(ask, range(KLIENTER))) / VARIGHET


if __name__ == "__main__":
    main()
