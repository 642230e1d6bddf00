"""The hospital confirms what was served (003 pkt. 5): from, to and how much of a post. Then it stands."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import SYKEHUSTJENESTE, Tjenestehandling, Tjenestestatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Sykehustjeneste
from alis.records.plassering.queries import aapne_forlengelser
from alis.services.plassering.tjeneste.aapne_tjeneste import (
    TjenestenErIkkeIGang,
    aapne_tjeneste,
    krev_ubekreftet,
)
from alis.services.plassering.tjeneste.folg_behovet import lukk_behovet
from alis.services.plassering.tjeneste.folg_med_fravaret import flytt_fravaret
from alis.services.plassering.tjeneste.fortell_andre_kommuner import fortell_andre_kommuner
from alis.services.plassering.tjeneste.fortell_om_tjeneste import fortell_om_tjenesten
from alis.services.plassering.tjeneste.skriv_tjenestehendelse import skriv_tjenestehendelse

SLUTT = (Tjenestestatus.I_GANG, Tjenestestatus.AVBRUTT)


class DageneErUtenfor(Exception):
    """What is confirmed is within the service that the kommune knows of. Longer is prolonged first."""


class TjenestenErIkkeOver(Exception):
    """Its last day has not come: only what has been served is confirmed."""


class UmuligProsent(Exception):
    """Above nothing, and at most a whole post."""


class VenterPaaKommunen(Exception):
    """The kommune has not answered whether the service is to be prolonged."""


@transaction.atomic
def bekreft_tjeneste(
    *,
    aktor: Aktor,
    tjeneste_id: UUID,
    laas: int,
    fom: date,
    tom: date,
    prosent: Decimal,
    naa: datetime | None = None,
) -> None:
    """The absence becomes the confirmed days. With the last part, and both goals, the need is fulfilled.

    Raises `ManglerRettighet`, `DageneErUtenfor`, `TjenestenErIkkeOver`, `UmuligProsent`, `VenterPaaKommunen`, and what
    `aapne_tjeneste`, `krev_ubekreftet` and `flytt_fravaret` raise.
    """
    aktor.krev(Rettighet.STYRE_PLASSER)
    naa = naa or timezone.now()
    tjeneste = aapne_tjeneste(aktor=aktor, tjeneste_id=tjeneste_id, laas=laas, naa=naa)
    _require(tjeneste, fom, tom, prosent, lokal_dato(naa))
    if tjeneste.status == Tjenestestatus.I_GANG:
        tjeneste.status = SYKEHUSTJENESTE.overgang(tjeneste.status, Tjenestehandling.FULLFOR)
    tjeneste.bekreftet_at, tjeneste.bekreftet_av_id = naa, aktor.person_id
    tjeneste.bekreftet_fom, tjeneste.bekreftet_tom, tjeneste.bekreftet_prosent = fom, tom, prosent
    tjeneste.laas += 1
    tjeneste.save()
    flytt_fravaret(aktor=aktor, tjeneste=tjeneste, fom=fom, tom=tom, naa=naa)
    skriv_tjenestehendelse(
        aktor=aktor,
        tjeneste=tjeneste,
        handling="bekreft_tjeneste",
        naa=naa,
        innhold={"fom": fom, "tom": tom, "prosent": prosent},
    )
    fortell_om_tjenesten(mal=Varselmal.TJENESTE_BEKREFTET, tjeneste=tjeneste, aktor=aktor, naa=naa, dato=tom)
    if (fom, tom) != (tjeneste.fom, tjeneste.tom):
        fortell_andre_kommuner(tjeneste=tjeneste, naa=naa)
    lukk_behovet(aktor=aktor, behov=tjeneste.behov, naa=naa)


def _require(tjeneste: Sykehustjeneste, fom: date, tom: date, prosent: Decimal, idag: date) -> None:
    krev_ubekreftet(tjeneste)
    if tjeneste.status not in SLUTT:
        raise TjenestenErIkkeIGang
    if aapne_forlengelser().filter(tjeneste=tjeneste).exists():
        raise VenterPaaKommunen
    if not tjeneste.fom <= fom <= tom <= tjeneste.tom:
        raise DageneErUtenfor
    if tjeneste.tom > idag:
        raise TjenestenErIkkeOver
    if not 0 < prosent <= 100:
        raise UmuligProsent
