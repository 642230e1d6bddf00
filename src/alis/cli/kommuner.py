"""`alis kommuner slaa-sammen 1001 1002 --til 1003 --fra 2027-01-01`: several kommuner become one."""

import argparse
import sys
from datetime import date

import alis.cli.django_klar  # noqa: F401
from alis.services.sammenslaing import (
    DagenErIkkeKommet,
    IkkeToKommuner,
    Sammenslatt,
    UkjentKommune,
    slaa_sammen_kommuner,
)


def main(argv: list[str]) -> int:
    """With `--vis` nothing is changed. Safe to do again: a kommune that is part of another already is refused."""
    valg = _parser().parse_args(argv)
    try:
        utfall = slaa_sammen_kommuner(
            aktor=None, fra=valg.kommuner, til=valg.til, fom=valg.fra, provekjor=valg.vis
        )
    except UkjentKommune as feil:
        print(
            f"Kommune {feil.kommunenummer} finnes ikke i registeret, eller er allerede slått sammen med en annen. "
            "En ny kommune legges i registerfilene, og så kjøres «alis registre last».",
            file=sys.stderr,
        )
    except IkkeToKommuner:
        print("--til kan ikke være en av kommunene som slås sammen.", file=sys.stderr)
    except DagenErIkkeKommet:
        print(f"Kommunene er hver for seg til {valg.fra:%d.%m.%Y}. Kjør dette da.", file=sys.stderr)
    else:
        _tell(utfall, provekjor=valg.vis)
        return 0
    return 1


def _tell(utfall: Sammenslatt, *, provekjor: bool) -> None:
    if provekjor:
        print("Ingenting er endret. Dette ville skje:")
    print(f"Saker som følger med: {utfall.saker}")
    print(f"Behov for sykehusplass: {utfall.behov}")
    print(f"Roller i den nye kommunen: {utfall.roller}")
    for sak in utfall.staar_igjen:
        print(
            f"Sak {sak.pk} blir stående i {sak.kommune_id}: legen har en annen sak som følger med, eller en i den nye kommunen."
        )
    if utfall.mangler_kontor:
        print("Kommunene hadde ikke samme ALIS-kontor. Si hvilket som betjener den nye.")
    if utfall.mangler_sentralitet:
        print(
            "Sentralitetsklassen til den nye kommunen er ikke i registeret. Tilskudd kan ikke regnes før den er der."
        )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="alis kommuner", description="Kommuner som blir til én.")
    slaa_sammen = parser.add_subparsers(dest="kommando", required=True).add_parser(
        "slaa-sammen", help="la saker, behov, legesentre og roller følge med over i den nye kommunen"
    )
    slaa_sammen.add_argument(
        "kommuner", nargs="+", metavar="KOMMUNENUMMER", help="kommunene som går inn i en annen"
    )
    slaa_sammen.add_argument("--til", required=True, metavar="KOMMUNENUMMER", help="kommunen de blir til")
    slaa_sammen.add_argument(
        "--fra",
        required=True,
        type=date.fromisoformat,
        metavar="ÅÅÅÅ-MM-DD",
        help="første dag som én kommune",
    )
    slaa_sammen.add_argument("--vis", action="store_true", help="vis hva som ville skje, uten å gjøre det")
    return parser
