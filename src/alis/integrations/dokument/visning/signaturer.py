"""The block for signatures: who has signed and when, or lines to sign on."""

from typing import Any

from alis.domain.avtale.avtaleslag import PARTER
from alis.domain.dokument import Avtaledokument
from alis.integrations.dokument.visning.norsk import tidspunkt
from alis.integrations.dokument.visning.ordvalg import Ordvalg


def signaturer(dokument: Avtaledokument, ord: Ordvalg) -> list[dict[str, Any]]:
    """One entry per party, the kommune first; `navn` is empty while the party has not signed."""
    signert = {signatur.part: signatur for signatur in dokument.signaturer}
    return [
        {
            "for": ord(f"for_{part}"),
            "navn": signert[part].navn if part in signert else "",
            "signert": ord("signert", tid=tidspunkt(signert[part].signert_at)) if part in signert else "",
        }
        for part in PARTER[dokument.slag]
    ]
