"""Make the PDF of a version and keep it."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings

from alis.domain.dokument.format import Dokumentformat
from alis.integrations.dokument import lag_pdf
from alis.records.avtale.models import Avtaleversjon, Dokument
from alis.services.avtale.les_avtaledokument import les_avtaledokument
from alis.services.mal.finn_mal import finn_mal_som_pinnet


def lag_dokument(*, versjon: Avtaleversjon, vurderinger: Sequence[dict[str, Any]], naa: datetime) -> Dokument:
    """Store the frozen content with the signatures so far. Earlier documents are left as they are.

    The Word file is not kept: it is made from the same content when someone asks for it.
    """
    dokument = les_avtaledokument(versjon)
    mal = finn_mal_som_pinnet(dokument.innhold.mal)
    innhold = lag_pdf(dokument, mal=mal, skriftmappe=Path(settings.TYPST_FONTS))
    return Dokument.objects.create(
        versjon=versjon,
        format=Dokumentformat.PDF,
        sha256=hashlib.sha256(innhold).hexdigest(),
        innhold=innhold,
        mal_versjon=versjon.mal_versjon,
        vurderinger=list(vurderinger),
        opprettet_at=naa,
    )
