"""The agreement to print and sign by hand: each page carries a code that a scan of the paper is checked by."""

import json
from io import BytesIO
from pathlib import Path

import pikepdf
import segno

from alis.domain.avtale.papir import Sidekode, kontrollkode
from alis.domain.dokument import Avtaledokument, Mal, innholdshash
from alis.integrations.dokument.mal import OPPSETT
from alis.integrations.dokument.pdf import lag_pdf, sett_pdf
from alis.integrations.dokument.visning.ordvalg import Ordvalg
from alis.integrations.dokument.visning.signaturord import SIGNATURORD

OPPSETTFIL = OPPSETT / "papirutskrift-1.typ"


def lag_papirutskrift(dokument: Avtaledokument, *, mal: Mal, skriftmappe: Path) -> bytes:
    """The signatures given so far, and lines for the rest. Raises `MalErEndret` and, beyond 99 pages, `ValueError`."""
    dokument_hash = innholdshash(dokument.innhold)
    uten_koder = lag_pdf(dokument, mal=mal, skriftmappe=skriftmappe)
    with pikepdf.open(BytesIO(uten_koder)) as laget:
        sider = len(laget.pages)
    ord = Ordvalg(SIGNATURORD[dokument.innhold.skriftsprak])
    papir = {
        "kontrollkode": ord("kontrollkode", kode=kontrollkode(dokument_hash)),
        "koder": [
            _square(Sidekode.av(dokument_hash, side=side, sider=sider)) for side in range(1, sider + 1)
        ],
    }
    return sett_pdf(
        dokument,
        mal=mal,
        skriftmappe=skriftmappe,
        hovedfil=OPPSETTFIL,
        tillegg={"papir": json.dumps(papir, ensure_ascii=False)},
    )


def _square(kode: Sidekode) -> str:
    """As SVG; a quarter of it can be worn away and it is still read."""
    return str(segno.make_qr(str(kode), error="Q", boost_error=False).svg_inline(border=2, omitsize=True))
