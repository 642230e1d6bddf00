"""The kommune's application for each grant period: to make ready, to send, and to write the state's answer to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models.functions import Coalesce

from alis.domain.flyt import Soknadsstatus
from alis.domain.soknad import Utlysning
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.soknad.queries import rapporten_levert, soknader_for
from alis.services.oppgaver.oppgave import Fristvisshet, Oppgave, Oppgaveslag
from alis.services.oppgaver.regler.felles import dagen
from alis.services.oppgaver.ventekoe import Venterad, Venting
from alis.services.soknad.finn_utlysning import begynte_utlysninger
from alis.services.utdanning.saksbilde import Saksbilde

RAPPORT_HUSKES = timedelta(days=30)
IKKE_KLAR = (None, Soknadsstatus.KLADD)


@dataclass(frozen=True, kw_only=True)
class Stand:
    """Where the kommune's application for one period is; `status` None before anything is written. `siden` is the day on
    which it was made ready or sent, `rapportert` the day on which the report was delivered."""

    status: Soknadsstatus | None = None
    siden: date = date.min
    rapportert: date | None = None


def soknader_som_venter(aktor: Aktor, saker: Sequence[Saksbilde], idag: date) -> Iterator[Venting]:
    """Nothing is asked for a role that does nothing with applications, or a kommune that has no ALIS.

    The kommune is that of the cases: whoever prepares or sends sees every case of her own kommune and no other.
    """
    if not saker or not (aktor.har(Rettighet.SKRIV_SOKNAD) or aktor.har(Rettighet.SEND_SOKNAD)):
        return

    def oppgaver(rader: Sequence[Venterad]) -> Iterator[Oppgave]:
        stander = {
            rad.tilskuddsperiode: Stand(
                status=Soknadsstatus(rad.status), siden=dagen(rad), rapportert=rad.dag
            )
            for rad in rader
        }
        for utlysning in begynte_utlysninger(idag):
            yield from _task_of(
                aktor, utlysning, stander.get(utlysning.tilskuddsperiode, Stand()), saker, idag
            )

    yield Venting(
        utvalg=soknader_for(aktor, dag=idag).exclude(status=Soknadsstatus.TRUKKET),
        kolonner={
            "status": "status",
            "at": Coalesce("sendt_at", "klar_at", "opprettet_at"),
            "dag": rapporten_levert(),
            "tilskuddsperiode": "tilskuddsperiode",
        },
        oppgaver=oppgaver,
    )


def _task_of(
    aktor: Aktor, utlysning: Utlysning, stand: Stand, saker: Sequence[Saksbilde], idag: date
) -> Iterator[Oppgave]:
    if stand.status is Soknadsstatus.TIL_SENDING and aktor.har(Rettighet.SEND_SOKNAD):
        yield _to_send(utlysning, stand, saker)
    if not aktor.har(Rettighet.SKRIV_SOKNAD):
        return
    if stand.status is Soknadsstatus.SENDT:
        yield _to_answer(utlysning, stand, saker)
    if stand.status is Soknadsstatus.INNVILGET and utlysning.rapportfrist and not stand.rapportert:
        yield _to_report(utlysning, utlysning.rapportfrist, saker)
    if stand.status in IKKE_KLAR and _is_asked_for(utlysning, stand, saker, idag):
        yield _to_prepare(utlysning, saker)


def _is_asked_for(utlysning: Utlysning, stand: Stand, saker: Sequence[Saksbilde], idag: date) -> bool:
    """What has been begun is to be finished, as long as it is asked for at all."""
    med = stand.status is not None or any(
        utlysning.omfatter(fom=stilling.fom, tom=stilling.tom) for sak in saker for stilling in sak.stillinger
    )
    return med and utlysning.huskes(idag)


def _to_prepare(utlysning: Utlysning, saker: Sequence[Saksbilde]) -> Oppgave:
    return _task(
        Oppgaveslag.GJOR_SOKNAD_KLAR, utlysning, saker, frist=utlysning.frist, ellers=utlysning.periode.last
    )


def _to_send(utlysning: Utlysning, stand: Stand, saker: Sequence[Saksbilde]) -> Oppgave:
    return _task(
        Oppgaveslag.SEND_SOKNAD,
        utlysning,
        saker,
        frist=utlysning.frist,
        ellers=stand.siden,
        dag=stand.siden,
    )


def _to_answer(utlysning: Utlysning, stand: Stand, saker: Sequence[Saksbilde]) -> Oppgave:
    """Asked for from the day the state expects to have answered; where that is not known, from the day it was sent."""
    return _task(
        Oppgaveslag.REGISTRER_SVAR_FRA_STATEN,
        utlysning,
        saker,
        frist=utlysning.svar_ventet,
        ellers=stand.siden,
        dag=stand.siden,
        aktiv_fra=utlysning.svar_ventet or stand.siden,
    )


def _to_report(utlysning: Utlysning, frist: date, saker: Sequence[Saksbilde]) -> Oppgave:
    """From the first reminder until someone says that it has been delivered, however late."""
    return _task(
        Oppgaveslag.LEVER_RAPPORT,
        utlysning,
        saker,
        frist=frist,
        ellers=frist,
        dag=frist,
        aktiv_fra=frist - RAPPORT_HUSKES,
    )


def _task(
    slag: Oppgaveslag,
    utlysning: Utlysning,
    saker: Sequence[Saksbilde],
    *,
    frist: date | None,
    ellers: date,
    dag: date | None = None,
    aktiv_fra: date = date.min,
) -> Oppgave:
    """`ellers` is the day that it is sorted by where there is no deadline."""
    return Oppgave(
        slag=slag,
        sak_id=None,
        navn="",
        kommune=saker[0].kommune.navn,
        frist=frist or ellers,
        visshet=Fristvisshet.FAST if frist else Fristvisshet.UKJENT,
        aktiv_fra=aktiv_fra,
        dag=dag or utlysning.periode.last,
        tilskuddsperiode=utlysning.tilskuddsperiode,
        periode=utlysning.periode,
    )
