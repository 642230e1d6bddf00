"""`alis klargjor`: makes an installation ready to serve: tables, registers, static files and, in the demo, its people."""

import gc

from django.conf import settings
from django.core.management import call_command

import alis.cli.django_klar  # noqa: F401
from alis.services.demo import nullstill_demo
from alis.services.parter import last_registre, mangler_registre


def main(argv: list[str]) -> int:
    """Safe to run at every start: what is in place already is left alone."""
    call_command("migrate", verbosity=0, interactive=False)
    call_command("collectstatic", verbosity=0, interactive=False)
    if mangler_registre():
        fill()
    return 0


def fill() -> None:
    """The demo begins with its people, production with the public registers alone."""
    if settings.ALIS_DEMO:
        gc.disable()  # a short life with many objects: looking for rings among them takes a tenth of the time
        nullstill_demo()
    else:
        last_registre()
