"""Hospital places that wait for the actor: the doctor's answer, needs to register, and vacancies that are free again."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from django.db.models import Count, F, Q

from alis.domain.flyt import BINDENDE, Behovsstatus, Plasstatus, Tilbudsstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.plassering.models import Behov
from alis.records.plassering.queries import behov_for, plasser_for, tilbud_for
from alis.services.oppgaver.oppgave import Fristvisshet, Oppgave, Oppgaveslag
from alis.services.oppgaver.regler.felles import oppgave_i_ventekoen
from alis.services.oppgaver.ventekoe import Venterad, Venting
from alis.services.plassering.brukbare_plasser import brukbare_plasser

ENDT = (Tilbudsstatus.AVSLATT, Tilbudsstatus.UTLOPT, Tilbudsstatus.TRUKKET)


def plasser_som_venter(aktor: Aktor, idag: date) -> Iterator[Venting]:
    if aktor.har(Rettighet.SVAR_PA_TILBUD):
        yield _offers(aktor, idag)
    if aktor.har(Rettighet.STYRE_PLASSER):
        yield _reported(aktor)
        yield _free_again(aktor, idag)


def _offers(aktor: Aktor, idag: date) -> Venting:
    """The deadline is the last day to answer; after it there is nothing left to do."""
    return Venting(
        utvalg=tilbud_for(aktor, dag=idag).filter(status=Tilbudsstatus.SENDT, svarfrist__gte=idag),
        kolonner={
            "sak_id": "behov__sak_id",
            "objekt_id": "pk",
            "dag": "svarfrist",
            "navn": F("plass__avdeling__navn"),
            "kommune": F("plass__avdeling__sykehussted__navn"),
        },
        oppgaver=_each(Oppgaveslag.SVAR_PAA_PLASSTILBUD),
    )


def _reported(aktor: Aktor) -> Venting:
    """One task for all, named by the kommune that has waited longest. The agreement sets no day for it (003 pkt. 5-14)."""
    meldte = behov_for(aktor).filter(status=Behovsstatus.MELDT)
    eldste = meldte.order_by("meldt_at", "pk").values("pk")[:1]
    return Venting(
        utvalg=Behov.objects.filter(pk__in=eldste),
        kolonner={"objekt_id": "pk", "at": "meldt_at", "navn": F("kommune__navn")},
        oppgaver=_each(Oppgaveslag.REGISTRER_BEHOV, visshet=Fristvisshet.INGEN),
    )


def _free_again(aktor: Aktor, idag: date) -> Venting:
    """Offered before and free now. Of these only what someone in the queue can use is a task."""
    ledige = plasser_for(aktor).filter(status=Plasstatus.LEDIG, fom__gt=idag, tilbud__status__in=ENDT)
    med_rom = (
        plasser_for(aktor)
        .annotate(bundet=Count("tilbud", filter=Q(tilbud__status__in=BINDENDE)))
        .filter(antall__gt=F("bundet"), pk__in=ledige.values("pk"))
    )
    return Venting(
        utvalg=plasser_for(aktor).filter(pk__in=med_rom.values("pk")),
        kolonner={
            "objekt_id": "pk",
            "dag": "fom",
            "navn": F("avdeling__navn"),
            "kommune": F("avdeling__sykehussted__navn"),
        },
        oppgaver=lambda rader: _to_offer(aktor, rader, idag),
    )


def _to_offer(aktor: Aktor, rader: Sequence[Venterad], idag: date) -> Iterator[Oppgave]:
    """No questions where nothing is free again."""
    if not rader:
        return
    plasser = plasser_for(aktor).filter(pk__in=[rad.objekt_id for rad in rader])
    brukbare = brukbare_plasser(plasser=plasser, koen=behov_for(aktor), idag=idag)
    for rad in rader:
        if rad.objekt_id in brukbare:
            yield oppgave_i_ventekoen(Oppgaveslag.TILBY_PLASS, rad)


def _each(
    slag: Oppgaveslag, *, visshet: Fristvisshet = Fristvisshet.FAST
) -> Callable[[Sequence[Venterad]], Iterator[Oppgave]]:
    def oppgaver(rader: Sequence[Venterad]) -> Iterator[Oppgave]:
        for rad in rader:
            yield oppgave_i_ventekoen(slag, rad, visshet=visshet)

    return oppgaver
