"""The books of one case: what stands on each element, and the vouchers behind it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from alis.domain import regnskap
from alis.domain.regnskap import Saldo
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.regnskap.models import Bilag
from alis.records.regnskap.queries import som_bilag
from alis.records.utdanning.models import AlisSak
from alis.records.utdanning.queries import saker_for
from alis.services.felles import hent
from alis.services.journal import skriv_innsyn
from alis.services.regnskap.les_saldo import Saldonokkel, les_saldo

PER_SIDE = 50


@dataclass(frozen=True, kw_only=True)
class Bilagsbilde:
    """`bokfort_av` is empty where the installation booked it. `omgjort` says that another voucher has turned it around."""

    id: UUID
    bilag: regnskap.Bilag
    bokfort_at: datetime
    bokfort_av: str
    omgjort: bool


@dataclass(frozen=True, kw_only=True)
class Saksregnskap:
    """`bilag` are newest first, `neste` the last one's id where there are more."""

    sak_id: UUID
    navn: str
    kommune: str
    prosjektkode: str
    saldoer: Mapping[Saldonokkel, Saldo]
    bilag: Sequence[Bilagsbilde]
    neste: str


def hent_saksregnskap(
    *, aktor: Aktor, sak_id: UUID, etter: UUID | None = None, naa: datetime | None = None
) -> Saksregnskap:
    """For the doctor herself and those who keep her kommune's money. The reading is logged.

    Raises `ManglerRettighet` and `FinnesIkke`.
    """
    aktor.krev(Rettighet.SE_REFUSJON)
    naa = naa or timezone.now()
    saker = saker_for(aktor, dag=lokal_dato(naa)).select_related("lege__person", "kommune")
    sak: AlisSak = hent(saker, pk=sak_id)
    skriv_innsyn(aktor=aktor, sak_id=sak.pk, gjelder_person_id=sak.lege_id, side="regnskap", naa=naa)
    rader = list(_vouchers(sak, etter)[: PER_SIDE + 1])
    return Saksregnskap(
        sak_id=sak.pk,
        navn=sak.lege.person.navn,
        kommune=sak.kommune.navn,
        prosjektkode=sak.prosjektkode,
        saldoer=les_saldo(saker=[sak.pk]),
        bilag=[_picture(rad) for rad in rader[:PER_SIDE]],
        neste=str(rader[PER_SIDE - 1].pk) if len(rader) > PER_SIDE else "",
    )


def _vouchers(sak: AlisSak, etter: UUID | None) -> QuerySet[Bilag]:
    rader = sak.bilag.order_by("-bokfort_at", "-pk")
    forrige = rader.filter(pk=etter).first() if etter else None
    if forrige is not None:
        rader = rader.filter(
            Q(bokfort_at__lt=forrige.bokfort_at) | Q(bokfort_at=forrige.bokfort_at, pk__lt=forrige.pk)
        )
    return rader.select_related("bokfort_av", "omgjort_av").prefetch_related("overforinger")


def _picture(rad: Bilag) -> Bilagsbilde:
    return Bilagsbilde(
        id=rad.pk,
        bilag=som_bilag(rad),
        bokfort_at=rad.bokfort_at,
        bokfort_av=rad.bokfort_av.navn if rad.bokfort_av else "",
        omgjort=hasattr(rad, "omgjort_av"),
    )
