"""Services in hospitals that wait for the actor: to be answered, kept in touch with, confirmed, documented, met again and reported anew."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from django.db.models import Count, DateField, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from alis.domain.flyt import HAR_TJENESTE, LEVENDE_BEHOV, Behovsstatus, Tjenestestatus
from alis.domain.plassering.behov import Bortfall
from alis.domain.plassering.klokker import STRAKS
from alis.domain.plassering.tjeneste import (
    Laeringsmal,
    bekreftelsesfrist,
    forlengelsesfrist,
    kontaktfrist,
    motefrist,
    tjenesten_er_lang_nok,
)
from alis.domain.regel import Utfall
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.plassering.models import Behov, Sykehustjeneste, Tjenestekontakt
from alis.records.plassering.queries import aapne_forlengelser, tjenester_for
from alis.records.utdanning.models import Stilling
from alis.services.frist.regler.tjeneste import ubekreftede, uten_mote
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.oppgaver.regler.felles import dagen, oppgave_i_ventekoen
from alis.services.oppgaver.ventekoe import Venterad, Venting
from alis.services.plassering.les_fullforte_maneder import les_fullforte_maneder

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
        yield _rest(mine, idag)
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


def _rest(mine: QuerySet[Sykehustjeneste], idag: date) -> Venting:
    """The last that ended early, confirmed, while she is in a position and nothing is reported since."""
    senere = Behov.objects.filter(sak=OuterRef("behov__sak"), meldt_at__gte=OuterRef("behov__falt_bort_at"))
    etter = Sykehustjeneste.objects.filter(
        behov__sak=OuterRef("behov__sak"), bekreftet_tom__gt=OuterRef("bekreftet_tom")
    )
    levende = Behov.objects.filter(sak=OuterRef("behov__sak"), status__in=LEVENDE_BEHOV)
    i_stilling = Stilling.objects.filter(Q(tom__isnull=True) | Q(tom__gte=idag), sak=OuterRef("behov__sak"))

    def oppgaver(rader: Sequence[Venterad]) -> Iterator[Oppgave]:
        fullfort = les_fullforte_maneder([rad.sak_id for rad in rader if rad.sak_id]) if rader else {}
        for rad in rader:
            if (
                rad.sak_id
                and tjenesten_er_lang_nok(maneder=fullfort[rad.sak_id].alle).verdi is not Utfall.OPPFYLT
            ):
                yield oppgave_i_ventekoen(Oppgaveslag.MELD_RESTEN, rad, frist=dagen(rad) + STRAKS)

    return Venting(
        utvalg=mine.filter(
            Exists(i_stilling),
            ~Exists(senere),
            ~Exists(etter),
            ~Exists(levende),
            behov__bortfall=Bortfall.TJENESTEN_AVBRUTT,
            bekreftet_at__isnull=False,
        ),
        kolonner={"sak_id": "behov__sak_id", "objekt_id": "pk", "at": "bekreftet_at", **HVEM},
        oppgaver=oppgaver,
    )


def _without_absence(mine: QuerySet[Sykehustjeneste]) -> QuerySet[Sykehustjeneste]:
    return mine.filter(status__in=IKKE_BORTE, fravar__isnull=True)


def _without_goals(mine: QuerySet[Sykehustjeneste]) -> QuerySet[Sykehustjeneste]:
    """All parts are confirmed, and only the goals are left, in whatever service of the case: asked of the last part."""
    ubekreftet = Q(behov__tjenester__status__in=HAR_TJENESTE, behov__tjenester__bekreftet_at__isnull=True)
    ferdige = mine.filter(
        status=Tjenestestatus.FULLFORT,
        behov__status=Behovsstatus.I_TJENESTE,
        tilbud__del_nr=F("behov__deler"),
    ).exclude(pk__in=mine.filter(ubekreftet).values("pk"))
    return ferdige.annotate(
        antall_mal=Count("behov__sak__behov__tjenester__dokumenterte_mal__laeringsmal", distinct=True)
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
