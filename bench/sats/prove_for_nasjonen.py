"""A draft of rates tried on the cases of the period before: how long the page takes, and how many questions it asks.

No peer that we know of does this, so there is nothing to stand beside. What is asked: does the page still answer within
seconds for the nation's 3,500 ALIS, and does the number of questions stay the same?

Run: .venv/bin/python bench/sats/prove_for_nasjonen.py
On PostgreSQL: .venv/bin/python tests/med_postgres.py bench/sats/prove_for_nasjonen.py
"""

import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from uuid import UUID

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests")]
MAPPE = tempfile.TemporaryDirectory(prefix="alis-bench-")
os.environ |= {"ALIS_VAR": MAPPE.name, "ALIS_DEMO": "1", "DJANGO_SETTINGS_MODULE": "alis.config.settings"}

import django  # noqa: E402

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.test.utils import setup_test_environment  # noqa: E402

from alis.domain.tilgang import Aktor  # noqa: E402
from factories.innlogging import klient_for  # noqa: E402
from factories.masse import lag_masse  # noqa: E402
from factories.parter import lag_kommune, lag_koordinator  # noqa: E402
from factories.sats import lag_satsfolk, lag_satskladd, skriv  # noqa: E402
from web.sporringstelling import antall_sporringer  # noqa: E402

TRINN = (350, 3500)
GANGER = 5
LAERING = "element.laeringsaktiviteter.arsbelop"


def main() -> None:
    setup_test_environment()
    Path(MAPPE.name, "static").mkdir()
    call_command("migrate", verbosity=0)
    kommune = lag_kommune("5001", "Prøve")
    koordinator = lag_koordinator(kommune)
    skriver = lag_satsfolk().en
    kladd = lag_satskladd(skriver)
    skriv(skriver, kladd, LAERING, 1_500_000)
    laget = 0
    for antall in TRINN:
        with transaction.atomic():
            lag_masse(antall - laget, koordinator=koordinator, kommuner=[kommune])
        laget = antall
        _measure(skriver, kladd, antall)


def _measure(skriver: Aktor, kladd: UUID, antall: int) -> None:
    klient, adresse = klient_for(skriver), f"/satser/kladd/{kladd}/virkning/"
    sporringer = antall_sporringer(klient, adresse)
    tider = []
    for _ in range(GANGER):
        start = time.perf_counter()
        svar = klient.get(adresse)
        tider.append(time.perf_counter() - start)
        assert f"{antall} saker" in svar.content.decode()
    print(f"  {antall:5} saker, {connection.vendor:10} {median(tider):6.2f} s  {sporringer} spørringer")


if __name__ == "__main__":
    main()
