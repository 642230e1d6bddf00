"""Runs `les_fremmed` in a process with little memory and little time, so that a hostile file harms nobody else."""

import fcntl
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alis.integrations.segl.fremmed import Fremmedlesning, Hindring, les_fremmed

SEKUNDER = 5
MINNE = 1_200_000_000
LENGSTE_SVAR = 100_000


class Opptatt(Exception):
    """Another file is being read. One at a time, so that the other workers go on serving pages."""


def les_avgrenset(fil: bytes, *, laasfil: Path) -> Fremmedlesning:
    """Raises Opptatt. `laasfil` is shared by the processes of the site."""
    with _alone(laasfil):
        try:
            svar = subprocess.run(
                [sys.executable, "-m", __name__],
                input=fil,
                capture_output=True,
                timeout=4 * SEKUNDER,
                env={"PATH": os.environ.get("PATH", ""), "PYTHONDONTWRITEBYTECODE": "1"},
                check=True,
            )
            return Fremmedlesning.fra_json(svar.stdout[:LENGSTE_SVAR].decode())
        except (subprocess.SubprocessError, ValueError, KeyError):
            return Fremmedlesning(hindring=Hindring.FOR_TUNG)


@contextmanager
def _alone(laasfil: Path) -> Iterator[None]:
    with laasfil.open("w") as laas:
        try:
            fcntl.flock(laas, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as feil:
            raise Opptatt from feil
        yield


def main() -> None:
    """In the child: the file on standard input, the answer as JSON on standard output."""
    resource.setrlimit(resource.RLIMIT_CPU, (SEKUNDER, SEKUNDER))
    resource.setrlimit(resource.RLIMIT_AS, (MINNE, MINNE))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
    print(les_fremmed(sys.stdin.buffer.read()).som_json())


if __name__ == "__main__":
    main()
