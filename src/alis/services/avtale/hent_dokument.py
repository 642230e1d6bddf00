"""Fetch a document of a version as it was made."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from django.utils import timezone

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.dokument import Innhold, kanonisk_json
from alis.domain.tilgang import Aktor, Rettighet
from alis.integrations.dokument import lag_docx
from alis.records.avtale.models import Avtaleversjon
from alis.records.avtale.queries import nyeste_pdf
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.les_avtaledokument import les_avtaledokument
from alis.services.avtale.les_avtaleinnhold import les_frosset_innhold
from alis.services.felles import FinnesIkke
from alis.services.journal import skriv_innsyn
from alis.services.mal.finn_mal import finn_mal_som_pinnet

FILNAVN = {Avtaleslag.ALIS_AVTALE: "ALIS-avtale", Avtaleslag.VEILEDERAVTALE: "Veilederavtale"}


class Nedlasting(StrEnum):
    """The kept PDF, the Word file made from the same content, and the content itself as data."""

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
    """Return the newest file of the format, and log the reading. It bears the signatures that have been given.

    Raises `ManglerRettighet`, `FinnesIkke` and `IkkeSendt`.
    """
    aktor.krev(Rettighet.SE_AVTALE)
    naa = naa or timezone.now()
    versjon = aapne_versjon(aktor=aktor, versjon_id=versjon_id, naa=naa, slag=None, for_endring=False)
    innhold = les_frosset_innhold(versjon)
    bytes_ = _file(versjon, format_)
    sak = versjon.avtale.sak
    skriv_innsyn(aktor=aktor, sak_id=sak.pk, gjelder_person_id=sak.lege_id, side=f"avtale.{format_}", naa=naa)
    return Dokumentfil(
        filnavn=f"{dokumentnavn(versjon, innhold)}.{format_}",
        sha256=hashlib.sha256(bytes_).hexdigest(),
        innhold=bytes_,
    )


def dokumentnavn(versjon: Avtaleversjon, innhold: Innhold) -> str:
    """`ALIS-avtale 1848-3F7A91 v2`."""
    return f"{FILNAVN[Avtaleslag(versjon.avtale.slag)]} {innhold.fakta.versjon.referanse} v{versjon.nummer}"


def _file(versjon: Avtaleversjon, format_: Nedlasting) -> bytes:
    match format_:
        case Nedlasting.PDF:
            return _kept(versjon)
        case Nedlasting.DOCX:
            dokument = les_avtaledokument(versjon)
            return lag_docx(dokument, mal=finn_mal_som_pinnet(dokument.innhold.mal))
    return kanonisk_json(les_frosset_innhold(versjon))


def _kept(versjon: Avtaleversjon) -> bytes:
    rad = nyeste_pdf(versjon)
    if rad is None:
        raise FinnesIkke
    return bytes(rad.innhold)
