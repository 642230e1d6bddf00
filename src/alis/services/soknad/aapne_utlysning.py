"""Take one version of a call in hand for an act that decides it."""

from uuid import UUID

from alis.domain.flyt import UTLYSNINGSVERSJON, Utlysningshandling
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.soknad.models import Utlysningsversjon
from alis.services.felles import hent
from alis.services.journal import laas_hodet


class SkrevDenSelv(Exception):
    """Whoever wrote a version neither approves nor returns it."""


def aapne_utlysning(*, aktor: Aktor, utlysning_id: UUID, handling: Utlysningshandling) -> Utlysningsversjon:
    """Locked, and moved to where the act leads. First in line at the head of the journal, like the act that writes one:
    two who decide never pass each other, and never wait for each other.

    Raises `ManglerRettighet`, `FinnesIkke` and `UlovligOvergang`.
    """
    aktor.krev(Rettighet.SKRIV_UTLYSNING)
    laas_hodet()
    rad = hent(Utlysningsversjon.objects.all(), for_endring=True, pk=utlysning_id)
    rad.status = UTLYSNINGSVERSJON.overgang(rad.status, handling)
    return rad


def krev_en_annen(aktor: Aktor, rad: Utlysningsversjon) -> None:
    """Raises `SkrevDenSelv`."""
    if rad.foreslatt_av_id == aktor.person_id:
        raise SkrevDenSelv
