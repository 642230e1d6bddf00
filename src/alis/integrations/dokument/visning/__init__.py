"""An agreement as words and figures ready to be set: what the PDF and the Word file have in common.

Everything is plain strings, numbers, lists and dicts. Nothing in it is markup, and nothing is read as markup later.
"""

from typing import Any

from alis.domain.dokument import Avtaledokument, Innhold, Mal, Veilederavtaleinnhold, innholdshash
from alis.domain.dokument.innhold import krev_pinnet
from alis.integrations.dokument.visning.alisavtale import alisavtale
from alis.integrations.dokument.visning.ordvalg import Ordvalg
from alis.integrations.dokument.visning.signaturer import signaturer, signert_slik
from alis.integrations.dokument.visning.veilederavtale import veilederavtale


def visning(dokument: Avtaledokument, mal: Mal) -> dict[str, Any]:
    """The document in its own written form, with the words of the template it is pinned to. Raises MalErEndret."""
    innhold = dokument.innhold
    krev_pinnet(innhold.mal, mal)
    ord = Ordvalg(mal.ord[innhold.skriftsprak])
    return {
        "sprak": innhold.skriftsprak.value,
        "tittel": innhold.tittel,
        "ord": {**ord.fraser, "signert_slik": signert_slik(dokument, ord)},
        "signaturer": signaturer(dokument, ord),
        "kontrollsum": innholdshash(innhold),
        **_body(innhold, ord),
    }


def _body(innhold: Innhold, ord: Ordvalg) -> dict[str, Any]:
    if isinstance(innhold, Veilederavtaleinnhold):
        return veilederavtale(innhold, ord)
    return alisavtale(innhold, ord)
