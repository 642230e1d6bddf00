"""See what an agreement made from a template will look like, before anyone uses it."""

from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from alis.domain.dokument import Avtaledokument, Mal, Skriftsprak, lag_innhold
from alis.integrations.dokument import lag_pdf
from alis.services.mal.eksempelfakta import eksempelfakta


def eksempeldokument(*, mal: Mal, skriftsprak: Skriftsprak, naa: datetime | None = None) -> Avtaledokument:
    """The template filled with made-up facts. It is no agreement and is not kept."""
    return Avtaledokument(
        innhold=lag_innhold(
            mal=mal,
            skriftsprak=skriftsprak,
            fakta=eksempelfakta(mal, skriftsprak),
            laget_at=naa or timezone.now(),
        )
    )


def forhandsvis_mal(*, mal: Mal, skriftsprak: Skriftsprak, naa: datetime | None = None) -> bytes:
    """The same as PDF, by the printer that makes the agreements."""
    dokument = eksempeldokument(mal=mal, skriftsprak=skriftsprak, naa=naa)
    return lag_pdf(dokument, mal=mal, skriftmappe=Path(settings.TYPST_FONTS))
