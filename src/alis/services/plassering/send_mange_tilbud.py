"""Send the offers that the contact has looked over: each by itself, and each answered for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.plassering.queries import behov_for
from alis.services.felles import FinnesIkke
from alis.services.plassering.aapne_plass import PlassenErTrukket
from alis.services.plassering.send_tilbud import (
    HarTilbud,
    KommunensRekkefolge,
    PasserIkke,
    PlassenErOpptatt,
    VenterIkke,
    send_tilbud,
)

HINDRINGER = (
    FinnesIkke,
    PlassenErTrukket,
    PlassenErOpptatt,
    VenterIkke,
    HarTilbud,
    PasserIkke,
    KommunensRekkefolge,
)
UKJENT = ("", 0, "")
"""Kommune, number there and name of a need that the trust does not have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sendesvar:
    """`tilbud_id` is None where it was not sent, and `hindring` says why. `navn` is empty for a need that is not the trust's."""

    behov_id: UUID
    plass_id: UUID
    navn: str
    tilbud_id: UUID | None
    hindring: Exception | None = None


def send_mange_tilbud(
    *, aktor: Aktor, parene: Iterable[tuple[UUID, UUID]], naa: datetime | None = None
) -> Sequence[Sendesvar]:
    """`parene` are need and vacancy. In every kommune's own order, so that the first is offered first.

    Raises `ManglerRettighet`. What keeps one from being sent does not keep the others.
    """
    aktor.krev(Rettighet.STYRE_PLASSER)
    naa = naa or timezone.now()
    valgt = dict(parene)
    rang = {
        behov_id: (kommune, prioritet or 0, navn)
        for behov_id, kommune, prioritet, navn in behov_for(aktor)
        .filter(pk__in=valgt)
        .values_list("pk", "kommune_id", "prioritet", "sak__lege__person__navn")
    }
    rekke = sorted(valgt, key=lambda behov_id: (*rang.get(behov_id, UKJENT)[:2], str(behov_id)))
    return [
        _send(aktor, behov_id, valgt[behov_id], navn=rang.get(behov_id, UKJENT)[2], naa=naa)
        for behov_id in rekke
    ]


def _send(aktor: Aktor, behov_id: UUID, plass_id: UUID, *, navn: str, naa: datetime) -> Sendesvar:
    try:
        tilbud_id = send_tilbud(aktor=aktor, behov_id=behov_id, plass_id=plass_id, naa=naa)
    except HINDRINGER as feil:
        return Sendesvar(behov_id=behov_id, plass_id=plass_id, navn=navn, tilbud_id=None, hindring=feil)
    return Sendesvar(behov_id=behov_id, plass_id=plass_id, navn=navn, tilbud_id=tilbud_id)
