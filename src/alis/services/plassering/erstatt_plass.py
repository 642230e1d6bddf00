"""A vacancy that someone has been offered stays as it was offered, for ever: what it is changed to is a new one in its place."""

from collections.abc import Mapping
from datetime import datetime

from alis.domain.flyt import LEDIGPLASS, Plasshandling
from alis.domain.plassering.behov import Plasskilde
from alis.domain.tilgang import Aktor
from alis.records.plassering.models import Ledigplass
from alis.services.plassering.skriv_plasshendelse import skriv_plasshendelse


def har_vaert_tilbudt(plass: Ledigplass) -> bool:
    """Whatever became of the offer."""
    return plass.tilbud.exists()


def erstatt_plass(
    *, aktor: Aktor, plass: Ledigplass, fakta: Mapping[str, object], naa: datetime
) -> Ledigplass:
    """Return the new one. Nobody holds the old, which must be locked. The new counts its changes on from the old, so that
    whoever looks at the old has an older picture.
    """
    ny = Ledigplass.objects.create(
        helseforetak_id=plass.helseforetak_id,
        kilde=Plasskilde.SKREVET,
        laas=plass.laas + 1,
        meldt_at=naa,
        meldt_av_id=aktor.person_id,
        **fakta,
    )
    plass.status = LEDIGPLASS.overgang(plass.status, Plasshandling.TREKK)
    plass.trukket_at, plass.trukket_av_id, plass.endret_til = naa, aktor.person_id, ny
    plass.laas += 1
    plass.save()
    skriv_plasshendelse(
        aktor=aktor, plass_id=ny.pk, handling="meld_plass", naa=naa, innhold={"fra": plass.pk, **fakta}
    )
    return ny
