"""3,500 agreements as separate files on two cores, each tagged, archivable and with its data attached, beside WeasyPrint.

Two processes, each with one compiler that it keeps, make every agreement of the nation: another doctor in each. WeasyPrint makes as
many as there is patience for, in the same two processes, right before and right after. Then every file is opened with pikepdf: it has
to be tagged, claim PDF/UA-1 and PDF/A-3a, and have its own data attached.

Run: .venv/bin/python bench/dokument/avtaler_paa_rad.py [antall]
"""

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from multiprocessing import get_context
from multiprocessing.pool import Pool
from pathlib import Path

import pikepdf

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "bench/dokument")]

from avtale_ved_siden_av_weasyprint import with_typst, with_weasyprint  # noqa: E402

from alis.domain.dokument import Avtaledokument, kanonisk_json  # noqa: E402
from factories.avtaleinnhold import LEGE, avtaleinnhold  # noqa: E402

PROSESSER = 2
LENGST = 120.0
MINST_SA_MANGE_GANGER = 8
UTVALG = 20
"""Agreements that WeasyPrint makes before, and as many after."""
PAASTANDER = (b"pdfuaid:part>1<", b"pdfaid:part>3<", b"pdfaid:conformance>A<")


def agreement(nummer: int) -> Avtaledokument:
    lege = replace(LEGE, navn=f"Máret Ánne Sørgård {nummer}", hpr_nr=f"{9_000_000 + nummer}")
    return Avtaledokument(innhold=avtaleinnhold(lege=lege))


def write(mappe: Path, nummer: int) -> None:
    (mappe / f"{nummer}.pdf").write_bytes(with_typst(agreement(nummer)))


def write_beside(nummer: int) -> None:
    with_weasyprint(agreement(nummer))


def fault(mappe: Path, nummer: int) -> str:
    """What is wrong with the file; empty when nothing is."""
    with pikepdf.open(mappe / f"{nummer}.pdf") as dokument:
        rot = dokument.Root
        if not rot.MarkInfo.Marked or str(rot.StructTreeRoot.K[0].S) != "/Document":
            return f"{nummer}: not tagged"
        if any("/StructParents" not in side.obj for side in dokument.pages):
            return f"{nummer}: a page outside the structure"
        if any(paastand not in rot.Metadata.read_bytes() for paastand in PAASTANDER):
            return f"{nummer}: a standard is not claimed"
        (vedlegg,) = rot.AF
        if vedlegg.EF.F.read_bytes() != kanonisk_json(agreement(nummer)):
            return f"{nummer}: the data is not its own"
    return ""


def seconds(arbeidere: Pool, arbeid: Callable[[int], object], numre: range) -> float:
    start = time.perf_counter()
    for _ in arbeidere.imap_unordered(arbeid, numre, chunksize=max(1, len(numre) // 100)):
        pass
    return time.perf_counter() - start


def main(antall: int) -> int:
    with (
        tempfile.TemporaryDirectory(prefix="alis-bench-") as navn,
        get_context("spawn").Pool(PROSESSER) as pool,
    ):
        mappe = Path(navn)
        pool.map(partial(write, mappe), range(PROSESSER * 2)), pool.map(write_beside, range(PROSESSER))
        weasy = seconds(pool, write_beside, range(UTVALG))
        typst = seconds(pool, partial(write, mappe), range(antall))
        weasy += seconds(pool, write_beside, range(UTVALG, 2 * UTVALG))
        feil = [melding for melding in pool.imap(partial(fault, mappe), range(antall), 20) if melding]
        storrelse = sum((mappe / f"{nummer}.pdf").stat().st_size for nummer in range(antall))
    ganger = (weasy / (2 * UTVALG)) / (typst / antall)
    print(
        f"typst:      {antall} agreements in {typst:.1f} s, {typst / antall * 1000:.1f} ms each on {PROSESSER} cores"
    )
    print(
        f"WeasyPrint: {2 * UTVALG} agreements in {weasy:.1f} s, {weasy / 2 / UTVALG * 1000:.1f} ms each (PDF/UA-1 only)"
    )
    print(f"every file opened again: {len(feil)} with a fault; {storrelse / 1e6:,.0f} MB in all")
    print(*feil[:10], sep="\n", end="\n" if feil else "")
    ventet = LENGST * antall / 3500
    print(
        f"goal at most {ventet:.0f} s; {ganger:.1f} times WeasyPrint, the goal is at least {MINST_SA_MANGE_GANGER}"
    )
    return 0 if not feil and typst <= ventet and ganger >= MINST_SA_MANGE_GANGER else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 3500))
