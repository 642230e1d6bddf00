"""A veiledningsattest as PDF: accessible (PDF/UA-1), archivable (PDF/A-3a), with what both signed attached as it was."""

import json
from dataclasses import asdict
from datetime import UTC
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, cast

import typst

from alis.domain.dokument.attestpapir import Attestpapir
from alis.domain.dokument.tegn import ren_tekst
from alis.integrations.dokument.mal import OPPSETT, oppsettfil
from alis.integrations.dokument.pdf import brytbar

ATTESTOPPSETT = "veiledningsattest-1"
_ETT_OM_GANGEN = Lock()


def lag_attestpapir(papir: Attestpapir, *, innhold: str, skriftmappe: Path) -> bytes:
    """The same paper gives the same bytes. `innhold` is the canonical JSON that `papir.kontrollsum` is the hash of.

    `skriftmappe` holds Inter as TrueType.
    """
    tekster = {navn: _printable(verdi) for navn, verdi in asdict(papir).items() if navn != "endret_at"}
    with _ETT_OM_GANGEN:
        pdf = _compiler(skriftmappe).compile(
            format="pdf",
            sys_inputs={"papir": json.dumps(brytbar(tekster), ensure_ascii=False), "innhold": innhold},
            pdf_standards=["ua-1", "a-3a"],
            timestamp=papir.endret_at.astimezone(UTC).replace(microsecond=0),
        )
    return cast(bytes, pdf)


@cache
def _compiler(skriftmappe: Path) -> typst.Compiler:
    return typst.Compiler(
        input=oppsettfil(ATTESTOPPSETT), root=OPPSETT, font_paths=[skriftmappe], ignore_system_fonts=True
    )


def _printable(verdi: Any) -> Any:
    """Every text as a document can print it; tuples become lists, as `brytbar` knows them."""
    if isinstance(verdi, dict):
        return {navn: _printable(ledd) for navn, ledd in verdi.items()}
    if isinstance(verdi, tuple):
        return [_printable(ledd) for ledd in verdi]
    return ren_tekst(verdi)
