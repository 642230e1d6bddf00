"""How it stands between a kommune and each trust, between a trust and each kommune, or between those of an office's region."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Max
from django.utils import timezone

from alis.domain.flyt import LEVENDE_BEHOV, Avtalestatus
from alis.domain.plassering.foretaksavtale import (
    Avtaletid,
    Foretakspart,
    Foretaksstand,
    foretaksstand,
    neste_gjennomgang,
)
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import Kommune, Organisasjon
from alis.records.plassering.foretaksavtaler import foretaksavtaler_mellom
from alis.records.plassering.models import Foretaksavtale, Foretaksprofil
from alis.records.plassering.queries import behov_for
from alis.services.plassering.foretaksavtale.parten import parten
from alis.services.plassering.les_profiler import foretakene

Par = tuple[str, UUID]
"""Kommune and trust."""

GJELDENDE_STAND = (Foretaksstand.I_KRAFT, Foretaksstand.OPPSAGT)


@dataclass(frozen=True, kw_only=True)
class Foretaksrad:
    """`avtale_id` is the newest version that the actor may open; `gjelder_fra` and `siste_dag` those of the one that holds.

    `foretak` is the trust's name where the actor is neither of the two: then `motpart` is the kommune's.

    `kan_melde`: whether the kommune may report needs to the trust; None where the trust's rule is not known.
    """

    motpart: str
    foretak: str
    kommunenummer: str
    helseforetak_id: UUID
    stand: Foretaksstand
    under_arbeid: Avtalestatus | None
    avtale_id: UUID | None
    gjelder_fra: date | None
    siste_dag: date | None
    gjennomgang: date | None
    kan_melde: bool | None


def list_foretaksavtaler(
    *, aktor: Aktor, fylke: str = "", naa: datetime | None = None
) -> tuple[Foretaksrad, ...]:
    """By name. Those that the actor's organisation has or has had an agreement with, and those that a need has gone between;
    to an office, those of the kommuner that it serves today.

    With `fylke`, a trust also sees every kommune in that fylke. At most five queries. Raises `ManglerRettighet`.
    """
    aktor.krev(Rettighet.SE_FORETAKSAVTALE)
    idag = lokal_dato(naa or timezone.now())
    versjoner = _versions(aktor)
    par = {*versjoner, *_with_needs(aktor, idag), *_in_fylke(aktor, fylke)}
    foretak = {ett[1] for ett in par}
    navn, krever, foretakene = _names(aktor, par), _requires(foretak), _names_of_both(aktor, foretak)
    rader = (
        _row(
            ett,
            versjoner.get(ett, ()),
            navn=(navn[ett][0], foretakene.get(ett[1], "")),
            krever=krever.get(ett[1]),
            aktor=aktor,
            dag=idag,
        )
        for ett in par
    )
    return tuple(
        sorted(
            rader,
            key=lambda rad: (navn[rad.kommunenummer, rad.helseforetak_id][1], rad.motpart, rad.foretak),
        )
    )


def list_helseforetak(*, aktor: Aktor) -> tuple[tuple[UUID, str], ...]:
    """All that a kommune can make an agreement with, by name. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.SKRIV_AVTALE)
    return tuple(foretakene().order_by("navn").values_list("pk", "navn"))


def _versions(aktor: Aktor) -> Mapping[Par, tuple[Foretaksavtale, ...]]:
    """Newest first, with the day of the last review. What a kommune signed counts for the one that it has become part of,
    after that one's own."""
    etter_par: dict[Par, list[Foretaksavtale]] = defaultdict(list)
    rader = (
        foretaksavtaler_mellom(aktor)
        .exclude(status=Avtalestatus.FORKASTET)
        .annotate(sist_gjennomgatt=Max("gjennomganger__holdt"))
        .select_related("kommune__sammenslaing")
        .defer("innhold", "annet")
        .order_by("-nummer")
    )
    for rad in sorted(rader, key=_inherited):
        etter_par[_who_has_it(rad), rad.helseforetak_id].append(rad)
    return {par: tuple(versjoner) for par, versjoner in etter_par.items()}


def _inherited(avtale: Foretaksavtale) -> bool:
    return hasattr(avtale.kommune, "sammenslaing")


def _who_has_it(avtale: Foretaksavtale) -> str:
    return avtale.kommune.sammenslaing.etterfolger_id if _inherited(avtale) else avtale.kommune_id


