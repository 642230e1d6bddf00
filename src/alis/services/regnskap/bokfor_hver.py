"""Book the same thing on several elements: a voucher for each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.regnskap import Bilag, Post
from alis.domain.verdier import Belop
from alis.records.utdanning.models import AlisSak
from alis.services.regnskap.bokfor import bokfor


@dataclass(frozen=True, kw_only=True)
class Tilskuddsgrunn:
    """What the vouchers share. `nokkel` names the act; the element is added to it."""

    sak: AlisSak
    tilskuddsperiode: str
    dato: date
    nokkel: str
    objekt_type: str = ""
    objekt_id: UUID | None = None
    grunnlag: Mapping[str, object] = field(default_factory=dict)


def bokfor_hver(
    lag: Callable[[Post], Bilag],
    belop: Mapping[Element, Belop],
    *,
    grunn: Tilskuddsgrunn,
    av: UUID | None,
    naa: datetime,
) -> tuple[UUID, ...]:
    """In the elements' order; an element with nothing gives no voucher. Raises what `bokfor` raises."""
    return tuple(
        bokfor(
            bilag=lag(_post(element, belop[element], grunn)),
            kommunenummer=grunn.sak.kommune_id,
            bokfort_av=av,
            naa=naa,
        )
        for element in Element
        if belop.get(element)
    )


def _post(element: Element, belop: Belop, grunn: Tilskuddsgrunn) -> Post:
    return Post(
        sak_id=grunn.sak.pk,
        tilskuddsperiode=grunn.tilskuddsperiode,
        element=element,
        belop=belop,
        dato=grunn.dato,
        nokkel=f"{grunn.nokkel}:{element}",
        objekt_type=grunn.objekt_type,
        objekt_id=grunn.objekt_id,
        grunnlag=grunn.grunnlag,
    )
