"""The clauses of a draft's template that the parties may reword."""

from alis.domain.dokument import Klausultekst, Mal, Skriftsprak
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.utkastbilde import Frittpunkt
from alis.services.avtale.utkastfelter import les_felter


def frie_punkter(*, versjon: Avtaleversjon, mal: Mal, skriftsprak: Skriftsprak) -> tuple[Frittpunkt, ...]:
    """In the template's order, each with the parties' own words where they have written any."""
    egne = les_felter(versjon.innhold).egne_punkter
    return tuple(
        Frittpunkt(
            id=klausul.id,
            nummer=klausul.punkt,
            overskrift=klausul.tekst[skriftsprak].overskrift,
            tekst=egne.get(klausul.id, _as_text(klausul.tekst[skriftsprak])),
            malens=_as_text(klausul.tekst[skriftsprak]),
        )
        for klausul in mal.klausuler
        if not klausul.laast
    )


def _as_text(tekst: Klausultekst) -> str:
    """One paragraph a line; of a list, each item with a dash."""
    return "\n".join((*tekst.avsnitt, *(f"– {ledd}" for ledd in tekst.liste)))
