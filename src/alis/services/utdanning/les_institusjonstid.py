"""When the doctor serves in the kommune's own institution: read with the case, at no question of its own."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, Q, Subquery
from django.db.models.functions import JSONObject

from alis.domain.flyt import Behovsstatus
from alis.domain.plassering.behov import Bortfall
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.plassering.models import Institusjonsperiode
from alis.services.utdanning.saksbilde import Institusjonstid

DELER = (1, 2)
FELTER = {
    "behov": "behov_id",
    "institusjon": "behov__institusjon",
    "fom": "fom",
    "tom": "tom",
    "status": "behov__status",
}


def institusjonstider(aktor: Aktor | None) -> dict[str, Subquery]:
    """For those who may open the need: the parts of the newest that is or was served."""
    if aktor is None or not aktor.har(Rettighet.SE_SYKEHUSPLASS):
        return {}
    falt = Q(behov__status=Behovsstatus.FALT_BORT) & ~Q(behov__bortfall=Bortfall.TJENESTEN_AVBRUTT)
    perioder = Institusjonsperiode.objects.filter(behov__sak=OuterRef("pk")).exclude(falt)
    return {
        f"institusjon_{nummer}": Subquery(
            perioder.filter(del_nr=nummer)
            .order_by("-behov__meldt_at", "-behov")
            .values(innhold=JSONObject(**FELTER))[:1]
        )
        for nummer in DELER
    }


def les_institusjonstid(sak: Any) -> Iterator[Institusjonstid]:
    for nummer in DELER:
        rad = getattr(sak, f"institusjon_{nummer}", None)
        if rad is not None:
            yield Institusjonstid(
                behov_id=UUID(str(rad["behov"])),
                del_nr=nummer,
                institusjon=rad["institusjon"],
                fom=date.fromisoformat(rad["fom"]),
                tom=date.fromisoformat(rad["tom"]),
                ferdig=rad["status"] == Behovsstatus.FULLFORT,
            )
