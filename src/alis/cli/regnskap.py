"""`alis regnskap kontroller`: do the books agree when they are added up anew?"""

import argparse

import alis.cli.django_klar  # noqa: F401
from alis.services.opphor.kontroller_krav import kontroller_krav
from alis.services.regnskap import kontroller_regnskap


def main(argv: list[str]) -> int:
    """Return 0 when everything agrees, 1 with a line for each thing that does not."""
    _parser().parse_args(argv)
    avvik = (*kontroller_regnskap(), *kontroller_krav())
    for ett in avvik:
        print(ett.hva)
    if not avvik:
        print(
            "Regnskapet stemmer: hvert bilag er slik det ble bokført, hver saldo er summen av det, "
            "og hvert krav på en lege er det hun skylder."
        )
    return 1 if avvik else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="alis regnskap", description="Regnskapet for tilskuddsårene.")
    parser.add_subparsers(dest="kommando", required=True).add_parser(
        "kontroller", help="summer alt på nytt, og meld det som ikke stemmer"
    )
    return parser
