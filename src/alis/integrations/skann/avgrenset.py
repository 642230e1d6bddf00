"""Reads a scanned file on its own, so that a hostile one harms nobody else."""

import sys
from pathlib import Path

from alis.integrations.avgrenset import ForTung, Grenser, kjor_avgrenset
from alis.integrations.skann.les_ark import les_ark
from alis.integrations.skann.lesning import Hindring, KanIkkeLeses, Skannlesning, finn_filtype

GRENSER = Grenser(sekunder=30, minne=1_500_000_000)


def les_skannfil(fil: bytes, *, laasfil: Path) -> Skannlesning:
    """Raises `Opptatt`."""
    try:
        finn_filtype(fil)
        return Skannlesning.fra_json(kjor_avgrenset(__name__, fil, grenser=GRENSER, laasfil=laasfil))
    except KanIkkeLeses as feil:
        return Skannlesning(hindring=feil.hindring)
    except (ForTung, ValueError, KeyError):
        return Skannlesning(hindring=Hindring.FOR_TUNG)


def main() -> None:
    """In the child: the file on standard input, the answer as JSON on standard output."""
    GRENSER.sett()
    print(les_ark(sys.stdin.buffer.read()).som_json())


if __name__ == "__main__":
    main()
