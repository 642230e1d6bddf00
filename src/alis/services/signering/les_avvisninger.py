"""Who has refused a version, when and why."""

from dataclasses import dataclass
from datetime import datetime

from alis.domain.avtale.part import Part
from alis.records.avtale.models import Avtaleversjon
from alis.records.signering.models import Avvisning


@dataclass(frozen=True, kw_only=True)
class Avvisningsbilde:
    part: Part
    navn: str
    grunn: str
    avvist_at: datetime


def les_avvisninger(versjon: Avtaleversjon) -> tuple[Avvisningsbilde, ...]:
    """Newest first."""
    rader = Avvisning.objects.filter(versjon=versjon).select_related("person").order_by("-avvist_at")
    return tuple(
        Avvisningsbilde(part=Part(rad.part), navn=rad.person.navn, grunn=rad.grunn, avvist_at=rad.avvist_at)
        for rad in rader
    )
