"""Kill -9 in the middle of an act: what is left must be the whole act, or nothing of it."""

import os
import subprocess
import sys
from pathlib import Path

from django.db import connection

TESTER = Path(__file__).resolve().parents[1]

PROGRAM = """
import sys, time
import django
django.setup()
from django.db import connection

skrevet = 0

def stopp_etter(execute, sql, params, many, context):
    global skrevet
    svar = execute(sql, params, many, context)
    if sql.lstrip().split(" ", 1)[0] in ("INSERT", "UPDATE", "DELETE"):
        skrevet += 1
        if skrevet == int(sys.argv[1]):
            print("HER", flush=True)
            time.sleep(600)
    return svar

with connection.execute_wrapper(stopp_etter):
    exec(sys.argv[2])
print("FERDIG", flush=True)
"""


def drep_etter_skriving(nummer: int, handling: str) -> bool:
    """Run the Python text `handling` in a process of its own, and kill it right after its n-th write.

    Return False when it was done before that: then it has been carried out. Needs a test that commits.
    """
    barn = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(nummer), handling],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "DATABASE_URL": database_under_test(), "PYTHONPATH": str(TESTER)},
    )
    with barn:
        assert barn.stdout is not None
        melding = barn.stdout.readline().strip()
        barn.kill()
    assert melding in {"HER", "FERDIG"}, "handlingen feilet av seg selv"
    return melding == "HER"


def database_under_test() -> str:
    """The address of the database that this test is using."""
    valgt = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{valgt['NAME']}"
    return f"postgresql://{valgt['USER']}@/{valgt['NAME']}?host={valgt['HOST']}"
