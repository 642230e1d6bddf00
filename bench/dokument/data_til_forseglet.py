"""From an agreement's data to the sealed PDF with its evidence page: how long the person who signs last waits.

Run: .venv/bin/python bench/dokument/data_til_forseglet.py [antall]
"""

import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

import alis.cli.django_klar  # noqa: E402, F401
from alis.integrations.dokument import gjeldende_mal, lag_pdf  # noqa: E402
from alis.integrations.segl import Segl, Seglfunn, kontroller_segl, lokalt_segl  # noqa: E402
from factories.avtaleinnhold import LEGE, avtaleinnhold  # noqa: E402
from factories.segl import bevis, signert_dokument  # noqa: E402

SKRIFTER = ROOT / "src/alis/web/static/tredjepart/inter-ttf"
MAAL = 250.0


def milliseconds(segl: Segl, nummer: int) -> tuple[float, float, float]:
    """The whole way, the seal's part of it, and the processor's time for the whole."""
    innhold = avtaleinnhold(lege=replace(LEGE, navn=f"Máret Ánne Sørgård {nummer}"))
    start, regnet = time.perf_counter(), time.process_time()
    pdf = lag_pdf(
        signert_dokument(innhold), mal=gjeldende_mal(), skriftmappe=SKRIFTER, bevis=bevis(segl.sertifikat)
    )
    laget = time.perf_counter()
    fil = segl.forsegl(pdf)
    ferdig, regnet = time.perf_counter(), time.process_time() - regnet
    assert kontroller_segl(fil, [segl.sertifikat]).funn is Seglfunn.UENDRET
    return (ferdig - start) * 1000, (ferdig - laget) * 1000, regnet * 1000


def main(antall: int) -> int:
    with tempfile.TemporaryDirectory(prefix="alis-bench-") as mappe:
        segl = lokalt_segl(Path(mappe) / "segl")
        milliseconds(segl, -1)
        hele, seglet, regnet = zip(*(milliseconds(segl, nummer) for nummer in range(antall)), strict=True)
    p95, p95_regnet = (statistics.quantiles(tider, n=20)[-1] for tider in (hele, regnet))
    print(
        f"{antall} agreements: median {statistics.median(hele):.1f} ms, p95 {p95:.1f} ms, worst {max(hele):.1f} ms"
    )
    print(f"of this the seal: median {statistics.median(seglet):.1f} ms")
    print(f"processor time: median {statistics.median(regnet):.1f} ms, p95 {p95_regnet:.1f} ms")
    print(f"the goal is at most {MAAL:.0f} ms at p95")
    return 0 if p95 <= MAAL else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
