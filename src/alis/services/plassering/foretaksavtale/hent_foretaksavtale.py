"""Read one version of an agreement between a kommune and a trust."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.dokument.foretaksinnhold import Foretaksinnhold
from alis.domain.flyt import Avtalestatus
from alis.domain.plassering.foretaksavtale import (
    Avtaletid,
    Deltaker,
    Foretakspart,
    neste_gjennomgang,
    ny_foretaksavtale_innen,
)
from alis.domain.regel import Vurdering
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.foretaksavtaler import foretaksavtaler_for
from alis.records.plassering.models import Foretaksavtale
from alis.services.plassering.foretaksavtale.aapne_foretaksavtale import aapne_foretaksavtale
from alis.services.plassering.foretaksavtale.frys_foretaksinnhold import les_foretaksinnhold
from alis.services.plassering.foretaksavtale.parten import SIGNERER, parten


@dataclass(frozen=True, kw_only=True)
class Signaturlinje:
    part: Foretakspart
    navn: str
    signert_at: datetime


@dataclass(frozen=True, kw_only=True)
class Referat:
    holdt: date
    deltakere: tuple[Deltaker, ...]
    besluttet: str
    skrevet_av: str
    part: Foretakspart


@dataclass(frozen=True, kw_only=True)
class Versjonslinje:
    avtale_id: UUID
    nummer: int
    status: Avtalestatus


@dataclass(frozen=True, kw_only=True)
class Foretaksavtalebilde:
    """`frister` are the rules' answers on its own days. `dokument_hash` is empty while it is a draft."""

    avtale_id: UUID
    helseforetak_id: UUID
    kommune: str
    foretak: str
    nummer: int
    status: Avtalestatus
    laas: int
    overordnet: str
    annet: str
    fordi: str
    innhold: Foretaksinnhold
    dokument_hash: str
    sendt_at: datetime | None
    gjelder_fra: date | None
    siste_dag: date | None
    oppsagt_at: datetime | None
    oppsagt_part: Foretakspart | None
    gjelder: bool
    signaturer: tuple[Signaturlinje, ...]
    din_part: Foretakspart
    kan_signere: bool
    referater: tuple[Referat, ...]
    frister: tuple[Vurdering[date], ...]
    versjoner: tuple[Versjonslinje, ...]
    har_nyere: bool
    under_arbeid: UUID | None

    def har_signert(self, part: Foretakspart) -> bool:
        return any(signatur.part is part for signatur in self.signaturer)


def hent_foretaksavtale(*, aktor: Aktor, avtale_id: UUID, naa: datetime | None = None) -> Foretaksavtalebilde:
    """Five queries. Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.SE_FORETAKSAVTALE)
    naa = naa or timezone.now()
    avtale = aapne_foretaksavtale(aktor=aktor, avtale_id=avtale_id, for_endring=False)
    return _image(aktor, avtale, naa)


def _image(aktor: Aktor, avtale: Foretaksavtale, naa: datetime) -> Foretaksavtalebilde:
    status, idag = Avtalestatus(avtale.status), lokal_dato(naa)
    signaturer, referater, versjoner = _signatures(avtale), _minutes(avtale), _versions(aktor, avtale)
    part = parten(aktor)
    gjelder = Avtaletid(status=status, gjelder_fra=avtale.gjelder_fra, siste_dag=avtale.siste_dag).gjelder(
        idag
    )
    return Foretaksavtalebilde(
        avtale_id=avtale.pk,
        helseforetak_id=avtale.helseforetak_id,
        kommune=avtale.kommune.organisasjon.navn,
        foretak=avtale.helseforetak.navn,
        nummer=avtale.nummer,
        status=status,
        laas=avtale.laas,
        overordnet=avtale.overordnet,
        annet=avtale.annet,
        fordi=avtale.fordi,
        innhold=les_foretaksinnhold(avtale, naa=naa),
        dokument_hash=avtale.dokument_hash,
        sendt_at=avtale.sendt_at,
        gjelder_fra=avtale.gjelder_fra,
        siste_dag=avtale.siste_dag,
        oppsagt_at=avtale.oppsagt_at,
        oppsagt_part=Foretakspart(avtale.oppsagt_part) if avtale.oppsagt_part else None,
        gjelder=gjelder,
        signaturer=signaturer,
        din_part=part,
        kan_signere=status is Avtalestatus.SENDT
        and aktor.har(SIGNERER[part])
        and all(signatur.part is not part for signatur in signaturer),
        referater=referater,
        frister=tuple(_deadlines(avtale, referater)),
        versjoner=versjoner,
        har_nyere=_has_newer(avtale, versjoner),
        under_arbeid=_open_one(versjoner),
    )


def _signatures(avtale: Foretaksavtale) -> tuple[Signaturlinje, ...]:
    """Those given to the content as it stands now."""
    if not avtale.dokument_hash:
        return ()
    rader = avtale.signaturer.filter(dokument_hash=avtale.dokument_hash).select_related("person")
    return tuple(
        Signaturlinje(part=Foretakspart(rad.part), navn=rad.person.navn, signert_at=rad.signert_at)
        for rad in rader
    )


def _minutes(avtale: Foretaksavtale) -> tuple[Referat, ...]:
    return tuple(
        Referat(
            holdt=rad.holdt,
            deltakere=tuple(Deltaker(deltaker) for deltaker in rad.deltakere),
            besluttet=rad.besluttet,
            skrevet_av=rad.registrert_av.navn,
            part=Foretakspart(rad.part),
        )
        for rad in avtale.gjennomganger.select_related("registrert_av")
    )


def _versions(aktor: Aktor, avtale: Foretaksavtale) -> tuple[Versjonslinje, ...]:
    rader = foretaksavtaler_for(aktor).filter(kommune=avtale.kommune_id, helseforetak=avtale.helseforetak_id)
    return tuple(
        Versjonslinje(avtale_id=pk, nummer=nummer, status=Avtalestatus(status))
        for pk, nummer, status in rader.order_by("-nummer").values_list("pk", "nummer", "status")
    )


def _deadlines(avtale: Foretaksavtale, referater: tuple[Referat, ...]) -> list[Vurdering[date]]:
    """Of a version that holds or is under notice; one that is replaced has none."""
    if avtale.gjelder_fra is None or avtale.status == Avtalestatus.ERSTATTET:
        return []
    if avtale.siste_dag is not None:
        return [ny_foretaksavtale_innen(siste_dag=avtale.siste_dag)]
    return [neste_gjennomgang(forrige=referater[0].holdt if referater else avtale.gjelder_fra)]


def _has_newer(avtale: Foretaksavtale, versjoner: tuple[Versjonslinje, ...]) -> bool:
    har_gjeldt = (Avtalestatus.I_KRAFT, Avtalestatus.AVSLUTTET, Avtalestatus.ERSTATTET)
    return any(ett.nummer > avtale.nummer and ett.status in har_gjeldt for ett in versjoner)


def _open_one(versjoner: tuple[Versjonslinje, ...]) -> UUID | None:
    apne = (ett.avtale_id for ett in versjoner if ett.status in (Avtalestatus.KLADD, Avtalestatus.SENDT))
    return next(apne, None)
