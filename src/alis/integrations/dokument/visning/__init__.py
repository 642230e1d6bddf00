"""An agreement as words and figures ready to be set: what the PDF and the Word file have in common.

Everything is plain strings, numbers, lists and dicts. Nothing in it is markup, and nothing is read as markup later.
"""

from typing import Any

from alis.domain.dokument import Avtaledokument, Mal, innholdshash
from alis.domain.dokument.innhold import krev_pinnet
from alis.integrations.dokument.visning.elementer import belop
from alis.integrations.dokument.visning.hode import hode
from alis.integrations.dokument.visning.ordvalg import Ordvalg
from alis.integrations.dokument.visning.parter import parter
from alis.integrations.dokument.visning.punkter import punkter
from alis.integrations.dokument.visning.signaturer import signaturer
from alis.integrations.dokument.visning.tidslinje import tidslinje
from alis.integrations.dokument.visning.utregning import sats, vedlegg


def visning(dokument: Avtaledokument, mal: Mal) -> dict[str, Any]:
    """The document in its own written form, with the words of the template it is pinned to. Raises MalErEndret."""
    innhold = dokument.innhold
    krev_pinnet(innhold, mal)
    ord = Ordvalg(mal.ord[innhold.skriftsprak])
    return {
        "sprak": innhold.skriftsprak.value,
        "tittel": innhold.tittel,
        "ord": dict(ord.fraser),
        "hode": hode(innhold, ord),
        "tidslinje": tidslinje(innhold, ord),
        "punkter": punkter(innhold, ord),
        "parter": parter(innhold, ord),
        "belop": belop(innhold, ord),
        "sats": sats(innhold.fakta.utregning, ord),
        "signaturer": signaturer(dokument, ord),
        "kontrollsum": innholdshash(innhold),
        "vedlegg": vedlegg(innhold, ord),
    }
