"""What becomes of a claim in the books: it takes of the frame when it is sent, and is owed the doctor when it is approved."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.regnskap import Bilag, Post, frigitt, godkjent, krevd
from alis.domain.verdier import Belop
from alis.records.felles.dato import lokal_dato
from alis.records.refusjon.models import Refusjonskrav
from alis.services.regnskap import bokfor


def bokfor_krevd(*, krav: Refusjonskrav, av: UUID, naa: datetime) -> None:
    _book(krevd, krav, av, naa)


def bokfor_frigitt(*, krav: Refusjonskrav, av: UUID, naa: datetime) -> None:
    """Returned, withdrawn or refused: the frame is free again."""
    _book(frigitt, krav, av, naa)


def bokfor_godkjent(*, krav: Refusjonskrav, av: UUID, naa: datetime) -> None:
    _book(godkjent, krav, av, naa)


def _book(hva: Callable[[Post], Bilag], krav: Refusjonskrav, av: UUID, naa: datetime) -> None:
    """Once in each round, in the act's own transaction."""
    assert krav.belop is not None  # the table holds it for what has been sent
    post = Post(
        sak_id=krav.sak_id,
        tilskuddsperiode=krav.tilskuddsperiode,
        element=Element(krav.element),
        belop=Belop(krav.belop),
        dato=lokal_dato(naa),
        nokkel=f"{hva.__name__}:{krav.pk}:{krav.runde}",
        objekt_type="Refusjonskrav",
        objekt_id=krav.pk,
        grunnlag={"innhold": krav.innhold_hash},
    )
    bokfor(bilag=hva(post), kommunenummer=krav.sak.kommune_id, bokfort_av=av, naa=naa)
