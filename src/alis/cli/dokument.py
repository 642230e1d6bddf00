"""`alis dokument forsegl`: what was signed while the key was out of reach gets its seal."""

import argparse
import sys

import alis.cli.django_klar  # noqa: F401
from alis.integrations.segl import SeglUtilgjengelig
from alis.services.avtale.forsegl_ventende import forsegl_ventende


def main(argv: list[str]) -> int:
    """Return 0 when nothing waits any more, 1 when the seal is still out of reach."""
    _parser().parse_args(argv)
    try:
        antall = forsegl_ventende()
    except SeglUtilgjengelig as grunn:
        print(grunn, file=sys.stderr)
        return 1
    print(f"{antall} dokumenter ble forseglet." if antall != 1 else "Ett dokument ble forseglet.")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="alis dokument", description="Segl på signerte avtaler.")
    parser.add_subparsers(dest="kommando", required=True).add_parser(
        "forsegl", help="forsegl det som ble signert mens nøkkelen ikke svarte"
    )
    return parser
