"""The settings under test: the real ones, with the demo on and a folder of their own for what they write."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

os.environ["ALIS_DEMO"] = "1"
os.environ.pop("ALIS_ENV", None)
if "ALIS_VAR" not in os.environ:
    # Made once by the first process; the workers and the programs that tests start inherit it.
    os.environ["ALIS_VAR"] = tempfile.mkdtemp(prefix="alis-test-")
    atexit.register(shutil.rmtree, os.environ["ALIS_VAR"], ignore_errors=True)

from alis.config.settings import *  # noqa: F403

ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]

# In memory, SQLite forgets to wait for its turn; the tests need the file that production has, on a disk or none.
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):  # noqa: F405
    DATABASES["default"]["TEST"] = {"NAME": f"{os.environ['ALIS_VAR']}/test.sqlite3"}  # noqa: F405

# One for each worker, or one test would find another's file being read.
KONTROLL_LAAS = Path(os.environ["ALIS_VAR"]) / f"laas-{os.environ.get('PYTEST_XDIST_WORKER', '')}"
BILAG_LAAS = Path(os.environ["ALIS_VAR"]) / f"bilag-{os.environ.get('PYTEST_XDIST_WORKER', '')}"
