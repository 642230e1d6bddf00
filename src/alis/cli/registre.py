"""`alis registre last`: brings the public registers up to date from the files that come with the program."""

import sys

import alis.cli.django_klar  # noqa: F401
from alis.services.parter import last_registre

BRUK = "Bruk: alis registre last"


def main(argv: list[str]) -> int:
    """Safe to do again. What has been edited in the system, such as which office serves a kommune, is left alone."""
    if argv != ["last"]:
        print(BRUK, file=sys.stderr)
        return 2
    last_registre()
    print("Registrene er oppdatert.")
    return 0
