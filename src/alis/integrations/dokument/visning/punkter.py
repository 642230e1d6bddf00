"""The numbered clauses, in the template's order."""

from typing import Any

from alis.domain.dokument import Avtaleinnhold, Felt, Punkt
from alis.integrations.dokument.visning.elementer import avtalt_under
from alis.integrations.dokument.visning.ordvalg import Ordvalg


def punkter(innhold: Avtaleinnhold, ord: Ordvalg) -> list[dict[str, Any]]:
    """Each clause with its level (1–3), its words and, where the parties fill in, what they have agreed."""
    return [_punkt(punkt, innhold, ord) for punkt in innhold.punkter]


def _punkt(punkt: Punkt, innhold: Avtaleinnhold, ord: Ordvalg) -> dict[str, Any]:
    return {
        "nummer": punkt.nummer,
        "overskrift": punkt.overskrift,
        "niva": punkt.nummer.count(".") + 1,
        "avsnitt": list(punkt.avsnitt) if punkt.gjelder else [ord("gjelder_ikke")],
        "liste": list(punkt.liste),
        "felt": punkt.felt if punkt.gjelder else None,
        "avtalt": avtalt_under(punkt, innhold, ord) if punkt.felt is Felt.AVTALT else [],
    }
