"""A doctor with cases in two kommuner: the service that one of them reported is absence in the other's case too.

Nobody sees another organisation's case. The coordinator of the other kommune is told the days in which her own doctor is away
from her own post, and that it is institution service: what the absence itself says, and no more. When the days become others,
or none, she is asked to move what she has typed, or to take it away.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from uuid import UUID

from alis.domain.plassering.fravarsavvik import Avvik, Avviksslag
from alis.domain.tilgang import Aktor, Rolle
from alis.records.plassering.models import Sykehustjeneste
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.oppgaver.ventekoe import Venterad, Venting
from alis.services.plassering.tjeneste.andres_tjenester import avvik_i_saken, les_tjenester
from alis.services.utdanning.saksbilde import Saksbilde

SLAG = {
    Avviksslag.MANGLER: Oppgaveslag.FOR_TJENESTEFRAVAR,
    Avviksslag.FLYTT: Oppgaveslag.RETT_TJENESTEFRAVAR,
    Avviksslag.FJERN: Oppgaveslag.FJERN_TJENESTEFRAVAR,
}


def fravar_i_andre_saker(aktor: Aktor, saker: Sequence[Saksbilde], idag: date) -> Iterator[Venting]:
    """`saker` are those of the coordinator's own kommune. A row is a service of one of their doctors; the days are read only
    where it is of another case.
    """
    if aktor.rolle is not Rolle.KOORDINATOR or not saker:
        return
    leger = {sak.lege.person_id for sak in saker}

    def oppgaver(rader: Sequence[Venterad]) -> Iterator[Oppgave]:
        har_tjeneste_i = defaultdict[UUID | None, set[UUID | None]](set)
        for rad in rader:
            har_tjeneste_i[rad.objekt_id].add(rad.sak_id)
        andres = [sak for sak in saker if har_tjeneste_i[sak.lege.person_id] - {sak.sak_id}]
        yield from (_task(sak, avvik) for sak, avvik in avvik_i_sakene(andres, idag))

    yield Venting(
        utvalg=Sykehustjeneste.objects.filter(behov__sak__lege__in=leger),
        kolonner={"sak_id": "behov__sak_id", "objekt_id": "behov__sak__lege_id"},
        oppgaver=oppgaver,
    )


def avvik_i_sakene(saker: Sequence[Saksbilde], idag: date) -> Iterator[tuple[Saksbilde, Avvik]]:
    """Without a question where there is no case."""
    if not saker:
        return
    tjenester = les_tjenester({sak.lege.person_id for sak in saker}, idag)
    for sak in saker:
        andres = [t.tjeneste for t in tjenester[sak.lege.person_id] if t.sak_id != sak.sak_id]
        yield from ((sak, avvik) for avvik in avvik_i_saken(andres, sak.stillinger, sak.fravar))


def _task(sak: Saksbilde, avvik: Avvik) -> Oppgave:
    """To be done by the first day of it."""
    return Oppgave(
        slag=SLAG[avvik.slag],
        sak_id=sak.sak_id,
        navn=sak.lege.navn,
        kommune=sak.kommune.navn,
        frist=avvik.dager.fom,
        aktiv_fra=date.min,
        objekt_id=avvik.fravar_id,
        dag=avvik.dager.fom,
        periode=avvik.dager,
    )
