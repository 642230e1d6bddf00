"""The end of a claim: the doctor has her money."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.flyt import REFUSJONSKRAV, Refusjonshandling
from alis.domain.regnskap import Post, utbetalt
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.varsel import Varselmal
from alis.domain.verdier import Belop
from alis.records.refusjon.models import Refusjonskrav
from alis.records.utbetaling.models import Utbetalingslinje
from alis.records.utdanning.models import AlisSak
from alis.services.regnskap.bokfor import bokfor
from alis.services.utbetaling.fortell import fortell
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse


def merk_betalt(*, aktor: Aktor, linje: Utbetalingslinje, dag: date, naa: datetime) -> None:
    """The bank has paid the line: it is booked, once, and the doctor is told."""
    krav = _mark(linje.krav, aktor, naa)
    bokfor(
        bilag=utbetalt(
            Post(
                sak_id=krav.sak_id,
                tilskuddsperiode=krav.tilskuddsperiode,
                element=Element(krav.element),
                belop=Belop(linje.belop),
                dato=dag,
                nokkel=f"utbetalt:{linje.pk}",
                objekt_type="Refusjonskrav",
                objekt_id=krav.pk,
            )
        ),
        kommunenummer=krav.sak.kommune_id,
        bokfort_av=aktor.person_id,
        naa=naa,
    )
    _tell(aktor, krav, {"krav": krav.nummer, "belop": linje.belop}, naa)


def merk_dekket(*, aktor: Aktor, krav_ider: Collection[UUID], naa: datetime) -> None:
    """An advance has covered all of it: nothing is left to pay, and nothing more to book."""
    if not krav_ider:
        return
    lock_cases(krav_ider)
    for krav in Refusjonskrav.objects.filter(pk__in=krav_ider).select_related("sak__kommune").order_by("pk"):
        _tell(aktor, _mark(krav, aktor, naa), {"krav": krav.nummer, "dekket_av_forskudd": True}, naa)


def lock_cases(krav_ider: Collection[UUID]) -> None:
    """The cases of the claims, in one order whoever asks, so that two who pay never wait for each other."""
    saker = AlisSak.objects.filter(refusjonskrav__in=krav_ider).order_by("pk").values_list("pk", flat=True)
    list(
        AlisSak.objects.select_for_update(of=("self",), no_key=True).filter(pk__in=list(saker)).order_by("pk")
    )


def _mark(krav: Refusjonskrav, aktor: Aktor, naa: datetime) -> Refusjonskrav:
    krav.status = REFUSJONSKRAV.overgang(krav.status, Refusjonshandling.UTBETAL)
    krav.utbetalt_at, krav.utbetalt_av_id = naa, aktor.person_id
    krav.laas += 1
    krav.save(update_fields=["status", "utbetalt_at", "utbetalt_av", "laas"])
    return krav


def _tell(aktor: Aktor, krav: Refusjonskrav, innhold: dict[str, object], naa: datetime) -> None:
    skriv_sakshendelse(
        aktor=aktor, sak=krav.sak, handling="utbetal_refusjon", objekt=krav, innhold=innhold, naa=naa
    )
    fortell(sak=krav.sak, mal=Varselmal.REFUSJON_UTBETALT, roller=(Rolle.ALIS,), objekt=krav, naa=naa)
