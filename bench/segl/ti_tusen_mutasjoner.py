"""10,000 random changes to a sealed file or to the journal: every one has to be found.

Seven thousand go to the file and are judged by the service that the public page calls; what it would read in a process of its
own is read in this one, so that the run does not last an hour. Three thousand go to rows of the journal, in a database on disk
whose triggers have been taken away, as by someone who owns it; the control knows a checkpoint kept elsewhere. Each change is
judged alone and from the start. What is missed is printed with the number that makes it again.

Run: .venv/bin/python bench/segl/ti_tusen_mutasjoner.py [antall] [frø]
"""

import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
MAPPE = tempfile.TemporaryDirectory(prefix="alis-bench-")
os.environ |= {"ALIS_VAR": MAPPE.name, "ALIS_DEMO": "1"}
os.environ.pop("DATABASE_URL", None)

from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.utils import timezone  # noqa: E402

import alis.cli.django_klar  # noqa: E402, F401
from alis.integrations.segl.fremmed import les_fremmed  # noqa: E402
from alis.records.avtale.models import BruktSegl  # noqa: E402
from alis.records.journal.vern import slipp_journalen  # noqa: E402
from alis.services.dokumentkontroll import Kontrollutfall, kontroller_dokument  # noqa: E402
from alis.services.dokumentkontroll import kontroller_dokument as tjeneste  # noqa: E402
from alis.services.journal import kontroller  # noqa: E402
from factories.journalmutasjon import JOURNALMUTASJONER, skriv_journal  # noqa: E402
from factories.segl import forseglet, segl  # noqa: E402
from integrations.segl.mutasjon import MUTASJONER  # noqa: E402

LINJER = 60
FILANDEL = 0.7
Prov = tuple[str, int, bool]
"""Name of the change, the number that makes it again, and whether it was found."""


def of_the_file(antall: int, fro: int) -> Iterator[Prov]:
    """Each kind of change in turn."""
    fil = forseglet()
    assert kontroller_dokument(fil=fil).utfall is Kontrollutfall.UENDRET
    for nummer in range(fro, fro + antall):
        mutasjon = MUTASJONER[nummer % len(MUTASJONER)]
        endret = mutasjon(fil, Random(nummer))
        assert endret != fil
        svar = kontroller_dokument(fil=endret)
        yield mutasjon.__name__, nummer, svar.utfall is not Kontrollutfall.UENDRET and not svar.kjent


def of_the_journal(antall: int, fro: int) -> Iterator[Prov]:
    skriv_journal(LINJER)
    slipp_journalen(connection)
    hel = kontroller()
    assert hel.brudd is None
    for nummer in range(fro, fro + antall):
        mutasjon = JOURNALMUTASJONER[nummer % len(JOURNALMUTASJONER)]
        with transaction.atomic():
            mutasjon(Random(nummer))
            funnet = kontroller(sjekkpunkt=(hel.antall, hel.hash)).brudd is not None
            transaction.set_rollback(True)
        yield mutasjon.__name__, nummer, funnet
    assert kontroller() == hel


def report(navn: str, prover: Iterator[Prov]) -> int:
    """How many were missed."""
    start = time.perf_counter()
    alle = list(prover)
    sekunder = time.perf_counter() - start
    funnet = Counter(slag for slag, _, var_funnet in alle if var_funnet)
    for slag, antall in sorted(Counter(slag for slag, _, _ in alle).items()):
        print(f"  {slag:26} {funnet[slag]:6} of {antall:6} found")
    for slag, nummer, var_funnet in alle:
        if not var_funnet:
            print(f"  MISSED: {slag}, number {nummer}")
    missed = len(alle) - funnet.total()
    print(f"{navn}: {len(alle)} changes, {missed} missed, {sekunder * 1000 / len(alle):.1f} ms each")
    return missed


def main(antall: int, fro: int) -> int:
    call_command("migrate", verbosity=0, interactive=False)
    sys.modules[tjeneste.__module__].les_avgrenset = lambda fil, laasfil: les_fremmed(fil)  # type: ignore[attr-defined]
    BruktSegl.objects.create(
        fingeravtrykk=segl().sertifikat.fingeravtrykk,
        sertifikater=segl().sertifikat.som_pem(),
        tatt_i_bruk_at=timezone.now(),
    )
    paa_fil = round(antall * FILANDEL)
    missed = report("the file", of_the_file(paa_fil, fro))
    missed += report("the journal", of_the_journal(antall - paa_fil, fro))
    print(f"{antall} changes in all, {missed} missed; the goal is none")
    return 1 if missed else 0


if __name__ == "__main__":
    tall = [int(argument) for argument in sys.argv[1:]]
    sys.exit(main(*tall, *(10_000, 1)[len(tall) :]))
