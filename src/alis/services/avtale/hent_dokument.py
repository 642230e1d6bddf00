"""Fetch a document of a version as it was made."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from django.utils import timezone

from alis.domain.dokument import kanonisk_json
from alis.domain.dokument.format import Dokumentformat
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.les_avtaleinnhold import les_avtaleinnhold
from alis.services.felles import FinnesIkke
from alis.services.journal import skriv_innsyn


class Nedlasting(StrEnum):
    """The two kept forms, and the content itself as data."""

    PDF = "pdf"
    DOCX = "docx"
    JSON = "json"


@dataclass(frozen=True, kw_only=True)
class Dokumentfil:
    """`filnavn` is printable and says whose agreement it is without a person number."""

    filnavn: str
    sha256: str
    innhold: bytes


def hent_dokument(
    *, aktor: Aktor, versjon_id: UUID, format_: Nedlasting, naa: datetime | None = None
) -> Dokumentfil:
    """Return the newest file of the format, and log the reading: the signed one once both have signed.

    Raises `ManglerRettighet`, `FinnesIkke` and `IkkeSendt`.
    """
    aktor.krev(Rettighet.SE_AVTALE)
    naa = naa or timezone.now()
    versjon = aapne_versjon(aktor=aktor, versjon_id=versjon_id, naa=naa, for_endring=False)
    innhold = les_avtaleinnhold(versjon)
    bytes_ = kanonisk_json(innhold) if format_ is Nedlasting.JSON else _kept(versjon, format_)
    sak = versjon.avtale.sak
    skriv_innsyn(aktor=aktor, sak_id=sak.pk, gjelder_person_id=sak.lege_id, side=f"avtale.{format_}", naa=naa)
    return Dokumentfil(
        filnavn=f"ALIS-avtale {innhold.fakta.versjon.referanse} v{versjon.nummer}.{format_}",
        sha256=hashlib.sha256(bytes_).hexdigest(),
        innhold=bytes_,
    )


def _kept(versjon: Avtaleversjon, format_: Nedlasting) -> bytes:
    rad = versjon.dokumenter.filter(format=Dokumentformat(format_)).order_by("opprettet_at").last()
    if rad is None:
        raise FinnesIkke
    return bytes(rad.innhold)
