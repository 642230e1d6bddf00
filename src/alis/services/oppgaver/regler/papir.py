"""A signed paper that has been sent in and checked is nobody's signature before someone has registered it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from alis.records.felles.dato import lokal_dato
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.oppgaver.regler.felles import lag_oppgave
from alis.services.utdanning.saksbilde import Saksbilde


def registrer_papir(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    """At once. `dag` is when it was sent in; the version may be of any kind of agreement."""
    for papir in sak.papir:
        oppgave = lag_oppgave(
            sak,
            Oppgaveslag.REGISTRER_PAPIR,
            frist=idag,
            objekt_id=papir.skann_id,
            dag=lokal_dato(papir.lastet_opp_at),
        )
        yield replace(oppgave, versjon_id=papir.versjon_id)
