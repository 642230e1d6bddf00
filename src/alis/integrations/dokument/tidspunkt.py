"""The time that a document carries inside it, so that it can be made again with the same bytes."""

from datetime import UTC, datetime

from alis.domain.dokument import Avtaledokument


def sist_endret(dokument: Avtaledokument) -> datetime:
    """When the document got the content it has, in UTC: when it was made, or last signed."""
    tider = (dokument.innhold.laget_at, *(signatur.signert_at for signatur in dokument.signaturer))
    return max(tider).astimezone(UTC).replace(microsecond=0)
