"""A whole document in, its answer out: one question or a list of them."""

from collections.abc import Callable
from typing import Any

from alis.integrations.kontrakt.dokument import Objekt, les_json
from alis.integrations.kontrakt.feil import Sted, UgyldigDokument
from alis.integrations.kontrakt.felt import beskriv, liste
from alis.integrations.kontrakt.form import Form, Lest


def svar_pa(innhold: bytes, form: Form, svar: Callable[[Lest], dict[str, Any]]) -> Any:
    """The answers in the shape of the questions. Raises `UgyldigDokument` with every fault, and then answers nothing."""
    dokument = les_json(innhold)
    sted = Sted()
    if isinstance(dokument, list):
        lest = liste(form)(dokument, sted)
    elif isinstance(dokument, Objekt):
        lest = form(dokument, sted)
    else:
        sted.meld(f"{beskriv(dokument)} er ikke tillatt; tillatt er ett objekt eller en liste av objekter")
    if sted.feil:
        raise UgyldigDokument(sted.feil)
    return [svar(en) for en in lest] if isinstance(dokument, list) else svar(lest)
