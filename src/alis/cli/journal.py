"""`alis journal kontroller`: is the journal as it was written?"""

import argparse

import alis.cli.django_klar  # noqa: F401
from alis.services.journal import Kontroll, kontroller


def main(argv: list[str]) -> int:
    """Return 0 when the chain is whole, 1 when it is broken; the first broken line is named."""
    valg = _parser().parse_args(argv)
    svar = kontroller(sjekkpunkt=valg.sjekkpunkt)
    print(_sentence(svar))
    return 0 if svar.brudd is None else 1


def _sentence(svar: Kontroll) -> str:
    if svar.brudd is not None:
        return f"Brudd i linje {svar.brudd.sekvens}: {svar.brudd.forklaring}. {svar.antall} linjer foran er hele."
    return f"Journalen er hel: {svar.antall} linjer. Sjekkpunkt {svar.antall}:{svar.hash}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="alis journal", description="Journalen over det som er gjort.")
    kommando = parser.add_subparsers(dest="kommando", required=True).add_parser(
        "kontroller", help="kontroller at ingen linje er endret, fjernet, satt inn eller flyttet"
    )
    kommando.add_argument(
        "--sjekkpunkt",
        type=_checkpoint,
        metavar="LINJE:HASH",
        help="et sjekkpunkt fra en tidligere kontroll, oppbevart utenfor systemet",
    )
    return parser


def _checkpoint(tekst: str) -> tuple[int, str]:
    linje, _, hash_ = tekst.partition(":")
    if not linje.isdecimal() or len(hash_) != 64:
        raise argparse.ArgumentTypeError("skriv sjekkpunktet som LINJE:HASH, slik kontrollen skrev det")
    return int(linje), hash_