def _with_needs(aktor: Aktor, idag: date) -> Iterable[Par]:
    behov = behov_for(aktor, dag=idag).filter(
        status__in=[str(status) for status in LEVENDE_BEHOV], helseforetak__isnull=False
    )
    return [
        (kommune, foretak)
        for kommune, foretak in behov.order_by().values_list("kommune", "helseforetak").distinct()
        if foretak is not None
    ]


def _in_fylke(aktor: Aktor, fylke: str) -> Iterable[Par]:
    if not fylke or not aktor.har(Rettighet.SIGNER_FOR_FORETAKET):
        return ()
    return [
        (pk, aktor.organisasjon_id) for pk in Kommune.objects.filter(fylke=fylke).values_list("pk", flat=True)
    ]


def _names(aktor: Aktor, par: Iterable[Par]) -> Mapping[Par, tuple[str, str]]:
    """The other party's name, and the key to sort it by."""
    if parten(aktor) is Foretakspart.KOMMUNE:
        foretak = _names_of_trusts({ett[1] for ett in par})
        return {ett: (foretak[ett[1]], foretak[ett[1]]) for ett in par}
    kommuner = {
        pk: (navn, sortering)
        for pk, navn, sortering in Kommune.objects.filter(pk__in={ett[0] for ett in par}).values_list(
            "pk", "navn", "navn_sortering"
        )
    }
    return {ett: kommuner[ett[0]] for ett in par}


def _names_of_both(aktor: Aktor, foretak: set[UUID]) -> Mapping[UUID, str]:
    """An office is neither of the two, and is told of both."""
    return _names_of_trusts(foretak) if aktor.rolle is Rolle.KONTORRADGIVER else {}


def _names_of_trusts(foretak: set[UUID]) -> Mapping[UUID, str]:
    return dict(Organisasjon.objects.filter(pk__in=foretak).values_list("pk", "navn"))


def _requires(foretak: set[UUID]) -> Mapping[UUID, bool | None]:
    return dict(Foretaksprofil.objects.filter(pk__in=foretak).values_list("helseforetak", "krever_avtale"))


def _row(
    par: Par,
    versjoner: tuple[Foretaksavtale, ...],
    *,
    navn: tuple[str, str],
    krever: bool | None,
    aktor: Aktor,
    dag: date,
) -> Foretaksrad:
    tider = {versjon.pk: _time(versjon) for versjon in versjoner}
    stand = foretaksstand(tuple(tider.values()), dag=dag)
    gjeldende = next((ett for ett in versjoner if tider[ett.pk].gjelder(dag)), None)
    siste = gjeldende or next((ett for ett in versjoner if ett.gjelder_fra), None)
    return Foretaksrad(
        motpart=navn[0],
        foretak=navn[1],
        kommunenummer=par[0],
        helseforetak_id=par[1],
        stand=stand,
        under_arbeid=_being_written(versjoner),
        avtale_id=_to_open(versjoner, aktor),
        gjelder_fra=siste.gjelder_fra if siste else None,
        siste_dag=siste.siste_dag if siste else None,
        gjennomgang=_review(gjeldende),
        kan_melde=None if krever is None else not krever or stand in GJELDENDE_STAND,
    )


def _time(versjon: Foretaksavtale) -> Avtaletid:
    return Avtaletid(
        status=Avtalestatus(versjon.status),
        gjelder_fra=versjon.gjelder_fra,
        siste_dag=versjon.siste_dag,
        sagt_opp=versjon.oppsagt_at is not None,
    )


def _being_written(versjoner: tuple[Foretaksavtale, ...]) -> Avtalestatus | None:
    for versjon in versjoner:
        if versjon.status in (Avtalestatus.KLADD, Avtalestatus.SENDT):
            return Avtalestatus(versjon.status)
    return None


def _to_open(versjoner: tuple[Foretaksavtale, ...], aktor: Aktor) -> UUID | None:
    """A draft is the kommune's own work."""
    i_kommunen = parten(aktor) is Foretakspart.KOMMUNE
    synlige = (ett.pk for ett in versjoner if i_kommunen or ett.status != Avtalestatus.KLADD)
    return next(synlige, None)


def _review(gjeldende: Foretaksavtale | None) -> date | None:
    """One that is under notice is not reviewed any more: a new one is to be written."""
    if gjeldende is None or gjeldende.gjelder_fra is None or gjeldende.siste_dag is not None:
        return None
    sist = gjeldende.sist_gjennomgatt  # type: ignore[attr-defined]
    return neste_gjennomgang(forrige=sist or gjeldende.gjelder_fra).verdi
