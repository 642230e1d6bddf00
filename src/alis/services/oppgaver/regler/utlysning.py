"""A call that waits for the actor: to approve what a colleague wrote, or to mend what a colleague returned."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from alis.domain.tilgang import Aktor, Rettighet
from alis.services.oppgaver.oppgave import Fristvisshet, Oppgave, Oppgaveslag
from alis.services.oppgaver.regler.felles import dagen
from alis.services.oppgaver.ventekoe import Venterad, Venting
from alis.services.soknad.finn_utlysning import finn_utlysning
from alis.services.soknad.hent_utlysninger import forslag_som_venter, returnert_til


def utlysninger_som_venter(aktor: Aktor) -> Iterator[Venting]:
    if not aktor.har(Rettighet.SKRIV_UTLYSNING):
        return
    for slag, utvalg, siden in (
        (Oppgaveslag.GODKJENN_UTLYSNING, forslag_som_venter(aktor), "foreslatt_at"),
        (Oppgaveslag.RETT_UTLYSNING, returnert_til(aktor), "returnert_at"),
    ):
        yield Venting(
            utvalg=utvalg,
            kolonner={"at": siden, "tilskuddsperiode": "tilskuddsperiode"},
            oppgaver=_as(slag),
        )


def _as(slag: Oppgaveslag) -> Callable[[Sequence[Venterad]], Iterator[Oppgave]]:
    return lambda rader: (_task(slag, rad) for rad in rader)


def _task(slag: Oppgaveslag, rad: Venterad) -> Oppgave:
    dag, tilskuddsperiode = dagen(rad), rad.tilskuddsperiode or ""
    return Oppgave(
        slag=slag,
        sak_id=None,
        navn="",
        kommune="",
        frist=dag,
        visshet=Fristvisshet.INGEN,
        aktiv_fra=date.min,
        dag=dag,
        tilskuddsperiode=tilskuddsperiode,
        periode=finn_utlysning(tilskuddsperiode).periode,
    )
