"""Find what the actor may see, locked for an act: the case first, then the list."""

from datetime import datetime
from uuid import UUID

from alis.domain.tilgang import Aktor
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.models import AlisSak
from alis.records.utdanning.queries import saker_for
from alis.records.veiledning.models import Veiledningsattest, Veiledningsmote
from alis.records.veiledning.queries import attester_for, moter_for
from alis.services.felles import hent


class VeiledningenErEndret(Exception):
    """Someone else did something with the session or the list after the user opened it."""


def aapne_sak(*, aktor: Aktor, sak_id: UUID, naa: datetime) -> AlisSak:
    """Return the case, with every case of its doctor locked: an hour counts once in all of them. Raises `FinnesIkke`."""
    sak = hent(saker_for(aktor, dag=lokal_dato(naa)), pk=sak_id)
    laas_legens_saker(sak.lege_id)
    return sak


def aapne_mote(*, aktor: Aktor, mote_id: UUID, laas: int, naa: datetime) -> Veiledningsmote:
    """Raises `FinnesIkke` and `VeiledningenErEndret`."""
    utvalg = moter_for(aktor, dag=lokal_dato(naa))
    laas_legens_saker(hent(utvalg, pk=mote_id).lege_id)
    mote = hent(utvalg.select_related("sak"), for_endring=True, pk=mote_id)
    if mote.laas != laas:
        raise VeiledningenErEndret
    return mote


def aapne_attest(*, aktor: Aktor, attest_id: UUID, laas: int, naa: datetime) -> Veiledningsattest:
    """Raises `FinnesIkke` and `VeiledningenErEndret`."""
    utvalg = attester_for(aktor, dag=lokal_dato(naa))
    laas_legens_saker(hent(utvalg, pk=attest_id).lege_id)
    attest = hent(utvalg.select_related("sak__kommune__organisasjon"), for_endring=True, pk=attest_id)
    if attest.laas != laas:
        raise VeiledningenErEndret
    attest.laas += 1
    return attest


def laas_legens_saker(lege_id: UUID) -> None:
    """In one order, so that two who lock never wait for each other."""
    saker = AlisSak.objects.filter(lege_id=lege_id).order_by("pk")
    list(saker.select_for_update(of=("self",), no_key=True).values_list("pk"))
