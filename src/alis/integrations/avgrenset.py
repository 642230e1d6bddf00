"""Lets another of our modules read a hostile file in a process with little memory and little time of its own."""

import fcntl
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

VENTER_GANGER = 4
"""How much longer than its processor time a reading may take by the clock: the machine has others to serve."""


SPOR_IGJEN = 0.05
"""Seconds between each time one asks whether the file before has been read."""


class Opptatt(Exception):
    """Another file is being read. One at a time, so that the other workers go on serving pages."""


class ForTung(Exception):
    """The reading took more time or memory than it may, or the reader fell."""


@dataclass(frozen=True, kw_only=True)
class Grenser:
    """Processor time in seconds, memory in bytes."""

    sekunder: int
    minne: int

    def sett(self) -> None:
        """In the child: nothing more may be used, and nothing written."""
        resource.setrlimit(resource.RLIMIT_CPU, (self.sekunder, self.sekunder))
        resource.setrlimit(resource.RLIMIT_AS, (self.minne, self.minne))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))


def kjor_avgrenset(
    modul: str, fil: bytes, *, grenser: Grenser, laasfil: Path, vent_sekunder: float = 0
) -> str:
    """Return what the module prints when it is given the file. Raises `Opptatt` and `ForTung`.

    The module sets the limits upon itself. `laasfil` is shared by the processes of the site, and waited for as long as
    `vent_sekunder`.
    """
    with _alone(laasfil, vent_sekunder):
        try:
            svar = subprocess.run(
                [sys.executable, "-m", modul],
                input=fil,
                capture_output=True,
                timeout=VENTER_GANGER * grenser.sekunder,
                env={"PATH": os.environ.get("PATH", ""), "PYTHONDONTWRITEBYTECODE": "1"},
                check=True,
            )
            return svar.stdout.decode()
        except (subprocess.SubprocessError, ValueError) as feil:
            raise ForTung from feil


@contextmanager
def _alone(laasfil: Path, vent_sekunder: float = 0) -> Iterator[None]:
    with laasfil.open("w") as laas:
        _take(laas, frist=time.monotonic() + vent_sekunder)
        yield


def _take(laas: IO[str], *, frist: float) -> None:
    while True:
        try:
            fcntl.flock(laas, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as feil:
            if time.monotonic() >= frist:
                raise Opptatt from feil
            time.sleep(SPOR_IGJEN)
        else:
            return
