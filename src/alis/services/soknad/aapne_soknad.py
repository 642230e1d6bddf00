"""Find the kommune's application for a grant period, locked for an act; its cases are locked first where they are read."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db.models import OuterRef, Subquery

from alis.domain.flyt import SOKNAD, Soknadshandling, Soknadsstatus
from alis.domain.tilgang import Aktor
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import Kommune
from alis.records.soknad.models import Soknad
from alis.records.soknad.queries import soknader_for
from alis.records.utdanning.models import AlisSak
from alis.services.felles import hent, krev_laas
from alis.services.soknad.bygg_utkast import bygg_utkast
from alis.services.soknad.finn_utlysning import finn_utlysning
from alis.services.soknad.soknadsbilde import Konto, Utkast


class SoknadenErSendt(Exception):
    """It can't be changed any more; it can be withdrawn, and a new one made."""


class SoknadenErKlar(Exception):
    """It waits to be sent; whoever prepares it has to take it back first."""


def begynt_soknad(*, aktor: Aktor, tilskuddsperiode: str, naa: datetime) -> Soknad:
    """The one being prepared, locked; made now where there is none.

    Raises `UkjentUtlysning`, `SoknadenErSendt` and `SoknadenErKlar`.
    """
    utlysning = finn_utlysning(tilskuddsperiode)
    Kommune.objects.select_for_update(of=("self",), no_key=True).get(pk=aktor.kommune)
    soknad = gjeldende(aktor, tilskuddsperiode, naa=naa)
    if soknad is None:
        _kommune, konto = kommunen_med_konto(aktor.kommune)
        return Soknad.objects.create(
            kommune_id=aktor.kommune,
            tilskuddsperiode=utlysning.tilskuddsperiode,
            konto=konto.nummer,
            kontoens_orgnr=konto.orgnr,
            opprettet_at=naa,
            opprettet_av_id=aktor.person_id,
            endret_at=naa,
            endret_av_id=aktor.person_id,
        )
    if soknad.status == Soknadsstatus.TIL_SENDING:
        raise SoknadenErKlar
    if soknad.status != Soknadsstatus.KLADD:
        raise SoknadenErSendt
    return soknad


def gjeldende(aktor: Aktor, tilskuddsperiode: str, *, naa: datetime) -> Soknad | None:
    """The application for the period that is not withdrawn."""
    return (
        soknader_for(aktor, dag=lokal_dato(naa))
        .filter(tilskuddsperiode=tilskuddsperiode)
        .exclude(status=Soknadsstatus.TRUKKET)
        .select_related(
            "kommune__organisasjon", "endret_av", "klar_av", "sendt_av", "trukket_av", "vedtak_av"
        )
        .first()
    )


def kommunen_med_konto(kommunenummer: str) -> tuple[Kommune, Konto]:
    """The kommune, and the account of its newest application, so that it is written once. One query."""
    forrige = Soknad.objects.filter(kommune=OuterRef("pk")).exclude(konto="").order_by("-opprettet_at")
    kommune = (
        Kommune.objects.select_related("organisasjon")
        .annotate(
            konto=Subquery(forrige.values("konto")[:1]),
            kontoens_orgnr=Subquery(forrige.values("kontoens_orgnr")[:1]),
        )
        .get(pk=kommunenummer)
    )
    return kommune, Konto(nummer=kommune.konto or "", orgnr=kommune.kontoens_orgnr or "")


def aapne_soknad(*, aktor: Aktor, tilskuddsperiode: str, laas: int | None, naa: datetime) -> Soknad:
    """Raises `FinnesIkke`, and `EndretAvAndre` where it has changed since `laas`."""
    soknad = hent(
        soknader_for(aktor, dag=lokal_dato(naa))
        .exclude(status=Soknadsstatus.TRUKKET)
        .select_related("kommune__organisasjon", "endret_av"),
        for_endring=True,
        tilskuddsperiode=tilskuddsperiode,
        kommune=aktor.kommune,
    )
    if laas is not None:
        krev_laas(soknad, laas)
    return soknad


def laas_sakene(aktor: Aktor) -> None:
    """The kommune's cases, in order: what is sent is what they say until it has been sent."""
    saker = AlisSak.objects.select_for_update(of=("self",), no_key=True).filter(kommune=aktor.kommune)
    list(saker.order_by("pk").values_list("pk", flat=True))


def flytt(soknad: Soknad, handling: Soknadshandling, *, aktor: Aktor, naa: datetime) -> None:
    """To the state that the act leads to. Raises `UlovligOvergang`."""
    soknad.status = SOKNAD.overgang(soknad.status, handling)
    merk_endret(soknad, aktor=aktor, naa=naa)


def merk_endret(soknad: Soknad, *, aktor: Aktor, naa: datetime) -> None:
    soknad.laas += 1
    soknad.endret_at, soknad.endret_av_id = naa, aktor.person_id


def utelatte(soknad: Soknad | None) -> Mapping[UUID, str]:
    return dict(soknad.utelatte.values_list("sak_id", "fordi")) if soknad else {}


def utkast_til(soknad: Soknad, *, naa: datetime) -> Utkast:
    """What the application says now."""
    return bygg_utkast(
        kommune=soknad.kommune,
        utlysning=finn_utlysning(soknad.tilskuddsperiode),
        konto=Konto(nummer=soknad.konto, orgnr=soknad.kontoens_orgnr),
        utelatt=utelatte(soknad),
        idag=lokal_dato(naa),
    )
