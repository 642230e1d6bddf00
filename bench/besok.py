"""Visits to our own server, timed, and the figures of the best open grant system that we know of to set beside them.

Hypha was measured by others with 201 submissions of its own making, production settings, two workers, warm, the median of
eight. It is not run here.
"""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from statistics import median

SOM_HYPHA = 201
HYPHA = {"liste": (628, 144), "sak": (178, 37)}
"""Milliseconds, and questions to the database."""
GANGER = 8


def ved_siden_av_hypha(slag: str, ms: float, sporringer: int) -> str:
    """How many times its time and its questions. Empty for a page that it has none like."""
    if slag not in HYPHA:
        return ""
    deres_ms, deres_sql = HYPHA[slag]
    return (
        f"   Hypha {deres_ms} ms, {deres_sql}: {deres_ms / ms:.1f} ganger tiden, "
        f"{deres_sql / sporringer:.1f} ganger spørringene"
    )


@contextmanager
def tjener() -> Iterator[int]:
    """Two workers on a port of their own, with the settings and the database of the environment."""
    with socket.socket() as ledig:
        ledig.bind(("127.0.0.1", 0))
        port = ledig.getsockname()[1]
    prosess = subprocess.Popen(
        [Path(sys.executable).parent / "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port),
         "--workers", "2", "--blocking-threads", "1", "--no-ws", "--log-level", "error", "alis.config.wsgi:application"],
    )  # fmt: skip
    try:
        _await(port)
        yield port
    finally:
        prosess.terminate()
        try:
            prosess.wait(timeout=10)
        except subprocess.TimeoutExpired:  # a busy machine: what was measured is told already
            prosess.kill()
            prosess.wait()


def besok(port: int, sti: str, cookie: str) -> tuple[float, int]:
    """The median of eight warm visits in milliseconds, and the bytes of the page."""
    for _ in range(GANGER):
        hent(port, sti, cookie)
    tider = []
    for _ in range(GANGER):
        start = time.perf_counter()
        innhold = hent(port, sti, cookie)
        tider.append((time.perf_counter() - start) * 1000)
    return median(tider), len(innhold)


def hent(port: int, sti: str, cookie: str) -> bytes:
    forbindelse = HTTPConnection("127.0.0.1", port, timeout=60)
    forbindelse.request("GET", sti, headers={"Cookie": cookie})
    svar = forbindelse.getresponse()
    innhold = svar.read()
    forbindelse.close()
    if svar.status != 200:
        raise SystemExit(f"{sti} svarte {svar.status}")
    return innhold


def _await(port: int) -> None:
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("tjeneren kom ikke opp")
