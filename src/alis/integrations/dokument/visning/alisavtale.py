"""What stands in an ALIS-avtale, from the head to the attachment."""

from typing import Any

from alis.domain.dokument import Avtaleinnhold
from alis.integrations.dokument.visning.elementer import belop
from alis.integrations.dokument.visning.hode import hode
from alis.integrations.dokument.visning.ordvalg import Ordvalg
from alis.integrations.dokument.visning.parter import parter
from alis.integrations.dokument.visning.punkter import punkter
from alis.integrations.dokument.visning.tidslinje import tidslinje
from alis.integrations.dokument.visning.utregning import sats, vedlegg


def alisavtale(innhold: Avtaleinnhold, ord: Ordvalg) -> dict[str, Any]:
    fakta = innhold.fakta
    return {
        "hode": hode(
            versjon=fakta.versjon,
            kommune=fakta.kommune,
            motpart=fakta.lege.navn,
            laget_at=innhold.laget_at,
            ord=ord,
        ),
        "tidslinje": tidslinje(innhold, ord),
        "punkter": punkter(innhold, ord),
        "parter": parter(innhold, ord),
        "belop": belop(innhold, ord),
        "sats": sats(fakta.utregning, ord),
        "vedlegg": vedlegg(innhold, ord),
    }
