"""What becomes of a cost in the books: documented and used when it is approved, turned around when it is withdrawn."""

from datetime import datetime
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.regnskap import Post, egen_kostnad
from alis.domain.verdier import Belop
from alis.records.egenkostnad.models import Egenkostnad
from alis.records.felles.dato import lokal_dato
from alis.records.regnskap.models import Bilag
from alis.services.regnskap import bokfor, omgjor

TRUKKET = "Kommunen har trukket kostnaden."


def bokfor_godkjent(*, kostnad: Egenkostnad, av: UUID, naa: datetime) -> None:
    """In the grant period of its last day, on the day it is approved. Nothing is owed the doctor."""
    post = Post(
        sak_id=kostnad.sak_id,
        tilskuddsperiode=kostnad.tilskuddsperiode,
        element=Element(kostnad.element),
        belop=Belop(kostnad.belop),
        dato=lokal_dato(naa),
        nokkel=_key(kostnad),
        objekt_type="Egenkostnad",
        objekt_id=kostnad.pk,
        grunnlag={"innhold": kostnad.innhold_hash},
    )
    bokfor(bilag=egen_kostnad(post), kommunenummer=kostnad.sak.kommune_id, bokfort_av=av, naa=naa)


def bokfor_trukket(*, kostnad: Egenkostnad, av: UUID, naa: datetime) -> None:
    """By the opposite voucher: what was booked stands."""
    bilag_id = Bilag.objects.values_list("pk", flat=True).get(nokkel=_key(kostnad))
    omgjor(bilag_id=bilag_id, dato=lokal_dato(naa), begrunnelse=TRUKKET, bokfort_av=av, naa=naa)


def _key(kostnad: Egenkostnad) -> str:
    """It is approved once: what is withdrawn does not come back."""
    return f"egenkostnad:{kostnad.pk}"
