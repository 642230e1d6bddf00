"""Find a version of a stored template that the actor may see, for reading or for an act."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from alis.domain.flyt import MALVERSJON, Malhandling
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.mal.models import Malversjon
from alis.records.mal.queries import malversjoner_for
from alis.services.felles import FinnesIkke, hent, krev_laas

RETT: Mapping[Malhandling, Rettighet] = {
    Malhandling.SEND: Rettighet.SKRIV_MAL,
    Malhandling.TREKK: Rettighet.SKRIV_MAL,
    Malhandling.FORKAST: Rettighet.SKRIV_MAL,
    Malhandling.RETURNER: Rettighet.PUBLISER_MAL,
    Malhandling.PUBLISER: Rettighet.PUBLISER_MAL,
    Malhandling.LA_UTGA: Rettighet.PUBLISER_MAL,
}


def les_egen_eller_publisert(*, aktor: Aktor, versjon_id: UUID, naa: datetime) -> Malversjon:
    """Raises `FinnesIkke`."""
    utvalg = malversjoner_for(aktor, dag=lokal_dato(naa)).select_related(
        "endret_av", "sendt_av", "publisert_av", "opprettet_av"
    )
    return hent(utvalg, pk=versjon_id)


def aapne_egen_mal(*, aktor: Aktor, versjon_id: UUID, laas: int, naa: datetime) -> Malversjon:
    """The version of the actor's own office, locked, at the state the user saw. Raises `FinnesIkke` and `EndretAvAndre`."""
    rad = _locked(aktor, versjon_id, naa)
    krev_laas(rad, laas)
    return rad


def begynn_handling(
    *, aktor: Aktor, versjon_id: UUID, laas: int, handling: Malhandling, naa: datetime
) -> Malversjon:
    """The version in the state that the act leads to, counted as changed; the act writes the rest and saves.

    Who last wrote in it is left as it is: reading and approving is not writing.
    Raises `ManglerRettighet`, `FinnesIkke`, `UlovligOvergang` and `EndretAvAndre`.
    """
    aktor.krev(RETT[handling])
    rad = _locked(aktor, versjon_id, naa)
    ny_status = MALVERSJON.overgang(rad.status, handling)
    krev_laas(rad, laas)
    rad.status = ny_status
    rad.laas += 1
    return rad


def _locked(aktor: Aktor, versjon_id: UUID, naa: datetime) -> Malversjon:
    utvalg = malversjoner_for(aktor, dag=lokal_dato(naa)).select_related("endret_av")
    rad = hent(utvalg, for_endring=True, pk=versjon_id)
    if rad.serie.eier_id != aktor.organisasjon_id:
        raise FinnesIkke
    return rad
