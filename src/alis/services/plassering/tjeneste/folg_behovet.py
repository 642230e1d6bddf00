"""The need follows its services: begun with the first, and closed when all that she was to serve is over."""

from datetime import datetime

from alis.domain.flyt import HAR_TJENESTE, TJENESTEN_ER_SLUTT, Behovshandling, Behovsstatus, Tjenestestatus
from alis.domain.plassering.behov import Bortfall
from alis.domain.plassering.tjeneste import malene_er_dokumentert
from alis.domain.regel import Utfall
from alis.domain.tilgang import Aktor
from alis.domain.varsel import Varselmal
from alis.records.plassering.models import Behov, Sykehustjeneste
from alis.records.plassering.queries import dokumenterte_mal
from alis.services.plassering.flytt_behov import flytt_behov
from alis.services.plassering.skriv_behovshendelse import skriv_behovshendelse
from alis.services.plassering.tjeneste.fortell_om_tjeneste import fortell_om_behovet


def begynn_behovet(behov: Behov, *, naa: datetime) -> None:
    """Once all its parts have places and one of them has begun. The need must be locked."""
    begynt = Sykehustjeneste.objects.filter(
        behov=behov, status__in=(Tjenestestatus.I_GANG, *TJENESTEN_ER_SLUTT)
    )
    if behov.status == Behovsstatus.PLASSERT and begynt.exists():
        flytt_behov(behov, Behovshandling.BEGYNN, naa=naa)


def lukk_behovet(*, aktor: Aktor, behov: Behov, naa: datetime) -> None:
    """Fulfilled when every part is confirmed and both goals are documented; fallen away when a part ended early and none
    is left. A need that still waits for a place is left alone. It must be locked.
    """
    statuser = list(
        Sykehustjeneste.objects.filter(behov=behov, status__in=HAR_TJENESTE).values_list("status", flat=True)
    )
    if behov.status != Behovsstatus.I_TJENESTE or not all(s in TJENESTEN_ER_SLUTT for s in statuser):
        return
    if Tjenestestatus.AVBRUTT in statuser:
        _fall_away(aktor, behov, naa)
    elif len(statuser) == behov.deler and _goals(behov):
        _fulfil(aktor, behov, naa)


def _goals(behov: Behov) -> bool:
    antall = dokumenterte_mal(behov.sak_id).values("laeringsmal").distinct().count()
    return malene_er_dokumentert(dokumentert=antall).verdi is Utfall.OPPFYLT


def _fulfil(aktor: Aktor, behov: Behov, naa: datetime) -> None:
    behov.fullfort_at, behov.fullfort_av_id = naa, aktor.person_id
    flytt_behov(behov, Behovshandling.FULLFOR, naa=naa)
    skriv_behovshendelse(aktor=aktor, behov=behov, handling="fullfor_behov", naa=naa)
    fortell_om_behovet(mal=Varselmal.BEHOV_FULLFORT, behov=behov, aktor=aktor, naa=naa)


def _fall_away(aktor: Aktor, behov: Behov, naa: datetime) -> None:
    behov.falt_bort_at, behov.falt_bort_av_id = naa, aktor.person_id
    behov.bortfall = Bortfall.TJENESTEN_AVBRUTT
    flytt_behov(behov, Behovshandling.FALL_BORT, naa=naa)
    skriv_behovshendelse(
        aktor=aktor, behov=behov, handling="avbryt_behov", naa=naa, innhold={"grunn": behov.bortfall}
    )
