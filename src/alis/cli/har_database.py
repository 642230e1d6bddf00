"""Whether there is a database to ask, told without loading Django and without making one."""

import os
from importlib.resources import files
from pathlib import Path


def har_database() -> bool:
    """An address that the environment gives, or the file that the settings use where it gives none."""
    if os.environ.get("DATABASE_URL", "").strip():
        return True
    rot = Path(str(files("alis"))).parents[1]
    mappe = Path(os.environ.get("ALIS_VAR", "").strip() or rot / "var")
    return (mappe / "alis.sqlite3").exists()
