"""Make the documents of a version and keep them."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings

from alis.domain.avtale.part import Part
from alis.domain.dokument import Avtaledokument, Dokumentsignatur
from alis.domain.dokument.format import Dokumentformat
from alis.integrations.dokument import lag_docx, lag_pdf
from alis.records.avtale.models import Avtaleversjon, Dokument, Signatur
from alis.services.avtale.les_avtaleinnhold import les_avtaleinnhold


def lag_dokumenter(
    *, versjon: Avtaleversjon, vurderinger: Sequence[dict[str, Any]], naa: datetime
) -> tuple[Dokument, ...]:
    """Store PDF and DOCX of the frozen content with the signatures so far. Earlier documents are left as they are."""
    dokument = Avtaledokument(innhold=les_avtaleinnhold(versjon), signaturer=_signatures(versjon))
    innhold = {
        Dokumentformat.PDF: lag_pdf(dokument, skriftmappe=Path(settings.TYPST_FONTS)),
        Dokumentformat.DOCX: lag_docx(dokument),
    }
    return tuple(
        Dokument.objects.create(
            versjon=versjon,
            format=format_,
            sha256=hashlib.sha256(bytes_).hexdigest(),
            innhold=bytes_,
            mal_versjon=versjon.mal_versjon,
            vurderinger=list(vurderinger),
            opprettet_at=naa,
        )
        for format_, bytes_ in innhold.items()
    )


def _signatures(versjon: Avtaleversjon) -> tuple[Dokumentsignatur, ...]:
    return tuple(
        _signature(rad) for rad in versjon.signaturer.select_related("person").order_by("signert_at")
    )


def _signature(rad: Signatur) -> Dokumentsignatur:
    return Dokumentsignatur(
        part=Part(rad.part),
        navn=rad.person.navn,
        signert_at=rad.signert_at,
        dokument_hash=rad.dokument_hash,
    )
