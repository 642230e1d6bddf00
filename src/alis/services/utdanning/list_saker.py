"""List the cases that the actor may see: searched, filtered, sorted, a page at a time."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import F, OuterRef, Prefetch, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from alis.domain.parter import Stillingstype
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.utdanning import Fravarstype
from alis.records.felles.dato import lokal_dato
from alis.records.parter.queries import gjeldende
from alis.records.utdanning.models import AlisSak, Fravar, Stilling, Veilederforhold
from alis.records.utdanning.queries import saker_for
from alis.services.utdanning.finn_saker import finn_saker
from alis.services.utdanning.les_avtaleperioder import Avtaleperiode, gjeldende_versjon, les_avtaleperioder
from alis.services.utdanning.saksliste import Saksliste, Saksrad, Sakssok, Sortering, Stillingsdel
from alis.services.utdanning.sidenokkel import UgyldigSidenokkel, etter_sidenokkel, lag_sidenokkel

UTEN_DATO = date(9999, 12, 31)

KOLONNER: Mapping[Sortering, tuple[str, ...]] = {
    Sortering.NAVN: ("navn", "pk"),
    Sortering.KOMMUNE: ("kommunenavn", "navn", "pk"),
    Sortering.START: ("start", "navn", "pk"),
    Sortering.SLUTT: ("slutt", "navn", "pk"),
}


def list_saker(*, aktor: Aktor, sok: Sakssok, naa: datetime | None = None) -> Saksliste:
    """Return one page. Four queries, however many cases there are.

    Raises `ManglerRettighet` and `UgyldigSidenokkel`.
    """
    aktor.krev(Rettighet.SE_SAKSLISTE)
    dag = lokal_dato(naa or timezone.now())
    treff = finn_saker(aktor=aktor, saker=saker_for(aktor, dag=dag), sok=sok, dag=dag)
    saker = _page(treff, sok, dag)
    pa_siden = saker[: sok.antall]
    perioder = les_avtaleperioder(aktor=aktor, saker=pa_siden)
    return Saksliste(
        rader=tuple(_row(sak, perioder.get(sak.pk, ()), dag) for sak in pa_siden),
        antall=treff.count(),
        neste=_key(pa_siden[-1], sok) if len(saker) > sok.antall else None,
    )


def _page(treff: QuerySet[AlisSak], sok: Sakssok, dag: date) -> list[AlisSak]:
    """Return the page's rows, and one more where there is a next page."""
    kolonner = KOLONNER[sok.sortering]
    utvalg = _with_columns(treff, dag).order_by(*(f"-{k}" if sok.synkende else k for k in kolonner))
    if sok.etter is None:
        return list(utvalg[: sok.antall + 1])
    try:
        etter = utvalg.filter(etter_sidenokkel(sok.etter, kolonner=kolonner, synkende=sok.synkende))
    except ValidationError as feil:
        raise UgyldigSidenokkel from feil
    return list(etter[: sok.antall + 1])


def _with_columns(treff: QuerySet[AlisSak], dag: date) -> QuerySet[Any]:
    fravar = Fravar.objects.filter(gjeldende(dag), sak=OuterRef("pk"))
    veileder = Veilederforhold.objects.filter(gjeldende(dag), sak=OuterRef("pk"))
    return (
        treff.annotate(
            navn=F("lege__person__navn_sortering"),
            kommunenavn=F("kommune__navn_sortering"),
            start=Coalesce("start_spesialisering", Value(UTEN_DATO)),
            slutt=Coalesce("forventet_slutt", Value(UTEN_DATO)),
            fravar_na=Subquery(fravar.values("type")[:1]),
            veileder_na=Subquery(veileder.values("person__navn")[:1]),
        )
        .select_related("lege__person", "kommune")
        .prefetch_related(
            Prefetch("stillinger", Stilling.objects.filter(_not_over(dag)), to_attr="stillinger_fra")
        )
    )


def _key(sak: AlisSak, sok: Sakssok) -> str:
    return lag_sidenokkel([getattr(sak, kolonne) for kolonne in KOLONNER[sok.sortering]])


def _row(sak: Any, avtaler: tuple[Avtaleperiode, ...], dag: date) -> Saksrad:
    versjon = gjeldende_versjon(avtaler)
    return Saksrad(
        sak_id=sak.pk,
        navn=sak.lege.person.navn,
        hpr_nr=sak.lege.hpr_nr,
        kommunenummer=sak.kommune_id,
        kommune=sak.kommune.navn,
        stillinger=_now_or_next(sak.stillinger_fra, dag),
        fravar=Fravarstype(sak.fravar_na) if sak.fravar_na else None,
        veileder=sak.veileder_na,
        avtalestatus=versjon.status if versjon else None,
        avtaleversjon=versjon.nummer if versjon else None,
        avtaler=avtaler,
        start_spesialisering=sak.start_spesialisering,
        forventet_slutt=sak.forventet_slutt,
    )


def _not_over(dag: date) -> Q:
    return Q(tom__isnull=True) | Q(tom__gte=dag)


def _now_or_next(rader: Sequence[Stilling], dag: date) -> tuple[Stillingsdel, ...]:
    """The positions held on the day, else those that begin next."""
    fra = max(dag, min((rad.fom for rad in rader), default=dag))
    return tuple(
        Stillingsdel(type=Stillingstype(rad.type), prosent=rad.prosent, fom=rad.fom)
        for rad in rader
        if rad.fom <= fra
    )
