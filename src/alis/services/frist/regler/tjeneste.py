"""A service in a hospital: the kommune answers whether it is prolonged, the hospital confirms it, and the kommune meets its doctor."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from alis.domain.flyt import HAR_TJENESTE, Behovsstatus
from alis.domain.frist import Frist, Fristslag
from alis.domain.plassering.tjeneste import bekreftelsesfrist, forlengelsesfrist, motefrist
from alis.domain.tilgang import Rolle
from alis.domain.verdier.periode import EN_DAG
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Sykehustjeneste, Tjenestekontakt
from alis.records.plassering.queries import aapne_forlengelser
from alis.services.frist.fristutvalg import Fristutvalg


def tjenestefrister(utvalg: Fristutvalg) -> Iterator[Frist]:
    yield from frister_av(
        Sykehustjeneste.objects.filter(behov__sak__in=utvalg.saker.order_by().values("pk")), utvalg.idag
    )


def frister_av(tjenester: QuerySet[Sykehustjeneste], idag: date) -> Iterator[Frist]:
    """One question. The selection must be narrowed already."""
    rader = ubekreftede(tjenester, idag) | uten_mote(tjenester) | med_forslag(tjenester, idag)
    foreslatt = aapne_forlengelser().filter(tjeneste=OuterRef("pk")).values("foreslatt_at")[:1]
    for rad in (
        rader.select_related("behov__sak").annotate(foreslatt=Subquery(foreslatt)).order_by("tom", "pk")
    ):
        if rad.bekreftet_tom:
            yield _to_meet(rad)
        else:
            yield _to_confirm(rad) if rad.tom < idag else _to_answer(rad, lokal_dato(rad.foreslatt))


def ubekreftede(tjenester: QuerySet[Sykehustjeneste], idag: date) -> QuerySet[Sykehustjeneste]:
    """Over. A proposal that was not answered by then has fallen away."""
    return tjenester.filter(status__in=HAR_TJENESTE, bekreftet_at__isnull=True, tom__lt=idag)


def med_forslag(tjenester: QuerySet[Sykehustjeneste], idag: date) -> QuerySet[Sykehustjeneste]:
    """The kommune is asked whether they are to last longer, and there is a day left."""
    return tjenester.filter(tom__gte=idag, pk__in=aapne_forlengelser().values("tjeneste"))


def uten_mote(tjenester: QuerySet[Sykehustjeneste]) -> QuerySet[Sykehustjeneste]:
    """The last part of what is fulfilled, with no contact noted since its last day."""
    motes = Tjenestekontakt.objects.filter(
        tjeneste__behov=OuterRef("behov"), dato__gte=OuterRef("bekreftet_tom")
    )
    senere = Sykehustjeneste.objects.filter(
        behov=OuterRef("behov"), bekreftet_tom__gt=OuterRef("bekreftet_tom")
    )
    return tjenester.filter(
        ~Exists(motes), ~Exists(senere), behov__status=Behovsstatus.FULLFORT, bekreftet_tom__isnull=False
    )


def _to_confirm(rad: Sykehustjeneste) -> Frist:
    """Ended with a day that was past, it came to be when it was ended."""
    avsluttet = [lokal_dato(rad.avsluttet_at)] if rad.avsluttet_at else []
    return Frist(
        slag=Fristslag.BEKREFT_TJENESTEN,
        objekt_type="Sykehustjeneste",
        objekt_id=rad.pk,
        regnet=bekreftelsesfrist(slutt=rad.tom),
        eier=Rolle.ALIS_KONTAKT,
        kommunenummer=rad.behov.kommune_id,
        sak_id=rad.behov.sak_id,
        organisasjon_id=rad.behov.helseforetak_id,
        oppsto=max([rad.tom + EN_DAG, *avsluttet]),
    )


def _to_answer(rad: Sykehustjeneste, foreslatt: date) -> Frist:
    """The proposal itself told the kommune."""
    return Frist(
        slag=Fristslag.SVAR_PA_FORLENGELSE,
        objekt_type="Sykehustjeneste",
        objekt_id=rad.pk,
        regnet=forlengelsesfrist(foreslatt=foreslatt, slutt=rad.tom),
        eier=Rolle.KOORDINATOR,
        kommunenummer=rad.behov.kommune_id,
        sak_id=rad.behov.sak_id,
        organisasjon_id=rad.behov.helseforetak_id,
        oppsto=foreslatt,
        fortalt=True,
    )


def _to_meet(rad: Sykehustjeneste) -> Frist:
    """The days may be confirmed, or the goals documented, long after the last of them."""
    assert rad.bekreftet_tom is not None
    fullfort = [lokal_dato(rad.behov.fullfort_at)] if rad.behov.fullfort_at else []
    return Frist(
        slag=Fristslag.MOT_LEGEN,
        objekt_type="Sykehustjeneste",
        objekt_id=rad.pk,
        regnet=motefrist(slutt=rad.bekreftet_tom),
        eier=Rolle.KOORDINATOR,
        kommunenummer=rad.behov.kommune_id,
        sak_id=rad.behov.sak_id,
        oppsto=max([rad.bekreftet_tom + EN_DAG, *fullfort]),
    )
