"""Kill -9 in the middle of an act: what is left must be the whole act, or nothing of it."""

import atexit
import json
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

from django.db import connection

TESTER = Path(__file__).resolve().parents[1]

PROGRAM = """
import json, os, sys, time, traceback
import django
django.setup()
import alis.config.urls
from django.db import connection

def si(*ord):
    os.write(1, (" ".join(map(str, ord)) + "\\n").encode())

def utfor(nummer, handling):
    skrevet = 0

    def stopp_etter(execute, sql, params, many, context):
        nonlocal skrevet
        svar = execute(sql, params, many, context)
        if sql.lstrip().split(" ", 1)[0] in ("INSERT", "UPDATE", "DELETE"):
            skrevet += 1
            if skrevet == nummer:
                si("HER", os.getpid())
                time.sleep(600)
        return svar

    if not nummer:
        si("HER", os.getpid())
    with connection.execute_wrapper(stopp_etter):
        exec(handling, {})

for linje in iter(sys.stdin.readline, ""):
    assert connection.connection is None and len(os.listdir("/proc/self/task")) == 1
    barn = os.fork()
    if barn == 0:
        try:
            utfor(*json.loads(linje))
            si("FERDIG", os.getpid())
        except BaseException:
            traceback.print_exc()
            si("FEIL", os.getpid())
        os._exit(0)
    os.waitpid(barn, 0)
    si("BORTE")
"""
"""Imports the whole house once, which takes far longer than an act, and gives each act a child that begins from there.

A child may not take over a connection or a thread, so the mother has none of either, and says so before each birth. A line
is one write: a child that is killed in the middle of `print` can have said half of it.
"""


UTEN_TRADER = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
"""The solver's library of linear algebra starts a thread for each core as soon as it is imported."""


def drep_etter_skriving(nummer: int, handling: str) -> bool:
    """Run the Python text `handling` in a process of its own, and kill it right after its n-th write.

    Return False when it was done before that: then it has been carried out. Needs a test that commits.
    """
    return _kill(nummer, handling, sekunder=0)


def drep_etter_tid(sekunder: float, handling: str) -> bool:
    """As `drep_etter_skriving`, but so long after it began, wherever it is by then.

    False says that it was done. True does not say that it was not: the kill can hit after the last word to the database.
    """
    return _kill(0, handling, sekunder=sekunder)


def som_tekst(handling: Callable[[], object]) -> str:
    """A call as Python text, to be made in another process. Made of what can be pickled: `partial` of a service."""
    return f"import pickle; pickle.loads({pickle.dumps(handling)!r})()"


def _kill(nummer: int, handling: str, *, sekunder: float) -> bool:
    mor = _mother(database_under_test())
    assert mor.stdin is not None and mor.stdout is not None
    mor.stdin.write(json.dumps([nummer, handling]) + "\n")
    mor.stdin.flush()
    melding, barn = mor.stdout.readline().split()
    if melding == "HER":
        time.sleep(sekunder)
        _end(int(barn))
        melding = mor.stdout.readline().split()[0]
    if melding == "BORTE":
        return True
    assert mor.stdout.readline() == "BORTE\n"
    assert melding == "FERDIG", "handlingen feilet av seg selv"
    return False


def _end(barn: int) -> None:
    """It may have ended by itself a moment ago."""
    try:
        os.kill(barn, signal.SIGKILL)
    except ProcessLookupError:
        return


@cache
def _mother(adresse: str) -> "subprocess.Popen[str]":
    """One for each database, until the tests are over."""
    mor = subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, **UTEN_TRADER, "DATABASE_URL": adresse, "PYTHONPATH": str(TESTER)},
    )
    atexit.register(mor.communicate)
    return mor


def vent_paa_de_dode() -> None:
    """PostgreSQL may still be ending what a killed client had asked for."""
    if connection.vendor != "postgresql":
        return
    frist = time.monotonic() + 10
    while time.monotonic() < frist:
        with connection.cursor() as spor:
            spor.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'"
                " AND datname = current_database() AND pid <> pg_backend_pid()"
            )
            if spor.fetchone() == (0,):
                return
        time.sleep(0.002)
    raise TimeoutError("en drept prosess holder fortsatt på i databasen")


def database_under_test() -> str:
    """The address of the database that this test is using."""
    valgt = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{valgt['NAME']}"
    return f"postgresql://{valgt['USER']}@/{valgt['NAME']}?host={valgt['HOST']}"
