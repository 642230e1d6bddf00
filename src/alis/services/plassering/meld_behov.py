"""Report a doctor's need for hospital service to a trust, or that she serves it in an institution of the kommune's own."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import LEVENDE_BEHOV
from alis.domain.plassering.behov import Arena
from alis.domain.plassering.innmeldingsregler import resten
from alis.domain.plassering.vurder_innmelding import Innmeldingsvurdering
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import Organisasjon
from alis.records.plassering.models import Behov
from alis.records.utdanning.models import AlisSak
from alis.records.utdanning.queries import saker_for
from alis.services.felles import hent
from alis.services.plassering.behovsfelter import (
    Behovsonsker,
    Behovssted,
    krev_brukbart,
    skriv_avdelinger,
    skriv_onsker,
    som_innhold,
)
from alis.services.plassering.fortell_om_behov import fortell_foretaket, fortell_legen
from alis.services.plassering.innmeldingsgrunnlag import les_innmeldingsgrunnlag
from alis.services.plassering.laas_plasseringen import laas_legene
from alis.services.plassering.ledig_tid import har_plass
from alis.services.plassering.les_profiler import foretakene
from alis.services.plassering.rekkefolge import laas_rekkefolgen, siste_nummer
from alis.services.plassering.skriv_behovshendelse import skriv_behovshendelse


class AltMeldt(Exception):
    """The need is with the trust already. Carries it."""

    def __init__(self, behov_id: UUID) -> None:
        super().__init__(behov_id)
        self.behov_id = behov_id


class HarPlassAlt(Exception):
    """She has a place, or serves, and waits in no queue. Carries the need, where it is the kommune's own."""

    def __init__(self, behov_id: UUID | None) -> None:
        super().__init__(behov_id)
        self.behov_id = behov_id


class KanIkkeMeldes(Exception):
    """A rule keeps it from being reported. Carries what was said of it."""

    def __init__(self, vurdering: Innmeldingsvurdering) -> None:
        super().__init__([v.regel for v in vurdering.hindringer])
        self.vurdering = vurdering


@transaction.atomic
def meld_behov(
    *, aktor: Aktor, sak_id: UUID, sted: Behovssted, onsker: Behovsonsker, naa: datetime | None = None
) -> UUID:
    """Last in the kommune's own order. The trust's contacts and the doctor are told. Return its id.

    Raises `ManglerRettighet`, `FinnesIkke`, `AltMeldt`, `HarPlassAlt`, `KanIkkeMeldes`, `ForLangtFram`,
    `OnsketKanIkkeBrukes` and `AvdelingenErIkkeHer`.
    """
    aktor.krev(Rettighet.MELD_BEHOV)
    naa = naa or timezone.now()
    utvalg = saker_for(aktor, dag=lokal_dato(naa)).select_related("kommune")
    laas_legene([hent(utvalg, pk=sak_id).lege_id])
    laas_rekkefolgen(aktor.kommune)
    sak = hent(utvalg, for_endring=True, pk=sak_id)
    _require_new(sak, sted)
    grunnlag = les_innmeldingsgrunnlag(sak=sak, helseforetak_id=sted.helseforetak_id, dag=lokal_dato(naa))
    rest = resten(grunnlag.fullfort.alle)
    krev_brukbart(onsker, sted.arena, idag=lokal_dato(naa), gjenstar=rest.verdi if rest else None)
    vurdering = grunnlag.vurder(sted, onsker)
    if vurdering.hindringer:
        raise KanIkkeMeldes(vurdering)
    behov = _write(aktor, sak, sted, onsker, naa)
    skriv_behovshendelse(
        aktor=aktor, behov=behov, handling="meld_behov", innhold=som_innhold(behov, onsker), naa=naa
    )
    fortell_foretaket(mal=Varselmal.BEHOV_MELDT, behov=behov, nokkel="meldt", naa=naa)
    fortell_legen(mal=Varselmal.BEHOV_MELDT_FOR_DEG, behov=behov, aktor=aktor, nokkel="meldt", naa=naa)
    return behov.pk


def _require_new(sak: AlisSak, sted: Behovssted) -> None:
    levende = Behov.objects.filter(sak=sak, status__in=LEVENDE_BEHOV, arena=sted.arena)
    kjent = levende.filter(helseforetak=sted.helseforetak_id).values_list("pk", flat=True).first()
    if kjent is not None:
        raise AltMeldt(kjent)
    opptatt = har_plass(sak.lege_id).values_list("pk", "sak")
    if opptatt:
        raise HarPlassAlt(next((pk for pk, sak_id in opptatt if sak_id == sak.pk), None))


def _write(aktor: Aktor, sak: AlisSak, sted: Behovssted, onsker: Behovsonsker, naa: datetime) -> Behov:
    helseforetak = _trust(sted)
    behov = Behov(
        sak=sak,
        kommune=sak.kommune,
        arena=sted.arena,
        helseforetak=helseforetak,
        institusjon="" if helseforetak else sted.institusjon,
        prioritet=siste_nummer(kommunenummer=sak.kommune_id, helseforetak_id=helseforetak.pk)
        if helseforetak
        else None,
        meldt_at=naa,
        meldt_av_id=aktor.person_id,
        endret_at=naa,
    )
    skriv_onsker(behov, onsker)
    behov.save(force_insert=True)
    skriv_avdelinger(behov, onsker.avdelinger if helseforetak else ())
    return behov


def _trust(sted: Behovssted) -> Organisasjon | None:
    if sted.arena is not Arena.SYKEHUS:
        return None
    return hent(foretakene(), pk=sted.helseforetak_id)
