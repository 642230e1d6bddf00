"""An agreement as the plain values that a Word template is filled with."""

from typing import Any

from alis.domain.dokument import Avtaledokument, Avtaleinnhold, Mal
from alis.integrations.dokument.visning import visning
from alis.integrations.dokument.visning.ordvalg import Ordvalg
from alis.integrations.dokument.visning.parter import partsverdier


def feltverdier(dokument: Avtaledokument, mal: Mal) -> dict[str, Any]:
    """Every field of `wordfelt`, in the agreement's own written form. Texts, and lists of rows of texts; nothing else."""
    innhold, vist = dokument.innhold, visning(dokument, mal)
    if not isinstance(innhold, Avtaleinnhold):
        raise TypeError("Bare ALIS-avtaler kan settes inn i kommunens Word-mal.")
    verdier = partsverdier(innhold, Ordvalg(mal.ord[innhold.skriftsprak]))
    return {
        "tittel": vist["tittel"],
        "mellom": vist["hode"]["mellom"],
        "gjelder": vist["hode"]["gjelder"],
        "avtale": vist["hode"]["avtale"],
        "versjon": vist["hode"]["versjon"],
        "sum": vist["belop"]["sum"],
        "kontrollsum": vist["kontrollsum"],
        **{str(felt): tekst for felt, tekst in verdier.items() if felt != "navn"},
        "lege": innhold.fakta.lege.navn,
        "elementer": [
            {"navn": rad["element"], "mottaker": rad["mottaker"], "belop": rad["belop"]}
            for rad in vist["belop"]["rader"]
        ],
        "punkter": [_clause(punkt) for punkt in vist["punkter"]],
        "signaturer": [
            {"part": en["for"], "navn": en["navn"], "signert": en["signert"]} for en in vist["signaturer"]
        ],
    }


def _clause(punkt: dict[str, Any]) -> dict[str, Any]:
    return {
        "nummer": punkt["nummer"],
        "overskrift": punkt["overskrift"],
        "avsnitt": punkt["avsnitt"],
        "liste": punkt["liste"],
        "avtalt": [
            linje
            for post in punkt["avtalt"]
            for linje in (*post["avsnitt"], *((post["belop"],) if post["belop"] else ()))
        ],
    }
