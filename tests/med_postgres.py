"""Runs a command against a private PostgreSQL cluster that lives only as long as the command.

    python tests/med_postgres.py -m pytest tests/records

The cluster listens on a socket in a folder of its own, never on the network. Without PostgreSQL the command is
skipped with a loud line; in CI (`CI=true`) that is a failure.
"""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROLE = "alis"


def find_binaries() -> Path | None:
    """The folder of `initdb`: on the PATH, or where Debian keeps it."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    return max(Path("/usr/lib/postgresql").glob("*/bin"), default=None)


def cluster_user() -> str | None:
    """PostgreSQL refuses to run as root; Debian's `postgres` user owns the cluster then."""
    return "postgres" if os.geteuid() == 0 else None


def run(binaries: Path, program: str, *arguments: str) -> None:
    subprocess.run(
        [binaries / program, *arguments],
        check=True,
        user=cluster_user(),
        stdout=subprocess.DEVNULL,
        cwd="/",
    )


def make_folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="alis-pg-"))
    user = cluster_user()
    if user:
        os.chown(folder, pwd.getpwnam(user).pw_uid, -1)
    return folder


@contextmanager
def cluster(binaries: Path, *, connections: int = 60) -> Iterator[str]:
    """Yields the address of an empty cluster; stops and removes it afterwards, whatever happens."""
    folder = make_folder()
    store = str(folder / "db")
    options = f"-c listen_addresses='' -k {folder} -c fsync=off -c full_page_writes=off -c max_connections={connections}"
    run(binaries, "initdb", "-D", store, "-U", ROLE, "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8")
    try:
        run(binaries, "pg_ctl", "-D", store, "-w", "-o", options, "-l", str(folder / "logg"), "start")
        yield f"postgresql://{ROLE}@/postgres?host={folder}"
    finally:
        subprocess.run(
            [binaries / "pg_ctl", "-D", store, "-m", "immediate", "stop"],
            user=cluster_user(),
            stdout=subprocess.DEVNULL,
            cwd="/",
            check=False,
        )
        shutil.rmtree(folder, ignore_errors=True)


def skip() -> int:
    print("HOPPET OVER: PostgreSQL finnes ikke her. Installer Debian-pakken «postgresql».", file=sys.stderr)
    return 1 if os.environ.get("CI") else 0


def main(arguments: list[str]) -> int:
    binaries = find_binaries()
    if binaries is None:
        return skip()
    with cluster(binaries) as address:
        environment = {**os.environ, "DATABASE_URL": address}
        return subprocess.run([sys.executable, *arguments], env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
