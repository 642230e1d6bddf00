"""Check and fill a Word template, the dangerous part of it in a process of its own."""

import json
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

from alis.domain.dokument.wordfelt import Wordfeil, Wordfeilslag
from alis.integrations.dokument.word.pakke import med_fast_tid
from alis.integrations.dokument.wordmal.pakkekontroll import kontroller_pakken

LENGST_TID = 15
"""Seconds by the clock; the process itself has fewer of computing time."""


class WordmalenKanIkkeFylles(Exception):
    """The template was accepted once, and still this document could not be made from it."""


def kontroller_wordmal(fil: bytes, *, eksempel: Mapping[str, Any]) -> tuple[Wordfeil, ...]:
    """Everything that must be mended before the template can be used; it is also filled with `eksempel`, to see that it can be."""
    if feil := kontroller_pakken(fil):
        return feil
    try:
        svar = _run("kontroller", fil, eksempel)
    except subprocess.TimeoutExpired:
        return (Wordfeil(slag=Wordfeilslag.TAR_FOR_LANG_TID),)
    except subprocess.CalledProcessError as avbrutt:
        brukte_opp_tiden = avbrutt.returncode < 0
        slag = Wordfeilslag.TAR_FOR_LANG_TID if brukte_opp_tiden else Wordfeilslag.IKKE_DOCX
        return (Wordfeil(slag=slag),)
    return tuple(
        Wordfeil(slag=Wordfeilslag(en["slag"]), detalj=en["detalj"], forslag=en["forslag"])
        for en in json.loads(svar)
    )


def fyll_wordmal(fil: bytes, verdier: Mapping[str, Any]) -> bytes:
    """The filled document; the same template and values give the same bytes. Raises `WordmalenKanIkkeFylles`."""
    try:
        return med_fast_tid(_run("fyll", fil, verdier))
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as arsak:
        raise WordmalenKanIkkeFylles from arsak


def _run(oppgave: str, fil: bytes, verdier: Mapping[str, Any]) -> bytes:
    som_json = json.dumps(verdier, ensure_ascii=False).encode()
    return subprocess.run(
        [sys.executable, "-m", "alis.integrations.dokument.wordmal.prosess", oppgave],
        input=len(som_json).to_bytes(8, "big") + som_json + fil,
        capture_output=True,
        timeout=LENGST_TID,
        check=True,
    ).stdout
