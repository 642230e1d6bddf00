"""Read the agreements that a new template version touches, in a fixed number of queries."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any
from uuid import UUID

from alis.domain.avtale.malrunde import VAR_SIGNERT, Malforhold, Rundestatus, Rundeversjon, rundestatus
from alis.domain.avtale.part import Part
from alis.domain.flyt import Avtalestatus
from alis.domain.parter import Stillingstype
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon
from alis.records.avtale.queries import versjoner_for
from alis.records.avtale.signeringsturer import har_signert
from alis.records.felles.dato import lokal_dato
from alis.records.malrunde.models import Overhopp
from alis.services.malrunde.rundebilde import Hopp, Runderad, Utkastrad
from alis.services.malrunde.rundemal import Rundemal

BLE_IKKE_NOE_AV = (Avtalestatus.FORKASTET, Avtalestatus.BORTFALT)


def les_runde(*, aktor: Aktor, rundemal: Rundemal, naa: datetime) -> tuple[Runderad, ...]:
    """By the doctor's name. What the actor may not see, a draft for instance, does not count. Three queries."""
    rader = _rows(aktor, rundemal, naa)
    hopp = _skipped(rundemal, {rad.avtale_id for rad in rader})
    grupper = (list(gruppe) for _, gruppe in groupby(rader, key=lambda rad: rad.avtale_id))
    return tuple(rad for gruppe in grupper if (rad := _row(gruppe, rundemal, hopp)))


def _rows(aktor: Aktor, rundemal: Rundemal, naa: datetime) -> list[Any]:
    synlige = versjoner_for(aktor, dag=lokal_dato(naa)).exclude(status__in=BLE_IKKE_NOE_AV)
    berorte = synlige.filter(
        mal=rundemal.mal.navn, mal_versjon__in=rundemal.eldre_versjoner, status__in=VAR_SIGNERT
    )
    return list(
        synlige.filter(avtale__in=berorte.values("avtale"))
        .annotate(av_kommunen=har_signert(Part.KOMMUNE), av_alis=har_signert(Part.ALIS))
        .select_related("avtale__sak__lege__person", "avtale__sak__kommune")
        .prefetch_related("avtale__sak__stillinger")
        .defer("innhold")
        .order_by("avtale__sak__lege__person__navn_sortering", "avtale_id", "nummer")
    )


def _skipped(rundemal: Rundemal, avtaler: set[UUID]) -> Mapping[UUID, Hopp]:
    hoppet = Overhopp.objects.filter(
        avtale__in=avtaler, mal=rundemal.mal.navn, mal_versjon=rundemal.mal.versjon
    ).select_related("hoppet_av")
    return {
        rad.avtale_id: Hopp(grunn=rad.grunn, hvem=rad.hoppet_av.navn, nar=rad.hoppet_at) for rad in hoppet
    }


def _row(versjoner: Sequence[Any], rundemal: Rundemal, hopp: Mapping[UUID, Hopp]) -> Runderad | None:
    avtale = versjoner[0].avtale
    status = rundestatus(
        versjoner=[_as_the_round_knows_it(rad, rundemal) for rad in versjoner], hoppet_over=avtale.pk in hopp
    )
    if status is None:
        return None
    eldre = [
        rad for rad in versjoner if _forhold(rad, rundemal) is Malforhold.ELDRE and rad.status in VAR_SIGNERT
    ]
    sak = avtale.sak
    return Runderad(
        avtale_id=avtale.pk,
        sak_id=sak.pk,
        lege=sak.lege.person.navn,
        kommune=sak.kommune.navn,
        kommunenummer=sak.kommune_id,
        status=status,
        nummer=eldre[-1].nummer,
        eldre_versjon=eldre[-1].mal_versjon,
        stillingstyper=frozenset(Stillingstype(stilling.type) for stilling in sak.stillinger.all()),
        utkast=next(_newer(versjoner, eldre[-1].nummer), None),
        hopp=hopp.get(avtale.pk) if status is Rundestatus.HOPPET_OVER else None,
    )


def _forhold(rad: Avtaleversjon, rundemal: Rundemal) -> Malforhold:
    return rundemal.forhold(rad.mal, rad.mal_versjon)


def _as_the_round_knows_it(rad: Any, rundemal: Rundemal) -> Rundeversjon:
    return Rundeversjon(
        nummer=rad.nummer,
        status=Avtalestatus(rad.status),
        forhold=_forhold(rad, rundemal),
        signaturer=rad.av_kommunen + rad.av_alis,
    )


def _newer(versjoner: Sequence[Any], nummer: int) -> Iterator[Utkastrad]:
    """The versions after the signed one on the older template, newest first."""
    for rad in reversed(versjoner):
        if rad.nummer > nummer:
            yield Utkastrad(
                versjon_id=rad.pk,
                nummer=rad.nummer,
                laas=rad.laas,
                gjelder_fra=rad.gjelder_fra,
                sendt_at=rad.sendt_at,
                signert_av_kommunen=rad.av_kommunen,
                signert_av_alis=rad.av_alis,
            )
