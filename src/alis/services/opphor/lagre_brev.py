"""Make the PDF of a letter and keep it."""

import hashlib
from datetime import datetime
from pathlib import Path

from django.conf import settings

from alis.domain.avtale.brevslag import Brevslag
from alis.domain.dokument.brev import Brev
from alis.integrations.dokument import lag_brev
from alis.records.opphor.models import Opphor, Opphorsbrev, Tilbakebetalingskrav


def lagre_brev(
    *, opphor: Opphor, brev: Brev, naa: datetime, krav: Tilbakebetalingskrav | None = None
) -> Opphorsbrev:
    """With `krav` it is the claim, else the letter that the agreement ends."""
    innhold = lag_brev(brev, skriftmappe=Path(settings.TYPST_FONTS))
    return Opphorsbrev.objects.create(
        opphor=opphor,
        krav=krav,
        slag=Brevslag.KRAV if krav else Brevslag.OPPHOR,
        sha256=hashlib.sha256(innhold).hexdigest(),
        innhold=innhold,
        opprettet_at=naa,
    )
