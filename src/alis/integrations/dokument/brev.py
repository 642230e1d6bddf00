"""A letter as PDF: accessible (PDF/UA-1), archivable (PDF/A-3a), with its content attached as JSON."""

import json
from dataclasses import fields, is_dataclass, replace
from datetime import UTC
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, cast

import typst

from alis.domain.dokument import kanonisk_json
from alis.domain.dokument.brev import Brev
from alis.domain.dokument.tegn import ren_tekst
from alis.integrations.dokument.mal import OPPSETT, oppsettfil
from alis.integrations.dokument.pdf import brytbar

BREVOPPSETT = "brev-1"
_ETT_OM_GANGEN = Lock()


def lag_brev(brev: Brev, *, skriftmappe: Path) -> bytes:
    """The letter's PDF; the same letter gives the same bytes. `skriftmappe` holds Inter as TrueType."""
    rent = cast(Brev, _ren(brev))
    innhold = kanonisk_json(rent).decode()
    with _ETT_OM_GANGEN:
        pdf = _compiler(skriftmappe).compile(
            format="pdf",
            sys_inputs={
                "brev": json.dumps(brytbar(json.loads(innhold)), ensure_ascii=False),
                "innhold": innhold,
            },
            pdf_standards=["ua-1", "a-3a"],
            timestamp=rent.laget_at.astimezone(UTC).replace(microsecond=0),
        )
    return cast(bytes, pdf)


@cache
def _compiler(skriftmappe: Path) -> typst.Compiler:
    return typst.Compiler(
        input=oppsettfil(BREVOPPSETT), root=OPPSETT, font_paths=[skriftmappe], ignore_system_fonts=True
    )


def _ren(verdi: Any) -> Any:
    """The same letter with every text in it as a document can print it."""
    if type(verdi) is str:
        return ren_tekst(verdi)
    if isinstance(verdi, tuple):
        return tuple(_ren(ledd) for ledd in verdi)
    if is_dataclass(verdi) and not isinstance(verdi, type):
        return replace(verdi, **{felt.name: _ren(getattr(verdi, felt.name)) for felt in fields(verdi)})
    return verdi
