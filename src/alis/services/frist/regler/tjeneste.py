"""A service in a hospital when it is over: the hospital confirms it, and the kommune meets its doctor again."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from alis.domain.flyt import HAR_TJENESTE, Behovsstatus
from alis.domain.frist import Frist, Fristslag
from alis.domain.plassering.tjeneste import bekreftelsesfrist, motefrist
from alis.domain.tilgang import Rolle
from alis.domain.verdier.periode import EN_DAG
from alis.records.plassering.models import Sykehustjeneste, Tjenestekontakt
from alis.services.frist.fristutvalg import Fristutvalg

VENTER_PAA_SVAR = Q(forlengelser__svart_at__isnull=True, forlengelser__foreslatt_at__isnull=False)


def tjenestefrister(utvalg: Fristutvalg) -> Iterator[Frist]:
    yield from frister_av(
        Sykehustjeneste.objects.filter(behov__sak__in=utvalg.saker.order_by().values("pk")), utvalg.idag
    )


def frister_av(tjenester: QuerySet[Sykehustjeneste], idag: date) -> Iterator[Frist]:
    """One question. The selection must be narrowed already."""
    rader = (ubekreftede(tjenester, idag) | uten_mote(tjenester)).select_related("behov__sak")
    for rad in rader.order_by("tom", "pk"):
        yield _to_meet(rad) if rad.bekreftet_tom else _to_confirm(rad)


def ubekreftede(tjenester: QuerySet[Sykehustjeneste], idag: date) -> QuerySet[Sykehustjeneste]:
    """Over, and the kommune is not asked whether they are to last longer."""
    over = tjenester.filter(status__in=HAR_TJENESTE, bekreftet_at__isnull=True, tom__lt=idag)
    return over.exclude(pk__in=tjenester.filter(VENTER_PAA_SVAR).values("pk"))


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
    return Frist(
        slag=Fristslag.BEKREFT_TJENESTEN,
        objekt_type="Sykehustjeneste",
        objekt_id=rad.pk,
        regnet=bekreftelsesfrist(slutt=rad.tom),
        eier=Rolle.ALIS_KONTAKT,
        kommunenummer=rad.behov.kommune_id,
        sak_id=rad.behov.sak_id,
        organisasjon_id=rad.behov.helseforetak_id,
        oppsto=rad.tom + EN_DAG,
    )


def _to_meet(rad: Sykehustjeneste) -> Frist:
    assert rad.bekreftet_tom is not None
    return Frist(
        slag=Fristslag.MOT_LEGEN,
        objekt_type="Sykehustjeneste",
        objekt_id=rad.pk,
        regnet=motefrist(slutt=rad.bekreftet_tom),
        eier=Rolle.KOORDINATOR,
        kommunenummer=rad.behov.kommune_id,
        sak_id=rad.behov.sak_id,
        oppsto=rad.bekreftet_tom + EN_DAG,
    )
