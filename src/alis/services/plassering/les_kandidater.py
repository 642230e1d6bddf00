"""From needs in the queue to candidates of the distribution, and from vacancies to places: facts only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F, OuterRef, Prefetch, QuerySet

from alis.domain.flyt import Behovsstatus, Tilbudsstatus
from alis.domain.plassering.behov import MANEDER
from alis.domain.plassering.problem import LENGSTE_PLASS, Kandidat, Onske, Plass
from alis.domain.verdier.periode import EN_DAG
from alis.records.plassering.models import Avdeling, Behov, Behovsonske, Ledigplass, Plasstilbud
from alis.services.plassering.behovsfelter import Behovsonsker, skriv_onsker
from alis.services.plassering.ledig_tid import holdt_tid
from alis.services.plassering.rekkefolge import blant_egne

IKKE_TATT = (Tilbudsstatus.AVSLATT, Tilbudsstatus.UTLOPT)
DELER = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Ventelege:
    """One who stands in the trust's queue. `kandidat` is None where she has an offer that binds her, or all her places.

    `onsker` are the kommune's own for her, also where the first part decides the department of the second.

    `nummer` is which she is of those whom her kommune has waiting there, counted. `del_nr` is the part of the service that
    she waits for. `sendt` is the offer that she has not answered, and `svarfrist` the last day to answer it.
    `svarfrist_dager` is how long the trust lets an offer be answered; None where it has said nothing.
    """

    behov_id: UUID
    navn: str
    kommune: str
    kommunenummer: str
    prioritet: int
    nummer: int
    er_registrert: bool
    del_nr: int
    deler: int
    samme_avdeling: bool
    onsker: tuple[Onske, ...]
    kandidat: Kandidat | None
    sendt: UUID | None
    svarfrist: date | None
    svarfrist_dager: int | None


def les_ventelegene(behov: QuerySet[Behov]) -> tuple[Ventelege, ...]:
    """Those of the needs that stand in the queue: three queries, however many they are."""
    return tuple(som_ventelege(rad) for rad in les_koen(behov))


def les_koen(behov: QuerySet[Behov]) -> list[Behov]:
    """By the day they were reported, with wishes and offers."""
    rader = behov.filter(prioritet__isnull=False).select_related("sak__lege__person", "kommune")
    onsker = Behovsonske.objects.order_by("nummer").select_related("avdeling__sykehussted")
    tilbud = Plasstilbud.objects.order_by("sendt_at").select_related(
        "plass__avdeling__sykehussted", "tjeneste"
    )
    rader = rader.prefetch_related(Prefetch("onsker", onsker), Prefetch("tilbud", tilbud))
    rader = rader.annotate(
        foran=blant_egne(prioritet__lt=OuterRef("prioritet")),
        svarfrist_dager=F("helseforetak__profil__svarfrist_dager"),
    )
    return list(rader.order_by("meldt_at", "pk"))


def som_ventelege(behov: Behov) -> Ventelege:
    tilbudene, onsker = list(behov.tilbud.all()), _wishes(behov)
    godtatt = _accepted(tilbudene)
    sendt = next((tilbud for tilbud in tilbudene if tilbud.status == Tilbudsstatus.SENDT), None)
    del_nr = next((nr for nr in range(1, behov.deler + 1) if nr not in godtatt), None)
    venter = sendt is None and del_nr is not None
    return Ventelege(
        behov_id=behov.pk,
        navn=behov.sak.lege.person.navn,
        kommune=behov.kommune.navn,
        kommunenummer=behov.kommune_id,
        prioritet=behov.prioritet or 0,
        nummer=behov.foran + 1,  # type: ignore[attr-defined]
        er_registrert=behov.status == Behovsstatus.REGISTRERT,
        del_nr=del_nr or behov.deler,
        deler=behov.deler,
        samme_avdeling=behov.samme_avdeling,
        onsker=onsker,
        kandidat=lag_kandidat(behov, onsker) if venter else None,
        sendt=sendt.pk if sendt else None,
        svarfrist=sendt.svarfrist if sendt else None,
        svarfrist_dager=behov.svarfrist_dager,  # type: ignore[attr-defined]
    )


def les_kandidat(behov_id: UUID, *, onsker: Behovsonsker | None = None) -> Kandidat | None:
    """One in the queue as the rule sees her, or as it would see her with other wishes: also where an offer binds her.

    None for one who has left the queue.
    """
    behov = next(iter(les_koen(Behov.objects.filter(pk=behov_id))), None)
    if behov is None:
        return None
    if onsker is None:
        return lag_kandidat(behov, _wishes(behov))
    avdelinger = Avdeling.objects.select_related("sykehussted").in_bulk(onsker.avdelinger)
    skriv_onsker(behov, onsker)
    return lag_kandidat(
        behov, tuple(som_onske(avdelinger[pk]) for pk in onsker.avdelinger if pk in avdelinger)
    )


def lag_kandidat(behov: Behov, onsker: tuple[Onske, ...]) -> Kandidat:
    """The second part begins when the first is over, and is served where the first was unless the need says otherwise."""
    tilbudene = list(behov.tilbud.all())
    godtatt = _accepted(tilbudene).values()
    godtar_andre, bundet = behov.godtar_andre, behov.samme_avdeling and bool(godtatt)
    tidligst, onsket = behov.tidligst, behov.onsket_fom
    for ett in godtatt:
        tidligst = max(tidligst, holdt_tid(ett).last + EN_DAG)
        onsket = max(onsket, tidligst)
        if bundet:
            onsker, godtar_andre = (som_onske(ett.plass.avdeling),), False
    minste = behov.maneder // behov.deler
    return Kandidat(
        id=str(behov.pk),
        kommune=behov.kommune_id,
        prioritet=behov.prioritet or 0,
        meldt=behov.meldt_at,
        tidligst=tidligst,
        onsket_fom=onsket,
        maks_avvik_maneder=behov.maks_avvik_maneder,
        onsker=onsker,
        godtar_andre=godtar_andre,
        minste_maneder=minste,
        storste_maneder=MANEDER - 1 if minste < MANEDER else LENGSTE_PLASS,
        avslatte=frozenset(str(ett.plass_id) for ett in tilbudene if ett.status in IKKE_TATT),
        ved_samme_avdeling=bundet,
    )


def _accepted(tilbudene: Sequence[Plasstilbud]) -> Mapping[int, Plasstilbud]:
    """By part."""
    return {tilbud.del_nr: tilbud for tilbud in tilbudene if tilbud.status == Tilbudsstatus.GODTATT}


def _wishes(behov: Behov) -> tuple[Onske, ...]:
    return tuple(som_onske(onske.avdeling) for onske in behov.onsker.all())


def som_onske(avdeling: Avdeling) -> Onske:
    return Onske(sted=avdeling.sykehussted.navn, avdeling=avdeling.navn)


def som_plass(plass: Ledigplass, antall: int) -> Plass:
    sted = som_onske(plass.avdeling)
    return Plass(
        id=str(plass.pk),
        helseforetak=str(plass.helseforetak_id),
        sted=sted.sted,
        avdeling=sted.avdeling,
        fom=plass.fom,
        maneder=plass.maneder,
        antall=antall,
    )
