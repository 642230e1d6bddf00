"""Services in hospitals that wait for the actor: to be answered, kept in touch with, confirmed, documented and met again."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from django.db.models import Count, DateField, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from alis.domain.flyt import HAR_TJENESTE, Behovsstatus, Tjenestestatus
from alis.domain.plassering.tjeneste import (
    Laeringsmal,
    bekreftelsesfrist,
    forlengelsesfrist,
    kontaktfrist,
    motefrist,
)
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.plassering.models import Sykehustjeneste, Tjenestekontakt
from alis.records.plassering.queries import aapne_forlengelser, tjenester_for
from alis.services.frist.regler.tjeneste import ubekreftede, uten_mote
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.oppgaver.regler.felles import dagen, oppgave_i_ventekoen
from alis.services.oppgaver.ventekoe import Venterad, Venting

FOR_FRISTEN = timedelta(days=14)
"""How long before it contact is asked for."""
IKKE_BORTE = (Tjenestestatus.VENTER, Tjenestestatus.I_GANG)
HVEM = {"navn": F("behov__sak__lege__person__navn"), "kommune": F("behov__kommune__navn")}
Frist = Callable[[date], date]


def tjenester_som_venter(aktor: Aktor, idag: date) -> Iterator[Venting]:
    mine = tjenester_for(aktor, dag=idag)
    if aktor.har(Rettighet.MELD_BEHOV):
        yield _proposals(mine, idag)
        yield _each(Oppgaveslag.MOT_LEGEN, uten_mote(mine), "bekreftet_tom", _meet)
        yield _contact(mine, idag)
        yield _each(Oppgaveslag.FLYTT_FRAVARET, _without_absence(mine), "fom", lambda dag: dag)
    if aktor.har(Rettighet.STYRE_PLASSER):
        yield _each(Oppgaveslag.BEKREFT_TJENESTEN, ubekreftede(mine, idag), "tom", _confirm)
        yield _each(Oppgaveslag.DOKUMENTER_MALENE, _without_goals(mine), "bekreftet_tom", _confirm)


def _confirm(slutt: date) -> date:
    return bekreftelsesfrist(slutt=slutt).verdi


def _meet(slutt: date) -> date:
    return motefrist(slutt=slutt).verdi


def _proposals(mine: QuerySet[Sykehustjeneste], idag: date) -> Venting:
    """The longest wait first; the day of the task is the one on which it was proposed."""

    def oppgaver(rader: Sequence[Venterad]) -> Iterator[Oppgave]:
        for rad in rader:
            assert rad.dag is not None
            frist = forlengelsesfrist(foreslatt=dagen(rad), slutt=rad.dag).verdi
            yield oppgave_i_ventekoen(Oppgaveslag.SVAR_PA_FORLENGELSE, rad, frist=frist)

    return Venting(
        utvalg=aapne_forlengelser().filter(tjeneste__in=mine, tjeneste__tom__gte=idag),
        kolonner={
            "sak_id": "tjeneste__behov__sak_id",
            "objekt_id": F("tjeneste_id"),
            "at": "foreslatt_at",
            "dag": "tjeneste__tom",
            "navn": F("tjeneste__behov__sak__lege__person__navn"),
            "kommune": F("tjeneste__behov__kommune__navn"),
        },
        oppgaver=oppgaver,
    )


def _contact(mine: QuerySet[Sykehustjeneste], idag: date) -> Venting:
    """From a fortnight before the sixty days are gone, while she is there."""
    siste = Tjenestekontakt.objects.filter(tjeneste=OuterRef("pk")).order_by("-dato").values("dato")[:1]
    borte = (
        mine.filter(status__in=IKKE_BORTE, fom__lte=idag, tom__gte=idag)
        .annotate(sist=Coalesce(Subquery(siste, output_field=DateField()), F("fom")))
        .filter(sist__lte=idag - (kontaktfrist(sist=idag).verdi - idag) + FOR_FRISTEN)
    )
    return _each(Oppgaveslag.HOLD_KONTAKT, borte, "sist", lambda dag: kontaktfrist(sist=dag).verdi)


def _without_absence(mine: QuerySet[Sykehustjeneste]) -> QuerySet[Sykehustjeneste]:
    return mine.filter(status__in=IKKE_BORTE, fravar__isnull=True)


def _without_goals(mine: QuerySet[Sykehustjeneste]) -> QuerySet[Sykehustjeneste]:
    """All parts are confirmed, and only the goals are left: asked of the last part."""
    ubekreftet = Q(behov__tjenester__status__in=HAR_TJENESTE, behov__tjenester__bekreftet_at__isnull=True)
    ferdige = mine.filter(
        status=Tjenestestatus.FULLFORT,
        behov__status=Behovsstatus.I_TJENESTE,
        tilbud__del_nr=F("behov__deler"),
    ).exclude(pk__in=mine.filter(ubekreftet).values("pk"))
    return ferdige.annotate(
        antall_mal=Count("behov__tjenester__dokumenterte_mal__laeringsmal", distinct=True)
    ).filter(antall_mal__lt=len(Laeringsmal))


def _each(slag: Oppgaveslag, utvalg: QuerySet[Sykehustjeneste], dag: str, frist: Frist) -> Venting:
    return Venting(
        utvalg=utvalg,
        kolonner={"sak_id": "behov__sak_id", "objekt_id": "pk", "dag": dag, **HVEM},
        oppgaver=_tasks(slag, frist),
    )


def _tasks(slag: Oppgaveslag, frist: Frist) -> Callable[[Sequence[Venterad]], Iterator[Oppgave]]:
    def oppgaver(rader: Sequence[Venterad]) -> Iterator[Oppgave]:
        for rad in rader:
            yield oppgave_i_ventekoen(slag, rad, frist=frist(dagen(rad)))

    return oppgaver
