"""Cleans a receipt in a process of its own, so that a hostile one harms nobody else."""

import json
import sys
from pathlib import Path

from alis.integrations.avgrenset import ForTung, Grenser, kjor_avgrenset
from alis.integrations.bilag.filtype import finn_bilagstype
from alis.integrations.bilag.rens import rens
from alis.integrations.bilag.renset import Bilagshindring, KanIkkeMottas, RensetBilag

GRENSER = Grenser(sekunder=5, minne=250_000_000)
VENTER_SEKUNDER = 20
"""Receipts come many at a time, and each takes a moment: better to wait for the one before than to be sent away."""


def motta_bilag(fil: bytes, *, laasfil: Path) -> RensetBilag:
    """What is kept of the file. Raises `KanIkkeMottas` and `Opptatt`."""
    finn_bilagstype(fil)
    try:
        svar = kjor_avgrenset(__name__, fil, grenser=GRENSER, laasfil=laasfil, vent_sekunder=VENTER_SEKUNDER)
        return RensetBilag.fra_json(svar)
    except (ForTung, ValueError, KeyError) as feil:
        raise KanIkkeMottas(Bilagshindring.FOR_TUNG) from feil


def main() -> None:
    """In the child: the file on standard input, the answer as JSON on standard output."""
    GRENSER.sett()
    try:
        print(rens(sys.stdin.buffer.read()).som_json())
    except KanIkkeMottas as feil:
        print(json.dumps({"hindring": feil.hindring.value}))
    except MemoryError:
        print(json.dumps({"hindring": Bilagshindring.FOR_TUNG.value}))


if __name__ == "__main__":
    main()
