"""Whose key seals the signed agreements. Production has no seal until it has been given one."""

from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from alis.config import env

TEST, HSM = "test", "hsm"

ALIS_SEGL = (
    env.required("ALIS_SEGL", "velg hvem som forsegler signerte avtaler, se docs/drift.md")
    if env.PROD
    else env.text("ALIS_SEGL", TEST)
)
if ALIS_SEGL not in (TEST, HSM):
    raise ImproperlyConfigured("ALIS_SEGL må være test eller hsm.")
if ALIS_SEGL == TEST and env.PROD:
    raise ImproperlyConfigured("ALIS_SEGL=test kan ikke brukes når ALIS_ENV=prod: testseglet er ikke gyldig.")

SEGL_MAPPE = env.VAR / "segl"
"""Where the test seal and its key live."""
BILAG_LAAS = env.VAR / "bilag.laas"
"""Held while a receipt is cleaned."""
KONTROLL_LAAS = env.VAR / "dokumentkontroll.laas"
"""Held while a file from the public is read, so that one is read at a time."""


def _hsm(name: str, why: str) -> str:
    return env.required(name, why) if ALIS_SEGL == HSM else ""


SEGL_MODUL = Path(_hsm("ALIS_SEGL_MODUL", "stien til PKCS#11-biblioteket fra leverandøren"))
SEGL_TOKEN = _hsm("ALIS_SEGL_TOKEN", "navnet på tokenet i HSM-en")
SEGL_NOKKEL = _hsm("ALIS_SEGL_NOKKEL", "navnet på nøkkelen i tokenet")
SEGL_PINFIL = Path(_hsm("ALIS_SEGL_PINFIL", "en fil med PIN-koden, som bare tjenesten kan lese"))
SEGL_SERTIFIKAT = Path(_hsm("ALIS_SEGL_SERTIFIKAT", "en PEM-fil med sertifikatet først, så dem over"))
