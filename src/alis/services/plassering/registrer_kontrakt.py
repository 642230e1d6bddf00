"""The trust has made out the contract of employment for one who said yes (003 pkt. 6)."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Tilbudsstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Plasstilbud
from alis.services.plassering.aapne_tilbud import aapne_tilbud
from alis.services.plassering.fortell import fortell_kommunen, fortell_legen
from alis.services.plassering.skriv_plasshendelse import skriv_tilbudshendelse


class ErIkkeGodtatt(Exception):
    """Only one who has said yes gets a contract."""


class UmuligKontraktsdag(Exception):
    """A contract is registered when it has been made, and it is not made before the doctor said yes."""


@transaction.atomic
def registrer_kontrakt(
    *, aktor: Aktor, tilbud_id: UUID, laas: int, dato: date, naa: datetime | None = None
) -> None:
    """The day can be mended. Raises `ManglerRettighet`, `ErIkkeGodtatt`, `UmuligKontraktsdag`, and what `aapne_tilbud` raises."""
    aktor.krev(Rettighet.STYRE_PLASSER)
    naa = naa or timezone.now()
    tilbud = aapne_tilbud(aktor=aktor, tilbud_id=tilbud_id, laas=laas, naa=naa)
    if tilbud.status != Tilbudsstatus.GODTATT:
        raise ErIkkeGodtatt
    if not _day_of_yes(tilbud) <= dato <= lokal_dato(naa):
        raise UmuligKontraktsdag
    tilbud.kontrakt = dato
    tilbud.laas += 1
    tilbud.save()
    skriv_tilbudshendelse(
        aktor=aktor, tilbud=tilbud, handling="registrer_kontrakt", naa=naa, innhold={"kontrakt": dato}
    )
    for fortell in (fortell_kommunen, fortell_legen):
        fortell(mal=Varselmal.PLASSKONTRAKT, tilbud=tilbud, naa=naa, dato=dato)


def _day_of_yes(tilbud: Plasstilbud) -> date:
    return lokal_dato(tilbud.svart_at or tilbud.sendt_at)
