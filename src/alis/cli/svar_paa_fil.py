"""What the open calculations have in common: a file of JSON in, JSON out, and every fault told with its place."""

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from alis.integrations.kontrakt.feil import Sted, UgyldigDokument, synlig
from alis.integrations.kontrakt.form import Form, Lest
from alis.integrations.kontrakt.svar_pa import svar_pa

Beregninger = Mapping[str, tuple[Form, Callable[[Lest], dict[str, Any]]]]
"""By the word that names it: how a question is read, and how it is answered."""


def svar_paa_fil(argv: list[str], *, bruk: str, beregninger: Beregninger) -> int:
    """0 with the answer on standard output; 2 with nothing there and each fault on a line of standard error."""
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    if len(argv) != 2 or argv[0] not in beregninger:
        print(bruk, file=sys.stderr)
        return 2
    form, svar = beregninger[argv[0]]
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
