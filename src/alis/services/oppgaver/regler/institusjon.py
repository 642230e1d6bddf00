"""Service in the kommune's own institutions that waits for the coordinator: to get its days, and to be closed when it is over."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from django.db.models import Count, F, Max, QuerySet
from django.db.models.functions import Coalesce

from alis.domain.plassering.behov import Arena
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.plassering.models import Behov
from alis.records.plassering.queries import behov_for
from alis.services.oppgaver.oppgave import Fristvisshet, Oppgave, Oppgaveslag
from alis.services.oppgaver.regler.felles import oppgave_i_ventekoen
from alis.services.oppgaver.ventekoe import Venterad, Venting
from alis.services.plassering.institusjon.aapne_institusjon import AAPEN


def institusjoner_som_venter(aktor: Aktor, idag: date) -> Iterator[Venting]:
    if not aktor.har(Rettighet.MELD_BEHOV):
        return
    mine = (
        behov_for(aktor, dag=idag)
        .filter(arena=Arena.KOMMUNAL_INSTITUSJON, status__in=AAPEN)
        .annotate(
            fort=Count("institusjonsperioder"),
            sist=Coalesce(Max("institusjonsperioder__tom"), F("onsket_fom")),
        )
        .filter(sist__lt=idag)
    )
    yield _each(Oppgaveslag.FOR_INSTITUSJONSPERIODE, mine.filter(fort__lt=F("deler")))
    yield _each(Oppgaveslag.FULLFOR_INSTITUSJONSTJENESTE, mine.filter(fort=F("deler")))


def _each(slag: Oppgaveslag, utvalg: QuerySet[Behov]) -> Venting:
    """The day is the last that is written, or the one that was wished for. No rule gives a deadline."""
    return Venting(
        utvalg=utvalg,
        kolonner={
            "sak_id": "sak_id",
            "objekt_id": "pk",
            "dag": "sist",
            "navn": F("sak__lege__person__navn"),
            "kommune": F("kommune__navn"),
        },
        oppgaver=_tasks(slag),
    )


def _tasks(slag: Oppgaveslag) -> Callable[[Sequence[Venterad]], Iterator[Oppgave]]:
    def oppgaver(rader: Sequence[Venterad]) -> Iterator[Oppgave]:
        for rad in rader:
            yield oppgave_i_ventekoen(slag, rad, visshet=Fristvisshet.INGEN)

    return oppgaver
