"""`alis klargjor`: makes an installation ready to serve: tables, registers and, in the demo, its people."""

import os

import django
from django.core.management import call_command


def main(argv: list[str]) -> int:
    """Safe to run at every start: what is in place already is left alone."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alis.config.settings")
    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    return 0
