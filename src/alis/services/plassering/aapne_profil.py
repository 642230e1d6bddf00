"""Open a trust's profile for a change: the row locked, the actor's right to it asked for."""

from uuid import UUID

from alis.domain.tilgang import Aktor, ManglerRettighet, Rettighet
from alis.records.plassering.models import Foretaksprofil
from alis.services.felles import FinnesIkke, hent
from alis.services.plassering.les_profiler import foretakene, kan_endre


class ProfilenErEndret(Exception):
    """Someone changed the profile or a department after the page was opened."""


def aapne_profil(*, aktor: Aktor, helseforetak_id: UUID, laas: int) -> Foretaksprofil:
    """Call it in a transaction. A trust without a profile gets an empty one, whose `laas` counts as 0.

    Raises `ManglerRettighet`, `FinnesIkke` for a trust that is not hers to change, and `ProfilenErEndret`.
    """
    if not (aktor.har(Rettighet.STYRE_PLASSER) or aktor.har(Rettighet.ENDRE_REGISTER)):
        raise ManglerRettighet(rolle=aktor.rolle, rettighet=Rettighet.STYRE_PLASSER)
    foretaket = hent(foretakene(), pk=helseforetak_id)
    if not kan_endre(aktor, foretaket):
        raise FinnesIkke
    _profil, ny = Foretaksprofil.objects.get_or_create(helseforetak=foretaket, defaults={"laas": 1})
    profil = Foretaksprofil.objects.select_for_update(of=("self",), no_key=True).get(pk=foretaket.pk)
    if laas != (0 if ny else profil.laas):
        raise ProfilenErEndret
    return profil
