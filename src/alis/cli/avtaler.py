"""`alis avtaler folg-kalenderen`: what happens to agreements because a day has come. Run it once a night."""

import argparse

import alis.cli.django_klar  # noqa: F401
from alis.services.avtale.folg_kalenderen import folg_kalenderen


def main(argv: list[str]) -> int:
    """Idempotent; a night that was missed is made good the next time, with the lawful dates."""
    _parser().parse_args(argv)
    antall = folg_kalenderen()
    print(f"{antall} avtaler skiftet tilstand." if antall != 1 else "Én avtale skiftet tilstand.")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="alis avtaler", description="Avtaler som skifter tilstand av seg selv."
    )
    parser.add_subparsers(dest="kommando", required=True).add_parser(
        "folg-kalenderen", help="sett signerte avtaler i kraft og avslutt dem som har løpt ut"
    )
    return parser
