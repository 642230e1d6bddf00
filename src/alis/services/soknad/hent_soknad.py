"""Read an application: as it would be sent now, or as it was sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Sum
from django.utils import timezone

from alis.domain.flyt import Soknadsstatus
from alis.domain.soknad import Utlysning
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Belop
from alis.records.felles.dato import lokal_dato
from alis.records.soknad.models import Soknad
from alis.records.soknad.queries import soknader_for
from alis.services.felles import hent
from alis.services.soknad.aapne_soknad import gjeldende, kommunen_med_konto, utelatte
from alis.services.soknad.bygg_utkast import bygg_utkast
from alis.services.soknad.finn_utlysning import finn_utlysning
from alis.services.soknad.innhold import soknadens_innhold
from alis.services.soknad.send_soknad import innholdets_hash
from alis.services.soknad.sene_kostnader import SeneKostnader, sene_kostnader
from alis.services.soknad.soknadsbilde import Hendelse, Konto, Rapportbilde, Soknadsstand, Utkast


@dataclass(frozen=True, kw_only=True)
class Soknadsside:
    """`stand` is None before anything is written. `utkast` is None once it is sent. `innhold` is what
    was sent, or would be sent now, and `hash` names it. `innvilget` is what the state has granted, by line. `sene` are
    costs of the kommune's own that were approved after it was sent; None where there are none."""

    idag: date
    utlysning: Utlysning
    stand: Soknadsstand | None
    utkast: Utkast | None
    innhold: dict[str, Any]
    hash: str
    innvilget: Mapping[int, Belop] | None = None
    sene: SeneKostnader | None = None


@dataclass(frozen=True, kw_only=True)
class Postbilde:
    id: int
    sak_id: UUID
    linje: int
    element: str
    sokt: Belop | None
    innvilget: Belop | None


def hent_soknad(*, aktor: Aktor, tilskuddsperiode: str, naa: datetime | None = None) -> Soknadsside:
    """The kommune's own. Raises `ManglerRettighet`, `HandlerIkkeForKommune` and `UkjentUtlysning`."""
    aktor.krev(Rettighet.SE_SOKNAD)
    naa = naa or timezone.now()
    utlysning = finn_utlysning(tilskuddsperiode)
    soknad = gjeldende(aktor, tilskuddsperiode, naa=naa)
    stand = _stand(soknad) if soknad else None
    if soknad and stand is not None and stand.innhold:
        return Soknadsside(
            idag=lokal_dato(naa),
            utlysning=utlysning,
            stand=stand,
            utkast=None,
            innhold=stand.innhold,
            hash=stand.innhold_hash,
            innvilget=_granted(soknad) if stand.status is Soknadsstatus.INNVILGET else None,
            sene=sene_kostnader(soknad=soknad, idag=lokal_dato(naa))
            if aktor.har(Rettighet.SE_EGENKOSTNAD)
            else None,
        )
    if soknad:
        kommune, konto = soknad.kommune, Konto(nummer=soknad.konto, orgnr=soknad.kontoens_orgnr)
    else:
        kommune, konto = kommunen_med_konto(aktor.kommune)
    utkast = bygg_utkast(
        kommune=kommune, utlysning=utlysning, konto=konto, utelatt=utelatte(soknad), idag=lokal_dato(naa)
    )
    innhold = soknadens_innhold(utkast)
    return Soknadsside(
        idag=lokal_dato(naa),
        utlysning=utlysning,
        stand=stand,
        utkast=utkast,
        innhold=innhold,
        hash=innholdets_hash(innhold),
    )


def hent_sendt_soknad(*, aktor: Aktor, soknad_id: UUID, naa: datetime | None = None) -> Soknadsstand:
    """One that has been sent, for whoever may read it. Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.SE_SOKNAD)
    utvalg = soknader_for(aktor, dag=lokal_dato(naa or timezone.now())).exclude(innhold_hash="")
    return _stand(
        hent(
            utvalg.select_related("kommune", "endret_av", "klar_av", "sendt_av", "trukket_av", "vedtak_av"),
            pk=soknad_id,
        )
    )


def hent_poster(*, aktor: Aktor, soknad_id: UUID) -> tuple[Postbilde, ...]:
    """What was sought and granted, line by line. Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.SE_SOKNAD)
    soknad = hent(soknader_for(aktor), pk=soknad_id)
    return tuple(
        Postbilde(
            id=post.pk,
            sak_id=post.sak_id,
            linje=post.linje,
            element=post.element,
            sokt=None if post.sokt is None else Belop(post.sokt),
            innvilget=None if post.innvilget is None else Belop(post.innvilget),
        )
        for post in soknad.poster.all()
    )


def _granted(soknad: Soknad) -> Mapping[int, Belop]:
    per_linje = soknad.poster.order_by().values_list("linje").annotate(sum=Sum("innvilget"))
    return {linje: Belop(ore or 0) for linje, ore in per_linje}


def _stand(soknad: Soknad) -> Soknadsstand:
    return Soknadsstand(
        id=soknad.pk,
        kommune=soknad.kommune.navn,
        kommunenummer=soknad.kommune_id,
        tilskuddsperiode=soknad.tilskuddsperiode,
        status=Soknadsstatus(soknad.status),
        laas=soknad.laas,
        nummer=soknad.nummer,
        innhold=soknad.innhold,
        innhold_hash=soknad.innhold_hash,
        endret=Hendelse(at=soknad.endret_at, av=soknad.endret_av.navn),
        klar=_event(soknad.klar_at, soknad.klar_av),
        sendt=_event(soknad.sendt_at, soknad.sendt_av),
        trukket=_event(soknad.trukket_at, soknad.trukket_av),
        vedtak=_event(soknad.vedtak_at, soknad.vedtak_av),
        vedtaksdato=soknad.vedtaksdato,
        vedtaksreferanse=soknad.vedtaksreferanse,
        fordi=soknad.fordi,
        rapporter=_reports(soknad) if soknad.status == Soknadsstatus.INNVILGET else (),
    )


def _reports(soknad: Soknad) -> tuple[Rapportbilde, ...]:
    return tuple(
        Rapportbilde(
            levert=rad.levert,
            referanse=rad.referanse,
            med_revisoruttalelse=rad.med_revisoruttalelse,
            grunn=rad.grunn,
            registrert=Hendelse(at=rad.registrert_at, av=rad.registrert_av.navn),
        )
        for rad in soknad.rapportleveringer.select_related("registrert_av")
    )


def _event(at: datetime | None, av: Any) -> Hendelse | None:
    return None if at is None or av is None else Hendelse(at=at, av=av.navn)
