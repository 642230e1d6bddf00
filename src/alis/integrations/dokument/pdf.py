"""The agreement as PDF: accessible (PDF/UA-1), archivable (PDF/A-3a), with its content attached as JSON.

Made by typst inside this process. Texts reach the layout as strings in a JSON input, so they can't become markup.
"""

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from threading import Lock
from types import MappingProxyType
from typing import Any, cast

import typst

from alis.domain.dokument import Avtaledokument, Bevis, Mal, kanonisk_json
from alis.integrations.dokument.bevisside import OPPSETTFIL as BEVISSIDE
from alis.integrations.dokument.bevisside import bevisvisning
from alis.integrations.dokument.mal import OPPSETT, oppsettfil
from alis.integrations.dokument.tidspunkt import sist_endret
from alis.integrations.dokument.visning import visning

LANGT_ORD = re.compile(r"\S{30,}")
BITER = re.compile(r"[^/-]{0,26}[/-]|.{1,15}")
BRUDD = "\N{ZERO WIDTH SPACE}"
_ETT_OM_GANGEN = Lock()


def lag_pdf(dokument: Avtaledokument, *, mal: Mal, skriftmappe: Path, bevis: Bevis | None = None) -> bytes:
    """The document's PDF, with an evidence page at the end when there is a `bevis` to show.

    The same document gives the same bytes, on any day and in any process.

    `skriftmappe` holds Inter as TrueType. Raises MalErEndret when `mal` is not the one the content is pinned to.
    """
    if bevis is None:
        return sett_pdf(dokument, mal=mal, skriftmappe=skriftmappe, hovedfil=oppsettfil(mal.oppsett))
    vist = json.dumps(brytbar(bevisvisning(dokument, bevis)), ensure_ascii=False)
    return sett_pdf(dokument, mal=mal, skriftmappe=skriftmappe, hovedfil=BEVISSIDE, tillegg={"bevis": vist})


def sett_pdf(
    dokument: Avtaledokument,
    *,
    mal: Mal,
    skriftmappe: Path,
    hovedfil: Path,
    tillegg: Mapping[str, str] = MappingProxyType({}),
) -> bytes:
    """Set the document in its own layout, or by a `hovedfil` that takes the layout in and adds `tillegg` to it."""
    inn = {
        "visning": json.dumps(brytbar(visning(dokument, mal)), ensure_ascii=False),
        "innhold": kanonisk_json(dokument).decode(),
        "oppsett": mal.oppsett,
        **tillegg,
    }
    with _ETT_OM_GANGEN:
        pdf = _compiler(hovedfil, skriftmappe).compile(
            format="pdf", sys_inputs=inn, pdf_standards=["ua-1", "a-3a"], timestamp=sist_endret(dokument)
        )
    return cast(bytes, pdf)


@cache
def _compiler(hovedfil: Path, skriftmappe: Path) -> typst.Compiler:
    """Kept for the life of the process: fonts are read and the layout is parsed once."""
    return typst.Compiler(input=hovedfil, root=OPPSETT, font_paths=[skriftmappe], ignore_system_fonts=True)


def brytbar(verdi: Any) -> Any:
    """Lets a line break inside words so long that they would run off the paper."""
    if isinstance(verdi, str):
        return LANGT_ORD.sub(lambda treff: BRUDD.join(BITER.findall(treff[0])), verdi)
    if isinstance(verdi, dict):
        return {navn: ledd if navn == "kontrollsum" else brytbar(ledd) for navn, ledd in verdi.items()}
    if isinstance(verdi, list):
        return [brytbar(ledd) for ledd in verdi]
    return verdi
