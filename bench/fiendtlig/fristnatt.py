"""Five hundred kommuner send their application in the same instant, on PostgreSQL, each in a connection of its own.

Each has a doctor with an agreement, a frame and documented cost, and an application that is ready. They begin together, and
one in ten presses twice. Afterwards every application must be sent, with a receipt that nobody else has, in a series without
holes; the journal's chain must be whole, and the books add up.

Run: .venv/bin/python bench/fiendtlig/fristnatt.py [applications]
"""

import os
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "src")]
os.environ["DJANGO_SETTINGS_MODULE"] = "testinnstillinger"
ANTALL, TO_GANGER = 500, 10

from med_postgres import cluster, find_binaries, skip  # noqa: E402


def in_a_cluster(valg: list[str]) -> int:
    """With room for everyone at once."""
    programmer = find_binaries()
    if programmer is None:
        return skip()
    with cluster(programmer, connections=ANTALL + ANTALL // TO_GANGER + 20) as adresse:
        miljo = {**os.environ, "DATABASE_URL": adresse}
        return subprocess.run([sys.executable, __file__, *valg], env=miljo, check=False).returncode


if "DATABASE_URL" not in os.environ:
    sys.exit(in_a_cluster(sys.argv[1:]))

import django  # noqa: E402

django.setup()

from django.core.management import call_command  # noqa: E402

from alis.records.soknad.models import Soknad  # noqa: E402
from alis.services.journal import kontroller  # noqa: E402
from alis.services.regnskap import kontroller_regnskap  # noqa: E402
from alis.services.soknad.send_soknad import send_soknad  # noqa: E402
from factories.fristnatt import lag_klare  # noqa: E402
from factories.regnskap import PERIODE  # noqa: E402
from factories.samtidig import samtidig  # noqa: E402
from factories.soknad import NAA, Soknadsforlop  # noqa: E402


def main(antall: int = ANTALL) -> int:
    call_command("migrate", verbosity=0)
    klare = lag_klare(antall)
    hasher = [ett.side.hash for ett in klare]
    trykk = [partial(_press, ett, hash_) for ett, hash_ in zip(klare, hasher, strict=True)]
    start = time.perf_counter()
    svar = samtidig(*trykk, *trykk[::TO_GANGER])
    brukt = time.perf_counter() - start
    feil = [ett for ett in svar if isinstance(ett, Exception)]
    ventet = sorted(ett[1] for ett in svar if isinstance(ett, tuple))
    numre = sorted(Soknad.objects.filter(status="sendt").values_list("nummer", flat=True))
    hele = numre == [f"S-{NAA.year}-{nummer:05}" for nummer in range(1, antall + 1)]
    like = all(svar[sted][0] == svar[antall + sted // TO_GANGER][0] for sted in range(0, antall, TO_GANGER))
    orden = kontroller().brudd is None and not kontroller_regnskap()
    print(
        f"{len(trykk)} søknader, {len(svar)} trykk på en gang: {brukt:.1f} s, {len(svar) / brukt:.0f} i sekundet"
    )
    print(f"ventet: halvparten under {median(ventet):.1f} s, lengst {ventet[-1]:.1f} s")
    print(f"feil: {len(feil)} {feil[:1] or ''}; kvitteringer: {len(set(numre))}, uten hull: {hele}")
    print(f"to trykk ga samme kvittering: {like}; journal og regnskap stemmer: {orden}")
    return 0 if hele and like and orden and not feil else 1


def _press(soknad: Soknadsforlop, hash_: str) -> tuple[str, float]:
    start = time.perf_counter()
    nummer = send_soknad(aktor=soknad.signatar, tilskuddsperiode=PERIODE, sett_hash=hash_, naa=NAA)
    return nummer, time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main(*(int(tekst) for tekst in sys.argv[1:])))
