"""A claim of the demo, paid."""

from datetime import datetime
from uuid import UUID

from alis.domain.tilgang import Aktor
from alis.domain.verdier import Belop
from alis.records.felles.dato import lokal_dato
from alis.records.opphor.models import Opphor
from alis.services.opphor.registrer_innbetaling import registrer_innbetaling


def betal_i_to_deler(*, aktor: Aktor, opphor_id: UUID, naa: datetime) -> None:
    """First a part, then the rest."""
    krav = Opphor.objects.get(pk=opphor_id).krav.get()
    assert krav.belop is not None  # the demo knows all its sums
    for laas, ore in ((krav.laas, krav.belop // 2), (krav.laas + 1, krav.belop - krav.belop // 2)):
        registrer_innbetaling(
            aktor=aktor, opphor_id=opphor_id, laas=laas, dato=lokal_dato(naa), belop=Belop(ore), naa=naa
        )
