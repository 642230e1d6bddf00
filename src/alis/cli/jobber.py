"""`alis jobber`: what is to happen without anyone asking for it. One round, or a round every so often."""

import argparse
import logging
import sys
import time
from collections.abc import Callable

from django.db import close_old_connections

import alis.cli.django_klar  # noqa: F401
from alis.domain.flyt import Utsendingsstatus
from alis.services.avtale.folg_kalenderen import folg_kalenderen
from alis.services.frist import varsle_frister
from alis.services.opphor.bokfor_eldre_krav import bokfor_eldre_krav
from alis.services.plassering.lop_ut_tilbud import lop_ut_tilbud
from alis.services.plassering.tjeneste.folg_tjenestene import folg_tjenestene
from alis.services.tilskudd.bokfor_ramme import bokfor_rammer
from alis.services.varsel import lever_utsendinger

logger = logging.getLogger(__name__)


def folg() -> str:
    return f"{folg_kalenderen()} avtaler skiftet tilstand"


def lop_ut() -> str:
    return f"{lop_ut_tilbud()} tilbud om sykehusplass løp ut"


def folg_tjenester() -> str:
    return f"{folg_tjenestene()} tjenester i sykehus begynte eller ble ført i saken"


def bokfor() -> str:
    return f"{bokfor_rammer()} rammer og {bokfor_eldre_krav()} eldre krav på leger ble bokført"


def varsle() -> str:
    return f"{varsle_frister()} fristvarsler ble gitt"


def lever() -> str:
    antall = lever_utsendinger()
    return (
        f"{antall.get(Utsendingsstatus.LEVERT, 0)} e-poster ble levert, "
        f"{antall.get(Utsendingsstatus.VENTER, 0)} prøves igjen, "
        f"{antall.get(Utsendingsstatus.GITT_OPP, 0)} kom ikke fram"
    )


JOBBER: tuple[Callable[[], str], ...] = (folg, lop_ut, folg_tjenester, bokfor, varsle, lever)
"""In this order: what the day changes can move frames and make deadlines, and deadlines make mail. Each may be run at any time, by many."""


def main(argv: list[str]) -> int:
    """1 when a job of the last round failed; the others have been run all the same."""
    valg = _parser().parse_args(argv)
    feilet = _round(stille=valg.stille)
    try:
        while valg.vent:
            time.sleep(valg.vent)
            close_old_connections()
            feilet = _round(stille=True)
    except KeyboardInterrupt:
        return 0  # stopped by hand, between two rounds or in one that the next will finish
    return 1 if feilet else 0


def _round(*, stille: bool) -> int:
    """How many jobs failed."""
    feilet = 0
    for jobb in JOBBER:
        try:
            svar = jobb()
        except Exception:  # one job must not stop the next, nor the next round
            logger.exception("jobben %s feilet", jobb.__name__)
            print(f"Jobben {jobb.__name__} feilet. Grunnen står over.", file=sys.stderr)
            feilet += 1
        else:
            if not stille:
                print(f"{svar}.")
    return feilet


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="alis jobber", description="La dagen få virkning, varsle om frister og send e-post."
    )
    parser.add_argument(
        "--vent", type=int, metavar="SEKUNDER", help="gjør det igjen etter så mange sekunder, til den stoppes"
    )
    parser.add_argument("--stille", action="store_true", help="si bare fra om feil")
    return parser
