"""Vouchers for the tests: one amount on one element of a case."""

from datetime import UTC, date, datetime
from uuid import UUID, uuid4

from django.db import transaction

from alis.domain.avtale import Element
from alis.domain.regnskap import Bilag, Post, ramme
from alis.domain.verdier import Belop
from alis.records.utdanning.models import AlisSak
from alis.services.regnskap import bokfor

PERIODE = "nasjonal-alis/2025-06"
NAA = datetime(2026, 3, 2, 9, tzinfo=UTC)


def lag_post(
    sak_id: UUID,
    ore: int = 10_000,
    *,
    element: Element = Element.LAERINGSAKTIVITETER,
    objekt_id: UUID | None = None,
    nokkel: str = "",
) -> Post:
    return Post(
        sak_id=sak_id,
        tilskuddsperiode=PERIODE,
        element=element,
        belop=Belop(ore),
        dato=date(2026, 3, 2),
        nokkel=nokkel or str(uuid4()),
        objekt_type="Refusjonskrav" if objekt_id else "",
        objekt_id=objekt_id,
    )


def sett_ramme(sak: AlisSak, ore: int, element: Element = Element.LAERINGSAKTIVITETER) -> None:
    bilag = ramme(
        sak_id=sak.pk,
        tilskuddsperiode=PERIODE,
        dato=date(2026, 3, 1),
        nokkel=f"ramme:{uuid4()}",
        bokfort={},
        regnet={element: Belop(ore)},
        grunnlag={},
    )
    assert bilag is not None
    bok(sak, bilag)


def bok(sak: AlisSak, *bilag: Bilag) -> list[UUID]:
    with transaction.atomic():
        return [bokfor(bilag=ett, kommunenummer=sak.kommune_id, bokfort_av=None, naa=NAA) for ett in bilag]
