"""What the agreement between a kommune and a trust asks of the actor: a signature, a new one in time, and the yearly review."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from alis.domain.flyt import Avtalestatus
from alis.domain.plassering.foretaksavtale import neste_gjennomgang, ny_foretaksavtale_innen
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.plassering.foretaksavtaler import (
    avtaler_mellom,
    foretaksavtaler_for,
    med_forrige_gjennomgang,
    uten_etterfolger,
)
from alis.records.plassering.models import Foretaksavtale, Foretakssignatur
from alis.services.oppgaver.oppgave import Fristvisshet, Oppgave, Oppgaveslag
from alis.services.oppgaver.regler.felles import dagen
from alis.services.oppgaver.ventekoe import Venterad, Venting
from alis.services.plassering.foretaksavtale.parten import SIGNERER, parten

FOR_GJENNOMGANGEN = timedelta(days=60)
"""How long before its day a review becomes a task: it takes two to find a day."""

Lag = Callable[[Venterad], Oppgave]


def foretaksavtaler_som_venter(aktor: Aktor) -> Iterator[Venting]:
    if not aktor.har(Rettighet.SE_FORETAKSAVTALE):
        return
    if aktor.har(SIGNERER[parten(aktor)]):
        yield _venting(aktor, _to_sign(aktor), {"at": "sendt_at", "dag": "oppsagt_til"}, _sign)
    if aktor.har(Rettighet.SKRIV_AVTALE):
        yield _venting(aktor, _to_renew(aktor), {"dag": "siste_dag", "at": "oppsagt_at"}, _renew)
    if aktor.har(Rettighet.SKRIV_AVTALE) or aktor.har(Rettighet.SIGNER_FOR_FORETAKET):
        yield _venting(aktor, _to_review(aktor), {"dag": "forrige"}, _review)


def _venting(aktor: Aktor, utvalg: QuerySet[Foretaksavtale], kolonner: dict[str, str], lag: Lag) -> Venting:
    """Named by the other party."""
    motpart = "kommune__navn" if aktor.kommunenummer is None else "helseforetak__navn"

    def oppgaver(rader: Sequence[Venterad]) -> Iterator[Oppgave]:
        yield from map(lag, rader)

    return Venting(
        utvalg=utvalg,
        kolonner={"objekt_id": "pk", "navn": motpart, **kolonner},
        oppgaver=oppgaver,
    )


def _to_sign(aktor: Aktor) -> QuerySet[Foretaksavtale]:
    """Sent, and the actor's party has not signed what it says now. `oppsagt_til` is when the one that it comes after runs out,
    where notice has been given of it.
    """
    signert = Foretakssignatur.objects.filter(
        avtale=OuterRef("pk"), part=parten(aktor), dokument_hash=OuterRef("dokument_hash")
    )
    oppsagt = uten_etterfolger(
        avtaler_mellom(OuterRef("kommune"), OuterRef("helseforetak")).filter(status=Avtalestatus.AVSLUTTET)
    )
    return (
        foretaksavtaler_for(aktor)
        .filter(~Exists(signert), status=Avtalestatus.SENDT)
        .annotate(oppsagt_til=Subquery(oppsagt.order_by("siste_dag").values("siste_dag")[:1]))
    )


def _to_renew(aktor: Aktor) -> QuerySet[Foretaksavtale]:
    """Under notice or run out, and no new one has come into force."""
    return uten_etterfolger(foretaksavtaler_for(aktor).filter(status=Avtalestatus.AVSLUTTET))


def _to_review(aktor: Aktor) -> QuerySet[Foretaksavtale]:
    return med_forrige_gjennomgang(foretaksavtaler_for(aktor).filter(status=Avtalestatus.I_KRAFT))


def _sign(rad: Venterad) -> Oppgave:
    """To be there before the one under notice runs out. Where there is none, no rule sets a day."""
    sendt, visshet = dagen(rad), Fristvisshet.FAST if rad.dag else Fristvisshet.INGEN
    frist = ny_foretaksavtale_innen(siste_dag=rad.dag).verdi if rad.dag else sendt
    return _task(Oppgaveslag.SIGNER_FORETAKSAVTALE, rad, frist=frist, dag=sendt, visshet=visshet)


def _renew(rad: Venterad) -> Oppgave:
    assert rad.dag is not None  # held by a constraint
    frist = ny_foretaksavtale_innen(siste_dag=rad.dag).verdi
    return _task(Oppgaveslag.FORNY_FORETAKSAVTALE, rad, frist=frist, dag=dagen(rad))


def _review(rad: Venterad) -> Oppgave:
    frist = neste_gjennomgang(forrige=dagen(rad)).verdi
    return _task(
        Oppgaveslag.GJENNOMGA_FORETAKSAVTALE,
        rad,
        frist=frist,
        dag=frist,
        aktiv_fra=frist - FOR_GJENNOMGANGEN,
    )


def _task(
    slag: Oppgaveslag,
    rad: Venterad,
    *,
    frist: date,
    dag: date,
    aktiv_fra: date = date.min,
    visshet: Fristvisshet = Fristvisshet.FAST,
) -> Oppgave:
    return Oppgave(
        slag=slag,
        sak_id=None,
        navn=rad.navn or "",
        kommune="",
        frist=frist,
        aktiv_fra=aktiv_fra,
        objekt_id=rad.objekt_id,
        dag=dag,
        visshet=visshet,
    )
