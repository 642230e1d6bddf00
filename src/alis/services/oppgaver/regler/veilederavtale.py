"""An agreement with a supervisor that waits for the actor's signature, whether or not she follows the case yet; and one that
still holds when the doctor has left."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import F, OuterRef, Q, Subquery

from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.flyt import Avtalestatus
from alis.domain.frist import Fristslag
from alis.domain.tilgang import Aktor, Rolle
from alis.records.avtale.queries import versjoner_for
from alis.records.avtale.signeringsturer import kan_signere
from alis.records.opphor.models import Opphor
from alis.services.frist.regler.veilederavtale import apne_veilederavtaler, signaturfrister
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.oppgaver.regler.felles import oppgave_av_rad
from alis.services.oppgaver.ventekoe import Venterad, Venting
from alis.services.utdanning.saksbilde import Saksbilde
from alis.services.utdanning.saksstand import gjeldende

SIGNERER: Mapping[Rolle, Fristslag] = {
    Rolle.SIGNATAR: Fristslag.SIGNER_VEILEDERAVTALE,
    Rolle.VEILEDER: Fristslag.SIGNER_SOM_VEILEDER,
}

KAN_VAERE_SLUTT = (Avtalestatus.I_KRAFT, Avtalestatus.AVSLUTTET)


def veilederavtaler_til_signering(aktor: Aktor, idag: date) -> Iterator[Oppgave]:
    """One question, and none for a role that does not sign."""
    if aktor.rolle not in SIGNERER:
        return
    egne = versjoner_for(aktor, slag=Avtaleslag.VEILEDERAVTALE, dag=idag)
    for rad in apne_veilederavtaler().filter(kan_signere(aktor, dag=idag), pk__in=egne.values("pk")):
        for frist in signaturfrister(rad):
            if frist.slag is SIGNERER[aktor.rolle]:
                yield _oppgave(rad, Oppgaveslag(frist.slag.value), frist.dato)


def _oppgave(rad: Any, slag: Oppgaveslag, frist: date) -> Oppgave:
    """`navn` is the supervisor for the one who signs for the kommune, and the doctor for the supervisor herself."""
    av = rad.avtale
    navn = av.veileder.navn if slag is Oppgaveslag.SIGNER_VEILEDERAVTALE else av.sak.lege.person.navn
    return Oppgave(
        slag=slag,
        sak_id=av.sak_id,
        navn=navn,
        kommune=av.sak.kommune.navn,
        frist=frist,
        aktiv_fra=date.min,
        versjon_id=rad.pk,
        dag=frist,
    )


def veilederavtaler_a_avslutte(aktor: Aktor, saker: Iterable[Saksbilde], idag: date) -> Iterator[Venting]:
    """The supervision does not end with the doctor's agreement, only with her post. Nothing ends it by itself: the period
    of notice is the kommune's to count from the day it tells the supervisor. For the coordinator; nothing is asked where
    no agreement has a last day."""
    med_slutt: dict[UUID | None, Saksbilde] = {sak.sak_id: sak for sak in saker if _has_ended(sak)}
    if aktor.rolle is not Rolle.KOORDINATOR or not med_slutt:
        return
    sluttet = Opphor.objects.filter(
        avtale__sak=OuterRef("avtale__sak"),
        angret_at__isnull=True,
        grunn__in=[grunn for grunn in Avslutningsgrunn if grunn.legen_slutter],
    ).filter(
        # A doctor who leaves while it holds; or withdraws before her own first day, when it was signed already.
        Q(siste_dag__gte=OuterRef("gjelder_fra"))
        | Q(versjon__status=Avtalestatus.BORTFALT, opprettet_at__gt=OuterRef("signert_at"))
    )
    rader = (
        versjoner_for(aktor, slag=Avtaleslag.VEILEDERAVTALE, dag=idag)
        .filter(avtale__sak__in=med_slutt, status__in=(Avtalestatus.SIGNERT, Avtalestatus.I_KRAFT))
        .annotate(legens_siste_dag=Subquery(sluttet.order_by("-siste_dag").values("siste_dag")[:1]))
        .filter(
            Q(gjelder_til__isnull=True) | Q(gjelder_til__gt=F("legens_siste_dag")),
            legens_siste_dag__isnull=False,
        )
    )

    def oppgaver(rader: Sequence[Venterad]) -> Iterator[Oppgave]:
        for rad in rader:
            yield replace(
                oppgave_av_rad(Oppgaveslag.AVSLUTT_VEILEDERAVTALE, rad, sak=med_slutt[rad.sak_id]),
                versjon_id=rad.objekt_id,
                objekt_id=None,
            )

    yield Venting(
        utvalg=rader,
        kolonner={"sak_id": "avtale__sak_id", "objekt_id": "pk", "dag": "legens_siste_dag"},
        oppgaver=oppgaver,
    )


def _has_ended(sak: Saksbilde) -> bool:
    if any(v.status in KAN_VAERE_SLUTT and v.gjelder_til for v in sak.versjoner):
        return True
    return gjeldende(sak) is None and any(v.status is Avtalestatus.BORTFALT for v in sak.versjoner)
