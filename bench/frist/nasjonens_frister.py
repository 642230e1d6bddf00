"""All the deadlines of the nation: 3,500 ALIS, looked through as the job does it every quarter of an hour.

How many questions does a round ask the database, and how long does it take, when nothing is due, and when everything is?

Run: .venv/bin/python bench/frist/nasjonens_frister.py
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests")]
MAPPE = tempfile.TemporaryDirectory(prefix="alis-bench-")
os.environ |= {"ALIS_VAR": MAPPE.name, "ALIS_DEMO": "1", "DJANGO_SETTINGS_MODULE": "alis.config.settings"}

import django  # noqa: E402

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402

from alis.records.parter.models import Kommune  # noqa: E402
from alis.services.frist import varsle_frister  # noqa: E402
from factories.mengde import KOMMUNER, PER_KOMMUNE, lag_mengde  # noqa: E402
from factories.parter import lag_koordinator  # noqa: E402

UTEN_NOE = datetime(2026, 11, 21, 12, tzinfo=UTC)
ALT_FORFALLER = datetime(2031, 6, 1, 12, tzinfo=UTC)
"""Within half a year of the day on which the five full-time years end."""


def main() -> None:
    call_command("migrate", verbosity=0)
    with transaction.atomic():
        lag_mengde()
        for kommune in Kommune.objects.all():
            lag_koordinator(kommune)
    print(f"{KOMMUNER * PER_KOMMUNE} ALIS, {connection.vendor}")
    for navn, naa in (
        ("ingenting forfaller", UTEN_NOE),
        ("alt forfaller", ALT_FORFALLER),
        ("en gang til", ALT_FORFALLER),
    ):
        teller = Teller()
        start = time.perf_counter()
        with connection.execute_wrapper(teller):
            antall = varsle_frister(naa=naa)
        tid = time.perf_counter() - start
        print(f"{navn:20} {tid:6.1f} s  {teller.antall:6} spørringer  {antall:5} trinn tatt")


class Teller:
    """Counts what the database is asked, without keeping the questions."""

    def __init__(self) -> None:
        self.antall = 0

    def __call__(self, execute: Callable[..., Any], *sporsmal: Any) -> Any:
        self.antall += 1
        return execute(*sporsmal)


if __name__ == "__main__":
    main()
