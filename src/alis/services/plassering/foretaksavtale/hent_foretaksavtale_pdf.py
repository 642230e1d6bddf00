"""The agreement on paper, with the signatures it has."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from alis.domain.dokument.foretaksinnhold import Foretaksdokument, Foretakssignering
from alis.domain.tilgang import Aktor, Rettighet
from alis.integrations.dokument import lag_foretaksavtale_pdf
from alis.services.plassering.foretaksavtale.hent_foretaksavtale import hent_foretaksavtale


class IkkeSendt(Exception):
    """A draft has no document: what it says can change."""


@dataclass(frozen=True, kw_only=True)
class Avtalefil:
    filnavn: str
    innhold: bytes


def hent_foretaksavtale_pdf(*, aktor: Aktor, avtale_id: UUID, naa: datetime | None = None) -> Avtalefil:
    """Drawn anew from what was frozen: the same signatures give the same bytes.

    Raises `ManglerRettighet`, `FinnesIkke` and `IkkeSendt`.
    """
    aktor.krev(Rettighet.SE_FORETAKSAVTALE)
    bilde = hent_foretaksavtale(aktor=aktor, avtale_id=avtale_id, naa=naa or timezone.now())
    if not bilde.dokument_hash:
        raise IkkeSendt
    dokument = Foretaksdokument(
        innhold=bilde.innhold,
        signaturer=tuple(
            Foretakssignering(
                part=ett.part,
                navn=ett.navn,
                signert_at=ett.signert_at,
                dokument_hash=bilde.dokument_hash,
            )
            for ett in bilde.signaturer
        ),
    )
    return Avtalefil(
        filnavn=f"Samarbeidsavtale {bilde.innhold.referanse} v{bilde.nummer}.pdf",
        innhold=lag_foretaksavtale_pdf(dokument, skriftmappe=Path(settings.TYPST_FONTS)),
    )
