"""`alis beregn tilskudd|varighet|tilbakebetaling FILE`: the open calculations, JSON in and JSON out."""

import json
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from alis.cli.har_database import har_database
from alis.domain.regel import Satssett
from alis.integrations.kontrakt.feil import Sted, UgyldigDokument, synlig
from alis.integrations.kontrakt.form import Form, Lest
from alis.integrations.kontrakt.svar_pa import svar_pa
from alis.integrations.kontrakt.tilbakebetaling import TILBAKEBETALING, svar_tilbakebetaling
from alis.integrations.kontrakt.tilskudd import svar_tilskudd, tilskuddsform
from alis.integrations.kontrakt.varighet import VARIGHET, svar_varighet
from alis.integrations.satser import hent_satssett

BRUK = (
    "Bruk: alis beregn tilskudd|varighet|tilbakebetaling FIL, der FIL er en JSON-fil eller - for standard inn"
)


def finn_satssett(navn: str) -> Satssett:
    """As the pages compute, where there is a database; else as shipped. Django is loaded for a name alone.

    Raises `UkjentSatssett`.
    """
    if har_database():
        lagret: Satssett = import_module("alis.cli.lagrede_satser").hent_satssett(navn)
        return lagret
    return hent_satssett(navn)


BEREGNINGER: dict[str, tuple[Form, Callable[[Lest], dict[str, Any]]]] = {
    "tilskudd": (tilskuddsform(finn_satssett), svar_tilskudd),
    "varighet": (VARIGHET, svar_varighet),
    "tilbakebetaling": (TILBAKEBETALING, svar_tilbakebetaling),
}


def main(argv: list[str]) -> int:
    """0 with the answer on standard output; 2 with nothing there and each fault on a line of standard error."""
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    if len(argv) != 2 or argv[0] not in BEREGNINGER:
        print(BRUK, file=sys.stderr)
        return 2
    form, svar = BEREGNINGER[argv[0]]
    try:
        svaret = svar_pa(_les(argv[1]), form, svar)
    except UgyldigDokument as feil:
        print(feil, file=sys.stderr)
        return 2
    print(json.dumps(svaret, ensure_ascii=False, indent=2))
    return 0


def _les(fil: str) -> bytes:
    """Raises `UgyldigDokument` for a file that cannot be read."""
    try:
        return sys.stdin.buffer.read() if fil == "-" else Path(fil).read_bytes()
    except (OSError, ValueError) as feil:
        sted = Sted()
        sted.meld(
            synlig(f"filen «{fil}» kan ikke leses; tillatt er en fil som finnes, eller - for standard inn")
        )
        raise UgyldigDokument(sted.feil) from feil
