"""The agreements that an actor may see, one page at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from alis.domain.avtale.part import Part
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.avtale.models import Avtaleversjon
from alis.records.avtale.queries import versjoner_for
from alis.records.avtale.signeringsturer import har_signert
from alis.records.felles.dato import lokal_dato
from alis.records.felles.navn import sokeform
from alis.services.avtale.folg_kalenderen import folg_kalenderen
from alis.services.utdanning.sidenokkel import fra_sidenokkel, lag_sidenokkel


class Avtalefilter(StrEnum):
    GJELDENDE = "gjeldende"
    KLADD = "kladd"
    SENDT = "sendt"
    I_KRAFT = "i_kraft"
    TIDLIGERE = "tidligere"


STATUSER: Mapping[Avtalefilter, frozenset[Avtalestatus]] = {
    Avtalefilter.GJELDENDE: frozenset(
        {Avtalestatus.KLADD, Avtalestatus.SENDT, Avtalestatus.SIGNERT, Avtalestatus.I_KRAFT}
    ),
    Avtalefilter.KLADD: frozenset({Avtalestatus.KLADD}),
    Avtalefilter.SENDT: frozenset({Avtalestatus.SENDT}),
    Avtalefilter.I_KRAFT: frozenset({Avtalestatus.SIGNERT, Avtalestatus.I_KRAFT}),
    Avtalefilter.TIDLIGERE: frozenset(
        {Avtalestatus.ERSTATTET, Avtalestatus.AVSLUTTET, Avtalestatus.BORTFALT}
    ),
}
SIDESTORRELSE = 50
KOLONNER = ("avtale__sak__lege__person__navn_sortering", "pk")


@dataclass(frozen=True, kw_only=True)
class Avtalelinje:
    versjon_id: UUID
    sak_id: UUID
    lege: str
    kommune: str
    nummer: int
    status: Avtalestatus
    gjelder_fra: date | None
    gjelder_til: date | None
    signert_av_kommunen: bool
    signert_av_alis: bool
    endret_at: datetime


@dataclass(frozen=True, kw_only=True)
class Avtaleside:
    """`neste` goes back as `etter` for the page after this; empty on the last."""

    linjer: tuple[Avtalelinje, ...]
    neste: str


def list_avtaler(
    *,
    aktor: Aktor,
    filter_: Avtalefilter = Avtalefilter.GJELDENDE,
    sok: str = "",
    etter: str = "",
    antall: int = SIDESTORRELSE,
    naa: datetime | None = None,
) -> Avtaleside:
    """Return agreements by the doctor's name. A key that was never given out begins at the first page.

    Raises `ManglerRettighet`.
    """
    aktor.krev(Rettighet.SE_AVTALE)
    naa = naa or timezone.now()
    folg_kalenderen(naa=naa)
    utvalg = versjoner_for(aktor, dag=lokal_dato(naa)).filter(status__in=STATUSER[filter_])
    if sok:
        utvalg = utvalg.filter(avtale__sak__lege__person__navn_sok__contains=sokeform(sok))
    rader = list(_in_order(fra_sidenokkel(utvalg, etter, kolonner=KOLONNER))[: antall + 1])
    neste = _key(rader[antall - 1]) if len(rader) > antall else ""
    return Avtaleside(linjer=tuple(_line(rad) for rad in rader[:antall]), neste=neste)


def _in_order(utvalg: QuerySet[Avtaleversjon]) -> QuerySet[Avtaleversjon]:
    return (
        utvalg.annotate(
            kommunen_har_signert=har_signert(Part.KOMMUNE),
            alis_har_signert=har_signert(Part.ALIS),
        )
        .select_related("avtale__sak__lege__person", "avtale__sak__kommune")
        .order_by(*KOLONNER)
        .defer("innhold")
    )


def _key(rad: Avtaleversjon) -> str:
    return lag_sidenokkel([rad.avtale.sak.lege.person.navn_sortering, rad.pk])


def _line(rad: Avtaleversjon) -> Avtalelinje:
    return Avtalelinje(
        versjon_id=rad.pk,
        sak_id=rad.avtale.sak_id,
        lege=rad.avtale.sak.lege.person.navn,
        kommune=rad.avtale.sak.kommune.navn,
        nummer=rad.nummer,
        status=Avtalestatus(rad.status),
        gjelder_fra=rad.gjelder_fra,
        gjelder_til=rad.gjelder_til,
        signert_av_kommunen=rad.kommunen_har_signert,  # type: ignore[attr-defined]
        signert_av_alis=rad.alis_har_signert,  # type: ignore[attr-defined]
        endret_at=max(rad.endret_at, rad.status_at or rad.endret_at),
    )
