"""SQLite by default, PostgreSQL when `DATABASE_URL` says so (ADR 0003)."""

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from alis.config import env


def sqlite(path: str) -> dict[str, Any]:
    """IMMEDIATE: a transaction takes the write lock when it begins, so two writers wait instead of failing."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
        },
    }


def postgresql(url: str) -> dict[str, Any]:
    """A socket folder may stand as `?host=/path`."""
    parts = urlsplit(url)
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": options,
        "CONN_MAX_AGE": 60,
    }


def chosen() -> dict[str, Any]:
    url = env.text("DATABASE_URL")
    if url.startswith(("postgres://", "postgresql://")):
        return postgresql(url)
    env.VAR.mkdir(parents=True, exist_ok=True)
    return sqlite(url.removeprefix("sqlite:///") or str(env.VAR / "alis.sqlite3"))


DATABASES = {"default": chosen()}
