"""SQLite by default, PostgreSQL when `DATABASE_URL` says so (ADR 0003)."""

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

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
    """A socket folder may stand as `?host=/path`. Signs that mean something in an address are written as `%40`."""
    parts = urlsplit(url)
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": options,
        "CONN_MAX_AGE": 60,
    }


def chosen(url: str) -> dict[str, Any]:
    """Raises `ImproperlyConfigured` for an address of neither, which SQLite would else take for the name of a file."""
    if url.startswith(("postgres://", "postgresql://")):
        return postgresql(url)
    if url.startswith("sqlite:///"):
        return sqlite(url.removeprefix("sqlite:///"))
    if url:
        raise ImproperlyConfigured("DATABASE_URL må begynne med postgresql:// eller sqlite:///.")
    env.VAR.mkdir(parents=True, exist_ok=True)
    return sqlite(str(env.VAR / "alis.sqlite3"))


DATABASES = {"default": chosen(env.text("DATABASE_URL"))}
