"""What one reads of all that is lost, before the needs of a doctor fall away."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from alis.domain.flyt import Behovsstatus, Tilbudsstatus
from alis.domain.verdier import add_months
from alis.records.parter.models import Rolleinnehav
from alis.records.plassering.models import Behov, Plasstilbud
from alis.services.plassering.svar_paa_tilbud import avsla_tilbud
from factories.innlogging import klient_for
from factories.parter import LENGE_SIDEN, lag_koordinator
from factories.plasscene import tekst
from factories.sykehusplass import lag_behov, lag_foretak, lag_plass, lag_tilbud
from factories.tjeneste import godta
from factories.utdanning import lag_alis, lag_sak

pytestmark = pytest.mark.django_db
START = add_months(timezone.localdate().replace(day=1), 8)
DAGER = {"tidligst": START, "onsket_fom": START}
TAPT = "Bodø, Medisin (Prøvesykehuset Bodø HF), fra"


class Koer:
    """One doctor in two queues: in Bodø she has said yes to the first of two parts, in Tromsø she waits."""

    def __init__(self) -> None:
        koordinator = lag_koordinator()
        self.bodo, self.tromso = lag_foretak(), lag_foretak("Tromsø")
        self.sak = lag_sak(koordinator)
        self.her: Behov = lag_behov(self.tromso, sak=self.sak, **DAGER)
        self.der: Behov = lag_behov(self.bodo, sak=self.sak, deler=2, **DAGER)
        Rolleinnehav.objects.update(fom=LENGE_SIDEN)
        self.tilbud: Plasstilbud = lag_tilbud(
            self.bodo,
            self.der,
            lag_plass(self.bodo, fom=START, maneder=3),
            svarfrist=timezone.localdate() + timedelta(days=3),
        )
        self.legen, self.kommunen = klient_for(lag_alis(self.sak)), klient_for(koordinator)

    def les(self, klient: Client, behov: Behov) -> str:
        """What is said where the need can be let fall."""
        side = tekst(klient, f"/sykehusplass/{behov.pk}/")
        return side.split(f"/sykehusplass/{behov.pk}/bortfall/")[1].split("</form>")[0]


@pytest.fixture
def koer() -> Koer:
    return Koer()


def test_the_doctor_reads_of_the_place_that_she_loses_in_another_queue(koer: Koer) -> None:
    godta(koer.tilbud, naa=timezone.now())
    sagt = koer.les(koer.legen, koer.her)
    assert "Du mister plassen du har tatt imot" in sagt
    assert f"<li>{TAPT}" in sagt
    koer.legen.post(f"/sykehusplass/{koer.her.pk}/bortfall/", {"laas": koer.her.laas, "gir_fra_seg": "on"})
    koer.tilbud.refresh_from_db()
    assert koer.tilbud.status == Tilbudsstatus.TRUKKET, "what the page said"


def test_the_doctor_reads_of_an_offer_in_another_queue_that_she_has_not_answered(koer: Koer) -> None:
    sagt = koer.les(koer.legen, koer.her)
    mister = "Du mister tilbudet du ikke har svart på:"
    assert f'{mister}</p><ul class="punkter"><li>{TAPT}' in sagt
    assert "Du mister plassen" not in sagt


def test_of_the_queue_itself_the_trust_is_not_said_again(koer: Koer) -> None:
    assert re.search(r"<li>Bodø, Medisin, fra", koer.les(koer.legen, koer.der))


def test_the_coordinator_reads_what_goes_with_the_other_needs_apart_from_what_goes_with_this(
    koer: Koer,
) -> None:
    ellers = "Har legen fått plass et annet sted eller sluttet, går dette også tapt:"
    assert f'{ellers}</b></p><ul class="punkter"><li>Tilbudet om {TAPT}' in koer.les(koer.kommunen, koer.her)
    godta(koer.tilbud, naa=timezone.now())
    sagt = koer.les(koer.kommunen, koer.her)
    assert f'{ellers}</b></p><ul class="punkter"><li>{TAPT}' in sagt
    assert "Faller behovet bort, mister legen den" not in sagt
    sagt = koer.les(koer.kommunen, koer.der)
    assert "Faller behovet bort, mister legen den" in sagt
    assert ellers not in sagt


def test_a_need_reported_by_mistake_falls_alone_and_takes_nothing_elsewhere(koer: Koer) -> None:
    godta(koer.tilbud, naa=timezone.now())
    svar = {"laas": koer.her.laas, "grunn": "meldt_ved_feil"}
    koer.kommunen.post(f"/sykehusplass/{koer.her.pk}/bortfall/", svar)
    for rad in (koer.tilbud, koer.her):
        rad.refresh_from_db()
    assert (koer.her.status, koer.tilbud.status) == (Behovsstatus.FALT_BORT, Tilbudsstatus.GODTATT)


def test_without_anything_to_lose_nothing_is_listed(koer: Koer) -> None:
    avsla_tilbud(aktor=lag_alis(koer.sak), tilbud_id=koer.tilbud.pk, laas=1, naa=timezone.now())
    for klient in (koer.legen, koer.kommunen):
        assert "<li>Bodø" not in koer.les(klient, koer.her)
