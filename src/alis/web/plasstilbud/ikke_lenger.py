"""What was chosen on a page that is old: what cannot be done any more, by name, and why."""

from collections.abc import Iterable, Iterator, Mapping
from uuid import UUID

from django.utils.translation import gettext as _

from alis.domain.flyt import Behovsstatus
from alis.services.plassering.foresla_plasser import Forslag
from alis.services.plassering.les_valgte import Valgt
from alis.web.plasstilbud.setning import setning

FALT_BORT = Behovsstatus.FALT_BORT


def registrert_fra_for(valgte: Iterable[Valgt]) -> Iterator[str]:
    """Of needs that were to be registered, and were not."""
    alle = list(valgte)
    if fra_for := [ett.navn for ett in alle if ett.status is not FALT_BORT]:
        yield _("Registrert fra før: %(navn)s.") % {"navn": ", ".join(fra_for)}
    if borte := [ett.navn for ett in alle if ett.status is FALT_BORT]:
        yield _("Falt bort, og ikke registrert: %(navn)s.") % {"navn": ", ".join(borte)}


def ikke_i_forslaget(
    par: Iterable[tuple[UUID, UUID]], *, forslag: Forslag, valgte: Mapping[UUID, Valgt]
) -> Iterator[str]:
    """A sentence for each pair of need and vacancy that the proposal does not hold any more."""
    for behov_id, plass_id in par:
        valgt = valgte.get(behov_id)
        hvorfor = _why(valgt, behov_id, plass_id, forslag)
        yield _("%(navn)s: %(hvorfor)s") % {"navn": valgt.navn, "hvorfor": hvorfor} if valgt else hvorfor


def _why(valgt: Valgt | None, behov_id: UUID, plass_id: UUID, forslag: Forslag) -> str:
    if valgt is None:
        return _("Behovet finnes ikke lenger.")
    if any(lege.behov_id == behov_id for lege in forslag.har_tilbud):
        return _("Legen har et tilbud allerede.")
    rad = next((rad for rad in forslag.rader if rad.lege.behov_id == behov_id), None)
    if rad is None:
        return _left(valgt)
    if not rad.lege.er_registrert:
        return _("Behovet er ikke registrert.")
    if str(plass_id) not in forslag.plassene:
        return _("Plassen er ikke ledig lenger.")
    return _("Plassen er ikke foreslått for legen nå. %(setning)s") % {"setning": setning(rad, forslag)}


def _left(valgt: Valgt) -> str:
    if valgt.status is FALT_BORT:
        return _("Behovet er falt bort.")
    return _("Legen har plass, og venter ikke i køen lenger.")
