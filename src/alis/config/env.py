"""Reads the environment once, by name, and says in plain words what is missing."""

import os
from pathlib import Path


class MiljovariabelMangler(Exception):
    """A variable that this environment needs is not set."""


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, default).strip()


def flag(name: str) -> bool:
    return text(name) == "1"


def required(name: str, why: str) -> str:
    value = text(name)
    if not value:
        raise MiljovariabelMangler(f"{name} mangler: {why}")
    return value


ROOT = Path(__file__).resolve().parents[3]
PROD = text("ALIS_ENV") == "prod"
DEMO = flag("ALIS_DEMO")
VAR = Path(text("ALIS_VAR") or ROOT / "var")
