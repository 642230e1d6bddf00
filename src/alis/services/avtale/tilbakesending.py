"""Who sent a draft back after it had been sent for signing, and why."""

from dataclasses import dataclass
from datetime import datetime

from alis.domain.flyt import Avtalestatus
from alis.records.avtale.models import Avtaleversjon
from alis.records.signering.models import Avvisning


@dataclass(frozen=True, kw_only=True)
class Tilbakesending:
    """`grunn` is given by one who refuses to sign, and empty where the kommune took it back itself."""

    navn: str
    sendt_at: datetime
    grunn: str = ""


def les_tilbakesending(versjon: Avtaleversjon) -> Tilbakesending | None:
    """None for one that is not a draft, or was never sent."""
    if versjon.status != Avtalestatus.KLADD or versjon.status_at is None or versjon.status_av is None:
        return None
    avvisning = Avvisning.objects.filter(versjon=versjon, avvist_at=versjon.status_at).first()
    return Tilbakesending(
        navn=versjon.status_av.navn,
        sendt_at=versjon.status_at,
        grunn=avvisning.grunn if avvisning else "",
    )
