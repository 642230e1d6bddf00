"""Offer one place to one doctor. The order is her kommune's, also when the offer is sent by hand (003 pkt. 5)."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Behovsstatus
from alis.domain.plassering.brukbar import er_brukbar, har_rett_lengde
from alis.domain.plassering.problem import Kandidat, Plass
from alis.domain.plassering.tilbudsregler import (
    kommunens_rekkefolge_er_fulgt,
    starten_er_naer_nok,
)
from alis.domain.regel import Utfall
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Behov, Ledigplass, Plasstilbud
from alis.records.plassering.queries import behov_for, plasser_for
from alis.services.felles import hent
from alis.services.plassering.aapne_plass import PlassenErTrukket, bindende_tilbud, merk_plassen
from alis.services.plassering.fortell import fortell_kommunen, fortell_legen
from alis.services.plassering.laas_plasseringen import laas_behov_rundt
from alis.services.plassering.les_kandidater import Ventelege, les_ventelegene, som_plass
from alis.services.plassering.les_svarfrist import les_svarfrist
from alis.services.plassering.skriv_plasshendelse import skriv_tilbudshendelse


class PlassenErOpptatt(Exception):
    """Every one of the vacancy's places is offered or taken."""


class VenterIkke(Exception):
    """The need is not registered, has fallen away, or its doctor has a place."""


class HarTilbud(Exception):
    """The doctor has an offer that she has not answered."""


class Misforhold(StrEnum):
    HAR_BEGYNT = "har_begynt"
    FOR_TIDLIG = "for_tidlig"
    FEIL_LENGDE = "feil_lengde"
    OVER_SEKS_MANEDER = "over_seks_maneder"


class PasserIkke(Exception):
    """The place can't be offered her, for the reason it carries."""

    def __init__(self, hvorfor: Misforhold) -> None:
        super().__init__(hvorfor)
        self.hvorfor = hvorfor


class KommunensRekkefolge(Exception):
    """The kommune ranks another before her, who could use the place and has no offer. Carries who it is."""

    def __init__(self, foran: Ventelege) -> None:
        super().__init__(str(foran.behov_id))
        self.foran = foran


@transaction.atomic
def send_tilbud(*, aktor: Aktor, behov_id: UUID, plass_id: UUID, naa: datetime | None = None) -> UUID:
    """Return the id of the offer. The doctor and her kommune are told.

    By hand it can be another department than she wished for; the deviation is shown to her with the rule.
    Raises `ManglerRettighet`, `FinnesIkke`, `PlassenErTrukket`, `PlassenErOpptatt`, `VenterIkke`, `HarTilbud`, `PasserIkke`
    and `KommunensRekkefolge`.
    """
    aktor.krev(Rettighet.STYRE_PLASSER)
    naa = naa or timezone.now()
    idag = lokal_dato(naa)
    plass = hent(plasser_for(aktor).select_related("avdeling__sykehussted"), for_endring=True, pk=plass_id)
    if plass.trukket_at is not None:
        raise PlassenErTrukket
    behov = _lock_need(aktor, behov_id)
    koen = les_ventelegene(Behov.objects.filter(kommune=behov.kommune_id, helseforetak=behov.helseforetak_id))
    hun = next(lege for lege in koen if lege.behov_id == behov_id)
    if hun.kandidat is None:
        raise HarTilbud
    ledige = _free_numbers(plass)
    if not ledige:
        raise PlassenErOpptatt
    tilbudt = som_plass(plass, len(ledige))
    krev_passende(hun.kandidat, tilbudt, idag=idag)
    krev_rekkefolgen(koen, hun, tilbudt)
    return _offer(aktor, behov, plass, nummer=ledige[0], del_nr=hun.del_nr, naa=naa)


def _free_numbers(plass: Ledigplass) -> list[int]:
    """Which of the equal places nobody holds."""
    opptatt = {tilbud.nummer for tilbud in bindende_tilbud(plass)}
    return [nummer for nummer in range(1, plass.antall + 1) if nummer not in opptatt]


def krev_passende(kandidat: Kandidat, plass: Plass, *, idag: date) -> None:
    """Raises `PasserIkke`."""
    if plass.fom <= idag:
        raise PasserIkke(Misforhold.HAR_BEGYNT)
    if not har_rett_lengde(kandidat, plass):
        raise PasserIkke(Misforhold.FEIL_LENGDE)
    if plass.fom < kandidat.tidligst:
        raise PasserIkke(Misforhold.FOR_TIDLIG)
    naer = starten_er_naer_nok(onsket=kandidat.onsket_fom, begynner=plass.fom)
    if naer.utfall is Utfall.IKKE_OPPFYLT:
        raise PasserIkke(Misforhold.OVER_SEKS_MANEDER)


def krev_rekkefolgen(koen: tuple[Ventelege, ...], hun: Ventelege, plass: Plass) -> None:
    """Raises `KommunensRekkefolge`."""
    foran = foran_i_kommunen(koen, hun, plass)
    fulgt = kommunens_rekkefolge_er_fulgt(nummer=hun.nummer, foran=foran.nummer if foran else None)
    if foran is not None and fulgt.utfall is not Utfall.OPPFYLT:
        raise KommunensRekkefolge(foran)


def foran_i_kommunen(koen: tuple[Ventelege, ...], hun: Ventelege, plass: Plass) -> Ventelege | None:
    """The first in her kommune's order before her who could use the place, and has neither offer nor said no to it."""
    foran = sorted((en for en in koen if en.prioritet < hun.prioritet), key=lambda en: en.prioritet)
    return next((en for en in foran if en.kandidat is not None and er_brukbar(en.kandidat, plass)), None)


def _lock_need(aktor: Aktor, behov_id: UUID) -> Behov:
    mine = behov_for(aktor).select_related("sak__lege__person", "kommune__organisasjon")
    laas_behov_rundt(hent(mine, pk=behov_id))
    behov = hent(mine, pk=behov_id)
    if behov.status != Behovsstatus.REGISTRERT:
        raise VenterIkke
    return behov


def _offer(aktor: Aktor, behov: Behov, plass: Ledigplass, *, nummer: int, del_nr: int, naa: datetime) -> UUID:
    frist = les_svarfrist(aktor=aktor, naa=naa)(plass.fom)
    tilbud = Plasstilbud.objects.create(
        pk=uuid4(),
        behov=behov,
        plass=plass,
        nummer=nummer,
        del_nr=del_nr,
        svarfrist=frist,
        sendt_at=naa,
        sendt_av_id=aktor.person_id,
    )
    merk_plassen(plass)
    skriv_tilbudshendelse(
        aktor=aktor, tilbud=tilbud, handling="send_plasstilbud", naa=naa, innhold={"svarfrist": frist}
    )
    fortell_legen(mal=Varselmal.PLASSTILBUD_SENDT, tilbud=tilbud, naa=naa, dato=frist)
    fortell_kommunen(mal=Varselmal.PLASSTILBUD_TIL_EN_LEGE, tilbud=tilbud, naa=naa, dato=frist)
    return tilbud.pk
