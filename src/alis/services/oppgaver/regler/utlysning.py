"""A call that a colleague has written, and that waits for the actor to approve it."""

from collections.abc import Iterator, Sequence
from datetime import date

from alis.domain.tilgang import Aktor, Rettighet
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.oppgaver.regler.felles import dagen
from alis.services.oppgaver.ventekoe import Venterad, Venting
from alis.services.soknad.finn_utlysning import finn_utlysning
from alis.services.soknad.hent_utlysninger import forslag_som_venter


def utlysninger_som_venter(aktor: Aktor) -> Iterator[Venting]:
    if aktor.har(Rettighet.SKRIV_UTLYSNING):
        yield Venting(
            utvalg=forslag_som_venter(aktor),
            kolonner={"at": "foreslatt_at", "tilskuddsperiode": "tilskuddsperiode"},
            oppgaver=_oppgaver,
        )


def _oppgaver(rader: Sequence[Venterad]) -> Iterator[Oppgave]:
    for rad in rader:
        dag, tilskuddsperiode = dagen(rad), rad.tilskuddsperiode or ""
        yield Oppgave(
            slag=Oppgaveslag.GODKJENN_UTLYSNING,
            sak_id=None,
            navn="",
            kommune="",
            frist=dag,
            ukjent_frist=True,
            aktiv_fra=date.min,
            dag=dag,
            tilskuddsperiode=tilskuddsperiode,
            periode=finn_utlysning(tilskuddsperiode).periode,
        )
