"""The hospital says that a service ends before time: a new last day, and never a cause."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import SYKEHUSTJENESTE, Tjenestehandling
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.domain.verdier.periode import EN_DAG
from alis.services.plassering.tjeneste.aapne_tjeneste import aapne_i_gang
from alis.services.plassering.tjeneste.folg_behovet import lukk_behovet
from alis.services.plassering.tjeneste.folg_med_fravaret import flytt_fravaret
from alis.services.plassering.tjeneste.fortell_andre_kommuner import fortell_andre_kommuner
from alis.services.plassering.tjeneste.fortell_om_tjeneste import fortell_om_tjenesten
from alis.services.plassering.tjeneste.skriv_tjenestehendelse import skriv_tjenestehendelse
from alis.services.plassering.tjeneste.sluttdag import krev_slutt


@transaction.atomic
def avslutt_tjeneste(
    *, aktor: Aktor, tjeneste_id: UUID, laas: int, tom: date, naa: datetime | None = None
) -> None:
    """The absence ends with it, and the need falls away where nothing of it is left; the kommune can report a new one.

    Raises `ManglerRettighet`, and what `krev_slutt` and `aapne_i_gang` raise.
    """
    aktor.krev(Rettighet.STYRE_PLASSER)
    naa = naa or timezone.now()
    tjeneste = aapne_i_gang(aktor=aktor, tjeneste_id=tjeneste_id, laas=laas, naa=naa)
    krev_slutt(tjeneste, tom, senest=tjeneste.tom - EN_DAG)
    var = tjeneste.tom
    tjeneste.status = SYKEHUSTJENESTE.overgang(tjeneste.status, Tjenestehandling.AVSLUTT)
    tjeneste.avsluttet_at, tjeneste.avsluttet_av_id, tjeneste.tom = naa, aktor.person_id, tom
    tjeneste.laas += 1
    tjeneste.save()
    flytt_fravaret(aktor=aktor, tjeneste=tjeneste, fom=tjeneste.fom, tom=tom, naa=naa)
    skriv_tjenestehendelse(
        aktor=aktor,
        tjeneste=tjeneste,
        handling="avslutt_tjeneste",
        naa=naa,
        innhold={"fra": var, "til": tom},
    )
    fortell_om_tjenesten(mal=Varselmal.TJENESTE_AVSLUTTET, tjeneste=tjeneste, aktor=aktor, naa=naa)
    fortell_andre_kommuner(tjeneste=tjeneste, naa=naa)
    lukk_behovet(aktor=aktor, behov=tjeneste.behov, naa=naa)
