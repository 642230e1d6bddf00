"""A million random things that happen to money, in the database with all its constraints and triggers, beside plain Python.

Each step draws what happens (a claim, an approval, a payment that bounces, an advance, a grant that is cut, a doctor who
leaves …) and books the law library's voucher for it. The counterpart keeps its own books in ordinary integers, one variable
for each thing that a person would ask about, and knows no accounts. Vouchers go in by the thousand, as rows; the balances
are kept by the database's triggers alone. At the end every balance is compared, the books are added up anew from the
transfers, and debit and credit are weighed. One thing in fifty that must not be possible is tried as well.

Run: .venv/bin/python bench/regnskap/en_million_bilag.py [steg] [frø]
"""

import os
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "src")]
MAPPE = tempfile.TemporaryDirectory(prefix="alis-bench-")
os.environ.update(
    DJANGO_SETTINGS_MODULE="testinnstillinger", DATABASE_URL=f"sqlite:///{MAPPE.name}/bench.sqlite3"
)

import django  # noqa: E402

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import DatabaseError  # noqa: E402
from django.db.models import Sum  # noqa: E402

from alis.domain import regnskap as lov  # noqa: E402
from alis.domain.avtale import Element  # noqa: E402
from alis.records.regnskap.models import Bilag, Kontosaldo, Overforing  # noqa: E402
from alis.records.utdanning.models import AlisSak  # noqa: E402
from alis.services.regnskap import kontroller_regnskap, les_saldo  # noqa: E402
from factories.bilagsmasse import skriv_bilag  # noqa: E402
from factories.parter import lag_kommune, lag_koordinator  # noqa: E402
from factories.pengehendelser import HENDELSER, Bordet, Lommebok, umulig  # noqa: E402
from factories.utdanning import lag_sak  # noqa: E402

SAKER, OM_GANGEN = 20, 2_000


def er_nektet(bilag: lov.Bilag, kommunenummer: str) -> bool:
    try:
        skriv_bilag([bilag], kommunenummer)
    except DatabaseError:
        return True
    return False


def avvik(boker: list[Lommebok]) -> int:
    """How many øre all the answers of the books are from those of the counterpart, taken together."""
    saldoer = {(n.sak_id, n.element): s for n, s in les_saldo(saker={bok.sak_id for bok in boker}).items()}
    sum_avvik = 0
    for bok in boker:
        s = saldoer.get((bok.sak_id, bok.element), lov.Saldo())
        par = (
            (s.ramme, bok.ramme),
            (s.igjen, bok.ramme - bok.krevd - bok.brukt),
            (s.krevd, bok.krevd),
            (s.godkjent, bok.brukt),
            (s.kostnad, bok.brukt),
            (s.til_gode, bok.skyldig),
            (s.utbetalt, bok.betalt),
            (s.forskudd, bok.forskudd),
            (s.krav_pa_legen, bok.krav),
            (s.tilbakebetalt, bok.tilbake),
            (s.innvilget, bok.innvilget),
            (s.ikke_mottatt, bok.ventes),
            (s.skyldig_stat, bok.skyldig_stat),
        )
        sum_avvik += sum(abs(fort.ore - ventet) for fort, ventet in par)
    return sum_avvik


def main(steg: int = 1_000_000, fro: int = 2026) -> int:
    call_command("migrate", verbosity=0)
    koordinator = lag_koordinator(lag_kommune())
    saker: list[AlisSak] = [lag_sak(koordinator) for _ in range(SAKER)]
    boker = [Lommebok(sak_id=sak.pk, element=element) for sak in saker for element in Element]
    kommunenummer, bord = saker[0].kommune_id, Bordet(fro)
    hendelser, vekter = zip(*HENDELSER, strict=True)
    gjort = forsok = nektet = 0
    start = time.perf_counter()
    while gjort < steg:
        for _ in range(min(OM_GANGEN, steg - gjort)):
            for_ = len(bord.venter)
            while len(bord.venter) == for_:
                bord.tilfeldig.choices(hendelser, vekter)[0](bord, bord.tilfeldig.choice(boker))
            gjort += 1
        skriv_bilag(bord.venter, kommunenummer)
        bord.venter.clear()
        for _ in range(OM_GANGEN // 50):
            forsok += 1
            nektet += er_nektet(umulig(bord, bord.tilfeldig.choice(boker)), kommunenummer)
    brukt = time.perf_counter() - start
    sider = Kontosaldo.objects.aggregate(debet=Sum("debet"), kredit=Sum("kredit"))
    feil, ore = kontroller_regnskap(), avvik(boker)
    print(
        f"{gjort:,} hendelser, {Bilag.objects.count():,} bilag, {Overforing.objects.count():,} overføringer"
    )
    print(f"{brukt:.0f} s, {gjort / brukt:,.0f} hendelser i sekundet")
    print(f"avvik fra modellen: {ore} øre på {len(boker)} × 13 svar")
    print(f"debet − kredit: {sider['debet'] - sider['kredit']} øre; feil i kontrollen: {len(feil)}")
    print(f"det som ikke skal gå: {nektet} av {forsok} nektet")
    return 0 if not ore and not feil and sider["debet"] == sider["kredit"] and nektet == forsok else 1


if __name__ == "__main__":
    sys.exit(main(*(int(tekst) for tekst in sys.argv[1:])))
