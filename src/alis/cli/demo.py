"""`alis demo nullstill`: make the demo anew."""

import argparse
import sys

import alis.cli.django_klar  # noqa: F401
from alis.services.demo import nullstill_demo
from alis.services.tilgang import IkkeDemo


def main(argv: list[str]) -> int:
    """Return 0 when the demo is made, 2 where it may not be."""
    _parser().parse_args(argv)
    try:
        demo = nullstill_demo()
    except IkkeDemo:
        print("Demoen kan bare lages der ALIS_DEMO=1, og aldri i produksjon.", file=sys.stderr)
        return 2
    print(
        f"Demoen er laget på nytt: {demo.saker} saker i {demo.kommuner} kommuner, {demo.personer} personer."
    )
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="alis demo", description="Demoen med oppdiktede personer.")
    parser.add_subparsers(dest="kommando", required=True).add_parser(
        "nullstill", help="slett alt og lag demoen på nytt"
    )
    return parser
