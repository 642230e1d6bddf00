"""`alis <command> …`: one file per command, loaded only when it is asked for, so that `alis beregn` never waits for Django."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module

KOMMANDOER = {
    "avtaler": "la dagen få virkning: sett avtaler i kraft, og avslutt dem som har løpt ut",
    "beregn": "regn ut tilskudd, varighet eller tilbakebetaling fra JSON",
    "demo": "nullstill demodataene",
    "dokument": "forsegl signerte avtaler, og kontroller om en PDF er uendret",
    "dokumentasjon": "skriv eller kontroller dokumentene som lages av programmet",
    "jobber": "la dagen få virkning, varsle om frister og send e-post, én gang eller om igjen",
    "fordel": "fordel sykehusplasser fra JSON",
    "journal": "kontroller at journalen er hel",
    "klargjor": "gjør installasjonen klar til bruk",
    "regnskap": "summer regnskapet på nytt, og meld det som ikke stemmer",
    "kommuner": "slå sammen kommuner, og la sakene følge med",
    "registre": "oppdater kommuner, kontorer, sykehus og sentralitet fra filene som følger med",
    "tekster": "hent ut og kontroller tekstene som skal oversettes",
    "tredjepart": "kopier filene fra andre dit nettstedet leser dem",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and give its exit code; 2 with the list of commands when there is no such command."""
    navn, *resten = (sys.argv[1:] if argv is None else argv) or [""]
    if navn not in KOMMANDOER:
        print(bruk(), file=sys.stderr)
        return 2
    try:
        kode = int(import_module(f"alis.cli.{navn}").main(resten) or 0)
        sys.stdout.flush()
        return kode
    except BrokenPipeError:
        # The reader of the answer has gone (`alis … | head`): leave without a traceback, also from the last flush.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def bruk() -> str:
    linjer = (f"  {navn:15}{hva}" for navn, hva in KOMMANDOER.items())
    return "\n".join(("Bruk: alis <kommando> …", "", *linjer))


if __name__ == "__main__":
    sys.exit(main())
