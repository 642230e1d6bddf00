"""What the clocks of the hospital half-year ask of the coordinator and of the hospital's contact. The day is the deadline's own."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from uuid import UUID

from alis.domain.frist import Frist, Fristslag
from alis.domain.tilgang import Aktor, Rolle
from alis.records.utdanning.queries import saker_for
from alis.services.frist.regler.plass import behovsfrister, foretakets_rader, meldefrister
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.plassering.les_klokkerader import Klokkerad, les_klokkerader
from alis.services.utdanning.saksbilde import Saksbilde

SLAG: Mapping[Fristslag, Oppgaveslag] = {
    Fristslag.MELD_BEHOV: Oppgaveslag.MELD_BEHOV,
    Fristslag.SPOR_PA_NYTT: Oppgaveslag.SPOR_PA_NYTT,
    Fristslag.LAG_ARBEIDSAVTALE: Oppgaveslag.LAG_ARBEIDSAVTALE,
    Fristslag.TJENESTEN_BEGYNNER: Oppgaveslag.TJENESTEN_BEGYNNER,
    Fristslag.TA_IMOT_ALIS: Oppgaveslag.TA_IMOT_ALIS,
}
"""The answer to an offer is a task of the offer's own."""


def plassoppgaver(
    aktor: Aktor, saker: Sequence[Saksbilde], idag: date, *, i_saken: UUID | None = None
) -> Iterator[Oppgave]:
    """One question, of one case where it is given; none for other roles, or where the kommune has no case."""
    if aktor.rolle is Rolle.ALIS_KONTAKT:
        yield from _tasks(aktor, foretakets_rader(aktor), (), idag)
    elif aktor.rolle is Rolle.KOORDINATOR and saker:
        mine = saker_for(aktor, dag=idag)
        valgte = mine if i_saken is None else mine.filter(pk=i_saken)
        yield from _tasks(aktor, les_klokkerader(valgte), saker, idag)


def _tasks(
    aktor: Aktor, rader: Sequence[Klokkerad], saker: Sequence[Saksbilde], idag: date
) -> Iterator[Oppgave]:
    i_saken = {rad.sak_id: rad for rad in rader}
    for frist in (*meldefrister(saker, rader, idag), *behovsfrister(rader, idag)):
        if frist.eier is aktor.rolle and frist.slag in SLAG and frist.sak_id:
            yield _task(frist, i_saken[frist.sak_id])


def _task(frist: Frist, rad: Klokkerad) -> Oppgave:
    """Active from the first day on which it can be done; what only happens, on its day."""
    dag = frist.regnet.inndata.get("start", frist.dato)
    assert isinstance(dag, date)
    return Oppgave(
        slag=SLAG[frist.slag],
        sak_id=frist.sak_id,
        navn=rad.lege,
        kommune=rad.kommune,
        frist=frist.dato,
        aktiv_fra=frist.oppsto or frist.dato,
        objekt_id=frist.i_saken,
        dag=dag,
    )
