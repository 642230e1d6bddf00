"""Runs `les_fremmed` on its own, so that a hostile file harms nobody else."""

import sys
from pathlib import Path

from alis.integrations.avgrenset import ForTung, Grenser, kjor_avgrenset
from alis.integrations.segl.fremmed import Fremmedlesning, Hindring, les_fremmed

GRENSER = Grenser(sekunder=5, minne=1_200_000_000)
LENGSTE_SVAR = 100_000


def les_avgrenset(fil: bytes, *, laasfil: Path) -> Fremmedlesning:
    """Raises `Opptatt`."""
    try:
        svar = kjor_avgrenset(__name__, fil, grenser=GRENSER, laasfil=laasfil)
        return Fremmedlesning.fra_json(svar[:LENGSTE_SVAR])
    except (ForTung, ValueError, KeyError):
        return Fremmedlesning(hindring=Hindring.FOR_TUNG)


def main() -> None:
    """In the child: the file on standard input, the answer as JSON on standard output."""
    GRENSER.sett()
    print(les_fremmed(sys.stdin.buffer.read()).som_json())


if __name__ == "__main__":
    main()
