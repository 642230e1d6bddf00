"""Take back in one press what one has just done in bulk: the vacancies of a paste, or the offers that were sent together.

What was done together has the same moment, which is what names it. What someone has answered, stands.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from alis.domain.flyt import LEDIGPLASS, Plasshandling, Plasstatus, Tilbudsstatus, UlovligOvergang
from alis.domain.plassering.behov import Plasskilde
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.plassering.models import Ledigplass, Plasstilbud
from alis.records.plassering.queries import plasser_for, tilbud_for
from alis.services.plassering.aapne_tilbud import TilbudetErEndret
from alis.services.plassering.avdeling_fra_liste import legg_bort_avdelinger
from alis.services.plassering.laas_plasseringen import laas_plasser
from alis.services.plassering.skriv_plasshendelse import skriv_plasshendelse
from alis.services.plassering.ta_tilbake import TjenestenErBegynt
from alis.services.plassering.trekk_tilbud import trekk_tilbud

ANGRETID = timedelta(minutes=15)
UROERT = ~Q(tilbud__status__in=[s for s in Tilbudsstatus if s is not Tilbudsstatus.TRUKKET])
"""A vacancy that nobody has, has had or has answered an offer of."""


class IkkeNoeAaAngre(Exception):
    """It was too long ago, another did it, or there is nothing left of it that can be taken back."""


class AltTattTilbake(IkkeNoeAaAngre):
    """All of it has been taken back already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bunke:
    """What was done at `at`: `antall` of it can still be taken back, until `til`."""

    at: datetime
    antall: int

    @property
    def nokkel(self) -> str:
        return self.at.isoformat()

    @property
    def til(self) -> datetime:
        return self.at + ANGRETID


@dataclass(frozen=True, slots=True, kw_only=True)
class Angret:
    """`star` could not be taken back: someone has an offer of it, or has answered. `delt` were divided since."""

    tatt: int
    star: int
    delt: int = 0


def siste_liming(*, aktor: Aktor, naa: datetime | None = None) -> Bunke | None:
    """The actor's own newest paste that can be taken back. One query. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.STYRE_PLASSER)
    naa = naa or timezone.now()
    limt = _pasted(aktor).filter(UROERT, meldt_at__gt=naa - ANGRETID, status=Plasstatus.LEDIG)
    return _newest(limt, "meldt_at")


def siste_sending(*, aktor: Aktor, naa: datetime | None = None) -> Bunke | None:
    """The actor's own newest offers that nobody has answered. One query. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.STYRE_PLASSER)
    naa = naa or timezone.now()
    sendt = _sent(aktor).filter(sendt_at__gt=naa - ANGRETID, status=Tilbudsstatus.SENDT)
    return _newest(sendt, "sendt_at")


@transaction.atomic
def angre_liming(*, aktor: Aktor, at: datetime, fordi: str, naa: datetime | None = None) -> Angret:
    """Withdraw the vacancies of one paste but those that were divided since, and the departments it made.

    Raises `ManglerRettighet`, `AltTattTilbake` and `IkkeNoeAaAngre`.
    """
    aktor.krev(Rettighet.STYRE_PLASSER)
    naa = naa or timezone.now()
    limt = _pasted(aktor).filter(meldt_at=at, endret_til__isnull=True)
    laas_plasser(limt.values_list("pk", flat=True))
    _must_have_something_left(limt, Plasstatus.TRUKKET)
    _must_be_recent(at, naa)
    alle = list(limt.filter(status=Plasstatus.LEDIG))
    plasser = list(limt.filter(UROERT, status=Plasstatus.LEDIG).order_by("pk"))
    if not plasser:
        raise IkkeNoeAaAngre
    for plass in plasser:
        plass.status = LEDIGPLASS.overgang(plass.status, Plasshandling.TREKK)
        plass.trukket_at, plass.trukket_av_id, plass.fordi = naa, aktor.person_id, fordi
        plass.laas += 1
        plass.save()
        skriv_plasshendelse(
            aktor=aktor, plass_id=plass.pk, handling="angre_limt_plass", naa=naa, innhold={"fordi": fordi}
        )
    legg_bort_avdelinger(aktor=aktor, at=at, naa=naa)
    delt = _reported(aktor).filter(kilde=Plasskilde.SKREVET, meldt_at=at).count()
    return Angret(tatt=len(plasser), star=len(alle) - len(plasser), delt=delt)


def angre_sending(*, aktor: Aktor, at: datetime, fordi: str, naa: datetime | None = None) -> Angret:
    """Withdraw the offers that are not answered, each by itself. Each doctor and her kommune are told.

    Raises `ManglerRettighet`, `AltTattTilbake` and `IkkeNoeAaAngre`.
    """
    aktor.krev(Rettighet.STYRE_PLASSER)
    naa = naa or timezone.now()
    sendt = _sent(aktor).filter(sendt_at=at)
    _must_have_something_left(sendt, Tilbudsstatus.TRUKKET)
    _must_be_recent(at, naa)
    alle = list(sendt.order_by("pk"))
    tatt = sum(
        _withdrawn(aktor, tilbud, fordi, naa) for tilbud in alle if tilbud.status == Tilbudsstatus.SENDT
    )
    if not tatt:
        _must_have_something_left(sendt, Tilbudsstatus.TRUKKET)
        raise IkkeNoeAaAngre
    trukket_for = sum(tilbud.status == Tilbudsstatus.TRUKKET for tilbud in alle)
    return Angret(tatt=tatt, star=len(alle) - tatt - trukket_for)


def _withdrawn(aktor: Aktor, tilbud: Plasstilbud, fordi: str, naa: datetime) -> bool:
    """Answered in the meantime, it stands."""
    try:
        trekk_tilbud(aktor=aktor, tilbud_id=tilbud.pk, laas=tilbud.laas, fordi=fordi, naa=naa)
    except (TilbudetErEndret, UlovligOvergang, TjenestenErBegynt):
        return False
    return True


def _pasted(aktor: Aktor) -> QuerySet[Ledigplass]:
    return _reported(aktor).filter(kilde=Plasskilde.LIMT)


def _reported(aktor: Aktor) -> QuerySet[Ledigplass]:
    return plasser_for(aktor).filter(meldt_av=aktor.person_id)


def _sent(aktor: Aktor) -> QuerySet[Plasstilbud]:
    return tilbud_for(aktor).filter(sendt_av=aktor.person_id)


def _must_have_something_left(
    utvalg: QuerySet[Ledigplass] | QuerySet[Plasstilbud], trukket: Plasstatus | Tilbudsstatus
) -> None:
    """Pressed twice, or by two windows at once."""
    if set(utvalg.order_by().values_list("status", flat=True)) == {trukket.value}:
        raise AltTattTilbake


def _must_be_recent(at: datetime, naa: datetime) -> None:
    if not naa - ANGRETID < at <= naa:
        raise IkkeNoeAaAngre


def _newest(utvalg: QuerySet[Ledigplass] | QuerySet[Plasstilbud], felt: str) -> Bunke | None:
    bunker = utvalg.order_by().values(felt).annotate(antall=Count("pk", distinct=True)).order_by(f"-{felt}")
    siste = bunker.first()
    return Bunke(at=siste[felt], antall=siste["antall"]) if siste else None
