"""The claims that the actor may see, keyset-paged."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.flyt import Refusjonsstatus
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.verdier import Belop
from alis.records.felles.dato import lokal_dato
from alis.records.felles.navn import sokeform
from alis.records.refusjon.models import Refusjonskrav
from alis.records.refusjon.queries import refusjonskrav_for
from alis.services.refusjon.hent_refusjonskrav import referanse

PER_SIDE = 50


class Ko(StrEnum):
    """What is shown: those that wait, the longest first, or those that are answered, the newest first."""

    TIL_ATTESTASJON = "til-attestasjon"
    TIL_GODKJENNING = "til-godkjenning"
    HOS_LEGEN = "hos-legen"
    AVGJORT = "avgjort"
    ALLE = "alle"


STATUSER = {
    Ko.TIL_ATTESTASJON: (Refusjonsstatus.SENDT,),
    Ko.TIL_GODKJENNING: (Refusjonsstatus.ATTESTERT,),
    Ko.HOS_LEGEN: (Refusjonsstatus.KLADD, Refusjonsstatus.RETURNERT),
    Ko.AVGJORT: (
        Refusjonsstatus.GODKJENT,
        Refusjonsstatus.UTBETALT,
        Refusjonsstatus.AVSLATT,
        Refusjonsstatus.TRUKKET,
    ),
    Ko.ALLE: tuple(Refusjonsstatus),
}
VENTER = (Ko.TIL_ATTESTASJON, Ko.TIL_GODKJENNING)


@dataclass(frozen=True, kw_only=True)
class Refusjonsrad:
    id: UUID
    referanse: str
    lege: str
    status: Refusjonsstatus
    element: Element
    dag: date | None
    belop: Belop | None
    hva: str
    sendt_at: datetime | None
    min_tur: bool


@dataclass(frozen=True, kw_only=True)
class Refusjonsliste:
    """`neste` begins the next page; empty on the last."""

    rader: Sequence[Refusjonsrad]
    neste: str


def list_refusjonskrav(
    *,
    aktor: Aktor,
    ko: Ko = Ko.ALLE,
    navn: str = "",
    etter: str = "",
    naa: datetime | None = None,
) -> Refusjonsliste:
    """A key that is none begins from the start. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.SE_REFUSJON)
    utvalg = refusjonskrav_for(aktor, dag=lokal_dato(naa or timezone.now())).filter(status__in=STATUSER[ko])
    if navn.strip():
        utvalg = utvalg.filter(krevd_av__navn_sok__contains=sokeform(navn))
    rader = list(_page(utvalg, eldst_forst=ko in VENTER, etter=etter, egne=aktor.rolle is Rolle.ALIS))
    vist = rader[:PER_SIDE]
    return Refusjonsliste(
        rader=[_row(aktor, rad) for rad in vist],
        neste=str(vist[-1].pk) if len(rader) > PER_SIDE else "",
    )


def neste_i_koen(*, aktor: Aktor, ko: Ko, utenom: UUID, naa: datetime | None = None) -> UUID | None:
    """The one that has waited longest and that she can answer. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.SE_REFUSJON)
    utvalg = refusjonskrav_for(aktor, dag=lokal_dato(naa or timezone.now())).filter(status__in=STATUSER[ko])
    mine = utvalg.exclude(pk=utenom).exclude(krevd_av=aktor.person_id)
    if ko is Ko.TIL_GODKJENNING:
        mine = mine.exclude(attestert_av=aktor.person_id)
    return mine.order_by("sendt_at", "pk").values_list("pk", flat=True).first()


def _page(
    utvalg: QuerySet[Refusjonskrav], *, eldst_forst: bool, etter: str, egne: bool
) -> QuerySet[Refusjonskrav]:
    felt = "opprettet_at" if egne else "sendt_at"
    utvalg = utvalg.select_related("sak", "krevd_av").defer("vurderinger")
    forrige = _previous(utvalg, etter)
    tegn, retning = ("gt", "") if eldst_forst else ("lt", "-")
    if forrige is not None:
        verdi = getattr(forrige, felt)
        utvalg = utvalg.filter(
            Q(**{f"{felt}__{tegn}": verdi}) | Q(**{f"pk__{tegn}": forrige.pk}), **{f"{felt}__{tegn}e": verdi}
        )
    return utvalg.order_by(f"{retning}{felt}", f"{retning}pk")[: PER_SIDE + 1]


def _previous(utvalg: QuerySet[Refusjonskrav], nokkel: str) -> Refusjonskrav | None:
    try:
        return Refusjonskrav.objects.filter(pk=UUID(nokkel)).first()
    except ValueError:
        return None


def _row(aktor: Aktor, krav: Refusjonskrav) -> Refusjonsrad:
    return Refusjonsrad(
        id=krav.pk,
        referanse=referanse(krav),
        lege=krav.krevd_av.navn,
        status=Refusjonsstatus(krav.status),
        element=Element(krav.element),
        dag=krav.dag,
        belop=None if krav.belop is None else Belop(krav.belop),
        hva=krav.hva,
        sendt_at=krav.sendt_at,
        min_tur=er_min_tur(
            aktor,
            status=Refusjonsstatus(krav.status),
            krevd_av_id=krav.krevd_av_id,
            attestert_av_id=krav.attestert_av_id,
        ),
    )


def er_min_tur(
    aktor: Aktor, *, status: Refusjonsstatus, krevd_av_id: UUID, attestert_av_id: UUID | None
) -> bool:
    """Whether the actor is one of those who can do what is next."""
    if aktor.rolle is Rolle.ALIS:
        return status in (Refusjonsstatus.KLADD, Refusjonsstatus.RETURNERT)
    if aktor.person_id == krevd_av_id:
        return False
    if status is Refusjonsstatus.SENDT:
        return aktor.har(Rettighet.ATTESTER_REFUSJON)
    return (
        status is Refusjonsstatus.ATTESTERT
        and aktor.har(Rettighet.GODKJENN_REFUSJON)
        and aktor.person_id != attestert_av_id
    )
