"""Find a version of a rate set that the actor may see, for reading or for an act."""

from collections.abc import Mapping
from uuid import UUID

from alis.domain.flyt import SATSVERSJON, Satshandling
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.sats.models import Satsversjon
from alis.records.sats.queries import satsversjoner_for
from alis.services.felles import FinnesIkke, hent, krev_laas

RETT: Mapping[Satshandling, Rettighet] = {
    Satshandling.SEND: Rettighet.SKRIV_SATS,
    Satshandling.TREKK: Rettighet.SKRIV_SATS,
    Satshandling.FORKAST: Rettighet.SKRIV_SATS,
    Satshandling.RETURNER: Rettighet.GODKJENN_SATS,
    Satshandling.GODKJENN: Rettighet.GODKJENN_SATS,
    Satshandling.PUBLISER: Rettighet.GODKJENN_SATS,
}
"""To replace is nobody's act: it follows from the publication of the next version."""

FOLK = ("endret_av", "sendt_av", "godkjent_av", "publisert_av")


def les_synlig(*, aktor: Aktor, versjon_id: UUID) -> Satsversjon:
    """Raises `FinnesIkke`."""
    return hent(satsversjoner_for(aktor).select_related(*FOLK), pk=versjon_id)


def aapne_egen_sats(*, aktor: Aktor, versjon_id: UUID, laas: int) -> Satsversjon:
    """The version of the actor's own office, locked, at the state the user saw. Raises `FinnesIkke` and `EndretAvAndre`."""
    rad = _locked(aktor, versjon_id)
    if rad.eier_id != aktor.organisasjon_id:
        raise FinnesIkke
    krev_laas(rad, laas)
    return rad


def begynn_handling(*, aktor: Aktor, versjon_id: UUID, laas: int, handling: Satshandling) -> Satsversjon:
    """The version in the state that the act leads to, counted as changed; the act writes the rest and saves.

    What those who write do is for their own office's; those who approve reach every office's.
    Raises `ManglerRettighet`, `FinnesIkke`, `UlovligOvergang` and `EndretAvAndre`.
    """
    aktor.krev(RETT[handling])
    rad = _locked(aktor, versjon_id)
    if RETT[handling] is Rettighet.SKRIV_SATS and rad.eier_id != aktor.organisasjon_id:
        raise FinnesIkke
    ny_status = SATSVERSJON.overgang(rad.status, handling)
    krev_laas(rad, laas)
    rad.status = ny_status
    rad.laas += 1
    return rad


def ta_bort_godkjenning(rad: Satsversjon) -> None:
    """Back among those who write it: nobody has sent it or said yes to it any longer."""
    rad.sendt_at = rad.sendt_av = rad.godkjent_at = rad.godkjent_av = None


def _locked(aktor: Aktor, versjon_id: UUID) -> Satsversjon:
    return hent(satsversjoner_for(aktor).select_related("endret_av"), for_endring=True, pk=versjon_id)
