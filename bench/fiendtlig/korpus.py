"""Every bad file sent to every place that takes a file: what it answers, in how many seconds, with how much more memory.

Each file is sent through the page itself, in a process that is born for it with the whole house already in memory. What is
measured is the most that process grew by, and the most that any process it started to read the file used, taken together;
and the processor's seconds in both. The clock is told as well, but judges nothing: the machine may have others to serve.

Run: .venv/bin/python bench/fiendtlig/korpus.py
"""

import json
import os
import resource
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "src")]
MAPPE = tempfile.TemporaryDirectory(prefix="alis-bench-")
os.environ |= {
    "ALIS_VAR": MAPPE.name,
    "DJANGO_SETTINGS_MODULE": "testinnstillinger",
    "DATABASE_URL": f"sqlite:///{MAPPE.name}/bench.sqlite3",
}

import django  # noqa: E402

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test.utils import setup_test_environment  # noqa: E402

from factories.fiendtlig_korpus import KORPUS, les  # noqa: E402
from factories.filsteder import Sender, lag_filsteder  # noqa: E402

MEST_MB, MEST_SEKUNDER = 200, 5


@dataclass(frozen=True, kw_only=True)
class Forsok:
    fil: str
    status: int
    mb: float
    sekunder: float
    klokke: float


def main() -> int:
    call_command("migrate", verbosity=0)
    setup_test_environment()
    Path(MAPPE.name, "static").mkdir(exist_ok=True)
    steder = lag_filsteder()
    for navn in KORPUS:
        les(navn)
    for send in steder.values():
        send(b"varm")
    connection.close()
    return max([_report(sted, [_measure(navn, send) for navn in KORPUS]) for sted, send in steder.items()])


def _measure(navn: str, send: Sender) -> Forsok:
    les_her, skriv_der = os.pipe()
    barn = os.fork()
    if barn == 0:
        os.write(skriv_der, json.dumps(_in_the_child(navn, send)).encode())
        os._exit(0)
    os.close(skriv_der)
    with os.fdopen(les_her) as svar:
        tekst = svar.read()
    os.waitpid(barn, 0)
    return Forsok(fil=navn, **json.loads(tekst))


def _in_the_child(navn: str, send: Sender) -> dict[str, float]:
    fil = les(navn)
    for_minne, for_tid, start = _now()["VmRSS"], _processor(), time.perf_counter()
    status = send(fil).status_code
    leser = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {
        "status": status,
        "mb": max(0.0, _now()["VmHWM"] - for_minne) + leser,
        "sekunder": _processor() - for_tid,
        "klokke": time.perf_counter() - start,
    }


def _now() -> dict[str, float]:
    """Resident memory of this process in MB, now and at its most."""
    linjer = (linje.split() for linje in Path("/proc/self/status").read_text().splitlines())
    return {ord_[0].rstrip(":"): int(ord_[1]) / 1024 for ord_ in linjer if ord_[0].startswith("Vm")}


def _processor() -> float:
    """Seconds of this process and of those it has started and seen end."""
    tid = os.times()
    return tid.user + tid.system + tid.children_user + tid.children_system


def _report(sted: str, forsok: list[Forsok]) -> int:
    tyngst, tregest = max(forsok, key=lambda ett: ett.mb), max(forsok, key=lambda ett: ett.sekunder)
    feil = [
        ett.fil for ett in forsok if ett.status != 200 or ett.mb >= MEST_MB or ett.sekunder >= MEST_SEKUNDER
    ]
    print(f"{sted}: {len(forsok)} filer, {len(feil)} over grensen {feil or ''}")
    print(f"  mest minne: {tyngst.mb:.0f} MB («{tyngst.fil}»)")
    print(
        f"  mest tid: {tregest.sekunder:.2f} s i prosessoren («{tregest.fil}»), {max(e.klokke for e in forsok):.1f} s på klokken"
    )
    return 1 if feil else 0


if __name__ == "__main__":
    sys.exit(main())
